import type { CatalogueLabel, CatalogueStatement, ClauseFacets, ClauseQuery } from '../../model/index.js';
import { matchFinder } from '../full-text.js';
import { type HitRow, hitOf } from '../rows.js';
import { askedFor } from '../sql/asked-for.js';
import { clauseStatement } from '../sql/clause-statement.js';
import { type FacetRow, facetsOf, facetsSelect } from '../sql/facets.js';
import type { ClauseAnswer } from '../store.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';
import { wordOrder } from './ranking.js';

/** The same question, answered in the same order, as `searchClauses` of the folder store. */
export async function searchClauses(query: Query, asked: ClauseQuery): Promise<ClauseAnswer> {
  const sql = new PostgresSql();
  const wanted = askedFor(asked.where);
  const order = await wordOrder(query, wanted.phrases, sql);
  const { body, inOrder } = clauseStatement(asked, wanted, order, sql);
  const [counted] = await query<{ total: number }>(`SELECT count(*)::int AS total ${body}`, sql.values);
  const ordered = inOrder();
  const page = `LIMIT ${sql.add(asked.limit)} OFFSET ${sql.add(asked.offset)}`;
  const rows = await query<HitRow & { id: string }>(
    `SELECT c.id, c.agreement_id, a.title, a.file_name, c.e_id, c.role, c.heading, c.text, c.span_start,
            c.span_end, c.page_first, c.page_last, c.modality, c.bearer
     ${ordered} ${page}`,
    sql.values,
  );
  const ids = rows.map(({ id }) => id);
  const labels = await partsOf<CatalogueLabel>(
    query,
    'label',
    'category, family, score, tier, polarity',
    ids,
  );
  const statements = await partsOf<CatalogueStatement>(query, 'statement', 'modality, bearer', ids, 1);
  const matchesIn = matchFinder(wanted.phrases);
  const hits = rows.map((row) =>
    hitOf(row, labels.get(row.id) ?? [], statements.get(row.id) ?? [], matchesIn(row.text)),
  );
  return { hits, total: counted?.total ?? 0 };
}

/** The same numbers as `countFacets` of the folder store. */
export async function countFacets(query: Query, asked: ClauseQuery): Promise<ClauseFacets> {
  const sql = new PostgresSql();
  const { body } = clauseStatement(asked, askedFor(asked.where), null, sql);
  return facetsOf(await query<FacetRow>(facetsSelect(body, sql), sql.values));
}

/** What a table keeps of each of the clauses, in its order, from a position on; nothing for a clause without it. */
async function partsOf<Part>(
  query: Query,
  table: 'label' | 'statement',
  columns: string,
  clauseIds: readonly string[],
  from = 0,
): Promise<Map<string, Part[]>> {
  const rows = await query<Part & { clause_id: string }>(
    `SELECT clause_id, ${columns} FROM pacta.${table}
     WHERE clause_id = ANY($1::bigint[]) AND position >= $2 ORDER BY clause_id, position`,
    [clauseIds, from],
  );
  const parts = new Map<string, Part[]>();
  for (const { clause_id, ...part } of rows) {
    const before = parts.get(clause_id);
    if (before) before.push(part as Part);
    else parts.set(clause_id, [part as Part]);
  }
  return parts;
}
