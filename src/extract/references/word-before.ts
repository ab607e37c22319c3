/** A word and the offset where it begins. */
export interface PlacedWord {
  word: string;
  start: number;
}

/** Most characters of a word. */
const MOST = 41;
const OTHER_LETTER = /[\p{L}\p{N}]/u;

const isLetterOrFigure = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : OTHER_LETTER.test(String.fromCharCode(code));
/** Signs within a word: `'&-./’`. */
const isSign = (code: number): boolean =>
  code === 0x27 || code === 0x26 || (code >= 0x2d && code <= 0x2f) || code === 0x2019;
const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0;

/**
 * The word that ends before `edge`, with the points and signs in it and behind it, and at most one line end or a few
 * spaces between; null where something else stands there. Nothing before `floor` is read.
 */
export function wordBefore(text: string, edge: number, floor: number): PlacedWord | null {
  let end = edge;
  let spaces = 0;
  for (; end > floor && spaces < 4 && isSpace(text.charCodeAt(end - 1)); end -= 1) spaces += 1;
  if (end > floor && spaces < 4 && text.charCodeAt(end - 1) === 0x0a) {
    end -= 1;
    if (end > floor && isSpace(text.charCodeAt(end - 1))) end -= 1;
  }
  const least = Math.max(floor, end - MOST);
  let start = -1;
  for (let at = end; at > least; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (isLetterOrFigure(code)) start = at - 1;
    else if (!isSign(code)) break;
  }
  return start < 0 ? null : { word: text.slice(start, end), start };
}
