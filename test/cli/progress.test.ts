import { describe, expect, it } from 'vitest';
import { type Pace, PaceMeter, sayDuration, sayProgress, sayRate } from '../../src/cli/progress.js';

describe('the pace of a run', () => {
  it.each<[string, [atMs: number, settled: number, pages: number][], Pace]>([
    [
      'nothing can be said at once',
      [[100, 3, 9]],
      { documentsPerSecond: 0, pagesPerSecond: 0, secondsLeft: null },
    ],
    ['from the beginning', [[2000, 10, 40]], { documentsPerSecond: 5, pagesPerSecond: 20, secondsLeft: 18 }],
    ['nothing settled', [[2000, 0, 0]], { documentsPerSecond: 0, pagesPerSecond: 0, secondsLeft: null }],
    [
      'documents skipped in the first moment do not count for ever',
      [
        [100, 50, 0],
        [21_000, 52, 8],
        [41_000, 54, 16],
      ],
      { documentsPerSecond: 0.1, pagesPerSecond: 0.4, secondsLeft: 460 },
    ],
  ])('%s', (_, moments, expected) => {
    const meter = new PaceMeter(0);
    const paces = moments.map(([atMs, settled, pages]) => meter.pace({ atMs, settled, pages }, 100));
    const last = paces.at(-1)!;
    expect(last.documentsPerSecond).toBeCloseTo(expected.documentsPerSecond, 6);
    expect(last.pagesPerSecond).toBeCloseTo(expected.pagesPerSecond, 6);
    if (expected.secondsLeft === null) expect(last.secondsLeft).toBeNull();
    else expect(last.secondsLeft).toBeCloseTo(expected.secondsLeft, 6);
  });

  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [120, '2 min'],
    [3 * 3600 + 600, '3 h 10 min'],
  ])('says %d seconds', (seconds, said) => expect(sayDuration(seconds)).toBe(said));

  it.each<[string, number, string | undefined, string]>([
    ['much', 95.4, undefined, '95 a second'],
    ['a little', 8.12, 'page', '8.1 pages a second'],
    ['less than one', 0.26, undefined, 'one in 4 s'],
    ['almost nothing', 0.004, 'page', 'one page in 4 min'],
  ])('says how fast it is: %s', (_, rate, thing, said) => expect(sayRate(rate, thing)).toBe(said));

  it('is said in one line', () => {
    const pace = { documentsPerSecond: 8.12, pagesPerSecond: 95.4, secondsLeft: 40.4 };
    expect(sayProgress(12, 340, pace)).toBe(
      '12 of 340 documents, 8.1 a second, 95 pages a second, about 40 s left',
    );
    expect(sayProgress(340, 340, { ...pace, secondsLeft: 0 })).not.toContain('left');
  });
});
