import { describe, expect, it } from 'vitest';
import { placeItems } from '../../src/structure/lists.js';
import { readListMarker } from '../../src/structure/markers.js';
import type { Candidate } from '../../src/structure/successors.js';

const candidates = (labels: string, inline = false): Candidate[] =>
  labels.split(' ').map((label) => {
    const marker = readListMarker(`${label} Text`, 0, label.length + 5)!;
    return {
      readings: marker.readings,
      style: marker.style,
      fresh: true,
      afterPiece: true,
      inline,
      headed: false,
      announced: false,
      after: 'stop',
    };
  });

const levels = (labels: string, base: number[] | null = null, inline = false): string =>
  placeItems(candidates(labels, inline), base)
    .map((place) => (place === null ? '-' : `${place.level}${place.gap > 0 ? `+${place.gap}` : ''}`))
    .join(' ');

describe('placeItems', () => {
  it.each([
    ['one list', '1. 2. 3.', '0 0 0'],
    ['letters inside numbers', '1. (a) (b) 2. (a)', '0 1 1 0 1'],
    ['three levels', '1. (a) (i) (ii) (b) 2.', '0 1 2 2 1 0'],
    [
      'i after h is a letter where j follows',
      '(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)',
      '0 0 0 0 0 0 0 0 0 0',
    ],
    [
      'i after h is Roman where ii follows',
      '(a) (b) (c) (d) (e) (f) (g) (h) (i) (ii) (i)',
      '0 0 0 0 0 0 0 0 1 1 0',
    ],
    ['i after h is a letter where a Roman list begins in it', '(f) (g) (h) (i) (i) (ii)', '0 0 0 0 1 1'],
    ['an l that a scanner took for a one', '(j) (k) (1) (m)', '0 0 0 0'],
    ['a list in letters below its section', '1. 1.A. 1.B. 2. 2.A.', '0 1 1 0 1'],
    ['a gap, in the list that it is narrower in', '3. (a) 1. 2. (b) 4. 6.', '0 1 2 2 1 0 0+1'],
    ['sections numbered with a nought', '1.0 1.1 1.2 2.0 2.1', '0 1 1 0 1'],
    ['c after b is no hundred', '(a) (b) (c) (d)', '0 0 0 0'],
    ['v after iv', '(i) (ii) (iii) (iv) (v)', '0 0 0 0 0'],
    ['letters beyond z', '(y) (z) (aa) (bb)', '0 0 0 0'],
    ['doubled letters as a list of their own', '(a) aa) bb) (b)', '0 1 1 0'],
    ['brackets inside stops', '1. (1) (2) 2.', '0 1 1 0'],
    ['numbers inside letters inside numbers', '1. A. 1. 2. B. 2.', '0 1 2 2 1 0'],
    ['a letter printed twice', '1. (a) (b) (b) (c) 2.', '0 1 1 1 1 0'],
    ['a changed bracket', '(a) b) (c)', '0 0 0'],
    ['a gap', '1. 2. 4. 5.', '0 0 0+1 0'],
    ['numbers that changed places', '1. 3. 2. 4. 5.', '0 0 0 0 0'],
    ['several that changed places', '1. 4. 3. 2. 5.', '0 0 0 0 0'],
    ['one that came late and the next behind it', '1. 4. 2. 3. 5.', '0 0 0 0 0'],
    ['one that came late and one that never comes', '1. 4. 2. 5.', '0 0+1 0 0'],
    ['decimals below a late number', '1. 3. 3.1 2. 2.1 2.2 4.', '0 0 1 0 1 1 0'],
    ['letters that changed places', '(a) (c) (b) (d)', '0 0 0 0'],
    ['a section after decimals whose own section has no number', '1.1 1.2 2. 2.1 3.', '0 0 0 1 0'],
    ['too wide a gap', '1. 2. 9.', '0 0 -'],
    ['a list starting late, vouched for', '3. 4. 5.', '0 0 0'],
    ['a lone number', '7.', '-'],
    ['a number that fits nowhere', '1. 99. 2.', '0 - 0'],
    ['decimals below their number', '1. 1.1 1.2 2. 2.1', '0 1 1 0 1'],
    ['decimals that stand for their number', '1.1 1.2 2.1 2.2', '0 0 0 0'],
    ['deeper decimals', '1.1 1.1.1 1.1.2 1.2', '0 1 1 0'],
    ['Roman headings over numbers', 'I. 1. 2. II. 1.', '0 1 1 0 1'],
  ])('%s', (_, labels, expected) => {
    expect(levels(labels)).toBe(expected);
  });

  it('takes decimals below the number of their division', () => {
    expect(levels('4.1 4.2', [4])).toBe('0 0');
  });

  it('does not believe a number inside a line that nothing follows', () => {
    expect(levels('1.', null, true)).toBe('-');
    expect(levels('1. 2.', null, true)).toBe('0 0');
  });

  it('does not let depth grow without end', () => {
    const deepest = Math.max(
      ...placeItems(candidates('1. (a) (i) '.repeat(50).trim()), null).map((place) => place!.level),
    );
    expect(deepest).toBeLessThan(9);
  });
});
