import { pastLetters, pastSpace } from '../letters.js';
import { WordSet } from '../word-set.js';

/** Prepositions that a passive keeps: "be disposed |of|", "be agreed |upon| by". */
const STRANDED: ReadonlyMap<string, WordSet> = new Map(
  [
    ['dispose', 'of'],
    ['agree', 'on upon'],
    ['act', 'on upon'],
    ['rely', 'on upon'],
    ['deal', 'with'],
    ['look', 'after'],
    ['account', 'for'],
  ].map(([verb, prepositions]) => [verb!, new WordSet(prepositions!.split(' '))] as const),
);

/** Where such a preposition ends behind the verbs `base`, which end at `end`; -1 where none stands there. */
export function strandedEnd(flat: string, base: string, end: number): number {
  const kept = STRANDED.get(base.slice(base.lastIndexOf(' ') + 1));
  return kept?.isNext(flat, end) ? pastLetters(flat, pastSpace(flat, end)) : -1;
}
