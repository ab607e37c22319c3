import type { CatalogueLabel, CatalogueStatement, ClauseFacets, ClauseQuery } from '../../model/index.js';
import { clauseFacets } from '../clause-facets.js';
import {
  type ClauseIndex,
  type ClauseParts,
  type Found,
  type Lookup,
  linesIn,
  type Marked,
  textsIn,
  tokensOf,
} from '../clause-search.js';
import type { HitRow } from '../rows.js';
import { isParty, whereOf } from '../sql/agreement-conditions.js';
import type { LabelCondition } from '../sql/asked-for.js';
import { conditionOf, labelConditions } from '../sql/clause-conditions.js';
import { type TermQuery, tokensIn } from '../sql/term-query.js';
import { termInText } from '../sql/term-text.js';
import type { TermCodes } from '../term-codes.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';
import { termCondition } from './term-condition.js';
import { codesOfTokens, tokensOfCodes } from './terms.js';

/** As in the folder store. */
const MOST_PARTIES = 200;
const FEW_AGREEMENTS = 300;
/** A word that the server takes to be in so many times more clauses than are counted is not counted. */
const SURELY = 1.5;

/** The clauses of a catalogue in PostgreSQL. */
export class PostgresClauses implements ClauseIndex {
  readonly #query: Query;
  readonly #codes = new Map<string, string>();
  readonly #asked = new Set<string>();

  constructor(query: Query) {
    this.#query = query;
  }

  async partyMarks(written: string): Promise<string[] | null> {
    const sql = new PostgresSql();
    const rows = await this.#query<{ mark: string }>(
      `SELECT mark FROM pacta.party_name p WHERE ${isParty(written, sql)} LIMIT ${MOST_PARTIES + 1}`,
      sql.values,
    );
    return rows.length > MOST_PARTIES ? null : rows.map(({ mark }) => mark);
  }

  /** Those that were asked for are remembered: a question is asked several times over. */
  async codes(tokens: readonly string[]): Promise<TermCodes> {
    const unknown = [...new Set(tokens)].filter((token) => !this.#asked.has(token));
    for (const token of unknown) this.#asked.add(token);
    if (unknown.length > 0)
      for (const [token, code] of await codesOfTokens(this.#query, unknown)) this.#codes.set(token, code);
    return this.#codes;
  }

  async find(lookup: Lookup, behind: number, limit: number): Promise<number[]> {
    return (await this.#found(lookup, behind, limit, 'w.clause_id::text')).map(Number);
  }

  async findMarked(lookup: Lookup, limit: number): Promise<Marked> {
    const lines = await this.#found(lookup, 0, limit, "w.clause_id || ',' || w.marks");
    const cut = lines.map((line) => line.indexOf(','));
    return {
      ids: lines.map((line, index) => Number(line.slice(0, cut[index]))),
      marks: () => lines.map((line, index) => line.slice(cut[index]! + 1)),
    };
  }

  /** A text of each row `w` of `searchable` that is found. */
  async #found(lookup: Lookup, behind: number, limit: number, text: string): Promise<string[]> {
    const { terms } = lookup;
    const few = await this.#fewAgreements(lookup);
    const rest = few ? lookup.rest.filter(({ kind }) => kind !== 'document') : lookup.rest;
    const sql = new PostgresSql(await this.codes(tokensOf(lookup)));
    const others =
      few || rest.length > 0
        ? 'JOIN pacta.clause c ON c.id = w.clause_id JOIN pacta.agreement a ON a.id = c.agreement_id'
        : '';
    // What is in few places, or nearly everywhere, is found sooner by reading than by the index.
    const walks = others === '' && (await this.#isCommon(terms, limit));
    // Nothing else keeps the planner from going through the clauses in their order and asking each what the index knows.
    const id = walks || terms.kind === 'every' ? 'w.clause_id' : 'w.clause_id + 0';
    const conditions = [
      walks || few ? termInText(terms, sql) : termCondition(terms, sql),
      `${id} > ${sql.add(behind)}`,
      ...(few ? [`c.agreement_id = ANY(${sql.add(few)})`] : []),
      ...rest.map((part) => conditionOf(part, sql)),
    ];
    const [row] = await this.#query<{ texts: string | null }>(
      `SELECT string_agg(text, chr(10)) AS texts FROM (
         SELECT ${text} AS text FROM pacta.searchable w ${others}
         WHERE ${conditions.join(' AND ')} ORDER BY ${id} LIMIT ${sql.add(limit)}
       ) o`,
      sql.values,
    );
    return linesIn(row!.texts);
  }

  /** Ids of those that are named; null where none is named or too many are. */
  async #fewAgreements({ agreement, rest }: Lookup): Promise<string[] | null> {
    const sql = new PostgresSql();
    const conditions = [
      ...(agreement ? [`a.id = ${sql.add(agreement)}`] : []),
      ...rest.flatMap((part) => (part.kind === 'document' ? [conditionOf(part, sql)] : [])),
    ];
    if (conditions.length === 0) return null;
    const rows = await this.#query<{ id: string }>(
      `SELECT a.id FROM pacta.agreement a ${whereOf(conditions)} LIMIT ${FEW_AGREEMENTS + 1}`,
      sql.values,
    );
    return rows.length > FEW_AGREEMENTS ? null : rows.map(({ id }) => id);
  }

  /** So many clauses meet it that as many as wanted are found sooner among the first ones than in the index. */
  async #isCommon(terms: TermQuery, wanted: number): Promise<boolean> {
    if (terms.kind === 'every') return false;
    const met = await this.#estimate(terms);
    if (met <= wanted) return false;
    const [all] = await this.#query<{ clauses: number }>(
      "SELECT reltuples::float8 AS clauses FROM pg_class WHERE oid = 'pacta.searchable'::regclass",
    );
    return (wanted * all!.clauses) / met < met;
  }

  /** How many clauses meet it by what the server knows of common words and marks. */
  async #estimate(terms: TermQuery): Promise<number> {
    const sql = new PostgresSql(await this.codes(tokensIn(terms)));
    const [plan] = await this.#query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      `EXPLAIN (FORMAT JSON) SELECT 1 FROM pacta.searchable w WHERE ${termCondition(terms, sql)}`,
      sql.values,
    );
    return plan!['QUERY PLAN'][0].Plan['Plan Rows'];
  }

  async texts(ids: readonly number[]): Promise<Found[]> {
    const [row] = await this.#query<{ texts: string | null }>(
      `SELECT string_agg(w.clause_id || ',' || w.tokens || ',' || w.words || ',' || w.marks, chr(10)
                         ORDER BY o.place) AS texts
       FROM unnest($1::bigint[]) WITH ORDINALITY o (id, place) JOIN pacta.searchable w ON w.clause_id = o.id`,
      [ids],
    );
    return textsIn(row!.texts);
  }

  async frequency(phrase: readonly string[], most: number): Promise<number> {
    const sql = new PostgresSql(await this.codes(phrase));
    const terms: TermQuery =
      phrase.length > 1 ? { kind: 'phrase', tokens: phrase } : { kind: 'token', token: phrase[0]! };
    const isPlain = phrase.length === 1;
    if (isPlain ? (await this.#estimate(terms)) > most * SURELY : await this.#isCommon(terms, most))
      return most;
    const condition = termCondition(terms, sql);
    const [row] = await this.#query<{ hits: number }>(
      `SELECT count(*)::int AS hits FROM (
         SELECT 1 FROM pacta.searchable w WHERE ${condition} LIMIT ${sql.add(most)}
       ) o`,
      sql.values,
    );
    return row!.hits;
  }

  async size(): Promise<{ clauses: number; tokens: number }> {
    const [row] = await this.#query<{ clauses: number; tokens: number }>(
      `SELECT coalesce(sum(searchable_clauses), 0)::float8 AS clauses,
              coalesce(sum(searchable_tokens), 0)::float8 AS tokens FROM pacta.agreement`,
    );
    return row!;
  }

  inOrder(
    ids: readonly number[],
    labels: readonly LabelCondition[],
  ): Promise<{ id: number; score: number }[]> {
    const sql = new PostgresSql();
    const some = sql.add(ids);
    const any = labels.map((label) => `(${labelConditions(label, sql)})`).join(' OR ');
    const score = any ? `(SELECT max(score) FROM pacta.label WHERE clause_id = c.id AND (${any}))` : '0';
    return this.#query(
      `SELECT c.id::float8 AS id, coalesce(${score}, 0)::float8 AS score
       FROM unnest(${some}::bigint[]) o JOIN pacta.clause c ON c.id = o
       JOIN pacta.agreement a ON a.id = c.agreement_id ORDER BY a.title, a.id, c.position`,
      sql.values,
    );
  }

  async clauses(ids: readonly number[]): Promise<ClauseParts[]> {
    const rows = await this.#query<HitRow & { id: number }>(
      `SELECT c.id::float8 AS id, c.agreement_id, a.title, a.file_name, c.e_id, c.role, c.heading, c.text, c.span_start,
              c.span_end, c.page_first, c.page_last, c.modality, c.bearer
       FROM pacta.clause c JOIN pacta.agreement a ON a.id = c.agreement_id WHERE c.id = ANY($1::bigint[])`,
      [ids],
    );
    const labels = await this.#partsOf<CatalogueLabel>(
      'label',
      'category, family, score, tier, polarity',
      ids,
    );
    const statements = await this.#partsOf<CatalogueStatement>('statement', 'modality, bearer', ids, 1);
    return rows.map((row) => ({
      ...{ id: row.id, row, labels: labels.get(row.id) ?? [] },
      furtherStatements: statements.get(row.id) ?? [],
    }));
  }

  /** The same numbers as from the folder store. */
  facets(query: ClauseQuery): Promise<ClauseFacets> {
    return clauseFacets(this, query, {
      tokensOf: (codes) => tokensOfCodes(this.#query, codes),
      partyNames: (marks) => this.#partyNames(marks),
    });
  }

  async #partyNames(marks: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#query<{ mark: string; name: string }>(
      'SELECT mark, name FROM pacta.party_name WHERE mark = ANY($1::text[])',
      [marks],
    );
    return new Map(rows.map(({ mark, name }) => [mark, name]));
  }

  /** What a table keeps of each of the clauses, in its order, from a position on; nothing for a clause without it. */
  async #partsOf<Part>(
    table: 'label' | 'statement',
    columns: string,
    ids: readonly number[],
    from = 0,
  ): Promise<Map<number, Part[]>> {
    const rows = await this.#query<Part & { clause: number }>(
      `SELECT clause_id::float8 AS clause, ${columns} FROM pacta.${table}
       WHERE clause_id = ANY($1::bigint[]) AND position >= $2 ORDER BY clause_id, position`,
      [ids, from],
    );
    const parts = new Map<number, Part[]>();
    for (const { clause, ...part } of rows) {
      const before = parts.get(clause);
      if (before) before.push(part as Part);
      else parts.set(clause, [part as Part]);
    }
    return parts;
  }
}
