import type { AgreementQuery, ClauseQuery } from '../../model/index.js';
import { readParty } from '../reference.js';
import { REFERENCE_CONDITION, referenceValues } from './catalogue.js';

/** Part of a WHERE clause, and the values of its question marks. */
export interface Condition {
  sql: string;
  values: string[];
}

/** What questions for clauses and for agreements ask of an agreement. */
type AboutAgreements = Partial<Pick<ClauseQuery, 'document' | 'party' | 'agreement'>> &
  Partial<Pick<AgreementQuery, 'instrument' | 'status'>>;

/** `a` is the agreement. */
export function agreementConditions(query: AboutAgreements): Condition[] {
  const conditions: Condition[] = [];
  if (query.agreement) conditions.push(oneOf('a.id', [query.agreement]));
  if (query.instrument?.length) conditions.push(oneOf('a.instrument', query.instrument));
  if (query.status?.length) conditions.push(oneOf('a.status', query.status));
  if (query.document?.length) {
    conditions.push({
      sql: `(${query.document.map(() => REFERENCE_CONDITION).join(' OR ')})`,
      values: query.document.flatMap(referenceValues),
    });
  }
  // Several parties: the agreement has them all.
  for (const party of query.party ?? []) {
    const { code, folded, isCode } = readParty(party);
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM party p WHERE p.agreement_id = a.id AND (p.country = ? OR ${
        isCode ? 'p.folded = ?' : 'instr(p.folded, ?) > 0'
      }))`,
      values: [code, folded],
    });
  }
  return conditions;
}

export const oneOf = (column: string, values: string[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(',')})`,
  values,
});

/** Nothing where there is no condition. */
export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';
