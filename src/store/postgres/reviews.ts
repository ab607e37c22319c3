import type { Review } from '../../model/index.js';
import type { Query } from './database.js';

export async function addReview(query: Query, review: Review): Promise<void> {
  const { recordId, clause, category, verdict, note, by, at, words } = review;
  await query(
    `INSERT INTO pacta.review (record_id, clause, category, verdict, note, author, at, words)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [recordId, clause, category, verdict, note, by, at, words],
  );
}

/** In the order in which they were added; of one record, or all. */
export function allReviews(query: Query, recordId?: string): Promise<Review[]> {
  return query<Review>(
    `SELECT record_id AS "recordId", clause, category, verdict, note, author AS "by", at, words
     FROM pacta.review WHERE $1::text IS NULL OR record_id = $1 ORDER BY id`,
    [recordId ?? null],
  );
}
