import { describe, expect, it } from 'vitest';
import { readNumber, romanValue, wordValue } from '../../src/structure/numbering.js';

describe('romanValue', () => {
  it.each([
    ['a small numeral', 'iv', 4],
    ['a large one', 'MCMXCIX', 1999],
    ['too many alike', 'IIII', null],
    ['a wrong subtraction', 'IC', null],
    ['a letter that is no digit', 'xa', null],
    ['nothing', '', null],
  ])('%s', (_, token, expected) => {
    expect(romanValue(token)).toBe(expected);
  });
});

describe('wordValue', () => {
  it.each([
    ['a cardinal', 'SEVEN', 7],
    ['an ordinal', 'First', 1],
    ['joined by a hyphen', 'twenty-one', 21],
    ['a joined ordinal', 'Thirty-Second', 32],
    ['a round ordinal', 'fortieth', 40],
    ['no number', 'several', null],
  ])('%s', (_, token, expected) => {
    expect(wordValue(token)).toBe(expected);
  });
});

describe('readNumber', () => {
  it.each([
    ['digits', '12', ['arabic 12']],
    ['a decimal counts by its last part', '4.2.1', ['decimal 1']],
    ['a number with a hyphen is a decimal', '3-7', ['decimal 7']],
    ['i is Roman first', 'i', ['roman 1', 'alpha 9']],
    ['c is a letter first', 'c', ['alpha 3', 'roman 100']],
    ['a capital keeps its case', 'V', ['ROMAN 5', 'ALPHA 22']],
    ['a letter that is no numeral', 'b', ['alpha 2']],
    ['doubled letters follow z or count by themselves', 'aa', ['alpha 27', 'double 1']],
    ['mixed case is no number', 'Iv', []],
    ['a word is no number', 'the', []],
    ['five digits are no number', '12345', []],
  ])('%s', (_, token, expected) => {
    expect(readNumber(token).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
  });
});
