import type {
  CatalogueLabel,
  CatalogueStatement,
  ClauseHit,
  ClauseQuery,
  QueryExpression,
} from '../model/index.js';
import { ClauseCursor } from './clause-cursor.js';
import { clausePage } from './clause-pages.js';
import { cursorTo, startOf } from './cursor.js';
import { matchFinder } from './full-text.js';
import { Matches, MOST_COUNTED } from './matches.js';
import { type HitRow, hitOf } from './rows.js';
import { askedFor, type LabelCondition, partsOf } from './sql/asked-for.js';
import { wordsAsked } from './sql/clause-conditions.js';
import type { PlaceInText } from './sql/place-in-text.js';
import { allTerms, partiesAsked, type TermQuery, termsOf, tokensIn } from './sql/term-query.js';
import type { ClauseAnswer } from './store.js';
import type { TermCodes } from './term-codes.js';

type MayTakeTime<T> = T | Promise<T>;

/** What is looked up: what the index is asked, and what else must hold. */
export interface Lookup {
  terms: TermQuery;
  rest: readonly QueryExpression[];
  /** The id, whole, of the one agreement to look into. */
  agreement: string | undefined;
}

/** A clause in the index. */
export interface Found {
  id: number;
  /** In codes, see `codeOf`. */
  words: string;
  marks: string;
  /** How many words. */
  tokens: number;
}

/** What is found, in the order in which it was catalogued. */
export interface Marked {
  ids: readonly number[];
  /** Of each in codes, in the same order. */
  marks(): MayTakeTime<readonly string[]>;
}

/** How a catalogue is looked into. */
export interface ClauseIndex {
  /** Of the parties meant; null where they are too many to name. */
  partyMarks(written: string): MayTakeTime<string[] | null>;
  codes(tokens: readonly string[]): MayTakeTime<TermCodes>;
  /** Ids in the order in which they were catalogued, from behind one. */
  find(lookup: Lookup, behind: number, limit: number): MayTakeTime<number[]>;
  /** The first that are found, with their marks in codes. */
  findMarked(lookup: Lookup, limit: number): MayTakeTime<Marked>;
  texts(ids: readonly number[]): MayTakeTime<Found[]>;
  /** Clauses with the words one behind another, counted up to `most`. */
  frequency(phrase: readonly string[], most: number): MayTakeTime<number>;
  size(): MayTakeTime<{ clauses: number; tokens: number }>;
  /** The highest id of a clause; 0 where there is none. */
  newest(): MayTakeTime<number>;
  /**
   * By title and id of the agreement and place in the text; `score`: the best of such a label, 0 where there is none;
   * `isBehind`: 1 for those behind a place in that order, or where none is given.
   */
  inOrder(
    ids: readonly number[],
    labels: readonly LabelCondition[],
    place: PlaceInText | null,
  ): MayTakeTime<{ id: number; score: number; isBehind: 0 | 1 }[]>;
  clauses(ids: readonly number[]): MayTakeTime<ClauseParts[]>;
}

/** What is kept of a clause. */
export interface ClauseParts {
  id: number;
  row: HitRow;
  labels: CatalogueLabel[];
  furtherStatements: CatalogueStatement[];
}

/** What a question is looked up by. */
export async function lookupOf(
  { where, agreement }: Pick<ClauseQuery, 'where' | 'agreement'>,
  index: ClauseIndex,
): Promise<Lookup> {
  const parties = new Map<string, string[] | null>();
  for (const written of partiesAsked(where)) parties.set(written, await index.partyMarks(written));
  const parts = partsOf(where).map((part) => ({ part, ...termsOf(part, parties) }));
  return {
    terms: allTerms(parts.flatMap(({ terms }) => (terms.kind === 'all' ? terms.parts : [terms]))),
    rest: parts.filter(({ isExact }) => !isExact).map(({ part }) => part),
    agreement,
  };
}

/** What the codes are needed of to look it up. */
export const tokensOf = ({ terms, rest }: Lookup): string[] => [
  ...tokensIn(terms),
  ...rest.flatMap(wordsAsked),
];

/**
 * A page of the clauses that meet the question. Order: where labels are asked for, clauses for which such a label is the
 * main one and strict come first; then by how well the words match, by the label's score, by agreement and place in the
 * text. Where more are found than are put in that order, these are, of the best places of a label, those that were
 * catalogued first; the others follow by place, as catalogued.
 *
 * Behind a cursor the same clauses are put in order, by the ranks that they had. What is new has its place among them while
 * there is room, else it follows at the end, as catalogued.
 */
export async function searchClauses(index: ClauseIndex, query: ClauseQuery): Promise<ClauseAnswer> {
  const { before, place: cursor } = startOf('clauses', query, ClauseCursor);
  const asked = askedFor(query.where);
  const matches = await Matches.of(index, await lookupOf(query, index), asked);
  const { shown, isMore, endAt } = await clausePage(index, matches, asked, cursor, query);
  const parts = new Map((await index.clauses(shown.map(({ id }) => id))).map((one) => [one.id, one]));
  const matchesIn = matchFinder(asked.phrases);
  const hits = shown.flatMap(({ id }): ClauseHit[] => {
    const one = parts.get(id);
    return one ? [hitOf(one.row, one.labels, one.furtherStatements, matchesIn(one.row.text))] : [];
  });
  const last = shown.findLast(({ id }) => parts.has(id));
  const end = isMore && last ? endAt(last, parts.get(last.id)!.row) : null;
  return {
    ...{ hits, total: Math.min(matches.first.length, MOST_COUNTED), totalIsLeast: !matches.areCounted },
    ...{ before, next: end && cursorTo('clauses', query, before + hits.length, end) },
  };
}

/**
 * Clauses as a database gives them in one piece, which is read much faster than as many rows: a line for each, with id,
 * tokens, words and marks by comma.
 */
export function textsIn(joined: string | null): Found[] {
  return linesIn(joined).map((line) => {
    const [id, tokens, words, marks] = line.split(',') as [string, string, string, string];
    return { id: Number(id), tokens: Number(tokens), words, marks };
  });
}

/** Of what a database gives in one piece; null: nothing. */
export const linesIn = (joined: string | null): string[] => (joined === null ? [] : joined.split('\n'));
