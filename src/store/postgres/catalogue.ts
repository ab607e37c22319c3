import type { AgreementSummary } from '../../model/index.js';
import { readReference } from '../reference.js';
import { type AgreementRow, storedStateOf, summaryOf } from '../rows.js';
import type { CategoryInUse, StoredState } from '../store.js';
import type { Query } from './database.js';
import { Values } from './values.js';

/** All agreements, or those whose id begins with the reference or whose file name or title contains it. */
export function summaries(query: Query, reference?: string): Promise<AgreementSummary[]> {
  const values = new Values();
  const where = reference === undefined ? '' : `WHERE ${referenceCondition(reference, values)}`;
  return summariesOf(query, where, values, '');
}

/** Agreements (`a`) that meet a condition, by file name, then id; `page` may leave some of them out. */
export async function summariesOf(
  query: Query,
  where: string,
  values: Values,
  page: string,
): Promise<AgreementSummary[]> {
  const rows = await query<AgreementRow & { parties: string[] }>(
    `SELECT a.*, array(SELECT name FROM pacta.party p WHERE p.agreement_id = a.id ORDER BY position) AS parties
     FROM pacta.agreement a ${where} ORDER BY file_name, id ${page}`,
    values.all,
  );
  return rows.map((row) => summaryOf(row, row.parties));
}

/** `a` is the agreement. */
export function referenceCondition(written: string, values: Values): string {
  const { idPrefix, folded } = readReference(written);
  const inNames = `strpos(a.folded, ${values.add(folded)}) > 0`;
  return idPrefix === null ? inNames : `(starts_with(a.id, ${values.add(idPrefix)}) OR ${inNames})`;
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
