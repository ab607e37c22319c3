import type { StatementQuery } from '../../model/index.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf } from '../rows.js';
import { whereOf } from '../sql/agreement-conditions.js';
import { PageOfRows } from '../sql/page.js';
import { statementConditions } from '../sql/statement-conditions.js';
import { statementOrder } from '../sql/statement-order.js';
import type { StatementAnswer } from '../store.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';

/** The same question, answered in the same order, as `searchStatements` of the folder store. */
export async function searchStatements(query: Query, asked: StatementQuery): Promise<StatementAnswer> {
  const page = new PageOfRows('statements', asked, statementOrder(asked.due));
  const sql = new PostgresSql();
  const tables = `FROM pacta.statement s JOIN pacta.clause c ON c.id = s.clause_id
    JOIN pacta.agreement a ON a.id = c.agreement_id`;
  const conditions = statementConditions(asked, sql);
  const [counted] = await query<{ total: number }>(
    `SELECT count(*)::int AS total ${tables} ${whereOf(conditions)}`,
    sql.values,
  );
  const where = whereOf([...conditions, ...page.conditions(sql)]);
  const { rows, ...rest } = page.of(
    await query<StatementHitRow>(
      `SELECT ${STATEMENT_COLUMNS} ${tables} ${where} ${page.end(sql)}`,
      sql.values,
    ),
  );
  return { hits: rows.map(statementHitOf), total: counted?.total ?? 0, ...rest };
}
