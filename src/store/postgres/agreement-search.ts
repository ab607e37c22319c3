import type { AgreementQuery } from '../../model/index.js';
import { agreementConditions, whereOf } from '../sql/agreement-conditions.js';
import type { AgreementAnswer } from '../store.js';
import { summariesOf } from './catalogue.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';

/** The same question, answered in the same order, as `searchAgreements` of the folder store. */
export async function searchAgreements(query: Query, asked: AgreementQuery): Promise<AgreementAnswer> {
  const sql = new PostgresSql();
  const where = whereOf(agreementConditions(asked, sql));
  const [counted] = await query<{ total: number }>(
    `SELECT count(*)::int AS total FROM pacta.agreement a ${where}`,
    sql.values,
  );
  const page = `LIMIT ${sql.add(asked.limit)} OFFSET ${sql.add(asked.offset)}`;
  return { agreements: await summariesOf(query, where, sql, page), total: counted?.total ?? 0 };
}
