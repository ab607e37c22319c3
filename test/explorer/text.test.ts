import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, folded, foldedPlaces, plain, unfolded } from '../../src/explorer/text.js';

describe('plain', () => {
  it.each([
    ['words as they are', 'Article 1 – “Türkiye”\n\tnext', 'Article 1 – “Türkiye”\n\tnext'],
    ['markup as it is', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['no escape sequences', 'a\u001b[31mb\u0007', 'a[31mb'],
    ['no words turned round', 'a\u202edcb\u2066e\u2069', 'adcbe'],
    ['marks of writing from the right', 'שלום\u200f!', 'שלום\u200f!'],
  ])('shows %s', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });
});

describe('blocksOf', () => {
  it.each<[string, string, string[]]>([
    ['one block', 'one line\nand another', ['one line\nand another']],
    ['blocks apart', 'one\n\ntwo\nmore\n\n\n\nthree', ['one', 'two\nmore', 'three']],
    ['nothing in white space', ' \n\n \n ', []],
  ])('finds %s', (_, text, blocks) => {
    const found = blocksOf(text, { start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(blocks);
  });

  it('keeps to its range', () => {
    expect(blocksOf('aa\n\nbb\n\ncc', { start: 1, end: 9 })).toEqual([
      { start: 1, end: 2 },
      { start: 4, end: 6 },
      { start: 8, end: 9 },
    ]);
  });

  it('leaves out nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\n\n') });
    fc.assert(
      fc.property(text, (text) => {
        const shown = blocksOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
          text.slice(start, end),
        );
        expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('places in folded text', () => {
  // As the catalogue folds it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is folded
  const fold = (text: string) => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

  it('are those of the same words', () => {
    const text = ' 1.  Any dispute\nshall  be ';
    const places = foldedPlaces(text);
    const words = fold(text);
    const start = words.indexOf('dispute shall');
    const found = unfolded({ start, end: start + 'dispute shall'.length }, places);
    expect(text.slice(found.start, found.end)).toBe('dispute\nshall');
    expect(folded(found, places)).toEqual({ start, end: start + 'dispute shall'.length });
  });

  it('hold for every text and every word of it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', ' ', '\n', '\t', '\u0000', '\u00a0') });
    fc.assert(
      fc.property(text, (text) => {
        const places = foldedPlaces(text);
        const short = fold(text);
        expect(places).toHaveLength(short.length + 1);
        for (const { 0: word, index: start } of short.matchAll(/\S+/g)) {
          const range = { start, end: start + word.length };
          const there = unfolded(range, places);
          expect(text.slice(there.start, there.end)).toBe(word);
          expect(folded(there, places)).toEqual(range);
        }
      }),
    );
  });
});
