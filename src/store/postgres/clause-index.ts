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
import { conditionOf, labelConditions, tablesOf } from '../sql/clause-conditions.js';
import { behindPlace, PLACE_IN_TEXT, type PlaceInText } from '../sql/place-in-text.js';
import { type TermQuery, tokensIn, withoutNots } from '../sql/term-query.js';
import { termInText } from '../sql/term-text.js';
import type { TermCodes } from '../term-codes.js';
import { BLOCKS, type Blocks, BlockWalk, blockOf } from './blocks.js';
import type { Query } from './database.js';
import { PostgresSql } from './postgres-sql.js';
import { termCondition } from './term-condition.js';
import { codesOfTokens, tokensOfCodes } from './terms.js';

/** As in the folder store. */
const MOST_PARTIES = 200;
const FEW_AGREEMENTS = 300;
/** Where the server takes it that so many times more clauses than are wanted meet a question, as many as are wanted do. */
const SURELY = 2;
/** Where more of all clauses meet a question, the first are found by reading one after the other. */
const NEARLY_ALL = 0.5;

/** How clauses are found: by reading or by the index, of all at once or of some blocks after others. */
interface Way {
  isRead: boolean;
  /** SQL that they are put in order by. */
  id: string;
  blocks: Blocks | null;
}

/** Nothing but the sum keeps the planner from going through the clauses in their order and asking each what the index knows. */
const BY_INDEX: Way = { isRead: false, id: 'w.clause_id + 0', blocks: null };
const READ: Way = { ...BY_INDEX, isRead: true };
const READ_IN_ORDER: Way = { ...READ, id: 'w.clause_id' };

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

  /** A text of each row `w` of `searchable` that is found, in the order in which they were catalogued. */
  async #found(lookup: Lookup, behind: number, limit: number, text: string): Promise<string[]> {
    const few = await this.#fewAgreements(lookup);
    const rest = few ? lookup.rest.filter(({ kind }) => kind !== 'document') : lookup.rest;
    const codes = await this.codes(tokensOf(lookup));
    const way = few ? READ : await this.#wayTo(lookup.terms, limit);
    const walk = new BlockWalk(way.blocks, behind);
    const found: string[] = [];
    for (let part = walk.next(0, limit); part; part = walk.next(found.length, limit - found.length)) {
      const sql = new PostgresSql(codes);
      const conditions = [
        way.isRead ? termInText(lookup.terms, sql) : termCondition(lookup.terms, sql),
        ...(part.blocks ? [`${BLOCKS} && ${sql.add(part.blocks)}::int[]`] : []),
        `${way.id} > ${sql.add(part.behind)}`,
        ...(few ? [`c.agreement_id = ANY(${sql.add(few)})`] : []),
        ...rest.map((part) => conditionOf(part, sql)),
      ];
      const isJoined = few || rest.some((part) => tablesOf(part).has('c'));
      const others = isJoined
        ? 'JOIN pacta.clause c ON c.id = w.clause_id JOIN pacta.agreement a ON a.id = c.agreement_id'
        : '';
      const [row] = await this.#query<{ texts: string | null }>(
        `SELECT string_agg(text, chr(10)) AS texts FROM (
           SELECT ${text} AS text FROM pacta.searchable w ${others}
           WHERE ${conditions.join(' AND ')} ORDER BY ${way.id} LIMIT ${sql.add(limit - found.length)}
         ) o`,
        sql.values,
      );
      found.push(...linesIn(row!.texts));
    }
    return found;
  }

  /** Of very many that meet it, the first are found by reading; of many, by asking the index for one part of the catalogue after the other. */
  async #wayTo(terms: TermQuery, limit: number): Promise<Way> {
    const asked = withoutNots(terms);
    if (asked.kind === 'every') return READ_IN_ORDER;
    const atMost = await this.#estimate(asked);
    if (atMost < limit * SURELY) return BY_INDEX;
    const [size] = await this.#query<{ clauses: number; last: number }>(
      `SELECT (SELECT reltuples::float8 FROM pg_class WHERE oid = 'pacta.searchable'::regclass) AS clauses,
              (SELECT coalesce(max(clause_id), 0)::float8 FROM pacta.searchable) AS last`,
    );
    const { clauses, last } = size!;
    if (atMost > clauses * NEARLY_ALL && (await this.#estimate(terms)) > clauses * NEARLY_ALL)
      return READ_IN_ORDER;
    const count = blockOf(last) + 1;
    return { ...BY_INDEX, blocks: { count, met: atMost / count } };
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
    const terms: TermQuery =
      phrase.length > 1 ? { kind: 'phrase', tokens: phrase } : { kind: 'token', token: phrase[0]! };
    if (phrase.length === 1 && (await this.#estimate(terms)) > most * SURELY) return most;
    return (await this.#found({ terms, rest: [], agreement: undefined }, 0, most, "''")).length;
  }

  async size(): Promise<{ clauses: number; tokens: number }> {
    const [row] = await this.#query<{ clauses: number; tokens: number }>(
      `SELECT coalesce(sum(searchable_clauses), 0)::float8 AS clauses,
              coalesce(sum(searchable_tokens), 0)::float8 AS tokens FROM pacta.agreement`,
    );
    return row!;
  }

  async newest(): Promise<number> {
    const [row] = await this.#query<{ id: number }>(
      'SELECT coalesce(max(id), 0)::float8 AS id FROM pacta.clause',
    );
    return row!.id;
  }

  inOrder(
    ids: readonly number[],
    labels: readonly LabelCondition[],
    place: PlaceInText | null,
  ): Promise<{ id: number; score: number; isBehind: 0 | 1 }[]> {
    const sql = new PostgresSql();
    const some = sql.add(ids);
    const any = labels.map((label) => `(${labelConditions(label, sql)})`).join(' OR ');
    const score = any ? `(SELECT max(score) FROM pacta.label WHERE clause_id = c.id AND (${any}))` : '0';
    return this.#query(
      `SELECT c.id::float8 AS id, coalesce(${score}, 0)::float8 AS score, ${behindPlace(place, sql)} AS "isBehind"
       FROM unnest(${some}::bigint[]) o JOIN pacta.clause c ON c.id = o
       JOIN pacta.agreement a ON a.id = c.agreement_id ORDER BY ${PLACE_IN_TEXT}`,
      sql.values,
    );
  }

  async clauses(ids: readonly number[]): Promise<ClauseParts[]> {
    const rows = await this.#query<HitRow & { id: number }>(
      `SELECT c.id::float8 AS id, c.agreement_id, a.title, a.file_name, a.signed, c.position, c.e_id, c.role, c.heading,
              c.text, c.span_start, c.span_end, c.page_first, c.page_last, c.modality, c.bearer
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
