import type { AgreementFacets, AgreementQuery } from '../../model/index.js';
import { agreementConditions, agreementOrder, whereOf } from '../sql/agreement-conditions.js';
import { type AgreementFacetRow, agreementFacetsOf, agreementFacetsSelect } from '../sql/facets.js';
import type { AgreementAnswer } from '../store.js';
import { type Connection, summariesOf } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';

/** A page of the agreements that meet every condition, in the order asked for. */
export function searchAgreements(db: Connection, query: AgreementQuery): AgreementAnswer {
  const sql = new SqliteSql();
  const where = whereOf(agreementConditions(query, sql));
  const { total } = db.prepare(`SELECT COUNT(*) AS total FROM agreement a ${where}`).get(sql.values) as {
    total: number;
  };
  const page = `ORDER BY ${agreementOrder(query.sort)} LIMIT ${sql.add(query.limit)} OFFSET ${sql.add(query.offset)}`;
  return { agreements: summariesOf(db, where, sql, page), total };
}

/** What all of them have, in numbers. */
export function countAgreementFacets(db: Connection, query: AgreementQuery): AgreementFacets {
  const sql = new SqliteSql();
  const statement = agreementFacetsSelect(query, sql);
  return agreementFacetsOf(db.prepare(statement).all(sql.values) as AgreementFacetRow[]);
}
