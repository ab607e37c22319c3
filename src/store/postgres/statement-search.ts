import type { StatementQuery } from '../../model/index.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf, statementOrder } from '../rows.js';
import { whereOf } from '../sql/agreement-conditions.js';
import { statementConditions } from '../sql/statement-conditions.js';
import type { StatementAnswer } from '../store.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';

/** The same question, answered in the same order, as `searchStatements` of the folder store. */
export async function searchStatements(query: Query, asked: StatementQuery): Promise<StatementAnswer> {
  const sql = new PostgresSql();
  const body = `FROM pacta.statement s JOIN pacta.clause c ON c.id = s.clause_id
    JOIN pacta.agreement a ON a.id = c.agreement_id ${whereOf(statementConditions(asked, sql))}`;
  const [counted] = await query<{ total: number }>(`SELECT count(*)::int AS total ${body}`, sql.values);
  const page = `LIMIT ${sql.add(asked.limit)} OFFSET ${sql.add(asked.offset)}`;
  const rows = await query<StatementHitRow>(
    `SELECT ${STATEMENT_COLUMNS} ${body} ORDER BY ${statementOrder(asked.due)} ${page}`,
    sql.values,
  );
  return { hits: rows.map(statementHitOf), total: counted?.total ?? 0 };
}
