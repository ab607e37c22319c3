import type { AgreementSummary } from '../../model/index.js';
import { type AgreementRow, storedStateOf, summaryOf } from '../rows.js';
import { isNamed } from '../sql/agreement-conditions.js';
import { agreementOrder } from '../sql/agreement-order.js';
import { orderBy } from '../sql/order.js';
import type { CategoryInUse, StoredState } from '../store.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';

/** All agreements, or those whose id begins with the reference or whose file name or title contains it. */
export function summaries(query: Query, reference?: string): Promise<AgreementSummary[]> {
  const sql = new PostgresSql();
  const where = reference === undefined ? '' : `WHERE ${isNamed(reference, sql)}`;
  return summariesOf(query, where, sql, `ORDER BY ${orderBy(agreementOrder())}`);
}

/** Agreements (`a`) that meet a condition; `page`: their order, which may leave some of them out. */
export async function summariesOf(
  query: Query,
  where: string,
  { values }: PostgresSql,
  page: string,
): Promise<AgreementSummary[]> {
  const rows = await query<AgreementRow & { parties: string[] }>(
    `SELECT a.*, array(SELECT name FROM pacta.party p WHERE p.agreement_id = a.id ORDER BY position) AS parties
     FROM pacta.agreement a ${where} ${page}`,
    values,
  );
  return rows.map((row) => summaryOf(row, row.parties));
}

/** Three at most: enough to say that the prefix is ambiguous. */
export async function idsWithPrefix(query: Query, prefix: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    'SELECT id FROM pacta.agreement WHERE id >= $1 AND starts_with(id, $1) ORDER BY id LIMIT 3',
    [prefix],
  );
  return rows.map(({ id }) => id);
}

/** Sorted by category. */
export const categoriesInUse = (query: Query): Promise<CategoryInUse[]> =>
  query<CategoryInUse>(
    'SELECT category, family, count(*)::int AS clauses FROM pacta.label GROUP BY 1, 2 ORDER BY 1, 2',
  );

/** Undefined for an id that is not both kept and catalogued. */
export async function storedState(query: Query, id: string): Promise<StoredState | undefined> {
  const [row] = await query<AgreementRow>(
    `SELECT a.* FROM pacta.agreement a
     WHERE a.id = $1 AND EXISTS (SELECT 1 FROM pacta.record r WHERE r.id = a.id)`,
    [id],
  );
  return row && storedStateOf(row);
}
