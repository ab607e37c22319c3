import type { AgreementFacets, AgreementQuery } from '../../model/index.js';
import { agreementConditions, whereOf } from '../sql/agreement-conditions.js';
import { agreementOrder } from '../sql/agreement-order.js';
import { type AgreementFacetRow, agreementFacetsOf, agreementFacetsSelect } from '../sql/facets.js';
import { PageOfRows } from '../sql/page.js';
import type { AgreementAnswer } from '../store.js';
import { type Connection, summariesOf } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';

/** A page of the agreements that meet every condition, in the order asked for. */
export function searchAgreements(db: Connection, query: AgreementQuery): AgreementAnswer {
  const page = new PageOfRows('agreements', query, agreementOrder(query.sort));
  const sql = new SqliteSql();
  const conditions = agreementConditions(query, sql);
  const { total } = db
    .prepare(`SELECT COUNT(*) AS total FROM agreement a ${whereOf(conditions)}`)
    .get(sql.values) as { total: number };
  const where = whereOf([...conditions, ...page.conditions(sql)]);
  const { rows, ...rest } = page.of(summariesOf(db, where, sql, page.end(sql)));
  return { agreements: rows, total, ...rest };
}

/** What all of them have, in numbers. */
export function countAgreementFacets(db: Connection, query: AgreementQuery): AgreementFacets {
  const sql = new SqliteSql();
  const statement = agreementFacetsSelect(query, sql);
  return agreementFacetsOf(db.prepare(statement).all(sql.values) as AgreementFacetRow[]);
}
