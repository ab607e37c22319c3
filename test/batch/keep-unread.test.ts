import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepingUnread } from '../../src/batch/keep-unread.js';
import type { Step } from '../../src/batch/plan.js';
import { targetOf } from '../../src/batch/target.js';
import { type AgreementRecord, recordId } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const BROKEN = 'It is broken.';
const HEAD = { id: 'rules', version: '1.0.0', title: 'Rules', description: 'Of a test.' };
const TARGET = targetOf({ head: HEAD, hash: 'h' }, {}, false);
const SHA256 = createHash('sha256').update('a.zip').digest('hex');

/** What is kept of `here/a.zip`, which is broken, where a record of the same bytes is there before. */
async function keptBeside(before: (folder: string, record: AgreementRecord) => AgreementRecord | null) {
  const folder = temporaryFolder();
  for (const name of ['a.zip', 'b.zip']) writeFileSync(join(folder, name), 'a.zip');
  const store = await openStore(join(folder, 'store'));
  const record = aRecord();
  const source = { ...record.source, sha256: SHA256 };
  const stored = before(folder, { ...record, id: recordId(SHA256), source });
  if (stored) await store.put([stored]);
  const uri = join(folder, 'a.zip');
  const document = { path: uri, uri, fileName: 'a.zip' };
  async function* steps(): AsyncGenerator<Step> {
    yield { action: 'unreadable', uri, reason: BROKEN, reading: { document, sha256: SHA256, bytes: 5 } };
    yield { action: 'unreadable', uri: 'folder', reason: 'It is closed.' };
  }
  const taken: Step[] = [];
  for await (const step of keepingUnread(steps(), TARGET, store)) taken.push(step);
  expect(taken.map(({ action }) => action)).toEqual(['unreadable', 'unreadable']);
  const kept = await store.list();
  await store.close();
  return kept.map(({ status, uri, problem }) => `${status} ${uri.slice(-5)} ${problem}`);
}

const failedAt = (uri: string, record: AgreementRecord, message = BROKEN): AgreementRecord => ({
  ...record,
  status: 'failed',
  issues: [{ code: 'batch/unreadable', severity: 'error', message }],
  source: { ...record.source, uri },
});

it.each<[string, Parameters<typeof keptBeside>[0], string[]]>([
  ['a failed record where there is none', () => null, [`failed a.zip ${BROKEN}`]],
  ['what was read of the same bytes', (_, record) => record, ['complete t.txt null']],
  [
    'the name of a copy that is there',
    (folder, record) => failedAt(join(folder, 'b.zip'), record),
    [`failed b.zip ${BROKEN}`],
  ],
  [
    'the new name where the old one is gone',
    (folder, record) => failedAt(join(folder, 'c.zip'), record),
    [`failed a.zip ${BROKEN}`],
  ],
  [
    'the new reason',
    (folder, record) => failedAt(join(folder, 'a.zip'), record, 'It was closed.'),
    [`failed a.zip ${BROKEN}`],
  ],
])('keeps %s', async (_, before, expected) => {
  expect(await keptBeside(before)).toEqual(expected);
});
