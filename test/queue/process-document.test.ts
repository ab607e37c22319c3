import type { Job } from 'bullmq';
import { expect, it } from 'vitest';
import { CatalogueWriter } from '../../src/batch/index.js';
import type { DocumentJob } from '../../src/queue/document-job.js';
import { isForOthers, settleDocument, type Workplace } from '../../src/queue/process-document.js';

it.each<[string, DocumentJob['action'], number, string[]]>([
  ['a document that is read crashes once: it is tried again', 'read', 0, []],
  ['a document that is read crashes twice: a record says so', 'read', 1, ['saved', 'catalogued']],
  ['a record crashes twice when rules are applied: it stays', 'annotate', 1, []],
])('%s', async (_, action, attemptsMade, expected) => {
  const done: string[] = [];
  const data = { action, uri: '/in/a.txt', sha256: 'ab'.repeat(32), bytes: 9 };
  const place = {
    records: { save: async () => void done.push('saved') },
    catalogue: new CatalogueWriter(
      { index: async () => void done.push('catalogued') },
      { atMost: 1, waitMs: 1 },
    ),
    target: {
      producerVersion: '1',
      readerVersion: '2',
      pipelineHash: 'h',
      pipeline: { id: 'r', version: '3' },
    },
  };
  const lost = { kind: 'lost', code: 'batch/worker-crashed', reason: 'It crashed.' } as const;
  const job = { data, attemptsMade } as Job<DocumentJob>;
  await expect(settleDocument(job, lost, place as unknown as Workplace)).rejects.toThrow('It crashed.');
  expect(done).toEqual(expected);
});

it.each<[string, Partial<DocumentJob>, boolean]>([
  ['the same rules and reader', {}, false],
  ['other rules', { pipelineHash: 'other' }, true],
  ['another reader', { readerVersion: '1' }, true],
  ['another Pacta', { producerVersion: '0.0.9' }, true],
  ['every page to be recognised', { readerVersion: '2+ocr', ocr: 'always' }, false],
  ['every page recognised by another reader', { readerVersion: '1+ocr', ocr: 'always' }, true],
  ['no page to be recognised', { ocr: 'never' }, false],
])(
  'a worker leaves to others what was submitted with other rules or another reader: %s',
  (_, given, expected) => {
    const target = { readerVersion: '2', pipelineHash: 'h', producerVersion: '0.1.0' };
    const data = { ...target, action: 'read', uri: '/in/a.pdf', sha256: 'ab'.repeat(32), bytes: 9, ...given };
    expect(isForOthers(data as DocumentJob, { target } as Workplace)).toBe(expected);
  },
);
