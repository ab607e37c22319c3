import { expect, it } from 'vitest';
import { Ahead } from '../../src/queue/ahead.js';

it.each<[string, number[], number]>([
  ['before anything is known: the next, and one to catalogue', [], 3],
  ['documents that take long', Array(50).fill(4_000), 3],
  ['documents of 25 ms', Array(200).fill(25), 6],
  ['documents of 2 ms: no more than can be catalogued together', Array(200).fill(2), 22],
  ['a long one after many short ones does not count for much', [...Array(200).fill(25), 100], 6],
])('takes ahead what is read in a tenth of a second: %s', (_, times, expected) => {
  const ahead = new Ahead();
  for (const time of times) ahead.took(time);
  expect(ahead.each).toBe(expected);
});
