import type { CatalogueLabel, CatalogueStatement, ClauseFacets, ClauseQuery } from '../../model/index.js';
import { clauseFacets } from '../clause-facets.js';
import {
  type ClauseIndex,
  type First,
  type Lookup,
  linesIn,
  type Measured,
  tokensOf,
  type Wanted,
} from '../clause-index.js';
import { timesIn } from '../ranking.js';
import type { HitRow } from '../rows.js';
import { isParty, whereOf } from '../sql/agreement-conditions.js';
import type { LabelCondition } from '../sql/asked-for.js';
import { conditionOf, labelConditions, tablesOf } from '../sql/clause-conditions.js';
import { behindPlace, PLACE_IN_TEXT, type PlaceInText } from '../sql/place-in-text.js';
import { termInText } from '../sql/term-text.js';
import type { TermCodes } from '../term-codes.js';
import type { Connection } from './catalogue.js';
import { SqliteSql } from './sqlite-sql.js';
import { termMatch } from './term-match.js';
import { codesOfTokens, tokensOfCodes } from './terms.js';

/** More parties are not named one by one. */
const MOST_PARTIES = 200;
/** Of fewer agreements, each is looked through; of more, everything found is asked whether it is in one of them. */
const FEW_AGREEMENTS = 300;

/** The clauses of a catalogue file. */
export class SqliteClauses implements ClauseIndex {
  readonly #db: Connection;

  constructor(db: Connection) {
    this.#db = db;
  }

  partyMarks(written: string): string[] | null {
    const sql = new SqliteSql();
    const rows = this.#db
      .prepare(`SELECT mark FROM party_name p WHERE ${isParty(written, sql)} LIMIT ${MOST_PARTIES + 1}`)
      .all(sql.values) as { mark: string }[];
    return rows.length > MOST_PARTIES ? null : rows.map(({ mark }) => mark);
  }

  codes(tokens: readonly string[]): TermCodes {
    return codesOfTokens(this.#db, tokens);
  }

  find(lookup: Lookup, behind: number, limit: number): number[] {
    const ranges = this.#fewAgreements(lookup);
    const rest = ranges ? lookup.rest.filter(({ kind }) => kind !== 'document') : lookup.rest;
    const sql = new SqliteSql(this.codes(tokensOf(lookup)));
    // What is in few places is found sooner by reading them.
    const isRead = ranges !== null || lookup.terms.kind === 'every';
    const match = sql.add(isRead ? 0 : termMatch(lookup.terms));
    const [from, to, most] = [sql.add(behind), sql.add(0), sql.add(limit)];
    const conditions = [
      isRead ? `${match} = 0` : `f.clause_words MATCH ${match}`,
      `f.rowid > ${from}`,
      `f.rowid <= ${to}`,
      ...(isRead ? [termInText(lookup.terms, sql)] : []),
      ...rest.map((part) => conditionOf(part, sql)),
    ];
    const tables = new Set(rest.flatMap((part) => [...tablesOf(part)]));
    const joins = [
      ...(isRead || tables.has('w') ? ['CROSS JOIN searchable w ON w.clause_id = f.rowid'] : []),
      ...(tables.has('c') ? ['CROSS JOIN clause c ON c.id = f.rowid'] : []),
      ...(tables.has('a') ? ['CROSS JOIN agreement a ON a.id = c.agreement_id'] : []),
    ];
    const select = this.#db.prepare(
      `SELECT group_concat(id) AS ids FROM (
         SELECT f.rowid AS id FROM ${isRead ? 'searchable' : 'clause_words'} f ${joins.join(' ')}
         ${whereOf(conditions)} ORDER BY f.rowid LIMIT ${most})`,
    );
    const found: number[] = [];
    for (const { first, last } of ranges ?? [{ first: 1, last: Number.MAX_SAFE_INTEGER }]) {
      if (found.length >= limit) break;
      if (last <= behind) continue;
      const [matched, , , , ...values] = sql.values;
      const given = [matched, Math.max(behind, first - 1), last, limit - found.length, ...values];
      const { ids } = select.get(given) as { ids: string | null };
      if (ids !== null) found.push(...ids.split(',').map(Number));
    }
    return found;
  }

  findFirst(lookup: Lookup, limit: number): First {
    const ids = this.find(lookup, 0, limit);
    return { ids, marks: () => this.#marks(ids) };
  }

  /** In one piece, which is read much faster than as many rows. */
  measured(ids: readonly number[], { phrases }: Wanted): Measured[] {
    const { texts } = this.#db
      .prepare(
        `SELECT group_concat(w.clause_id || ',' || w.tokens || ',' || w.words || ',' || w.marks, char(10)) AS texts
         FROM json_each(?) o CROSS JOIN searchable w ON w.clause_id = o.value`,
      )
      .get([JSON.stringify(ids)]) as { texts: string | null };
    return linesIn(texts).map((line) => {
      const [id, tokens, words, marks] = line.split(',') as [string, string, string, string];
      const times = (phrases ?? []).map((phrase) => (phrase === null ? 0 : timesIn(words, phrase)));
      return { id: Number(id), tokens: Number(tokens), times, marks };
    });
  }

  /** Where the clauses of those agreements are that are named, in order; null where none is named or too many are. */
  #fewAgreements({ agreement, rest }: Lookup): { first: number; last: number }[] | null {
    const sql = new SqliteSql();
    const conditions = [
      ...(agreement ? [`a.id = ${sql.add(agreement)}`] : []),
      ...rest.flatMap((part) => (part.kind === 'document' ? [conditionOf(part, sql)] : [])),
    ];
    if (conditions.length === 0) return null;
    const ids = this.#db
      .prepare(`SELECT a.id FROM agreement a ${whereOf(conditions)} LIMIT ${FEW_AGREEMENTS + 1}`)
      .all(sql.values) as { id: string }[];
    if (ids.length > FEW_AGREEMENTS) return null;
    // The clauses of an agreement are written one behind the other.
    const range = this.#db.prepare(
      'SELECT MIN(id) AS first, MAX(id) AS last FROM clause WHERE agreement_id = ?',
    );
    return ids
      .map(({ id }) => range.get([id]) as { first: number | null; last: number })
      .flatMap(({ first, last }) => (first === null ? [] : [{ first, last }]))
      .sort((one, other) => one.first - other.first);
  }

  frequency(phrase: readonly string[], most: number): number {
    const match = termMatch({ kind: 'phrase', tokens: phrase });
    const row = this.#db
      .prepare('SELECT COUNT(*) AS hits FROM (SELECT 1 FROM clause_words WHERE clause_words MATCH ? LIMIT ?)')
      .get([match, most]) as { hits: number };
    return row.hits;
  }

  size(): { clauses: number; tokens: number } {
    return this.#db
      .prepare(
        `SELECT COALESCE(SUM(searchable_clauses), 0) AS clauses, COALESCE(SUM(searchable_tokens), 0) AS tokens
         FROM agreement`,
      )
      .get([]) as { clauses: number; tokens: number };
  }

  newest(): number {
    const { id } = this.#db.prepare('SELECT COALESCE(MAX(id), 0) AS id FROM clause').get([]) as {
      id: number;
    };
    return id;
  }

  inOrder(ids: readonly number[], labels: readonly LabelCondition[], place: PlaceInText | null) {
    const sql = new SqliteSql();
    const some = sql.add(JSON.stringify(ids));
    const any = labels.map((label) => `(${labelConditions(label, sql)})`).join(' OR ');
    const score = any ? `(SELECT MAX(score) FROM label WHERE clause_id = c.id AND (${any}))` : '0';
    return this.#db
      .prepare(
        `SELECT c.id, COALESCE(${score}, 0) AS score, ${behindPlace(place, sql)} AS isBehind
         FROM json_each(${some}) o CROSS JOIN clause c CROSS JOIN agreement a
         WHERE c.id = o.value AND a.id = c.agreement_id ORDER BY ${PLACE_IN_TEXT}`,
      )
      .all(sql.values) as { id: number; score: number; isBehind: 0 | 1 }[];
  }

  clauses(ids: readonly number[]) {
    const clause = this.#db.prepare(
      'SELECT c.*, a.title, a.file_name, a.signed FROM clause c JOIN agreement a ON a.id = c.agreement_id WHERE c.id = ?',
    );
    const labels = this.#db.prepare(
      'SELECT category, family, score, tier, polarity FROM label WHERE clause_id = ? ORDER BY position',
    );
    const statements = this.#db.prepare(
      'SELECT modality, bearer FROM statement WHERE clause_id = ? AND position > 0 ORDER BY position',
    );
    return ids.flatMap((id) => {
      const row = clause.get([id]) as HitRow | undefined;
      if (!row) return [];
      return [
        {
          ...{ id, row, labels: labels.all([id]) as CatalogueLabel[] },
          furtherStatements: statements.all([id]) as CatalogueStatement[],
        },
      ];
    });
  }

  /** What the clauses that meet the question have, in numbers. */
  facets(query: ClauseQuery): Promise<ClauseFacets> {
    return clauseFacets(this, query, {
      tokensOf: (codes) => tokensOfCodes(this.#db, codes),
      partyNames: (marks) => this.#partyNames(marks),
    });
  }

  /** In codes; none where another process has removed the clause meanwhile. */
  #marks(ids: readonly number[]): string[] {
    const { marks } = this.#db
      .prepare(
        `SELECT group_concat(COALESCE(w.marks, ''), char(10)) AS marks
         FROM json_each(?) o LEFT JOIN searchable w ON w.clause_id = o.value`,
      )
      .get([JSON.stringify(ids)]) as { marks: string | null };
    return linesIn(marks);
  }

  #partyNames(marks: readonly string[]): Map<string, string> {
    const rows = this.#db
      .prepare('SELECT p.mark, p.name FROM json_each(?) o CROSS JOIN party_name p ON p.mark = o.value')
      .all([JSON.stringify(marks)]) as { mark: string; name: string }[];
    return new Map(rows.map(({ mark, name }) => [mark, name]));
  }
}
