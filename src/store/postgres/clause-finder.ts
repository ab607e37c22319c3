import { type Lookup, tokensOf } from '../clause-index.js';
import { whereOf } from '../sql/agreement-conditions.js';
import { conditionOf, tablesOf } from '../sql/clause-conditions.js';
import { type TermQuery, tokensIn, withoutNots } from '../sql/term-query.js';
import { termInText } from '../sql/term-text.js';
import { codeOf, numberOf, type TermCodes } from '../term-codes.js';
import { BLOCKS, type Blocks, BlockWalk, blockOf } from './blocks.js';
import type { Query } from './database.js';
import { joinedTexts } from './joined-texts.js';
import { PostgresSql } from './postgres-sql.js';
import { termCondition } from './term-condition.js';
import { codesOfTokens } from './terms.js';
import type { KeptTotals, Totals } from './totals.js';

/** As in the folder store. */
const FEW_AGREEMENTS = 300;
/** Where the server takes it that so many times more clauses than are wanted meet a question, as many as are wanted do. */
const SURELY = 2;
/** A phrase is taken to be in one of so many clauses that hold its rarest word. */
const OF_A_WORD = 3;
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

/** Finds clauses of a catalogue in PostgreSQL, by reading or by the index. */
export class ClauseFinder {
  readonly #query: Query;
  readonly #kept: KeptTotals;
  #totals: Promise<Totals> | null = null;
  readonly #codes = new Map<string, string>();
  readonly #asked = new Set<string>();

  /** `kept`: of the catalogue that is asked. */
  constructor(query: Query, kept: KeptTotals) {
    this.#query = query;
    this.#kept = kept;
  }

  totals(): Promise<Totals> {
    this.#totals ??= this.#kept.read(this.#query);
    return this.#totals;
  }

  /** Those that were asked for are remembered: a question is asked several times over. */
  async codes(tokens: readonly string[]): Promise<TermCodes> {
    const unknown = [...new Set(tokens)].filter((token) => !this.#asked.has(token));
    for (const token of unknown) this.#asked.add(token);
    if (unknown.length > 0)
      for (const [token, code] of await codesOfTokens(this.#query, unknown)) this.#codes.set(token, code);
    return this.#codes;
  }

  /**
   * Texts of each row `w` of `searchable` that is found, in the order in which they were catalogued: for each of the columns,
   * as `joinedTexts` takes them, those of all rows.
   */
  async find(
    lookup: Lookup,
    behind: number,
    limit: number,
    columnsIn: (sql: PostgresSql) => readonly string[],
  ): Promise<string[][]> {
    const few = await this.#fewAgreements(lookup);
    const rest = few ? lookup.rest.filter(({ kind }) => kind !== 'document') : lookup.rest;
    const codes = await this.codes(tokensOf(lookup));
    const way = few ? READ : await this.#wayTo(lookup.terms, limit);
    const walk = new BlockWalk(way.blocks, behind);
    let found: string[][] = columnsIn(new PostgresSql()).map(() => []);
    let count = 0;
    for (let part = walk.next(0, limit); part; part = walk.next(count, limit - count)) {
      const sql = new PostgresSql(codes);
      const conditions = [
        way.isRead ? termInText(lookup.terms, sql) : termCondition(lookup.terms, sql),
        ...(part.blocks ? [`${BLOCKS} && ${sql.add(part.blocks)}::int[]`] : []),
        `${way.id} > ${sql.add(part.behind)}`,
        ...(few ? [isOneOf(few, sql)] : []),
        ...rest.map((part) => conditionOf(part, sql)),
      ];
      const others = rest.some((part) => tablesOf(part).has('c'))
        ? 'JOIN pacta.clause c ON c.id = w.clause_id JOIN pacta.agreement a ON a.id = c.agreement_id'
        : '';
      const some = await joinedTexts(
        this.#query,
        columnsIn(sql),
        `FROM pacta.searchable w ${others}
         WHERE ${conditions.join(' AND ')} ORDER BY ${way.id} LIMIT ${sql.add(limit - count)}`,
        sql.values,
      );
      found = found.map((texts, at) => [...texts, ...some[at]!]);
      count += some[0]!.length;
    }
    return found;
  }

  /** Of very many that meet it, the first are found by reading; of many, by asking the index for one part of the catalogue after the other. */
  async #wayTo(terms: TermQuery, limit: number): Promise<Way> {
    const asked = withoutNots(terms);
    if (asked.kind === 'every') return READ_IN_ORDER;
    const words = withoutPhrases(asked, await this.codes(tokensIn(asked)));
    const met = (await this.#estimate(words)) / (words === asked ? 1 : OF_A_WORD);
    if (met < limit * SURELY) return BY_INDEX;
    const { clauses, newest } = await this.totals();
    if (met > clauses * NEARLY_ALL && (await this.#estimate(terms)) > clauses * NEARLY_ALL)
      return READ_IN_ORDER;
    const count = blockOf(newest) + 1;
    return { ...BY_INDEX, blocks: { count, met: met / count } };
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

  /** Surely more clauses than these meet it. */
  async isInMore(than: number, terms: TermQuery): Promise<boolean> {
    return (await this.#estimate(terms)) > than * SURELY;
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
}

/** SQL: the clause `w` is of one of these agreements. By a list of all their clauses it is found much sooner than by joining them. */
const isOneOf = (agreements: readonly string[], sql: PostgresSql): string =>
  `w.clause_id = ANY(ARRAY(SELECT id FROM pacta.clause WHERE agreement_id = ANY(${sql.add(agreements)})))`;

/**
 * Of each phrase only the word that came into the catalogue last, which is likely its rarest: the server takes it that words come
 * together by chance, and so phrases for much rarer than they are. The same where there is no phrase.
 */
function withoutPhrases(asked: TermQuery, codes: TermCodes): TermQuery {
  switch (asked.kind) {
    case 'phrase': {
      const numbers = asked.tokens.map((token) => numberOf(codes.get(token) ?? codeOf(0)));
      return { kind: 'token', token: asked.tokens[numbers.indexOf(Math.max(...numbers))]! };
    }
    case 'all':
    case 'any': {
      const parts = asked.parts.map((part) => withoutPhrases(part, codes));
      return parts.every((part, at) => part === asked.parts[at]) ? asked : { ...asked, parts };
    }
    default:
      return asked;
  }
}
