import type { CategoryCoverage } from '../model/index.js';

/** What both catalogues select of a label `l`, its clause `c` for `CategoryCoverage`, grouped by the first two columns. */
export const COVERAGE_COLUMNS = `c.agreement_id, l.category,
  SUM(CASE WHEN l.tier = 'strict' AND l.polarity = 'affirmed' THEN 1 ELSE 0 END) AS affirmed,
  SUM(CASE WHEN l.tier = 'strict' AND l.polarity = 'excluded' THEN 1 ELSE 0 END) AS excluded,
  SUM(CASE WHEN l.tier = 'broad' THEN 1 ELSE 0 END) AS broad`;

/** The columns as a database gives them; some give sums as text. */
export interface CoverageRow {
  agreement_id: string;
  category: string;
  affirmed: number | string;
  excluded: number | string;
  broad: number | string;
}

export const coverageRow = (row: CoverageRow): CategoryCoverage => ({
  recordId: row.agreement_id,
  category: row.category,
  affirmed: Number(row.affirmed),
  excluded: Number(row.excluded),
  broad: Number(row.broad),
});
