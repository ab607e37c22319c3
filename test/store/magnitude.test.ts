import { expect, it } from 'vitest';
import { magnitudes } from '../../src/store/magnitude.js';

it.each<[string, number | null, number | null, number[]]>([
  ['one value', 90, 90, [6]],
  ['a power of two', 64, 64, [6]],
  ['what is less than one', 0.5, 0.5, [0]],
  ['nothing', 0, 0, [0]],
  ['what is less than nothing', -3, -3, [0]],
  ['a range', 30, 365, [4, 5, 6, 7, 8]],
  ['a range from its larger end', 365, 30, [4, 5, 6, 7, 8]],
  ['all up to a value', null, 7, [0, 1, 2]],
  ['all from a value on', 2 ** 39 + 1, null, [39, 40]],
  ['more than any step', 1e30, 1e31, [40]],
])('knows the magnitudes of %s', (_, from, to, expected) => {
  expect(magnitudes(from, to)).toEqual(expected);
});
