import type { CatalogueLabel, CatalogueStatement, ClauseQuery, QueryExpression } from '../model/index.js';
import type { HitRow } from './rows.js';
import { type LabelCondition, partsOf } from './sql/asked-for.js';
import { wordsAsked } from './sql/clause-conditions.js';
import type { PlaceInText } from './sql/place-in-text.js';
import { allTerms, partiesAsked, type TermQuery, termsOf, tokensIn } from './sql/term-query.js';
import type { TermCodes } from './term-codes.js';

type MayTakeTime<T> = T | Promise<T>;

/** What is looked up: what the index is asked, and what else must hold. */
export interface Lookup {
  terms: TermQuery;
  rest: readonly QueryExpression[];
  /** The id, whole, of the one agreement to look into. */
  agreement: string | undefined;
}

/** A clause in the index, by what it is ranked and placed. */
export interface Measured {
  id: number;
  /** How many words. */
  tokens: number;
  /** How often each of the phrases asked for stands there, see `timesIn`. */
  times: readonly number[];
  /** In codes, see `codeOf`. */
  marks: string;
}

/** Phrases in codes; null: no clause has it. */
export type CodedPhrases = readonly (string | null)[];

/** What else will be asked of the clauses that are found first. */
export interface Wanted {
  marks: boolean;
  /** What they are ranked by; null: they are not. */
  phrases: CodedPhrases | null;
}

/** What is found, in the order in which it was catalogued. */
export interface First {
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
  /** The first that are found; an index may keep what is wanted of them until it is asked for. */
  findFirst(lookup: Lookup, limit: number, wanted: Wanted): MayTakeTime<First>;
  /** `marks` are left empty where they were not wanted. */
  measured(ids: readonly number[], wanted: Wanted): MayTakeTime<Measured[]>;
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

/** Of what a database gives in one piece; null: nothing. */
export const linesIn = (joined: string | null): string[] => (joined === null ? [] : joined.split('\n'));
