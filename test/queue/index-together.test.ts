import { expect, it } from 'vitest';
import { IndexTogether } from '../../src/queue/index-together.js';
import type { CatalogueEntry } from '../../src/store/index.js';

const entry = (id: string) => ({ summary: { id } }) as CatalogueEntry;

function atFive(index: (ids: string[]) => Promise<void>, waitMs: number): IndexTogether {
  return new IndexTogether(
    { index: (entries) => index(entries.map(({ summary }) => summary.id)) },
    5,
    waitMs,
  );
}

it('writes together what comes in a while, and fails only the entry that is at fault', async () => {
  const written: string[][] = [];
  const together = atFive(async (ids) => {
    written.push(ids);
    if (ids.includes('bad')) throw new Error('full');
  }, 20);
  const some = await Promise.allSettled(['a', 'bad', 'b'].map((id) => together.add(entry(id))));
  expect(some.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await together.add(entry('c'));
  expect(written).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b'], ['c']]);
});

it('tries no entry by itself while another process holds the store', async () => {
  const written: string[][] = [];
  const together = atFive(async (ids) => {
    written.push(ids);
    throw new Error('database is locked');
  }, 1);
  const some = await Promise.allSettled(['a', 'b'].map((id) => together.add(entry(id))));
  expect(some.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written).toEqual([['a', 'b']]);
});

it('waits for no others when there are enough', async () => {
  const written: string[][] = [];
  const hour = 3_600_000;
  const together = atFive(async (ids) => void written.push(ids), hour);
  const ids = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(ids.map((id) => together.add(entry(id))));
  await Promise.all(ids.map((id) => together.add(entry(id))));
  expect(written).toEqual([ids, ids]);
});

it('writes those that come while it writes with the next', async () => {
  const written: string[][] = [];
  const together = atFive(async (ids) => {
    written.push(ids);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }, 1);
  const first = together.add(entry('a'));
  while (written.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, together.add(entry('b')), together.add(entry('c'))]);
  expect(written).toEqual([['a'], ['b', 'c']]);
});
