import type { ClauseFacets, ClauseQuery } from '../../model/index.js';
import { clauseFacets } from '../clause-facets.js';
import type { ClauseIndex, ClauseParts, First, Lookup, Measured, Wanted } from '../clause-index.js';
import type { HitRow } from '../rows.js';
import { isParty } from '../sql/agreement-conditions.js';
import type { LabelCondition } from '../sql/asked-for.js';
import { labelConditions } from '../sql/clause-conditions.js';
import { behindPlace, PLACE_IN_TEXT, type PlaceInText } from '../sql/place-in-text.js';
import type { TermQuery } from '../sql/term-query.js';
import type { TermCodes } from '../term-codes.js';
import { ClauseFinder } from './clause-finder.js';
import type { Query } from './database.js';
import { joinedTexts } from './joined-texts.js';
import { columnsOf, MeasuredRows } from './measured-rows.js';
import { PostgresSql } from './postgres-sql.js';
import { tokensOfCodes } from './terms.js';
import type { KeptTotals } from './totals.js';

/** As in the folder store. */
const MOST_PARTIES = 200;
/** Of more phrases it takes too long to count how often they stand in clauses that will not be ranked. */
const FEW_PHRASES = 4;

const ID = 'w.clause_id::text';

/** The clauses of a catalogue in PostgreSQL. */
export class PostgresClauses implements ClauseIndex {
  readonly #query: Query;
  readonly #finder: ClauseFinder;
  #first: MeasuredRows | null = null;

  /** `query`: within one snapshot; `kept`: of the catalogue that is asked. */
  constructor(query: Query, kept: KeptTotals) {
    this.#query = query;
    this.#finder = new ClauseFinder(query, kept);
  }

  async partyMarks(written: string): Promise<string[] | null> {
    const sql = new PostgresSql();
    const rows = await this.#query<{ mark: string }>(
      `SELECT mark FROM pacta.party_name p WHERE ${isParty(written, sql)} LIMIT ${MOST_PARTIES + 1}`,
      sql.values,
    );
    return rows.length > MOST_PARTIES ? null : rows.map(({ mark }) => mark);
  }

  codes(tokens: readonly string[]): Promise<TermCodes> {
    return this.#finder.codes(tokens);
  }

  async find(lookup: Lookup, behind: number, limit: number): Promise<number[]> {
    const [ids] = await this.#finder.find(lookup, behind, limit, () => [ID]);
    return ids!.map(Number);
  }

  /** What is wanted of them is read at once: to look each of them up again takes longer. */
  async findFirst(lookup: Lookup, limit: number, wanted: Wanted): Promise<First> {
    const areMeasured = (wanted.phrases?.length ?? 0) <= FEW_PHRASES;
    const atOnce = areMeasured ? wanted : { ...wanted, phrases: null };
    const texts = await this.#finder.find(lookup, 0, limit, (sql) => columnsOf(atOnce, sql));
    const rows = new MeasuredRows(texts, atOnce);
    if (areMeasured) this.#first = rows;
    return { ids: rows.ids, marks: () => rows.marks };
  }

  async measured(ids: readonly number[], wanted: Wanted): Promise<Measured[]> {
    const first = this.#first;
    const others = await this.#measuredRows(first ? ids.filter((id) => !first.has(id)) : ids, wanted);
    return ids.flatMap((id) => first?.of(id) ?? others?.of(id) ?? []);
  }

  async #measuredRows(ids: readonly number[], wanted: Wanted): Promise<MeasuredRows | null> {
    if (ids.length === 0) return null;
    const sql = new PostgresSql();
    const rows = `FROM unnest(${sql.add(ids)}::bigint[]) o JOIN pacta.searchable w ON w.clause_id = o`;
    return new MeasuredRows(await joinedTexts(this.#query, columnsOf(wanted, sql), rows, sql.values), wanted);
  }

  async frequency(phrase: readonly string[], most: number): Promise<number> {
    const terms: TermQuery =
      phrase.length > 1 ? { kind: 'phrase', tokens: phrase } : { kind: 'token', token: phrase[0]! };
    if (phrase.length === 1 && (await this.#finder.isInMore(most, terms))) return most;
    return (await this.find({ terms, rest: [], agreement: undefined }, 0, most)).length;
  }

  size(): Promise<{ clauses: number; tokens: number }> {
    return this.#finder.totals();
  }

  async newest(): Promise<number> {
    return (await this.#finder.totals()).newest;
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
    const rows = await this.#query<HitRow & Omit<ClauseParts, 'row'>>(
      `SELECT c.id::float8 AS id, c.agreement_id, a.title, a.file_name, a.signed, c.position, c.e_id, c.role, c.heading,
              c.text, c.span_start, c.span_end, c.page_first, c.page_last, c.modality, c.bearer,
              ${partsOf('label', ['category', 'family', 'score', 'tier', 'polarity'])} AS labels,
              ${partsOf('statement', ['modality', 'bearer'], 1)} AS "furtherStatements"
       FROM pacta.clause c JOIN pacta.agreement a ON a.id = c.agreement_id WHERE c.id = ANY($1::bigint[])`,
      [ids],
    );
    return rows.map((row) => {
      const { id, labels, furtherStatements } = row;
      return { id, row, labels, furtherStatements };
    });
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
}

/** SQL for a JSON list of what a table keeps of a clause `c`, in its order, from a position on. */
function partsOf(table: 'label' | 'statement', columns: readonly string[], from = 0): string {
  const fields = columns.map((column) => `'${column}', p.${column}`).join(', ');
  return `coalesce((SELECT json_agg(json_build_object(${fields}) ORDER BY p.position) FROM pacta.${table} p
           WHERE p.clause_id = c.id AND p.position >= ${from}), '[]')`;
}
