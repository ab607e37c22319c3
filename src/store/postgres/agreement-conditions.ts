import type { AgreementQuery, ClauseQuery } from '../../model/index.js';
import { readParty } from '../reference.js';
import { referenceCondition } from './catalogue.js';
import type { Values } from './values.js';

/** What questions for clauses and for agreements ask of an agreement. */
type AboutAgreements = Partial<Pick<ClauseQuery, 'document' | 'party' | 'agreement'>> &
  Partial<Pick<AgreementQuery, 'instrument' | 'status'>>;

/** `a` is the agreement. */
export function agreementConditions(asked: AboutAgreements, values: Values): string[] {
  const conditions: string[] = [];
  if (asked.agreement) conditions.push(`a.id = ${values.add(asked.agreement)}`);
  if (asked.instrument?.length) conditions.push(`a.instrument = ANY(${values.add(asked.instrument)})`);
  if (asked.status?.length) conditions.push(`a.status = ANY(${values.add(asked.status)})`);
  if (asked.document?.length) {
    const any = asked.document.map((reference) => referenceCondition(reference, values));
    conditions.push(`(${any.join(' OR ')})`);
  }
  // Several parties: the agreement has them all.
  for (const party of asked.party ?? []) {
    const { code, folded, isCode } = readParty(party);
    const name = values.add(folded);
    const byName = isCode ? `p.folded = ${name}` : `strpos(p.folded, ${name}) > 0`;
    conditions.push(
      `EXISTS (SELECT 1 FROM pacta.party p WHERE p.agreement_id = a.id
               AND (p.country = ${values.add(code)} OR ${byName}))`,
    );
  }
  return conditions;
}
