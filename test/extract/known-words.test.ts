import { describe, expect, it } from 'vitest';
import { knownWord, MIXED, numberOf } from '../../src/extract/known-words.js';
import { firstWordFrom, wordSpans } from '../../src/extract/word-spans.js';

numberOf('lease');
numberOf('can');
numberOf('öl');

const CASES: readonly (readonly [name: string, text: string, words: readonly string[]])[] = [
  ['no words', ' – ', []],
  ['in any case', 'lease LEASE Lease', ['lease', 'lease', 'lease']],
  ['with an apostrophe behind the letters', 'can’t, lease’s', ['can', 'lease']],
  ['with figures behind the letters', 'Lease5', ['lease']],
  ['with letters beyond ASCII', 'Öl öl', ['öl', 'öl']],
  ['that no reader asks for', 'leasehold zzyzx', ['', '']],
  ['with figures first, or behind a letter and an apostrophe', '5th l’lease 30', ['mixed', 'mixed', 'mixed']],
];

describe('the number of a word', () => {
  it.each(CASES)('%s', (_, text, words) => {
    const numbers = [...wordSpans(text).numbers];
    expect(numbers.map((number) => (number === MIXED ? 'mixed' : knownWord(number)))).toEqual(words);
  });

  it('is the same whenever it is asked for', () => {
    expect(numberOf('lease')).toBe(numberOf('lease'));
  });
});

describe('the first word from an offset on', () => {
  const words = wordSpans('to let, or not');
  it.each<[string, number, number]>([
    ['where one begins', 3, 1],
    ['within one', 4, 2],
    ['behind all', 14, 4],
  ])('%s', (_, offset, index) => {
    expect(firstWordFrom(words, offset)).toBe(index);
  });
});
