/** What `\p{L}` has among the first characters: the rest ends a word here, and what is tried looks at it again. */
const LETTER = new Uint8Array(0x250);
for (let code = 65; code <= 90; code += 1) LETTER[code] = LETTER[code + 32] = 1;
LETTER.fill(1, 0xc0);
LETTER[0xd7] = LETTER[0xf7] = 0;

const isLetter = (code: number): boolean => code < 0x250 && LETTER[code] === 1;

/** The first two letters of a word, as one number; a word of one letter has any second one. */
const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const PAIRS = 1 << 10;

/** Numbers that letters add up to; of a hundred words hardly two share one. */
const SUMS = 1 << 13;
const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + (code & 31)) & (SUMS - 1);

/** Words of interest, lower case, and a sign that stands for one. */
export interface WordList {
  words: Iterable<string>;
  sign?: string;
}

/** The offsets where words of each list begin in a text, or stand for one by a sign, in order. */
export type FindPlaces = (text: string) => number[][];

/**
 * Prepares a walk that tells where each word of each list begins, whatever its case. Expressions for citations are
 * tried only there, and those of several sorts share the walk: searching with them costs many times as much.
 */
export function wordPlaces(lists: readonly WordList[]): FindPlaces {
  /** By word, the lists it is in, a bit for each. */
  const known = new Map<string, number>();
  const signs = new Map<number, number>();
  for (const [index, { words, sign }] of lists.entries()) {
    for (const word of words) known.set(word, (known.get(word) ?? 0) | (1 << index));
    if (sign !== undefined) signs.set(sign.charCodeAt(0), 1 << index);
  }
  const sums = new Uint8Array(SUMS);
  const pairs = new Uint8Array(PAIRS);
  for (const word of known.keys()) {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
    sums[sum] = 1;
    const first = word.charCodeAt(0);
    if (word.length > 1) pairs[pairOf(first, word.charCodeAt(1))] = 1;
    else pairs.fill(1, pairOf(first, 0), pairOf(first, 31) + 1);
  }
  return (text) => {
    const found: number[][] = lists.map(() => []);
    const note = (bits: number, at: number): void => {
      for (let index = 0; index < lists.length; index += 1) if (bits & (1 << index)) found[index]!.push(at);
    };
    const { length } = text;
    for (let at = 0; at < length; ) {
      let code = text.charCodeAt(at);
      at += 1;
      if (!isLetter(code)) {
        if (code >= 128 && signs.has(code)) note(signs.get(code)!, at - 1);
        continue;
      }
      const start = at - 1;
      const first = code;
      code = at < length ? text.charCodeAt(at) : 0;
      // Most words begin like none of them.
      if (pairs[pairOf(first, code)] === 0) {
        while (isLetter(code)) {
          at += 1;
          code = at < length ? text.charCodeAt(at) : 0;
        }
        continue;
      }
      let sum = withLetter(0, first);
      while (isLetter(code)) {
        sum = withLetter(sum, code);
        at += 1;
        code = at < length ? text.charCodeAt(at) : 0;
      }
      if (sums[sum] === 1) note(known.get(text.slice(start, at).toLowerCase()) ?? 0, start);
    }
    return found;
  };
}
