import type { Span } from '../../model/index.js';
import { isWordCharacter } from './quotes.js';

const LETTERS = /[\p{L}\p{N}]/u;
/** Words an abbreviation leaves out. */
const CONNECTORS = /^(?:of|and|for|the|in|on|to|a|an|by|with|or|de|du|des|la|le|et|und|der)$/i;
const MOST_WORDS = 14;
const LOOK_BACK_CHARS = 160;

/** Most signs of a short form. */
const LONGEST_FORM = 15;
/** True for a capital of ASCII. */
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** `&-./` */
const isJoint = (code: number): boolean => code === 0x26 || (code >= 0x2d && code <= 0x2f);
/** True for a sign that a short form may have behind its first letter: a letter, a figure, one of `&-./`. */
export const isOfShortForm = (code: number): boolean =>
  isCapital(code) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isJoint(code);

/** The end of a short form that begins at `at`: at least two capitals, or one and a figure; null where none does. */
export function shortFormEnd(text: string, at: number): number | null {
  if (!isCapital(text.charCodeAt(at))) return null;
  let end = at + 1;
  while (end < at + LONGEST_FORM && isOfShortForm(text.charCodeAt(end))) end += 1;
  while (isJoint(text.charCodeAt(end - 1))) end -= 1;
  let capitals = 0;
  for (let next = at; next < end; next += 1) if (isCapital(text.charCodeAt(next))) capitals += 1;
  if (capitals < 2 || capitals < (end - at) / 3) return null;
  return capitals === end - at && isRoman(text, at, end) ? null : end;
}

/** Nothing but letters of Roman figures. */
function isRoman(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!'IVXLC'.includes(text.charAt(at))) return false;
  return true;
}

/**
 * The words before `end` that the short form stands for, or null: its letters, read from its end, are found in them in
 * order, the first of them at the beginning of a word. Source: Schwartz and Hearst, A Simple Algorithm for Identifying
 * Abbreviation Definitions in Biomedical Text, 2003.
 */
export function longFormBefore(text: string, shortForm: string, end: number): Span | null {
  const short = shortForm.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const floor = Math.max(0, end - LOOK_BACK_CHARS);
  const most = Math.min(short.length + 5, short.length * 2, MOST_WORDS);
  let at = end - 1;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    for (; ; at -= 1) {
      if (at < floor || isBoundary(text, at)) return null;
      if (text[at]!.toLowerCase() !== short[letter]) continue;
      if (letter > 0 || beginsName(text, at)) break;
    }
    at -= 1;
  }
  const span = { start: at + 1, end };
  const words = text
    .slice(span.start, span.end)
    .trim()
    .split(/[\s-]+/);
  const isOwn = words.length === 1 && words[0]!.length <= short.length;
  return words.length > most || isOwn || !likeAName(words, short) ? null : span;
}

/** A word begins at `at` and it is no "of" or "and". */
const beginsName = (text: string, at: number): boolean =>
  !isWordCharacter(text, at - 1) &&
  !CONNECTORS.test(/^[\p{L}\p{N}]{1,4}/u.exec(text.slice(at, at + 4))?.[0] ?? '');

/** Half of the words that count begin with letters of the short form; a chance likeness has its letters anywhere. */
function likeAName(words: readonly string[], short: string): boolean {
  const telling = words.filter((word) => !CONNECTORS.test(word) && LETTERS.test(word));
  if (telling.length === 0) return false;
  const initials = telling.filter((word) =>
    short.includes(word.replace(/^[^\p{L}\p{N}]+/u, '')[0]!.toLowerCase()),
  );
  return telling.length === 1 ? short.length >= 3 : initials.length >= Math.max(2, telling.length * 0.6);
}

const isBoundary = (text: string, at: number): boolean => {
  const sign = text[at]!;
  return sign === ';' || sign === ')' || sign === '(' || (sign === '\n' && text[at - 1] === '\n');
};

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’']{0,40}/gu;

/**
 * The words from `start` on that the short form stands for, up to `limit`: each letter of it is the first of a word, in
 * order, with small words between and two letters of one word at most where the form is long; null otherwise.
 */
export function longFormAfter(text: string, shortForm: string, start: number, limit: number): Span | null {
  const short = shortForm.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  let first = start;
  while (first < limit && first < start + LOOK_BACK_CHARS && !isWordCharacter(text, first)) first += 1;
  if (text.charAt(first).toLowerCase() !== short[0]) return null;
  let letter = 0;
  let end = start;
  let words = 0;
  const stretch = text.slice(start, Math.min(limit, start + LOOK_BACK_CHARS));
  for (const { 0: word, index } of stretch.matchAll(WORDS)) {
    if (letter === short.length) break;
    if (words === 0 && /[\p{L}\p{N}]/u.test(stretch.slice(0, index))) return null;
    words += 1;
    const small = word.toLowerCase();
    if (small[0] === short[letter]) letter += 1;
    else if (words === 1 || (!CONNECTORS.test(word) && words > short.length)) return null;
    else if (!CONNECTORS.test(word)) {
      // "Headquarters" is HQ: a second letter out of the word before.
      return null;
    }
    end = start + index + word.length;
  }
  return letter === short.length && words >= 2 ? { start, end } : null;
}
