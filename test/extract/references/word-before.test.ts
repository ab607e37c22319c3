import { describe, expect, it } from 'vitest';
import { wordBefore } from '../../../src/extract/references/word-before.js';

const CASES: readonly (readonly [name: string, before: string, word: string | null])[] = [
  ['a word and a space', 'the Basic ', 'Basic'],
  ['a line end between', 'the Basic\n', 'Basic'],
  ['a line end and an indent', 'the Basic \n   ', 'Basic'],
  ['a blank line between', 'the Basic\n\n', null],
  ['too many spaces', 'the Basic     ', null],
  ['points and signs in it', 'the R&D ', 'R&D'],
  ['a point behind it', 'of No. ', 'No.'],
  ['signs before it are none of it', "the 'Basic ", 'Basic'],
  ['signs alone', 'the - ', null],
  ['letters with signs', 'der Überleitungs ', 'Überleitungs'],
  ['letters of other scripts', 'η Σύμβαση ', 'Σύμβαση'],
  ['a figure', 'the 1951 ', '1951'],
  ['another sign', 'Basic, ', null],
  ['nothing', '', null],
];

describe('wordBefore', () => {
  it.each(CASES)('%s', (_, before, word) => {
    const found = wordBefore(before, before.length, 0);
    expect(found?.word ?? null).toBe(word);
    if (found) expect(before.startsWith(found.word, found.start)).toBe(true);
  });

  it('reads nothing before the floor', () => {
    expect(wordBefore('the Basic ', 10, 6)).toEqual({ word: 'sic', start: 6 });
  });
});
