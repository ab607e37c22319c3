import type { AgreementQuery } from '../../model/index.js';
import { asInitials, beginsParty, readParty, readReference } from '../reference.js';
import type { Sql } from './sql.js';

/** The conditions of a WHERE clause; nothing where there is none. */
export const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';

export const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' OR ')})`;

/** What is asked of an agreement `a`; several parties: it has them all. */
export function agreementConditions(
  {
    instrument,
    status,
    signed,
    document,
    party,
  }: Partial<Omit<AgreementQuery, 'limit' | 'offset' | 'after' | 'sort'>>,
  sql: Sql,
): string[] {
  return [
    ...(instrument?.length ? [sql.oneOf('a.instrument', instrument)] : []),
    ...(status?.length ? [sql.oneOf('a.status', status)] : []),
    ...(signed?.length ? [sql.oneOf('substr(a.signed, 1, 4)', signed)] : []),
    ...(document?.length ? [anyOf(document.map((reference) => isNamed(reference, sql)))] : []),
    ...(party ?? []).map((name) => hasParty(name, sql)),
  ];
}

/** The id of the agreement `a` begins with the reference, or its file name or title holds it. */
export function isNamed(reference: string, sql: Sql): string {
  const { idPrefix, folded } = readReference(reference);
  const inNames = sql.holds('a.folded', sql.add(folded));
  return idPrefix === null ? inNames : anyOf([sql.beginsWith('a.id', sql.add(idPrefix)), inNames]);
}

export const hasParty = (written: string, sql: Sql): string =>
  `EXISTS (SELECT 1 FROM ${sql.table('party')} p WHERE p.agreement_id = a.id AND ${isParty(written, sql)})`;

/** The party `p` is the one that was written. */
export function isParty(written: string, sql: Sql): string {
  const { code, folded, isWhole } = readParty(written);
  return anyOf([
    ...(code === null ? [] : [`p.country = ${sql.add(code)}`]),
    ...(isWhole
      ? [
          `p.folded = ${sql.add(folded)}`,
          sql.beginsWith('p.folded', sql.add(beginsParty(folded))),
          sql.holds('p.folded', sql.add(asInitials(folded))),
        ]
      : [sql.holds('p.folded', sql.add(folded))]),
  ]);
}
