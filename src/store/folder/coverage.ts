import type { Coverage, SafeguardCoverage } from '../../model/index.js';
import { COVERAGE_COLUMNS, type CoverageRow, coverageRow } from '../coverage.js';
import type { Connection } from './catalogue.js';

/** What the agreements, or all, have of each category and safeguard. */
export function coverageOf(db: Connection, ids?: readonly string[]): Coverage {
  // One value however many they are: a statement takes only so many.
  const values = ids ? [JSON.stringify(ids)] : [];
  const where = (column: string): string =>
    ids ? `WHERE ${column} IN (SELECT value FROM json_each(?))` : '';
  const categories = db
    .prepare(
      `SELECT ${COVERAGE_COLUMNS} FROM clause c JOIN label l ON l.clause_id = c.id
       ${where('c.agreement_id')} GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all(values) as CoverageRow[];
  const safeguards = db
    .prepare(
      `SELECT agreement_id AS recordId, id, grp AS "group", state FROM safeguard
       ${where('agreement_id')} ORDER BY agreement_id, position`,
    )
    .all(values) as SafeguardCoverage[];
  return { categories: categories.map(coverageRow), safeguards };
}
