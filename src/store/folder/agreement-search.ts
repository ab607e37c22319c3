import type { AgreementQuery } from '../../model/index.js';
import { agreementConditions, whereOf } from '../sql/agreement-conditions.js';
import type { AgreementAnswer } from '../store.js';
import { type Connection, summariesOf } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';

/** A page of the agreements that meet every condition, by file name, then id. */
export function searchAgreements(db: Connection, query: AgreementQuery): AgreementAnswer {
  const sql = new SqliteSql();
  const where = whereOf(agreementConditions(query, sql));
  const { total } = db.prepare(`SELECT COUNT(*) AS total FROM agreement a ${where}`).get(sql.values) as {
    total: number;
  };
  const page = `LIMIT ${sql.add(query.limit)} OFFSET ${sql.add(query.offset)}`;
  return { agreements: summariesOf(db, where, sql, page), total };
}
