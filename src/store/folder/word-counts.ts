import type { Connection } from './catalogue.js';

/** In how many clauses each of the tokens stands, from the index alone; those in none are left out. */
export function wordCounts(db: Connection, tokens: readonly string[]): Map<string, number> {
  // A view of the index that the connection has to itself; it serves where nothing can be written, too.
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.clause_vocabulary USING fts5vocab('main', 'clause_words', 'row')",
  );
  const count = db.prepare('SELECT doc FROM temp.clause_vocabulary WHERE term = ?');
  const counts = new Map<string, number>();
  for (const token of tokens) {
    const row = count.get([token]) as { doc: number } | undefined;
    if (row) counts.set(token, row.doc);
  }
  return counts;
}
