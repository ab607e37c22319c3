import type { AgreementFacets, AgreementQuery } from '../../model/index.js';
import { agreementConditions, whereOf } from '../sql/agreement-conditions.js';
import { agreementOrder } from '../sql/agreement-order.js';
import { type AgreementFacetRow, agreementFacetsOf, agreementFacetsSelect } from '../sql/facets.js';
import { PageOfRows } from '../sql/page.js';
import type { AgreementAnswer } from '../store.js';
import { summariesOf } from './catalogue.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';

/** The same question, answered in the same order, as `searchAgreements` of the folder store. */
export async function searchAgreements(query: Query, asked: AgreementQuery): Promise<AgreementAnswer> {
  const page = new PageOfRows('agreements', asked, agreementOrder(asked.sort));
  const sql = new PostgresSql();
  const conditions = agreementConditions(asked, sql);
  const [counted] = await query<{ total: number }>(
    `SELECT count(*)::int AS total FROM pacta.agreement a ${whereOf(conditions)}`,
    sql.values,
  );
  const where = whereOf([...conditions, ...page.conditions(sql)]);
  const { rows, ...rest } = page.of(await summariesOf(query, where, sql, page.end(sql)));
  return { agreements: rows, total: counted?.total ?? 0, ...rest };
}

/** The same numbers as `countAgreementFacets` of the folder store. */
export async function countAgreementFacets(query: Query, asked: AgreementQuery): Promise<AgreementFacets> {
  const sql = new PostgresSql();
  const statement = agreementFacetsSelect(asked, sql);
  return agreementFacetsOf(await query<AgreementFacetRow>(statement, sql.values));
}
