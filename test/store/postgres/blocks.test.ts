import { expect, it } from 'vitest';
import { BlockWalk } from '../../../src/store/postgres/blocks.js';

const from = (first: number, length: number) => Array.from({ length }, (_, at) => first + at);

it.each<[string, ConstructorParameters<typeof BlockWalk>, number, (number[] | number)[]]>([
  ['all at once where nothing is known', [null, 7], 0, [7]],
  ['as many blocks as are likely to do', [{ count: 60, met: 1_000 }, 0], 1_000, [from(0, 6)]],
  ['more where fewer were found', [{ count: 60, met: 1_000 }, 0], 500, [from(0, 6), from(6, 5)]],
  ['from the block of the last clause on', [{ count: 60, met: 1_000 }, 70_000], 1_000, [from(2, 6)]],
  [
    'what is left at once where most of all is likely to be needed',
    [{ count: 30, met: 1_000 }, 0],
    100,
    [...[from(0, 6), 6 * 32_768 - 1]],
  ],
])('asks for %s', (_, [blocks, behind], found, asked) => {
  const wanted = 5_001;
  const walk = new BlockWalk(blocks, behind);
  const parts: (number[] | number)[] = [];
  let sum = 0;
  for (let part = walk.next(0, wanted); part; part = walk.next(sum, wanted - sum)) {
    parts.push(part.blocks ?? part.behind);
    sum += found * (part.blocks?.length ?? 100);
  }
  expect(parts).toEqual(asked);
});
