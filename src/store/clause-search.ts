import type {
  CatalogueLabel,
  CatalogueStatement,
  ClauseHit,
  ClauseQuery,
  QueryExpression,
} from '../model/index.js';
import { matchFinder, phraseTokens } from './full-text.js';
import { labelMarks, type Place } from './marks.js';
import { rankOf } from './ranking.js';
import { type HitRow, hitOf } from './rows.js';
import { askedFor, type LabelCondition, partsOf } from './sql/asked-for.js';
import { wordsAsked } from './sql/clause-conditions.js';
import { allTerms, anyToken, partiesAsked, type TermQuery, termsOf, tokensIn } from './sql/term-query.js';
import type { ClauseAnswer } from './store.js';
import type { TermCodes } from './term-codes.js';

type MayTakeTime<T> = T | Promise<T>;

/** So many clauses are counted; what is found behind them is only told to be there. */
export const MOST_COUNTED = 5_000;
/** So many are put in order: reading the words of more takes too long. */
const MOST_RANKED = 2_000;

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
  /** By title and id of the agreement and place in the text; `score`: the best of such a label, 0 where there is none. */
  inOrder(
    ids: readonly number[],
    labels: readonly LabelCondition[],
  ): MayTakeTime<{ id: number; score: number }[]>;
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
 * Clauses that meet the question. Order: where labels are asked for, clauses for which such a label is the main one and
 * strict come first; then by how well the words match, by the label's score, by agreement and place in the text. Where
 * more than `MOST_RANKED` are found, so many are put in that order: of the best places of a label those that were
 * catalogued first; the others follow by place, as catalogued.
 */
export async function searchClauses(index: ClauseIndex, query: ClauseQuery): Promise<ClauseAnswer> {
  const asked = askedFor(query.where);
  const lookup = await lookupOf(query, index);
  const places = placesOf(asked.labels);
  const hasPlaces = places.length > 1;
  const { ids: all, marks: marksOfAll } = hasPlaces
    ? await index.findMarked(lookup, MOST_COUNTED + 1)
    : { ids: await index.find(lookup, 0, MOST_COUNTED + 1), marks: () => [] };
  const total = Math.min(all.length, MOST_COUNTED);
  const isBounded = all.length > MOST_RANKED;
  const needsTexts = asked.phrases.length > 0 || asked.labels.length > 0;
  const codes = await index.codes([...places, ...phraseTokens(asked.phrases)].flat());
  const marks = places.map((some) => some.flatMap((mark) => codes.get(mark) ?? []));
  const placed = isBounded && hasPlaces ? byPlace(all, await marksOfAll(), marks) : [all];
  const first = await firstByPlace(index, lookup, places, placed, all);
  const rank = await rankOf(phraseTokens(asked.phrases), codes, index, MOST_COUNTED);
  const found: Candidate[] = needsTexts
    ? (await index.texts(first)).map((one) => ({
        ...{ id: one.id, place: placeIn(one.marks, marks), rank: rank(one) },
      }))
    : first.map((id) => ({ id, place: 0, rank: 0 }));
  const candidates = [...found].sort((one, other) => one.place - other.place || one.rank - other.rank);
  const end = query.offset + query.limit;
  const ids = await inOrder(candidates, query.offset, Math.min(end, candidates.length), asked.labels, index);
  const last = found.at(-1);
  if (isBounded && last && end > found.length)
    ids.push(...(await behind(index, lookup, places, last, query.offset - found.length, end - found.length)));
  const matchesIn = matchFinder(asked.phrases);
  const parts = new Map((await index.clauses(ids)).map((one) => [one.id, one]));
  const hits = ids.flatMap((id): ClauseHit[] => {
    const one = parts.get(id);
    return one ? [hitOf(one.row, one.labels, one.furtherStatements, matchesIn(one.row.text))] : [];
  });
  return { hits, total, totalIsLeast: all.length > MOST_COUNTED };
}

/** For each place of a label the marks of it, the last one without; one place where no label is asked for. */
function placesOf(labels: readonly LabelCondition[]): string[][] {
  if (labels.length === 0) return [[]];
  const marks = ([0, 1, 2] as const).map((place: Place) =>
    labels.flatMap((label) => labelMarks(label, place)),
  );
  return [...marks, []];
}

/** `places`: the marks of each, in codes. */
function placeIn(marks: string, places: readonly string[][]): number {
  const place = places.findIndex((some) => some.some((mark) => marks.includes(mark)));
  return place === -1 ? places.length - 1 : place;
}

/** Those in one place and in none before it. */
function atPlace(lookup: Lookup, places: readonly string[][], at: number): Lookup {
  if (places.length === 1) return lookup;
  const before = places.slice(0, at).flat();
  const own = places[at]!;
  const terms = [
    ...(lookup.terms.kind === 'all' ? lookup.terms.parts : [lookup.terms]),
    ...(own.length > 0 ? [anyToken(own)] : []),
    ...(before.length > 0 ? [{ kind: 'not' as const, part: anyToken(before) }] : []),
  ];
  return { ...lookup, terms: allTerms(terms) };
}

/** Ids by place. `places`: the marks of each, in codes. */
function byPlace(ids: readonly number[], marks: readonly string[], places: readonly string[][]): number[][] {
  const placed = places.map((): number[] => []);
  ids.forEach((id, index) => {
    placed[placeIn(marks[index]!, places)]!.push(id);
  });
  return placed;
}

/** Of the best places those that were catalogued first. `all`: the first of all that are found, `placed` the same by place. */
async function firstByPlace(
  index: ClauseIndex,
  lookup: Lookup,
  places: readonly string[][],
  placed: readonly (readonly number[])[],
  all: readonly number[],
): Promise<number[]> {
  const ids: number[] = [];
  const isMore = all.length > MOST_COUNTED;
  for (let at = 0; at < placed.length && ids.length < MOST_RANKED; at += 1) {
    ids.push(...placed[at]!.slice(0, MOST_RANKED - ids.length));
    if (isMore && ids.length < MOST_RANKED)
      ids.push(...(await index.find(atPlace(lookup, places, at), all.at(-1)!, MOST_RANKED - ids.length)));
  }
  return ids;
}

interface Candidate {
  id: number;
  place: number;
  rank: number;
}

/** Ids of a page of the candidates, which are sorted by place and rank: only what is as good is looked up. */
async function inOrder(
  candidates: readonly Candidate[],
  from: number,
  to: number,
  labels: readonly LabelCondition[],
  index: ClauseIndex,
): Promise<number[]> {
  if (from >= to) return [];
  const isSame = (one: Candidate, other: Candidate) => one.place === other.place && one.rank === other.rank;
  let first = from;
  while (first > 0 && isSame(candidates[first - 1]!, candidates[from]!)) first -= 1;
  let last = to - 1;
  while (last + 1 < candidates.length && isSame(candidates[last + 1]!, candidates[to - 1]!)) last += 1;
  const some = new Map(candidates.slice(first, last + 1).map((one) => [one.id, one]));
  const sorted = (await index.inOrder([...some.keys()], labels)).map(({ id, score }) => ({
    ...some.get(id)!,
    score,
  }));
  sorted.sort((one, other) => one.place - other.place || one.rank - other.rank || other.score - one.score);
  return sorted.slice(from - first, to - first).map(({ id }) => id);
}

/** Ids of what follows the last of the candidates, counted from there. */
async function behind(
  index: ClauseIndex,
  lookup: Lookup,
  places: readonly string[][],
  last: Candidate,
  offset: number,
  end: number,
): Promise<number[]> {
  let at = last.place;
  let from = last.id;
  let skip = Math.max(0, offset);
  let wanted = end - skip;
  const ids: number[] = [];
  for (; at < places.length && wanted > 0; at += 1, from = 0) {
    const some = await index.find(atPlace(lookup, places, at), from, skip + wanted);
    const taken = some.slice(skip);
    ids.push(...taken);
    wanted -= taken.length;
    skip = Math.max(0, skip - some.length);
  }
  return ids;
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
