import type { Span } from '../../model/index.js';

const LETTER = 1;
const APOSTROPHE = 2;
const CLASS = new Uint8Array(0x250);
for (let c = 48; c <= 57; c += 1) CLASS[c] = LETTER;
for (let c = 65; c <= 90; c += 1) CLASS[c] = CLASS[c + 32] = LETTER;
for (let c = 0xc0; c < 0x250; c += 1) CLASS[c] = LETTER;
CLASS[0xd7] = CLASS[0xf7] = 0;
CLASS[0x27] = APOSTROPHE;

const classOf = (code: number): number => (code < 0x250 ? CLASS[code]! : code === 0x2019 ? APOSTROPHE : 0);

/** Offset of the first letter or figure from `at` on; the length of the text when there is none. */
export function wordStart(text: string, at: number): number {
  let next = at;
  while (next < text.length && classOf(text.charCodeAt(next)) !== LETTER) next += 1;
  return next;
}

/** Behind the word that begins at `start`: letters, figures and apostrophes between letters. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && classOf(text.charCodeAt(at)) === LETTER) at += 1;
    const goesOn =
      at + 1 < text.length &&
      classOf(text.charCodeAt(at)) === APOSTROPHE &&
      classOf(text.charCodeAt(at + 1)) === LETTER;
    if (!goesOn) return at;
    at += 1;
  }
}

/** The words of a text in order: offsets where each begins and behind each. */
export interface WordSpans {
  starts: Int32Array;
  ends: Int32Array;
}

/** The words of `text`, walked through once for all who look at them. */
export function wordSpans(text: string): WordSpans {
  const starts = new Int32Array((text.length >> 1) + 1);
  const ends = new Int32Array(starts.length);
  let count = 0;
  for (let at = wordStart(text, 0); at < text.length; count += 1) {
    starts[count] = at;
    at = wordEnd(text, at);
    ends[count] = at;
    at = wordStart(text, at);
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** Words that have another meaning in the singular. */
const PLURAL_ONLY =
  /^(?:goods|securities|damages|customs|premises|arms|proceeds|means|headquarters|works|forces|earnings|savings|news|series|species|terms|states|rights|costs)$/i;

/** True for a word whose singular means something else, and is no use of the term: "Goods", "Securities". */
export const isPluralOnly = (word: string): boolean => PLURAL_ONLY.test(word);

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
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
    const apostrophe = classOf(code) === APOSTROPHE && at === from;
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
