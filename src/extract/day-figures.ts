import { skipGap } from './match-at.js';
import type { NumberReading } from './number-words.js';

/** True for a figure of ASCII. */
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isOfWord = (c: number): boolean => isDigit(c) || ((c | 32) >= 97 && (c | 32) <= 122);
/** Endings of an ordinal in figures. Prints of the web tear them in two: "20t h day". */
const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's t', 'n d', 'r d', 't h']);
const ENDING_LENGTHS = [2, 3];

/** "the 22nd. of August": some print a full stop after the ending. */
const afterStop = (text: string, at: number): number => (/^\.\s/.test(text.slice(at, at + 2)) ? at + 1 : at);

/** A day in one or two figures at `at`, with the ending of an ordinal or without. */
export function readDayFigures(text: string, at: number): NumberReading | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const end = isDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  if (isDigit(text.charCodeAt(end))) return null;
  const value = Number(text.slice(at, end));
  const ending = skipGap(text, end, 8);
  if ('snrtSNRT'.includes(text.charAt(ending) || ' '))
    for (const length of ENDING_LENGTHS)
      if (
        ENDINGS.has(text.slice(ending, ending + length).toLowerCase()) &&
        !isOfWord(text.charCodeAt(ending + length))
      )
        return { value, end: afterStop(text, ending + length) };
  return ending === end && isOfWord(text.charCodeAt(end)) ? null : { value, end };
}
