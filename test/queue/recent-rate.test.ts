import { describe, expect, it } from 'vitest';
import { rateOf } from '../../src/queue/recent-rate.js';

const MINUTE = 60_000;
/** A whole minute; the first job of the present minute ended five seconds after it. */
const BEGIN = 1_000 * MINUTE;
const FIRST = BEGIN + 5_000;

describe('rateOf', () => {
  it.each([
    ['nothing has ended yet', { count: 0, prevTS: 0, prevCount: 0 }, [], BEGIN, 0],
    ['in the first minute', { count: 30, prevTS: FIRST, prevCount: 0 }, [], FIRST + 10_000, 3],
    [
      'over whole minutes and the present one',
      { count: 150, prevTS: FIRST, prevCount: 120 },
      [60, 60],
      BEGIN + 30_000,
      1,
    ],
    [
      'after a pause: since its end only',
      { count: 140, prevTS: FIRST, prevCount: 120 },
      [0, 0, 120],
      FIRST + 5_000,
      4,
    ],
    [
      'while nothing ends: less and less',
      { count: 130, prevTS: FIRST, prevCount: 120 },
      [120],
      BEGIN + 64 * MINUTE,
      1 / 30,
    ],
  ])('%s', (_, meta, data, nowMs, expected) => {
    expect(rateOf({ meta, data }, nowMs)).toBeCloseTo(expected, 5);
  });
});
