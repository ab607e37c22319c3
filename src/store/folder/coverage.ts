import type { Coverage } from '../../model/index.js';
import { type CoverageRow, coverageIn } from '../coverage.js';
import type { Connection } from './catalogue.js';

/** What the agreements, or all, have of each category and safeguard. */
export function coverageOf(db: Connection, ids?: readonly string[]): Coverage {
  // One value however many they are: a statement takes only so many.
  const values = ids ? [JSON.stringify(ids)] : [];
  const where = ids ? 'WHERE id IN (SELECT value FROM json_each(?))' : '';
  const rows = db.prepare(`SELECT id, coverage, safeguards FROM agreement ${where} ORDER BY id`).all(values);
  return coverageIn(rows as CoverageRow[]);
}
