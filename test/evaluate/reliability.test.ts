import { expect, it } from 'vitest';
import { Reliability } from '../../src/evaluate/reliability.js';

const CASES: [string, [number, boolean][], [number, number, number][]][] = [
  ['no labels', [], []],
  [
    'lowest scores first',
    [
      [0.95, true],
      [0.31, false],
    ],
    [
      [0.3, 1, 0],
      [0.9, 1, 1],
    ],
  ],
  [
    'right ones among those of a tenth',
    [
      [0.8, true],
      [0.84, false],
      [0.89, true],
    ],
    [[0.8, 3, 2]],
  ],
  ['a score of one', [[1, true]], [[0.9, 1, 1]]],
];

it.each(CASES)('reliability of scores: %s', (_case, labels, expected) => {
  const reliability = new Reliability();
  for (const [score, right] of labels) reliability.add(score, right);
  expect(reliability.result().map(({ from, labels: all, right }) => [from, all, right])).toEqual(expected);
});
