import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, MarkIndex, quotedPart, segmentsOf } from '../../src/explorer/marks.js';

const mark = (start: number, end: number, says = ''): Mark => ({ start, end, kind: 'evidence', says });
const anyMark = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => mark(start, start + length));

describe('segmentsOf', () => {
  it.each<[string, Mark[], string]>([
    ['nothing marked', [], '0-10:'],
    ['one mark', [mark(2, 4, 'a')], '0-2: 2-4:a 4-10:'],
    ['marks that overlap', [mark(2, 6, 'a'), mark(4, 8, 'b')], '0-2: 2-4:a 4-6:ab 6-8:b 8-10:'],
    ['one mark within another', [mark(0, 10, 'a'), mark(4, 5, 'b')], '0-4:a 4-5:ab 5-10:a'],
    ['marks past both ends', [mark(0, 40, 'a')], '0-10:a'],
    ['a mark elsewhere, and one of no words', [mark(20, 30, 'a'), mark(4, 4, 'b')], '0-10:'],
  ])('cuts at %s', (_, marks, cuts) => {
    const segments = segmentsOf({ start: 0, end: 10 }, marks);
    expect(
      segments
        .map(({ start, end, marks }) => `${start}-${end}:${marks.map(({ says }) => says).join('')}`)
        .join(' '),
    ).toBe(cuts);
  });

  it('covers its range without gaps, and marks what the marks cover', () => {
    fc.assert(
      fc.property(fc.array(anyMark), (marks) => {
        const segments = segmentsOf({ start: 5, end: 25 }, marks);
        let at = 5;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          at = segment.end;
          const covering = marks.filter(({ start, end }) => start <= segment.start && end >= segment.end);
          expect(segment.marks).toEqual(covering);
        }
        expect(at).toBe(25);
      }),
    );
  });
});

it('finds the marks of a range as looking at all of them would', () => {
  fc.assert(
    fc.property(fc.array(anyMark), fc.nat(30), fc.nat(10), (marks, start, length) => {
      const range = { start, end: start + length };
      const inside = marks.filter((one) => one.start < range.end && one.end > range.start);
      expect(new MarkIndex(marks).within(range)).toEqual(inside.sort((a, b) => a.start - b.start));
    }),
  );
});

describe('quotedPart', () => {
  const long = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');

  it('is all of a clause that is not long', () => {
    expect(quotedPart('a short clause', [])).toEqual({ start: 0, end: 14 });
  });

  it('begins where a long one begins, in whole words', () => {
    const { start, end } = quotedPart(long, []);
    expect(start).toBe(0);
    expect(long.slice(start, end)).toMatch(/^word0 .* word\d+$/);
    expect(long[end]).toBe(' ');
  });

  it('holds the first words marked', () => {
    const at = long.indexOf('word300');
    const { start, end } = quotedPart(long, [mark(at + 100, at + 105), mark(at, at + 7)]);
    expect(start).toBeLessThan(at);
    expect(start).toBeGreaterThan(at - 210);
    expect(end).toBeGreaterThan(at + 7);
    expect(long.slice(start, end)).toMatch(/^word\d+ .* word\d+$/);
  });
});
