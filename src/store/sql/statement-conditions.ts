import type { StatementQuery } from '../../model/index.js';
import { readParty, rolesOf } from '../reference.js';
import { agreementConditions, anyOf, isParty } from './agreement-conditions.js';
import type { Sql } from './sql.js';

/** What is asked of a statement `s`, its clause `c` and agreement `a`. */
export function statementConditions(asked: StatementQuery, sql: Sql): string[] {
  const { document, modality, bearer, due, category, party } = asked;
  return [
    ...agreementConditions({ document }, sql),
    ...(modality?.length ? [sql.oneOf('s.modality', modality)] : []),
    ...(bearer?.length ? [sql.oneOf('s.bearer', bearer)] : []),
    ...(due ? ['s.due = 1'] : []),
    ...(category?.length
      ? [`c.id IN (SELECT clause_id FROM ${sql.table('label')} WHERE ${sql.oneOf('category', category)})`]
      : []),
    ...(party?.length ? [anyOf(party.map((written) => bindsParty(written, sql)))] : []),
  ];
}

/** By its name, by its role, or as each or all parties of an agreement of which it is one. */
function bindsParty(written: string, sql: Sql): string {
  return `(${sql.oneOf('s.role', rolesOf(readParty(written).folded))} OR EXISTS (SELECT 1 FROM ${sql.table('party')} p WHERE p.agreement_id = a.id
    AND ${isParty(written, sql)}
    AND (s.party = p.position OR s.bearer IN ('each-party', 'all-parties'))))`;
}
