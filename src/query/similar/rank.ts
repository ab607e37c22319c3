import type { ClauseHit } from '../../model/index.js';
import { Likeness } from '../../nlp/index.js';

/** A clause and how like the one asked about its words are, 0 to 1. */
export interface SimilarClause {
  hit: ClauseHit;
  likeness: number;
}

/** So many clauses, those with most of its telling words, are ordered by all of their words. */
export const MOST_CANDIDATES = 200;
/** Less is chance: a clause has some words in common with every other. */
const LEAST = 0.1;

/** Those of the candidates whose wording is most like `text`, the most alike first, then in the order given. */
export function rankSimilar(text: string, candidates: readonly ClauseHit[], limit: number): SimilarClause[] {
  const likeness = Likeness.of([text, ...candidates.map((hit) => hit.text)]);
  return candidates
    .map((hit, index) => ({ hit, likeness: likeness.between(0, index + 1) }))
    .filter((one) => one.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit);
}
