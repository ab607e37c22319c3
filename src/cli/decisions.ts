import type { Review, Verdict } from '../model/index.js';

/** What people decided of the labels of one clause, by category. */
export type Decisions = ReadonlyMap<string, Review>;

const NONE: Decisions = new Map();

/** Finds what was decided of a clause. `reviews`: the decisions that count. */
export function decisionsOn(reviews: readonly Review[]): (recordId: string, clause: string) => Decisions {
  const byClause = new Map<string, Map<string, Review>>();
  for (const review of reviews) {
    const key = `${review.recordId}\n${review.clause}`;
    const own = byClause.get(key) ?? new Map<string, Review>();
    own.set(review.category, review);
    byClause.set(key, own);
  }
  return (recordId, clause) => byClause.get(`${recordId}\n${clause}`) ?? NONE;
}

/** `right` and `wrong`, as a person said it: nothing is counted otherwise for it. */
export const sayVerdict = (verdict: Verdict): string =>
  verdict === 'accepted' ? 'accepted by a person' : 'rejected by a person';
