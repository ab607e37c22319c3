import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

async function all<T>(results: AsyncGenerator<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const result of results) taken.push(result);
  return taken;
}

it.each([
  ['none', 0],
  ['fewer than at once', 2],
  ['as many as at once', 3],
  ['more than at once', 10],
])('gives the results in the order of the items: %s', async (_, count) => {
  const items = Array.from({ length: count }, (_, index) => index);
  // Later items are done sooner.
  const work = async (item: number) => {
    await pause(count - item);
    return item * item;
  };
  expect(await all(inOrder(items, 3, work))).toEqual(items.map((item) => [item, item * item]));
});

it('has only so many under way, and begins no more than are taken', async () => {
  const begun: number[] = [];
  const results = inOrder([0, 1, 2, 3, 4, 5], 3, async (item) => {
    begun.push(item);
  });
  expect(begun).toEqual([]);
  await results.next();
  expect(begun).toEqual([0, 1, 2]);
  await results.next();
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('throws a failure when its turn comes', async () => {
  const results = inOrder([0, 1, 2], 3, async (item) => {
    if (item === 1) throw new Error('broken');
  });
  expect((await results.next()).value).toEqual([0, undefined]);
  await pause(1);
  await expect(results.next()).rejects.toThrow('broken');
});
