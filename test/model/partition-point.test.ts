import { expect, it } from 'vitest';
import { partitionPoint } from '../../src/model/index.js';

it.each<[string, number[], number, number]>([
  ['an empty list', [], 5, 0],
  ['one for which it holds', [1], 5, 1],
  ['one for which it does not', [9], 5, 0],
  ['some of each', [1, 3, 5, 7, 9], 5, 2],
  ['all', [1, 2, 3, 4], 5, 4],
  ['equal ones', [5, 5, 5], 5, 0],
])('counts the first that hold: %s', (_, items, limit, expected) => {
  expect(partitionPoint(items, (item) => item < limit)).toBe(expected);
});

it('looks at the first items alone when told so', () => {
  expect(partitionPoint(new Int32Array([1, 2, 3, 4]), (item) => item < 9, 3)).toBe(3);
});
