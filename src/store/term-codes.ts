/**
 * A catalogue gives each token, word or mark, a number, and writes the number as one character: a clause of fifty words
 * is fifty characters, and words that follow one another are found in it as a part of a text. Numbers are given in the order in which tokens
 * come, so that the commonest words have the shortest characters (in UTF-8).
 *
 * None of the characters is a space, a comma, a tab, or the end of a line, which may stand between codes.
 */

/** From the first to the last code point of each range; without surrogates and what some programs take for a byte order mark. */
const RANGES = [
  [0x30, 0x7e],
  [0xa1, 0xd7ff],
  [0xe000, 0xf8ff],
  [0x10000, 0xfffff],
] as const;

/** Numbers that are too large for one character are written as two, each of its own kind, so that no two pairs overlap. */
const PAIR_BITS = 15;
const LEAD = 0x100000;
const TRAIL = LEAD + (1 << PAIR_BITS);

/** Of a number from 0 on. */
export function codeOf(number: number): string {
  let left = number;
  for (const [first, last] of RANGES) {
    if (left <= last - first) return String.fromCodePoint(first + left);
    left -= last - first + 1;
  }
  return String.fromCodePoint(LEAD + (left >> PAIR_BITS), TRAIL + (left & ((1 << PAIR_BITS) - 1)));
}

/** The number that the code stands for. */
export function numberOf(code: string): number {
  const point = code.codePointAt(0)!;
  let number = 0;
  for (const [first, last] of RANGES) {
    if (point >= first && point <= last) return number + point - first;
    number += last - first + 1;
  }
  return number + ((point - LEAD) << PAIR_BITS) + code.codePointAt(2)! - TRAIL;
}

/** The codes that a text is made of. */
export const codesIn = (text: string): string[] =>
  PAIR.test(text) ? text.match(PAIR_OR_ONE)! : Array.from(text);

/** What the first of two characters begins with in UTF-16. */
const PAIR = /[\udbc0-\udbff]/;
const PAIR_OR_ONE = /[\u{100000}-\u{107fff}]?./gsu;

/** The codes of a catalogue's tokens; those it does not know are in no clause. */
export type TermCodes = ReadonlyMap<string, string>;

/** The tokens one behind another; null where the catalogue does not know one of them. */
export function codedText(tokens: readonly string[], codes: TermCodes): string | null {
  let text = '';
  for (const token of tokens) {
    const code = codes.get(token);
    if (code === undefined) return null;
    text += code;
  }
  return text;
}
