import { StatementQuery } from '../model/index.js';
import { checked } from './checked.js';

/** Checks a question for statements; parts that are absent or empty lists are left out. Throws QueryError. */
export const statementQuery = (raw: { [K in keyof StatementQuery]?: unknown }): StatementQuery =>
  checked(StatementQuery, raw);
