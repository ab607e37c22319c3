import { expect, it } from 'vitest';
import { BoundedCache } from '../../src/nlp/bounded-cache.js';

it('computes an answer once, also when the answer is null', () => {
  const cache = new BoundedCache<string | null>(2);
  let computed = 0;
  const ask = (): string | null =>
    cache.get('phrase', () => {
      computed += 1;
      return null;
    });
  expect([ask(), ask(), computed]).toEqual([null, null, 1]);
});

it('never holds more than its capacity', () => {
  const cache = new BoundedCache<number>(2);
  for (let key = 0; key < 9; key += 1) {
    cache.get(String(key), () => key);
    expect(cache.size).toBeLessThanOrEqual(2);
  }
});
