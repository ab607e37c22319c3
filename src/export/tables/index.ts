import { AGREEMENTS } from './agreements.js';
import { CLAUSES } from './clauses.js';
import type { Table } from './column.js';
import { FACTS } from './facts.js';
import { LABELS } from './labels.js';
import { REVIEWS } from './reviews.js';
import { STATEMENTS } from './statements.js';

export { CLAUSE_HIT_COLUMNS } from './clauses.js';
export type { Table } from './column.js';
export { COLUMN_TABLE, columnRows, describeTables } from './described.js';
export { decidedHits } from './hits.js';
export { STATEMENT_HIT_COLUMNS } from './statements.js';

/** All tables, in the order in which they are written. */
export const TABLES: readonly Table[] = [AGREEMENTS, CLAUSES, STATEMENTS, LABELS, FACTS, REVIEWS];
