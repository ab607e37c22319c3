import type { Query } from './database.js';

/** What is in a catalogue, all together. */
export interface Totals {
  /** Those that are searchable, and their tokens. */
  clauses: number;
  tokens: number;
  /** The highest id of a clause; 0 where there is none. */
  newest: number;
}

/** Remembers the totals as long as nothing is written: adding them up costs more than many a question. */
export class KeptTotals {
  #kept: { snapshot: string; totals: Totals } | null = null;

  /** As the transaction of `query` sees the catalogue, which must see one state of it: the server's name for that tells it from others. */
  async read(query: Query): Promise<Totals> {
    const kept = this.#kept;
    const [row] = await query<{ snapshot: string; totals: Totals | null }>(
      `SELECT pg_current_snapshot()::text AS snapshot,
              CASE WHEN pg_current_snapshot()::text = $1 THEN NULL ELSE (
                SELECT json_build_object('clauses', coalesce(sum(searchable_clauses), 0),
                                         'tokens', coalesce(sum(searchable_tokens), 0),
                                         'newest', (SELECT coalesce(max(id), 0) FROM pacta.clause))
                FROM pacta.agreement) END AS totals`,
      [kept?.snapshot ?? ''],
    );
    const { snapshot, totals } = row!;
    if (totals === null) return kept!.totals;
    this.#kept = { snapshot, totals };
    return totals;
  }
}
