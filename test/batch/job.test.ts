import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { analyse, annotate, parse, parsedHalf, parseTooLarge, sourceOf } from '../../src/analyse.js';
import { failedRecord } from '../../src/batch/failed-record.js';
import { runJob } from '../../src/batch/job.js';
import { removeRules, writeRules } from '../../src/batch/rules-file.js';
import { DEFAULT_READ_LIMITS } from '../../src/limits.js';
import { ParsedAgreement } from '../../src/model/index.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { openRecords, openStore } from '../../src/store/index.js';
import { agreement, folderWith, RULES } from '../support/cli.js';

const encoder = new TextEncoder();

it.each<[string, Uint8Array, string?]>([
  ['a sound text', encoder.encode(agreement('POLAND'))],
  ['a text by the name of a PDF', encoder.encode(agreement('POLAND')), 'a.pdf'],
  ['articles out of order', encoder.encode(agreement('SPAIN', '\nArticle 7\n\nEach Party shall pay.\n'))],
  ['bytes that are no text', new Uint8Array(100)],
])('gives back the half that does not depend on the rules: %s', async (_, bytes, name = 'a.txt') => {
  const pipeline = await openPipeline(RULES);
  const record = await analyse(sourceOf(name, bytes), bytes, pipeline);
  const parsed = parsedHalf(record);
  expect(ParsedAgreement.parse(parsed)).toEqual(parsed);
  expect(annotate(parsed, pipeline)).toEqual(record);
});

it('says of a document too large to be opened what it would say of its bytes', async () => {
  const bytes = encoder.encode(agreement('POLAND'));
  const limits = { ...DEFAULT_READ_LIMITS, maxBytes: 100 };
  const { mediaType, ...source } = sourceOf('in/a.txt', bytes);
  const unopened = parseTooLarge(source, limits);
  expect(ParsedAgreement.parse(unopened)).toEqual(unopened);
  const opened = await parse({ mediaType, ...source }, bytes, { limits });
  expect(unopened).toEqual({
    ...opened,
    source: { ...opened.source, mediaType: 'application/octet-stream' },
  });
});

it('reads a document again whose record says only that no worker lived through it', async () => {
  const text = agreement('POLAND');
  const folder = folderWith({ 'a.txt': text });
  const pipeline = await loadPipeline(RULES);
  const rulesFile = await writeRules(pipeline);
  onTestFinished(() => removeRules(rulesFile));
  const path = join(folder, 'a.txt');
  const reading = {
    document: { path, uri: path, fileName: 'a.txt' },
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: text.length,
  };
  const target = { producerVersion: '1', readerVersion: '2', pipelineHash: 'h' };
  const record = failedRecord(
    reading,
    { code: 'batch/worker-crashed', message: 'It crashed.' },
    { ...target, pipeline: { id: 'rules', version: '3' } },
  );
  const store = join(folder, 'store');
  await (await openStore(store)).close();
  const records = await openRecords(store);
  await records.save(record);
  const job = { kind: 'annotate', id: record.id, movedTo: null, store, rulesFile } as const;
  const kept = await runJob({ ...job, reading }, {});
  expect(kept).toMatchObject({ kind: 'kept', entry: { summary: { status: 'complete' } } });
  await records.save(record);
  expect(await runJob({ ...job, reading: null }, {})).toMatchObject({ kind: 'not-opened' });
});
