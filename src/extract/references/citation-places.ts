import { type WordSpans, wordSpans } from '../word-spans.js';
import { NOUN_BEGINNINGS } from './instrument-words.js';
import { UNIT_BEGINNINGS } from './part-words.js';
import { wordPlaces } from './word-places.js';

/** Stands for the paragraphs before: "the foregoing provisions". */
export const PROVISIONS = 'provisions';

const find = wordPlaces([NOUN_BEGINNINGS, [...UNIT_BEGINNINGS, PROVISIONS]]);

/** Where words begin that citations are made with, in order: nouns for instruments, and words for parts. */
export interface CitationPlaces {
  nouns: readonly number[];
  parts: readonly number[];
}

/** The places of `text`, whose words are `words`. */
export function citationPlaces(text: string, words: WordSpans = wordSpans(text)): CitationPlaces {
  const [nouns, parts] = find(text, words) as [number[], number[]];
  return { nouns, parts: withSigns(text, parts) };
}

/** Adds the signs that stand for "section". */
function withSigns(text: string, places: number[]): number[] {
  const signs: number[] = [];
  for (let at = text.indexOf('§'); at >= 0; at = text.indexOf('§', at + 1)) signs.push(at);
  return signs.length === 0 ? places : [...places, ...signs].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/** The places of a text that lie in a piece of it, as offsets into that. */
export function placesWithin(places: readonly number[], start: number, end: number): readonly number[] {
  let at = 0;
  for (let high = places.length; at < high; ) {
    const middle = (at + high) >> 1;
    if (places[middle]! < start) at = middle + 1;
    else high = middle;
  }
  if (at === places.length || places[at]! >= end) return NONE;
  const found: number[] = [];
  for (; at < places.length && places[at]! < end; at += 1) found.push(places[at]! - start);
  return found;
}
