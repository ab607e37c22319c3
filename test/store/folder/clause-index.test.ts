import { expect, it } from 'vitest';
import { catalogueEntry } from '../../../src/store/catalogue-entry.js';
import { connect, inTransaction, removeEntry, writeEntries } from '../../../src/store/folder/catalogue.js';
import { SqliteClauses } from '../../../src/store/folder/clause-index.js';
import { ensureTables } from '../../../src/store/folder/open-catalogue.js';
import { aRecord } from '../../support/a-record.js';

it('keeps the marks of each clause at its place when another process removes one meanwhile', async () => {
  const [gone, there] = ['harbour.pdf', 'radar.pdf'].map((fileName) =>
    aRecord({
      title: fileName,
      fileName,
      clauses: [{ text: 'The Parties shall consult.', modality: 'obligation' }],
    }),
  );
  const db = connect(':memory:');
  ensureTables(db);
  for (const record of [gone!, there!]) inTransaction(db, () => writeEntries(db, [catalogueEntry(record)]));
  const index = new SqliteClauses(db);
  const lookup = { terms: { kind: 'every' as const }, rest: [], agreement: undefined };
  const [, own] = await index.findFirst(lookup, 10).marks();
  const found = index.findFirst(lookup, 10);
  inTransaction(db, () => removeEntry(db, gone!.id));
  expect(await found.marks()).toEqual(['', own]);
  db.close();
});
