import { expect, it } from 'vitest';
import { IndexTogether } from '../../src/queue/index-together.js';
import type { CatalogueEntry } from '../../src/store/index.js';

const entry = (id: string) => ({ summary: { id } }) as CatalogueEntry;

it('writes together what comes while it writes, and tells each how it went', async () => {
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
  const later = ['b', 'bad'].map((id) => together.add(entry(id)));
  await first;
  for (const each of later) await expect(each).rejects.toThrow('full');
  await together.add(entry('c'));
  expect(written).toEqual([['a'], ['b', 'bad'], ['c']]);
});
