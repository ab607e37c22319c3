/** Clauses worded like another; loads what tells wording apart, so it stands apart from the other questions. */
export { MOST_CANDIDATES, rankSimilar, type SimilarClause } from './rank.js';
