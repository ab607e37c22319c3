import { expect, it } from 'vitest';
import { CatalogueWriter } from '../../src/batch/catalogue-writer.js';
import { type CatalogueEntry, StoreError } from '../../src/store/index.js';

const HOUR_MS = 3_600_000;

const entry = (id: string) => ({ summary: { id } }) as CatalogueEntry;

function atFive(index: (ids: string[]) => Promise<void>, waitMs: number): CatalogueWriter {
  return new CatalogueWriter(
    { index: (entries) => index(entries.map(({ summary }) => summary.id)) },
    { atMost: 5, waitMs },
  );
}

it('writes together what comes in a while, and fails only the entry that is at fault', async () => {
  const written: string[][] = [];
  const writer = atFive(async (ids) => {
    written.push(ids);
    if (ids.includes('bad')) throw new Error('full');
  }, 20);
  const some = await Promise.allSettled(['a', 'bad', 'b'].map((id) => writer.add(entry(id))));
  expect(some.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await writer.add(entry('c'));
  expect(written).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b'], ['c']]);
});

it.each<[string, Error]>([
  ['another process holds it', new Error('database is locked')],
  ['it does not answer', new StoreError('connection', 'The database does not answer.')],
])('tries no entry by itself where the store takes none: %s', async (_, error) => {
  const written: string[][] = [];
  const writer = atFive(async (ids) => {
    written.push(ids);
    throw error;
  }, 1);
  const some = await Promise.allSettled(['a', 'b'].map((id) => writer.add(entry(id))));
  expect(some.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written).toEqual([['a', 'b']]);
});

it('waits for no others once it is told that few more will come', async () => {
  const written: string[][] = [];
  const writer = atFive(async (ids) => void written.push(ids), HOUR_MS);
  const waiting = Promise.all(['a', 'b'].map((id) => writer.add(entry(id))));
  writer.hurry();
  await waiting;
  await writer.add(entry('c'));
  expect(written).toEqual([['a', 'b'], ['c']]);
});

it('waits for no others when there are enough', async () => {
  const written: string[][] = [];
  const writer = atFive(async (ids) => void written.push(ids), HOUR_MS);
  const ids = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(ids.map((id) => writer.add(entry(id))));
  await Promise.all(ids.map((id) => writer.add(entry(id))));
  expect(written).toEqual([ids, ids]);
});

it('writes those that come while it writes with the next', async () => {
  const written: string[][] = [];
  const writer = atFive(async (ids) => {
    written.push(ids);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }, 1);
  const first = writer.add(entry('a'));
  while (written.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, writer.add(entry('b')), writer.add(entry('c'))]);
  expect(written).toEqual([['a'], ['b', 'c']]);
});
