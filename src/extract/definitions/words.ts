import type { Span } from '../../model/index.js';
import { isApostrophe, wordEnd, wordStart } from '../word-spans.js';

/** Words that have another meaning in the singular. */
const PLURAL_ONLY =
  /^(?:goods|securities|damages|customs|premises|arms|proceeds|means|headquarters|works|forces|earnings|savings|news|series|species|terms|states|rights|costs)$/i;

/** True for a word whose singular means something else, and is no use of the term: "Goods", "Securities". */
export const isPluralOnly = (word: string): boolean => PLURAL_ONLY.test(word);

function withoutPossession(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (isApostrophe(last)) return word.slice(0, -1);
  return last === 115 && isApostrophe(word.charCodeAt(word.length - 2)) ? word.slice(0, -2) : word;
}

const [E, I, S, U] = [0x65, 0x69, 0x73, 0x75];
/** The small letter of ASCII that stands at `at`, or its capital. */
const letterAt = (word: string, at: number): number => word.charCodeAt(at) | 32;
const ENDS_HISSING = /(?:ss|sh|ch|x)es$/i;

/** A word as it is compared: singular, without the 's of possession, its capitals kept. */
export function comparable(word: string): string {
  const own = withoutPossession(word);
  // Most words end with another letter.
  const { length } = own;
  if (length < 4 || letterAt(own, length - 1) !== S) return own;
  const last = letterAt(own, length - 2);
  if (last === S || last === U || last === I) return own;
  if (last !== E) return own.slice(0, -1);
  if (letterAt(own, length - 3) === I && length > 4)
    return own.slice(0, -3) + (own.endsWith('S') ? 'Y' : 'y');
  return ENDS_HISSING.test(own) ? own.slice(0, -2) : own.slice(0, -1);
}

/** True when nothing parts two words of one term but white space, a hyphen, a stroke or "&". */
export function joins(text: string, from: number, to: number): boolean {
  if (to - from > 8) return to - from < 40 && /^[ \t]*\n?[ \t]*$/.test(text.slice(from, to));
  for (let at = from, lines = 0; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) lines += 1;
    const apostrophe = at === from && isApostrophe(code);
    if (
      lines > 1 ||
      !(code <= 32 || code === 0xa0 || code === 45 || code === 47 || code === 38 || apostrophe)
    )
      return false;
  }
  return to > from;
}

/** The words of `span`. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = wordStart(text, start); at < end; ) {
    const stop = Math.min(end, wordEnd(text, at));
    found.push({ start: at, end: stop });
    at = wordStart(text, stop);
  }
  return found;
}
