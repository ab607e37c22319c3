/** White space inside a value: bounded, so that no pattern can wander through a table. For patterns. */
export const SPACE = '[ \\t\\u00a0]{0,8}\\n?[ \\t\\u00a0]{0,8}';

/** A sticky pattern without case. */
export const sticky = (source: string): RegExp => new RegExp(source, 'iy');

/** The match of a sticky pattern at exactly `at`. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * What `matchAll` finds of a global expression that matches no empty words, without the copy of the expression that it
 * makes each time.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** The same one by one, for those who stop at the first that serves. */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    at = pattern.lastIndex;
    yield match;
  }
}

/** A space of one of the kinds that stand within values. */
export const isGap = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 0xa0;

const OTHER_WHITE = /\s/;
/** White space of any kind. */
export const isWhite = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && OTHER_WHITE.test(String.fromCharCode(code)));

const LINE_END = 10;

/** Past the spaces at `at`, one line end among them at most, and at most so many before it and behind it. */
export function skipGap(text: string, at: number, most: number): number {
  let to = skipSpaces(text, at, most);
  if (text.charCodeAt(to) === LINE_END) to += 1;
  return skipSpaces(text, to, most);
}

/** Past the spaces at `at` on one line, at most so many. */
export function skipSpaces(text: string, at: number, most: number): number {
  let to = at;
  for (let c = text.charCodeAt(to); to - at < most && c !== LINE_END && isGap(c); c = text.charCodeAt(to))
    to += 1;
  return to;
}

/** The offset after the white space at `at`, one line end at most. */
export const skipSpace = (text: string, at: number): number =>
  isGap(text.charCodeAt(at)) ? skipGap(text, at, 4) : at;

const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * Prepares a cheap test: whether two letters stand at an offset that one of `words` begins with, whatever their case.
 * Where none does no expression for them need be tried.
 */
export function beginsLike(words: readonly string[]): (text: string, at: number) => boolean {
  const pairs = new Uint8Array(1 << 10);
  for (const word of words) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return (text, at) => {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    return pairs[pairOf(first, second)] === 1 && isLetter(first) && isLetter(second);
  };
}

/** The first sign at or after `at` that is no such space, however many stand before it; empty at the end of the text. */
export function signAfterGap(text: string, at: number): string {
  let to = at;
  while (isGap(text.charCodeAt(to))) to += 1;
  return text.charAt(to);
}
