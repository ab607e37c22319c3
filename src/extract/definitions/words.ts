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

/** A word as it is compared: singular, without the 's of possession, its capitals kept. */
export function comparable(word: string): string {
  const own = withoutPossession(word);
  // Most words end with another letter.
  if (own.length < 4 || (own.charCodeAt(own.length - 1) | 32) !== 115 || /(?:ss|us|is)$/i.test(own))
    return own;
  if (/ies$/i.test(own) && own.length > 4) return own.slice(0, -3) + (own.endsWith('S') ? 'Y' : 'y');
  return /(?:ss|sh|ch|x)es$/i.test(own) ? own.slice(0, -2) : own.slice(0, -1);
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
