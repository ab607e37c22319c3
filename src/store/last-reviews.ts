import type { Review } from '../model/index.js';

/** The decisions that count: the last one on each clause and category, without those taken back; in the order of their time. */
export function lastReviews(reviews: readonly Review[]): Review[] {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const key = JSON.stringify([review.recordId, review.clause, review.category]);
    // Back to the end: the order is that of the last decisions.
    last.delete(key);
    last.set(key, review);
  }
  return [...last.values()].filter(({ verdict }) => verdict !== 'withdrawn');
}
