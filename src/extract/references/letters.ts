const OTHER_LETTER = /\p{L}/u;

/** True for a letter of ASCII. */
export const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** True for a letter of any script. */
export const isLetter = (code: number): boolean =>
  code < 128 ? isAsciiLetter(code) : code >= 128 && OTHER_LETTER.test(String.fromCharCode(code));
export const isFigure = (code: number): boolean => code >= 48 && code <= 57;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const OTHER_CAPITAL = /^\p{Lu}/u;
const OTHER_SMALL = /^\p{Ll}/u;

/** True where a capital of any script stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isCapital(code) : OTHER_CAPITAL.test(text.slice(at, at + 2));
}

/** True where a small letter of any script stands at `at`. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : OTHER_SMALL.test(text.slice(at, at + 2));
}

/** True for a blank, a tab, a no-break space and a line end. */
export const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0xa0 || code === 0x09;

/** No word that is looked up has more letters. */
const LONGEST_WORD = 20;

/** Behind the letters of ASCII that begin at `start`; not many more than words of interest have are looked at. */
export function lettersEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_WORD);
  let at = start;
  while (at < limit && isAsciiLetter(text.charCodeAt(at))) at += 1;
  return at;
}

/** Most blanks between two words of a citation. */
const MOST_BLANKS = 4;

/** Behind the blanks at `at`, which are four at most. */
export function skipBlanks(text: string, at: number): number {
  const limit = at + MOST_BLANKS;
  let next = at;
  while (next < limit && isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

/** The code unit behind the blanks at `at`; not a number at the end of the text. */
export const codeAfterBlanks = (text: string, at: number): number => text.charCodeAt(skipBlanks(text, at));

/** Before the blanks that end at `edge`, which are four at most. */
export function skipBlanksBack(text: string, edge: number): number {
  let end = edge;
  while (end > 0 && edge - end < MOST_BLANKS && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

const HYPHEN = 0x2d;

/** The letters and hyphens that end at `end`, not many more than words of interest have. */
export function wordEndingAt(text: string, end: number): string {
  const floor = Math.max(0, end - LONGEST_WORD);
  let start = end;
  while (
    start > floor &&
    (isAsciiLetter(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === HYPHEN)
  )
    start -= 1;
  return text.slice(start, end);
}

/**
 * The word right before the blanks before `edge`, lower case; empty where no blank or no word stands there. Expressions
 * that look back are tried only behind words they can end with.
 */
export function wordBehind(text: string, edge: number): string {
  const end = skipBlanksBack(text, edge);
  return end === edge ? '' : wordEndingAt(text, end).toLowerCase();
}
