import { knownAt, MOST_WORDS, numberOf, withLetter } from '../known-words.js';
import { numberAt } from '../word-spans.js';
import { goesOn, isLetter, isSpace, pastSpace } from './letters.js';

/**
 * Words (lower case, letters of ASCII), asked for by their numbers: see `known-words.ts`. To tell whether a word is one of
 * them no string is made and none is looked up.
 */
export class WordSet {
  /** A bit for each known word: there are some hundred sets, which together fit where memory is fast. */
  private readonly bits = new Int32Array(MOST_WORDS >> 5);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const number = numberOf(word);
      this.bits[number >> 5]! |= 1 << (number & 31);
    }
  }

  /** Whether the word of that number is one of them. */
  hasNumber(number: number): boolean {
    return ((this.bits[number >> 5]! >> (number & 31)) & 1) === 1;
  }

  /** Whether the letters of ASCII from `start` to `end` are one of them, whatever their case. */
  has(text: string, start: number, end: number): boolean {
    return this.hasNumber(numberAt(text, start, end));
  }

  /** Whether one of them stands at `at`, whatever its case; no figure goes on after it. */
  isAt(text: string, at: number): boolean {
    const { length } = text;
    let sum = 0;
    let end = at;
    for (; end < length; end += 1) {
      const code = text.charCodeAt(end);
      if (isLetter(code)) sum = withLetter(sum, code);
      else if (goesOn(code)) return false;
      else break;
    }
    return end > at && this.hasNumber(knownAt(text, at, end, sum));
  }

  /** Whether one of them stands before `at` and the white space there, no letter of it before `from`. */
  isBefore(text: string, at: number, from: number): boolean {
    let end = at;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > from && isLetter(text.charCodeAt(start - 1))) start -= 1;
    return start < end && !(start > from && goesOn(text.charCodeAt(start - 1))) && this.has(text, start, end);
  }

  /** Whether one of them stands behind the white space at `at`, as `isAt` has it. */
  isNext(text: string, at: number): boolean {
    return this.isAt(text, pastSpace(text, at));
  }
}
