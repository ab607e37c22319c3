import type { CatalogueLabel, CatalogueStatement, ClauseFacets, ClauseQuery } from '../../model/index.js';
import { matchFinder } from '../full-text.js';
import { type HitRow, hitOf } from '../rows.js';
import { askedFor } from '../sql/asked-for.js';
import { clauseStatement } from '../sql/clause-statement.js';
import { type FacetRow, facetsOf, facetsSelect } from '../sql/facets.js';
import type { ClauseAnswer } from '../store.js';
import type { Connection } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';
import { wordOrder } from './words-match.js';

/** Clauses that meet the question, the best first; see `clauseStatement` for the order. */
export function searchClauses(db: Connection, query: ClauseQuery): ClauseAnswer {
  const sql = new SqliteSql();
  const asked = askedFor(query.where);
  const { body, inOrder } = clauseStatement(query, asked, wordOrder(query.where, asked, sql), sql);
  const { total } = db.prepare(`SELECT COUNT(*) AS total ${body}`).get(sql.values) as { total: number };
  const ordered = inOrder();
  const page = `LIMIT ${sql.add(query.limit)} OFFSET ${sql.add(query.offset)}`;
  const rows = db
    .prepare(`SELECT c.*, a.title, a.file_name ${ordered} ${page}`)
    .all(sql.values) as (HitRow & { id: number })[];

  const labels = db.prepare(
    'SELECT category, family, score, tier, polarity FROM label WHERE clause_id = ? ORDER BY position',
  );
  const statements = db.prepare(
    'SELECT modality, bearer FROM statement WHERE clause_id = ? AND position > 0 ORDER BY position',
  );
  const matchesIn = matchFinder(asked.phrases);
  const hits = rows.map((row) =>
    hitOf(
      row,
      labels.all([row.id]) as CatalogueLabel[],
      statements.all([row.id]) as CatalogueStatement[],
      matchesIn(row.text),
    ),
  );
  return { hits, total };
}

/** What the clauses that meet the question have, in numbers. */
export function countFacets(db: Connection, query: ClauseQuery): ClauseFacets {
  const sql = new SqliteSql();
  const asked = askedFor(query.where);
  const { body } = clauseStatement(query, asked, wordOrder(query.where, asked, sql), sql);
  return facetsOf(db.prepare(facetsSelect(body, sql)).all(sql.values) as FacetRow[]);
}
