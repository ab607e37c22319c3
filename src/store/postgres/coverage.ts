import type { Coverage, SafeguardCoverage } from '../../model/index.js';
import { COVERAGE_COLUMNS, type CoverageRow, coverageRow } from '../coverage.js';
import type { Query } from './database.js';

/** What the agreements, or all, have of each category and safeguard. */
export async function coverageOf(query: Query, ids?: readonly string[]): Promise<Coverage> {
  const values = ids ? [ids] : [];
  const where = (column: string): string => (ids ? `WHERE ${column} = ANY($1)` : '');
  const categories = await query<CoverageRow>(
    `SELECT ${COVERAGE_COLUMNS} FROM pacta.clause c JOIN pacta.label l ON l.clause_id = c.id
     ${where('c.agreement_id')} GROUP BY 1, 2 ORDER BY 1, 2`,
    values,
  );
  const safeguards = await query<SafeguardCoverage>(
    `SELECT agreement_id AS "recordId", id, grp AS "group", state FROM pacta.safeguard
     ${where('agreement_id')} ORDER BY agreement_id, position`,
    values,
  );
  return { categories: categories.map(coverageRow), safeguards };
}
