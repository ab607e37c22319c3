import { expect, it } from 'vitest';
import { mostOf } from '../../src/model/index.js';

it.each<[string, [number, number][], number | null]>([
  [
    'sums the amounts of equal values',
    [
      [10, 3],
      [12, 4],
      [10, 2],
    ],
    10,
  ],
  [
    'takes the first of equals',
    [
      [12, 4],
      [10, 4],
    ],
    12,
  ],
  ['has none where there is nothing', [], null],
  ['has none where no value has an amount', [[10, 0]], null],
])('the value there is most of: %s', (_, amounts, most) => {
  expect(mostOf(amounts)).toBe(most);
});
