import type { ClauseCondition, QueryExpression } from '../../model/index.js';
import { nameTokens } from '../clause-values.js';
import { phraseTokens } from '../full-text.js';
import { anyOf, hasParty, isNamed } from './agreement-conditions.js';
import { phraseOf } from './asked-for.js';
import type { Sql } from './sql.js';

type Of<K extends ClauseCondition['kind']> = Extract<ClauseCondition, { kind: K }>;

/** Behind every beginning of a date that is cut short: `2007~` lies behind all days of 2007. */
const LAST = '~';

/** The clause `c`, its row `w` of `searchable`, or its agreement `a`, meets what is asked. */
export function conditionOf(asked: QueryExpression, sql: Sql): string {
  switch (asked.kind) {
    case 'all':
      return `(${asked.parts.map((part) => conditionOf(part, sql)).join(' AND ')})`;
    case 'any':
      return anyOf(asked.parts.map((part) => conditionOf(part, sql)));
    case 'not':
      // What is not stated (null) does not meet the part, and so meets its contrary.
      return `(${conditionOf(asked.part, sql)}) IS NOT TRUE`;
    case 'words':
      return hasWords(asked, sql);
    case 'label':
      return `${sql.clauseId} IN (SELECT clause_id FROM ${sql.table('label')} WHERE ${labelConditions(asked, sql)})`;
    case 'statement':
      return hasStatement(asked, sql);
    case 'party':
      return hasParty(asked.party, sql);
    case 'instrument':
      return sql.oneOf('a.instrument', asked.instrument);
    case 'document':
      return anyOf(asked.document.map((reference) => isNamed(reference, sql)));
    case 'signed':
      return isSigned(asked, sql);
    case 'money':
      return hasValue('money', asked, asked.currency, sql);
    case 'duration':
      return hasValue('duration', asked, undefined, sql);
    case 'refers-to':
      return refersTo(asked, sql);
  }
}

const tokensOf = (words: string): string[] => phraseTokens([phraseOf(words)])[0] ?? [];

/** What is asked for of the words of clauses, all tokens. */
export function wordsAsked(asked: QueryExpression): string[] {
  switch (asked.kind) {
    case 'all':
    case 'any':
      return asked.parts.flatMap(wordsAsked);
    case 'not':
      return wordsAsked(asked.part);
    case 'words':
      return tokensOf(asked.words);
    default:
      return [];
  }
}

/** The words stand in the clause, one behind another. */
function hasWords({ words }: Of<'words'>, sql: Sql): string {
  const code = sql.coded(tokensOf(words));
  return code ? sql.holds('w.words', sql.add(code)) : 'FALSE';
}

/** Of one row of `label`. */
export function labelConditions({ category, family, polarity, tier }: Of<'label'>, sql: Sql): string {
  return allOf([
    ...(category?.length ? [sql.oneOf('category', category)] : []),
    ...(family?.length ? [sql.oneOf('family', family)] : []),
    ...(polarity ? [`polarity = ${sql.add(polarity)}`] : []),
    ...(tier === 'strict' ? ["tier = 'strict'"] : []),
  ]);
}

const allOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';

/** Modality and bearer of one statement of the clause, the main one or a further one. */
function hasStatement({ modality, bearer }: Of<'statement'>, sql: Sql): string {
  const of = (statement: string): string =>
    allOf([
      ...(modality?.length ? [sql.oneOf(`${statement}.modality`, modality)] : []),
      ...(bearer?.length ? [sql.oneOf(`${statement}.bearer`, bearer)] : []),
    ]);
  return anyOf([
    `(${of('c')})`,
    `${sql.clauseId} IN (SELECT s.clause_id FROM ${sql.table('statement')} s WHERE ${of('s')})`,
  ]);
}

/** A date cut short is the days it may be. */
function isSigned({ from, to }: Of<'signed'>, sql: Sql): string {
  const conditions = [
    ...(from === null ? [] : [`a.signed || '${LAST}' >= ${sql.add(from)}`]),
    ...(to === null ? [] : [`a.signed <= ${sql.add(to)}`]),
  ];
  return `(${['a.signed IS NOT NULL', ...conditions].join(' AND ')})`;
}

/** The clause names a value, or a range of which some value lies there. */
function hasValue(
  table: 'money' | 'duration',
  { from, to }: { from: number | null; to: number | null },
  currency: string | undefined,
  sql: Sql,
): string {
  const where = allOf([
    ...(from === null ? [] : [`high >= ${sql.add(from)}`]),
    ...(to === null ? [] : [`low <= ${sql.add(to)}`]),
    ...(currency === undefined ? [] : [`currency = ${sql.add(currency)}`]),
  ]);
  return `${sql.clauseId} IN (SELECT clause_id FROM ${sql.table(table)} WHERE ${where})`;
}

/** Another instrument by words that stand in one of its names, or a part of the agreement itself and what lies in it. */
function refersTo({ words }: Of<'refers-to'>, sql: Sql): string {
  const tokens = [...new Set(nameTokens(words))];
  const named = tokens.map((token) => sql.holds('name', sql.add(` ${token} `))).join(' AND ');
  const conditions = [
    `e_id = ${sql.add(words)}`,
    sql.beginsWith('e_id', sql.add(`${words}__`)),
    ...(named ? [`(${named})`] : []),
  ];
  return `${sql.clauseId} IN (SELECT clause_id FROM ${sql.table('citation')} WHERE ${conditions.join(' OR ')})`;
}

/** Which tables beside the index a condition is about: the texts of the clause `w`, the clause `c`, its agreement `a`. */
export function tablesOf(asked: QueryExpression): ReadonlySet<'w' | 'c' | 'a'> {
  switch (asked.kind) {
    case 'all':
    case 'any':
      return new Set(asked.parts.flatMap((part) => [...tablesOf(part)]));
    case 'not':
      return tablesOf(asked.part);
    case 'words':
      return new Set(['w']);
    case 'statement':
      return new Set(['c']);
    case 'party':
    case 'instrument':
    case 'document':
    case 'signed':
      return new Set(['c', 'a']);
    default:
      return new Set();
  }
}
