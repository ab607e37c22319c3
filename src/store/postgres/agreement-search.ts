import type { AgreementFacets, AgreementQuery } from '../../model/index.js';
import { agreementConditions, agreementOrder, whereOf } from '../sql/agreement-conditions.js';
import { type AgreementFacetRow, agreementFacetsOf, agreementFacetsSelect } from '../sql/facets.js';
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
  const page = `ORDER BY ${agreementOrder(asked.sort)} LIMIT ${sql.add(asked.limit)} OFFSET ${sql.add(asked.offset)}`;
  return { agreements: await summariesOf(query, where, sql, page), total: counted?.total ?? 0 };
}

/** The same numbers as `countAgreementFacets` of the folder store. */
export async function countAgreementFacets(query: Query, asked: AgreementQuery): Promise<AgreementFacets> {
  const sql = new PostgresSql();
  const statement = agreementFacetsSelect(asked, sql);
  return agreementFacetsOf(await query<AgreementFacetRow>(statement, sql.values));
}
