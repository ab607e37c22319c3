import { withLetter } from '../known-words.js';
import { lowered } from '../small-letters.js';

/** What characters are, by their codes, and the words around a place: cheaper by far than expressions on slices. */

export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isLetterOrFigure = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);
/** A letter, a figure or `_`: between two of them no word begins or ends. */
export const goesOn = (code: number): boolean => isLetterOrFigure(code) || code === 95;
/** Whether what stands at `at` has a figure on either side: the comma and the point of "1,500.50" part nothing. */
export const isInNumber = (text: string, at: number): boolean =>
  isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1));
const isFigure = (code: number): boolean => code >= 48 && code <= 57;
/** What `\s` finds. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && RARE_SPACE.test(String.fromCharCode(code)));
const RARE_SPACE = /\s/;

/** With one space between the words: nearly all words stand so already, and one look tells. */
export const evenlySpaced = (words: string): string =>
  UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words;
const UNEVEN = /\s\s|[^\S ]/;

/** Past the white space at `at`. */
export function pastSpace(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to += 1;
  return to;
}

/** Past the letters of ASCII at `at`. */
export function pastLetters(text: string, at: number): number {
  let to = at;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  return to;
}

/** The letters at `at`, lower case; empty where there are none or where a figure goes on after them. */
export function wordAt(text: string, at: number): string {
  const { length } = text;
  let sum = 0;
  let isSmall = true;
  let to = at;
  for (; to < length; to += 1) {
    const code = text.charCodeAt(to);
    if (!isLetter(code)) {
      if (goesOn(code)) return '';
      break;
    }
    if (code < 97) isSmall = false;
    sum = withLetter(sum, code);
  }
  return to === at ? '' : lowered(text, at, to, sum, isSmall);
}

/** Whether the letters before `end` are those of an adverb's ending. */
export const endsInLy = (text: string, end: number): boolean =>
  end > 1 && (text.charCodeAt(end - 1) | 32) === SMALL_Y && (text.charCodeAt(end - 2) | 32) === SMALL_L;
/** Whether a word in -ed, small as printed, stands before `at` and the white space there. */
export function isAfterEd(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end < at && text.charCodeAt(end - 1) === SMALL_D && text.charCodeAt(end - 2) === SMALL_E;
}
const SMALL_D = 0x64;
const SMALL_E = 0x65;
const SMALL_L = 0x6c;
const SMALL_Y = 0x79;

/** The word after the white space at `at`, lower case; empty where something else stands there. */
export const nextWord = (text: string, at: number): string => wordAt(text, pastSpace(text, at));

/** The word before `at` and the white space there, as printed, no letter of it before `from`; empty where none. */
export function wordBefore(text: string, at: number, from: number): string {
  let to = at;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  let start = to;
  while (start > from && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start > from && goesOn(text.charCodeAt(start - 1)) ? '' : text.slice(start, to);
}
