import { numberAt } from '../word-spans.js';
import { allowsAt, type Behind, wordsBehind } from './behind.js';
import { pastLetters } from './letters.js';
import { PlaceTable, walkOf } from './place-table.js';
import type { Words } from './sentence.js';

/**
 * Searches for an expression (any case) that begins with letters written out, as `firstWords` wants them: where it first
 * matches in some words, before `to`, -1 where it does not. It begins where a word begins.
 */
export function searcher(source: string): (words: Words, to?: number) => number {
  const table = new PlaceTable(Array.from(wordsBehind(source), ([word, behind]) => [word, { behind }]));
  const pattern = new RegExp(`(?:${source})`, 'iy');
  const isAt = (flat: string, at: number, behind: Behind | null): boolean => {
    if (behind !== null && !allowsAt(behind, flat, pastLetters(flat, at))) return false;
    pattern.lastIndex = at;
    return pattern.test(flat);
  };
  return (words, to = words.flat.length) => {
    const { flat } = words;
    // In the document the first word may have grown together with the one before it.
    const first = table.of(numberAt(flat, 0, flat.length));
    if (first !== null && isAt(flat, 0, first.behind)) return 0;
    const walk = walkOf(words, 1, to);
    for (let place = table.next(walk, words); place !== null; place = table.next(walk, words))
      if (isAt(flat, walk.at, place.behind)) return walk.at;
    return -1;
  };
}
