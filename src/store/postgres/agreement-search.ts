import type { AgreementQuery } from '../../model/index.js';
import type { AgreementAnswer } from '../store.js';
import { agreementConditions } from './agreement-conditions.js';
import { summariesOf } from './catalogue.js';
import type { Query } from './database.js';
import { Values } from './values.js';

/** The same question, answered in the same order, as `searchAgreements` of the folder store. */
export async function searchAgreements(query: Query, asked: AgreementQuery): Promise<AgreementAnswer> {
  const values = new Values();
  const conditions = agreementConditions(asked, values);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const [counted] = await query<{ total: number }>(
    `SELECT count(*)::int AS total FROM pacta.agreement a ${where}`,
    values.all,
  );
  const page = `LIMIT ${values.add(asked.limit)} OFFSET ${values.add(asked.offset)}`;
  return { agreements: await summariesOf(query, where, values, page), total: counted?.total ?? 0 };
}
