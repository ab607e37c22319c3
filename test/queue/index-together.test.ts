import { expect, it } from 'vitest';
import { IndexTogether } from '../../src/queue/index-together.js';
import type { CatalogueEntry } from '../../src/store/index.js';

const entry = (id: string) => ({ summary: { id } }) as CatalogueEntry;

it('writes together what comes while it writes, and fails only the entry that is at fault', async () => {
  const written: string[][] = [];
  const together = new IndexTogether({
    index: async (entries) => {
      const ids = entries.map(({ summary }) => summary.id);
      written.push(ids);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (ids.includes('bad')) throw new Error('full');
    },
  });
  const first = together.add(entry('a'));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const later = Promise.allSettled(['b', 'bad', 'c'].map((id) => together.add(entry(id))));
  await first;
  expect((await later).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await together.add(entry('d'));
  expect(written).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c'], ['d']]);
});
