import type { StatementQuery } from '../../model/index.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf } from '../rows.js';
import { whereOf } from '../sql/agreement-conditions.js';
import { PageOfRows } from '../sql/page.js';
import { statementConditions } from '../sql/statement-conditions.js';
import { statementOrder } from '../sql/statement-order.js';
import type { StatementAnswer } from '../store.js';
import type { Connection } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';

/** Statements that meet every condition, in the order of the agreements or of their deadlines. */
export function searchStatements(db: Connection, query: StatementQuery): StatementAnswer {
  const page = new PageOfRows('statements', query, statementOrder(query.due));
  const sql = new SqliteSql();
  const tables =
    'FROM statement s JOIN clause c ON c.id = s.clause_id JOIN agreement a ON a.id = c.agreement_id';
  const conditions = statementConditions(query, sql);
  const { total } = db
    .prepare(`SELECT COUNT(*) AS total ${tables} ${whereOf(conditions)}`)
    .get(sql.values) as { total: number };
  const where = whereOf([...conditions, ...page.conditions(sql)]);
  const statement = `SELECT ${STATEMENT_COLUMNS} ${tables} ${where} ${page.end(sql)}`;
  const { rows, ...rest } = page.of(db.prepare(statement).all(sql.values) as StatementHitRow[]);
  return { hits: rows.map(statementHitOf), total, ...rest };
}
