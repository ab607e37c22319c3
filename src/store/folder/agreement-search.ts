import type { AgreementQuery } from '../../model/index.js';
import type { AgreementAnswer } from '../store.js';
import { agreementConditions, whereOf } from './agreement-conditions.js';
import { type Connection, summariesOf } from './catalogue.js';

/** A page of the agreements that meet every condition, by file name, then id. */
export function searchAgreements(db: Connection, query: AgreementQuery): AgreementAnswer {
  const conditions = agreementConditions(query);
  const where = whereOf(conditions);
  const values = conditions.flatMap((condition) => condition.values);
  const { total } = db.prepare(`SELECT COUNT(*) AS total FROM agreement a ${where}`).get(values) as {
    total: number;
  };
  const agreements = summariesOf(db, where, values, { limit: query.limit, offset: query.offset });
  return { agreements, total };
}
