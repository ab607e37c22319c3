import { createHash } from 'node:crypto';
import { type BearerKind, type ClauseCondition, type ClauseFacets, Modality } from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { magnitudes } from './magnitude.js';

/**
 * Marks say what a clause is, in the same index as its words, so that one look into it answers for both: `c:termination:0a`
 * stands with the words of each clause that has such a label. They hold a colon, which no word does.
 */

type Of<K extends ClauseCondition['kind']> = Extract<ClauseCondition, { kind: K }>;

/** Where a label stands in a clause, the best first: its main one, another strict one, one of the broad tier. */
const PLACES = [0, 1, 2] as const;
export type Place = (typeof PLACES)[number];
const POLARITIES = ['affirmed', 'excluded'] as const;

/** Of a token in the index. */
export const isMark = (token: string): boolean => token.includes(':');

/** A mark that no clause has. */
export const NO_MARK = ':';

/** Clauses that cite something; what is looked up elsewhere. */
export const CITES = 'v:citation';

/** Whatever clause names such a value has one of these marks: of its magnitude; the value itself is looked up elsewhere. */
export const valueMarks = (kind: 'money' | 'duration', from: number | null, to: number | null): string[] =>
  magnitudes(from, to).map((magnitude) => `v:${kind}:${magnitude}`);

/** All marks of a clause, each once. `ofAgreement`: those that all clauses of its agreement have. */
export function clauseMarks(
  { labels, modality, bearer, statements, sums, lengths, citations }: CatalogueEntry['clauses'][number],
  ofAgreement: readonly string[],
): string[] {
  const marks = new Set(ofAgreement);
  labels.forEach(({ category, family, tier, polarity }, position) => {
    const code = codeOf(tier !== 'strict' ? 2 : position > 0 ? 1 : 0, polarity);
    marks.add(`c:${plain(category)}:${code}`);
    marks.add(`f:${plain(family)}:${code}`);
    marks.add(`l:${code}`);
  });
  addStatement(modality, bearer, marks);
  for (const statement of statements) addStatement(statement.modality, statement.bearer, marks);
  for (const { low, high } of sums) for (const mark of valueMarks('money', low, high)) marks.add(mark);
  for (const { low, high } of lengths) for (const mark of valueMarks('duration', low, high)) marks.add(mark);
  if (citations.length > 0) marks.add(CITES);
  return [...marks];
}

function addStatement(modality: Modality, bearer: BearerKind | null, marks: Set<string>): void {
  marks.add(`m:${modality}`);
  if (bearer !== null) marks.add(`s:${modality}:${bearer}`);
}

/** Each clause has one of these at least. */
export const MARKS_OF_ALL: readonly string[] = Modality.options.map((modality) => `m:${modality}`);

/** The marks that all clauses of an agreement have. */
export function agreementMarks({ summary, parties }: CatalogueEntry): string[] {
  const { instrument, signed } = summary;
  return [
    ...(instrument === null ? [] : [instrumentMark(instrument)]),
    ...(signed === null ? [] : [yearMark(signed.slice(0, 4))]),
    ...parties.map(partyMark),
  ];
}

/** Of a party of exactly this name and code, named in exactly these words. */
export const partyMark = ({ name, country, printed }: CatalogueEntry['parties'][number]): string =>
  `p:${digest([country ?? '', name, printed ?? ''].join('\n'))}`;

export const instrumentMark = (instrument: string): string => `i:${plain(instrument)}`;

/** The agreement was signed in this year. */
export const yearMark = (year: string): string => `y:${plain(year)}`;

const codeOf = (place: Place, polarity: string): string => `${place}${polarity === 'excluded' ? 'e' : 'a'}`;

/**
 * Whatever clause has such a label has one of these marks, and no other has one unless category and family are both asked
 * for, which must be those of one label. `at`: in this place.
 */
export function labelMarks({ category, family, polarity, tier }: Of<'label'>, at?: Place): string[] {
  const codes = PLACES.filter((place) => at === undefined || place === at)
    .filter((place) => tier !== 'strict' || place !== 2)
    .flatMap((place) =>
      POLARITIES.filter((one) => polarity === undefined || one === polarity).map((one) => codeOf(place, one)),
    );
  const names = category?.length
    ? category.map((one) => `c:${plain(one)}`)
    : family?.map((one) => `f:${plain(one)}`);
  return (names?.length ? names : ['l']).flatMap((name) => codes.map((code) => `${name}:${code}`));
}

/** A clause with any of these marks, and no other, has such a statement; null: every clause has. */
export function statementMarks({ modality, bearer }: Of<'statement'>): string[] | null {
  if (!bearer?.length) return modality?.length ? modality.map((kind) => `m:${kind}`) : null;
  const kinds = modality?.length ? modality : Modality.options;
  return kinds.flatMap((kind) => bearer.map((one) => `s:${kind}:${one}`));
}

/** What clauses are counted by. */
export type MarkedFacet = Exclude<keyof ClauseFacets, 'total' | 'totalIsLeast'>;

const FACETS: Readonly<Record<string, readonly [facet: MarkedFacet, part: number]>> = {
  c: ['category', 1],
  f: ['family', 1],
  i: ['instrument', 1],
  m: ['modality', 1],
  s: ['bearer', 2],
  y: ['signed', 1],
};

/** What the clauses with a mark are counted among; null for a mark that is of no facet, or of a party. */
export function facetOf(mark: string): { facet: MarkedFacet; value: string } | null {
  const parts = mark.split(':');
  const known = FACETS[parts[0]!];
  return known ? { facet: known[0], value: unplain(parts[known[1]]!) } : null;
}

export const isPartyMark = (mark: string): boolean => mark.startsWith('p:');

/** What an index takes as one word and leaves as it is: any other character is written as its number. */
const plain = (value: string): string =>
  value.replace(/[^a-z0-9-]/gu, (other) => `=${other.codePointAt(0)!.toString(16)}=`);

const unplain = (written: string): string =>
  written.replace(/=([0-9a-f]+)=/g, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)));

const digest = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 16);
