import type { StatementQuery } from '../../model/index.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf, statementOrder } from '../rows.js';
import { whereOf } from '../sql/agreement-conditions.js';
import { statementConditions } from '../sql/statement-conditions.js';
import type { StatementAnswer } from '../store.js';
import type { Connection } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';

/** Statements that meet every condition, in the order of the agreements or of their deadlines. */
export function searchStatements(db: Connection, query: StatementQuery): StatementAnswer {
  const sql = new SqliteSql();
  const body = `FROM statement s JOIN clause c ON c.id = s.clause_id JOIN agreement a ON a.id = c.agreement_id
    ${whereOf(statementConditions(query, sql))}`;
  const { total } = db.prepare(`SELECT COUNT(*) AS total ${body}`).get(sql.values) as { total: number };
  const page = `LIMIT ${sql.add(query.limit)} OFFSET ${sql.add(query.offset)}`;
  const rows = db
    .prepare(`SELECT ${STATEMENT_COLUMNS} ${body} ORDER BY ${statementOrder(query.due)} ${page}`)
    .all(sql.values) as StatementHitRow[];
  return { hits: rows.map(statementHitOf), total };
}
