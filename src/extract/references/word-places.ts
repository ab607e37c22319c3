import { MIXED, meaningsOf } from '../known-words.js';
import { isApostrophe, numberAt, type WordSpans } from '../word-spans.js';

/** The first two letters of a word, as one number; a word of one letter has any second one. */
const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const PAIRS = 1 << 10;

/** Numbers that letters add up to; of a hundred words hardly two share one. */
const SUMS = 1 << 13;
const withLetter = (sum: number, code: number): number => (Math.imul(sum, 31) + (code & 31)) & (SUMS - 1);

/** The offsets where the words of each list begin in a text whose words are `words`, in order. */
export type FindPlaces = (text: string, words: WordSpans) => number[][];

/**
 * Prepares a look through the words of a text for those in one of `lists` (lower case), whatever their case. Figures and
 * the like behind a word are none of it. Expressions for citations are tried only there: searching with them costs many
 * times as much.
 */
export function wordPlaces(lists: readonly Iterable<string>[]): FindPlaces {
  const bitsOf = bitsByWord(lists);
  const meanings = Uint8Array.from(meaningsOf(bitsOf), (bits) => bits ?? 0);
  return (text, { starts, ends, numbers }) => {
    const found: number[][] = lists.map(() => []);
    for (let index = 0; index < numbers.length; index += 1) {
      let number = numbers[index]!;
      if (number === 0) continue;
      let start = starts[index]!;
      if (number === MIXED) {
        // "l'Annexe"
        if (!isApostrophe(text.charCodeAt(start + 1))) continue;
        start += 2;
        number = numberAt(text, start, ends[index]!);
      }
      const bits = meanings[number]!;
      if (bits === 0) continue;
      for (let list = 0; list < found.length; list += 1) if (bits & (1 << list)) found[list]!.push(start);
    }
    return found;
  };
}

/** By word, the lists it is in, a bit for each. */
function bitsByWord(lists: readonly Iterable<string>[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [index, words] of lists.entries())
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return bits;
}

/** The same for words that only one document knows, and that get no number. */
export function namePlaces(names: ReadonlySet<string>): (text: string, words: WordSpans) => number[] {
  const pairs = new Uint8Array(PAIRS);
  const sums = new Uint8Array(SUMS);
  for (const word of names) {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
    sums[sum] = 1;
    const first = word.charCodeAt(0);
    if (word.length > 1) pairs[pairOf(first, word.charCodeAt(1))] = 1;
    else pairs.fill(1, pairOf(first, 0), pairOf(first, 31) + 1);
  }
  return (text, { codes, starts, ends }) => {
    const found: number[] = [];
    for (let index = 0; index < starts.length; index += 1) {
      let start = starts[index]!;
      const end = ends[index]!;
      // "l'Annexe"
      if (end - start > 2 && isApostrophe(codes[start + 1]!)) start += 2;
      // Most words begin like none of them.
      if (pairs[pairOf(codes[start]!, codes[start + 1] ?? 0)] === 0) continue;
      let sum = 0;
      let at = start;
      for (let code = codes[at]!; isOfWord(code); code = codes[at]!) {
        sum = withLetter(sum, code);
        at += 1;
        if (at === end) break;
      }
      if (sums[sum] === 0) continue;
      if (names.has(text.slice(start, at).toLowerCase())) found.push(start);
    }
    return found;
  };
}

const isOfWord = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && !isApostrophe(code));
