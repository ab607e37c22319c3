/** Whether a letter stands at a place of a text; past its end none does. */

import { goesOn, isLetter as isLetterCode } from '../letters.js';

/** A letter of ASCII. */
export const isLetter = (text: string, at: number): boolean =>
  at < text.length && isLetterCode(text.charCodeAt(at));
/** A letter of ASCII, a figure or `_`. */
export const isOfWord = (text: string, at: number): boolean =>
  at < text.length && goesOn(text.charCodeAt(at));
