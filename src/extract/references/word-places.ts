/** What `\p{L}` has among the first characters: the rest ends a word here, and the expressions tried look at it again. */
const LETTER = new Uint8Array(0x250);
for (let code = 65; code <= 90; code += 1) LETTER[code] = LETTER[code + 32] = 1;
LETTER.fill(1, 0xc0);
LETTER[0xd7] = LETTER[0xf7] = 0;

const isLetter = (code: number): boolean => code < 0x250 && LETTER[code] === 1;

/** Numbers that letters add up to; of a hundred words hardly two share one. */
const SUMS = 1 << 13;
const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + (code & 31)) & (SUMS - 1);

/** The offset, from `from` on, where the next word of interest begins; -1 where there is none. */
export type NextPlace = (text: string, from: number) => number;

/**
 * Prepares a walk that stops where a word begins that is one of `words` (lower case), whatever its case, or where `sign`
 * stands. An expression for citations is tried only there: searching with it costs many times as much as the walk.
 */
export function wordPlaces(words: Iterable<string>, sign = ''): NextPlace {
  const known = new Set(words);
  const sums = new Uint8Array(SUMS);
  for (const word of known) {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
    sums[sum] = 1;
  }
  const signCode = sign === '' ? -1 : sign.charCodeAt(0);
  return (text, from) => {
    const { length } = text;
    let at = from;
    // Inside a word no other begins.
    if (at > 0 && at < length && isLetter(text.charCodeAt(at - 1)))
      while (at < length && isLetter(text.charCodeAt(at))) at += 1;
    while (at < length) {
      let code = text.charCodeAt(at);
      if (!isLetter(code)) {
        if (code === signCode) return at;
        at += 1;
        continue;
      }
      const start = at;
      let sum = 0;
      do {
        sum = withLetter(sum, code);
        at += 1;
        code = at < length ? text.charCodeAt(at) : 0;
      } while (isLetter(code));
      if (sums[sum] === 1 && known.has(text.slice(start, at).toLowerCase())) return start;
    }
    return -1;
  };
}
