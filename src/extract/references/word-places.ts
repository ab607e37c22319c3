import { isApostrophe, type WordSpans } from '../word-spans.js';

/** The first two letters of a word, as one number; a word of one letter has any second one. */
const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const PAIRS = 1 << 10;

/** The offsets where words of interest begin in a text whose words are `words`, in order. */
export type FindPlaces = (text: string, words: WordSpans) => number[];

/**
 * Prepares a look through the words of a text for those that are one of `known` (lower case), whatever their case.
 * Figures and the like behind a word are none of it. An expression for citations is tried only there: searching with it
 * costs many times as much.
 */
export function wordPlaces(known: Iterable<string>): FindPlaces {
  const words = new Set(known);
  const pairs = new Uint8Array(PAIRS);
  for (const word of words) {
    const first = word.charCodeAt(0);
    if (word.length > 1) pairs[pairOf(first, word.charCodeAt(1))] = 1;
    else pairs.fill(1, pairOf(first, 0), pairOf(first, 31) + 1);
  }
  return (text, { starts, ends }) => {
    const found: number[] = [];
    for (let index = 0; index < starts.length; index += 1) {
      let start = starts[index]!;
      let second = text.charCodeAt(start + 1);
      // "l'Annexe"
      if (isApostrophe(second) && start + 2 < ends[index]!) {
        start += 2;
        second = text.charCodeAt(start + 1);
      }
      // Most words begin like none of them.
      if (pairs[pairOf(text.charCodeAt(start), second)] === 0) continue;
      if (words.has(wordAt(text, start, ends[index]!).toLowerCase())) found.push(start);
    }
    return found;
  };
}

const isOfWord = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code >= 0xc0;
/** The letters from `start` on, before `end` at most. */
function wordAt(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && isOfWord(text.charCodeAt(at)) && !isApostrophe(text.charCodeAt(at))) at += 1;
  return text.slice(start, at);
}
