import type { Coverage } from '../../model/index.js';
import { type CoverageRow, coverageIn } from '../coverage.js';
import type { Query } from './database.js';

/** What the agreements, or all, have of each category and safeguard. */
export async function coverageOf(query: Query, ids?: readonly string[]): Promise<Coverage> {
  const where = ids ? 'WHERE id = ANY($1)' : '';
  const rows = await query<CoverageRow>(
    `SELECT id, coverage, safeguards FROM pacta.agreement ${where} ORDER BY id`,
    ids ? [ids] : [],
  );
  return coverageIn(rows);
}
