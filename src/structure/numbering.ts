/** Numbers as agreements print them: what a number token may mean. */
import { toRoman } from '../nlp/index.js';

export type NumberKind = 'arabic' | 'decimal' | 'roman' | 'ROMAN' | 'alpha' | 'ALPHA' | 'double' | 'word';

/**
 * One meaning of a printed number. `value` counts from 1 within its list; `path` is the whole number of a
 * decimal (`4.2.1` → `[4, 2, 1]`), otherwise `[value]`.
 */
export interface Reading {
  kind: NumberKind;
  value: number;
  path: readonly number[];
  /** Put in later behind the same number (`1bis`). */
  inserted?: true;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Value of a well-formed Roman numeral of either case (at most 15 letters), otherwise null. */
export function romanValue(token: string): number | null {
  if (token.length === 0 || token.length > 15) return null;
  const lower = token.toLowerCase();
  let total = 0;
  let previous = 0;
  for (let index = lower.length - 1; index >= 0; index -= 1) {
    const digit = ROMAN_DIGITS[lower[index]!];
    if (digit === undefined) return null;
    total += digit < previous ? -digit : digit;
    previous = Math.max(previous, digit);
  }
  return toRoman(total) === lower ? total : null;
}

const CARDINALS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  'fifteenth sixteenth seventeenth eighteenth nineteenth',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function wordValues(): Map<string, number> {
  const values = new Map<string, number>();
  CARDINALS.forEach((word, index) => {
    values.set(word, index + 1);
  });
  ORDINALS.forEach((word, index) => {
    values.set(word, index + 1);
  });
  TENS.forEach((ten, index) => {
    const base = (index + 2) * 10;
    values.set(ten, base);
    values.set(`${ten.slice(0, -1)}ieth`, base);
    for (const units of [CARDINALS, ORDINALS]) {
      for (let unit = 1; unit <= 9; unit += 1) {
        values.set(`${ten}-${units[unit - 1]}`, base + unit);
      }
    }
  });
  return values;
}

const WORD_VALUES = wordValues();

/** Value of a number written out, cardinal or ordinal, from one to ninety-nine (`TWENTY-ONE`, `First`). */
export const wordValue = (token: string): number | null => WORD_VALUES.get(token.toLowerCase()) ?? null;

/**
 * Every meaning of a number token without its punctuation, likeliest first; empty when it is no number.
 * A letter that is also a Roman numeral gives both meanings: the neighbours decide.
 */
export function readNumber(token: string): readonly Reading[] {
  if (token.length > LONGEST_KNOWN) return readingsOf(token);
  let readings = KNOWN.get(token);
  if (readings === undefined) {
    readings = readingsOf(token);
    KNOWN.set(token, readings);
  }
  return readings;
}

/** Hardly any numbers are longer, and there are not many so short. */
const LONGEST_KNOWN = 2;
const KNOWN = new Map<string, readonly Reading[]>();

function readingsOf(token: string): readonly Reading[] {
  if (/^\d{1,4}$/.test(token)) return [reading('arabic', Number(token))];
  if (/^\d{1,3} ?[a-z]{3,9}$/.test(token)) {
    return [{ ...reading('arabic', Number.parseInt(token, 10)), inserted: true }];
  }
  // `2.0` heads the section that `2.1` stands in.
  if (/^\d{1,3}\.0$/.test(token)) return [reading('arabic', Number.parseInt(token, 10))];
  if (/^\d{1,3}(?:[.-]\d{1,3})+$/.test(token)) {
    const path = token.split(/[.-]/).map(Number);
    return [{ kind: 'decimal', value: path[path.length - 1]!, path }];
  }
  // `1.A` counts below 1 as `1.1` does.
  if (/^\d{1,3}\.[A-Z]$/.test(token)) {
    const value = token.charCodeAt(token.length - 1) - 64;
    return [{ kind: 'decimal', value, path: [Number.parseInt(token, 10), value] }];
  }
  if (!/^[A-Za-z]{1,8}$/.test(token)) return [];
  const upper = token === token.toUpperCase();
  if (!upper && token !== token.toLowerCase()) return [];
  const readings: Reading[] = [];
  const roman = romanValue(token);
  if (roman !== null && roman < 200) readings.push(reading(upper ? 'ROMAN' : 'roman', roman));
  const letter = alphaValue(token);
  if (letter !== null) {
    const alpha = reading(upper ? 'ALPHA' : 'alpha', letter);
    // Only i, v and x commonly open or continue a Roman list; other letters are letters first.
    if (roman !== null && !/^[ivx]/i.test(token)) readings.unshift(alpha);
    else readings.push(alpha);
    if (token.length === 2 && token[0] === token[1]) readings.push(reading('double', letter - 26));
  }
  return readings;
}

const reading = (kind: NumberKind, value: number): Reading => ({ kind, value, path: [value] });

/** a = 1 … z = 26, then aa or ab = 27, 28 …: both ways of going on after z are in use. */
function alphaValue(token: string): number | null {
  const lower = token.toLowerCase();
  const last = lower.charCodeAt(lower.length - 1) - 96;
  if (lower.length === 1) return last;
  if (lower.length === 2 && (lower[0] === lower[1] || lower[0] === 'a')) return 26 + last;
  return null;
}

export const samePath = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, index) => number === b[index]);
