/** White space inside a value: bounded, so that no pattern can wander through a table. For patterns. */
export const SPACE = '[ \\t\\u00a0]{0,8}\\n?[ \\t\\u00a0]{0,8}';

/** A sticky pattern without case. */
export const sticky = (source: string): RegExp => new RegExp(source, 'iy');

/** The match of a sticky pattern at exactly `at`. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A space of one of the kinds that stand within values. */
export const isGap = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 0xa0;

const OTHER_WHITE = /\s/;
/** White space of any kind. */
export const isWhite = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && OTHER_WHITE.test(String.fromCharCode(code)));

const GAP = /[ \t\u00a0]{0,4}\n?[ \t\u00a0]{0,4}/y;
/** The offset after the white space at `at`, one line end at most. */
export const skipSpace = (text: string, at: number): number =>
  isGap(text.charCodeAt(at)) ? at + matchAt(GAP, text, at)![0].length : at;

/** The first sign at or after `at` that is no such space, however many stand before it; empty at the end of the text. */
export function signAfterGap(text: string, at: number): string {
  let to = at;
  while (isGap(text.charCodeAt(to))) to += 1;
  return text.charAt(to);
}

/** Whether white space and before it one of `letters` (lower case) stand before `at`: a word may end there. */
export function mayEndBefore(text: string, at: number, letters: string): boolean {
  let to = at;
  while (to > at - 2 && text.charAt(to - 1).trim() === '') to -= 1;
  return to < at && letters.includes(text.charAt(to - 1).toLowerCase());
}
