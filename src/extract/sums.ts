import { figureScales, readAmount } from './amounts.js';
import { readCurrencyName } from './currency.js';
import { matchAt, skipSpace } from './match-at.js';
import { type NumberReading, readCardinalWords } from './number-words.js';
import { readNumeral } from './numerals.js';

/** An amount in figures or words; `to` ends the range it begins. */
export interface Sum extends NumberReading {
  to?: number;
}

const SCALE =
  /[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}(?:\([\d.,'’]{1,20}\)[ \n]?)?(hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|mio|bn|mm|[kKmM](?![A-Za-z]))\b/iy;
const SCALES: ReadonlyMap<string, number> = new Map([
  ...figureScales,
  ['k', 1e3],
  ['mln', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['mm', 1e6],
  ['lakhs', 1e5],
  ['crores', 1e7],
  ['bn', 1e9],
]);

/** Whether a bracket or a first letter of a scale stands behind the white space at `at`. */
const mayBeScale = (text: string, at: number): boolean =>
  '(hHtTmMbBlLcCkK'.includes(text.charAt(skipSpace(text, at)) || ' ');

function withScale(text: string, number: NumberReading): NumberReading {
  const scale = mayBeScale(text, number.end) ? matchAt(SCALE, text, number.end) : null;
  if (!scale) return number;
  const value = number.value * SCALES.get(scale[1]!.toLowerCase())!;
  return { value: Math.round(value * 100) / 100, end: number.end + scale[0].length };
}

/** What leads to the other end of a range, figures close to the dash or apart from the word. */
const TO_CLOSE = /[-–—](?=\d)/y;
const TO_APART = /[ \u00a0\n]{0,2}(?:[-–—]|to\b)[ \u00a0\n]{1,2}(?=\d)/iy;
const AND_APART = /[ \u00a0\n]{1,2}and[ \u00a0\n]{1,2}(?=\d)/iy;
const BETWEEN = /\bbetween[ \n](?:[A-Z]{3}|[^\w\s])?[ ]?$/;
const isBetween = (before: string): boolean => before.includes('between') && BETWEEN.test(before);
const isDash = (c: number): boolean => c === 45 || c === 0x2013 || c === 0x2014;
/** A figure and a dash stand before `at`. */
function isRangeBefore(text: string, at: number): boolean {
  const c = text.charCodeAt(at - 2);
  return isDash(text.charCodeAt(at - 1)) && c >= 48 && c <= 57;
}
/** Without a scale, the end of a range apart must not count something else: "$5 to 10 employees". */
const ENDS_SUM = /[.,;)]|$|[ \n](?:per|each|in|and|or|for|depending)\b/iy;

/**
 * A sum in figures, "1.5 million" and the range "10-20 million" included. Null at the far end of a range, and where
 * the figures after a dash make no range.
 */
export function readSum(text: string, at: number): Sum | null {
  const first = readScaled(text, at);
  if (first === null || isRangeBefore(text, at)) return null;
  const close = isDash(text.charCodeAt(first.end)) ? matchAt(TO_CLOSE, text, first.end) : null;
  const link =
    close ??
    matchAt(TO_APART, text, first.end) ??
    (isBetween(text.slice(Math.max(0, at - 14), at)) ? matchAt(AND_APART, text, first.end) : null);
  if (!link) return first;
  const last = readScaled(text, first.end + link[0].length);
  if (last) {
    const value =
      first.scale === 1 && last.scale > 1 && first.value < 1000 ? first.value * last.scale : first.value;
    const ends = (): boolean =>
      matchAt(ENDS_SUM, text, last.end) !== null ||
      readCurrencyName(text, skipSpace(text, last.end)) !== null;
    const byDash = /^\s?[-–—]/.test(link[0]);
    if (last.value > value && (close || last.scale > 1 || (!byDash && ends())))
      return { value, to: last.value, end: last.end };
  }
  return close ? null : first;
}

/** A number with the scale after it; `scale` is 1 where there is none. */
function readScaled(text: string, at: number): (NumberReading & { scale: number }) | null {
  const grouped = readNumeral(text, at, true);
  if (grouped === null) return null;
  if (!mayBeScale(text, grouped.end) || matchAt(SCALE, text, grouped.end) === null)
    return { value: grouped.value, end: grouped.end, scale: 1 };
  const plain = readNumeral(text, at, false)!;
  const scaled = withScale(text, plain);
  return { ...scaled, scale: plain.value === 0 ? 1 : scaled.value / plain.value };
}

/** "and 00/100", "& no/100": the cents of a sum in words. */
const HUNDREDTHS = /[ \n]{1,2}(?:and|&)[ \n]{1,2}(no|xx|\d\d)\/100(?!\d)/iy;

/** The number of a sum: figures with their scale, or words with the range they begin. */
export function readNumber(text: string, at: number): Sum | null {
  if (text.charCodeAt(at) <= 57) return readSum(text, at);
  const words = readCardinalWords(text, at);
  if (!words) return null;
  const hundredths = matchAt(HUNDREDTHS, text, words.end);
  if (hundredths)
    return { value: words.value + (Number(hundredths[1]) || 0) / 100, end: words.end + hundredths[0].length };
  const range = readAmount(text, at);
  return range?.to !== undefined ? { value: range.value, to: range.to, end: range.end } : words;
}

/** The amount of a sum, for a reading of money. */
export const amountOf = ({ value, to }: Sum): { amount: number; to?: number } => ({
  amount: value,
  ...(to !== undefined && { to }),
});
