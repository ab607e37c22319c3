import { partitionPoint } from '../../model/index.js';
import { NOUN_BEGINNINGS } from './instrument-words.js';
import { UNIT_BEGINNINGS } from './part-words.js';
import { wordPlaces } from './word-places.js';

/** Stands for the paragraphs before: "the foregoing provisions". */
export const PROVISIONS = 'provisions';

const find = wordPlaces([{ words: NOUN_BEGINNINGS }, { words: [...UNIT_BEGINNINGS, PROVISIONS], sign: '§' }]);

/** Where words begin that citations are made with, in order: nouns for instruments, and words for parts. */
export interface CitationPlaces {
  nouns: readonly number[];
  parts: readonly number[];
}

/** The places of `text`; one walk for both sorts. */
export function citationPlaces(text: string): CitationPlaces {
  const [nouns, parts] = find(text) as [number[], number[]];
  return { nouns, parts };
}

/** The places of a text that lie in a piece of it, as offsets into that. */
export function placesWithin(places: readonly number[], start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = partitionPoint(places, (place) => place < start); at < places.length; at += 1) {
    const place = places[at]!;
    if (place >= end) break;
    found.push(place - start);
  }
  return found;
}
