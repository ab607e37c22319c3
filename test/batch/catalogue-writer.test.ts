import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CatalogueWriter } from '../../src/batch/catalogue-writer.js';
import { catalogueEntry, openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** As many as are written at once. */
const GROUP = 20;
const entries = Array.from({ length: GROUP + 1 }, (_, index) =>
  catalogueEntry(aRecord({ title: `Agreement ${index}` })),
);
const LAST = entries[GROUP]!;

it('writes a full group by itself, and what is left when told', async () => {
  const store = await openStore(temporaryFolder());
  const writer = new CatalogueWriter(store);
  for (const entry of entries.slice(0, GROUP)) await writer.add(entry);
  await setImmediate();
  expect(await store.list()).toHaveLength(GROUP);
  await writer.add(LAST);
  await writer.flush();
  expect(await store.list()).toHaveLength(GROUP + 1);
  await store.close();
});

it('tells of a group that could not be written, at the next entry and at the end', async () => {
  const store = await openStore(temporaryFolder());
  const writer = new CatalogueWriter(store);
  await store.close();
  for (const entry of entries.slice(0, GROUP)) await writer.add(entry);
  await expect(writer.add(LAST)).rejects.toThrow(/not open/);
  await expect(writer.flush()).rejects.toThrow(/not open/);
});
