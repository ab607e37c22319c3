import { createHash } from 'node:crypto';
import type { CatalogueLabel, ClauseCondition } from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/**
 * Marks say what a clause is, in the same index as its words, so that one look into it answers for both: `c:termination`
 * stands with the words of each clause that has such a label. They hold a colon, which no word does.
 */

type Of<K extends ClauseCondition['kind']> = Extract<ClauseCondition, { kind: K }>;

/** Where a label stands in a clause, the best first: its main one, another strict one, one of the broad tier. */
const PLACES = [0, 1, 2] as const;
export type Place = (typeof PLACES)[number];
const POLARITIES = ['affirmed', 'excluded'] as const;

/** A mark that no clause has. */
export const NO_MARK = ':';

/** Clauses that name such things; which ones is looked up elsewhere. */
export const NAMES_MONEY = 'v:money';
export const NAMES_DURATION = 'v:duration';
export const CITES = 'v:citation';

/** All marks of a clause, each once, with a blank between. `ofAgreement`: those that all clauses of its agreement have. */
export function clauseMarks(
  clause: CatalogueEntry['clauses'][number],
  ofAgreement: readonly string[],
): string {
  const marks = new Set(ofAgreement);
  clause.labels.forEach((label, position) => {
    for (const mark of marksOfLabel(label, position)) marks.add(mark);
  });
  for (const { modality, bearer } of [clause, ...clause.statements]) {
    marks.add(`m:${plain(modality)}`);
    if (bearer === null) continue;
    marks.add(`b:${plain(bearer)}`);
    marks.add(`s:${plain(modality)}:${plain(bearer)}`);
  }
  if (clause.sums.length > 0) marks.add(NAMES_MONEY);
  if (clause.lengths.length > 0) marks.add(NAMES_DURATION);
  if (clause.citations.length > 0) marks.add(CITES);
  return [...marks].join(' ');
}

/** The marks that all clauses of an agreement have. `foldedNames`: of its parties, in their order. */
export function agreementMarks(
  { summary, parties }: CatalogueEntry,
  foldedNames: readonly string[],
): string[] {
  const { instrument, signed } = summary;
  return [
    ...(instrument === null ? [] : [instrumentMark(instrument)]),
    ...(signed === null ? [] : [4, 3, 2].map((length) => `y:${plain(signed.slice(0, length))}`)),
    ...parties.map(({ country }, index) => partyMark(foldedNames[index]!, country)),
  ];
}

/** Of a party of exactly this name and code. */
export const partyMark = (folded: string, country: string | null): string =>
  `p:${digest(`${country ?? ''}\n${folded}`)}`;

export const instrumentMark = (instrument: string): string => `i:${plain(instrument)}`;

function marksOfLabel({ category, family, tier, polarity }: CatalogueLabel, position: number): string[] {
  const [own, wider] = [plain(category), plain(family)];
  const code = codeOf(tier !== 'strict' ? 2 : position > 0 ? 1 : 0, polarity);
  return [
    ...[`c:${own}`, `c:${own}:${code}`, `f:${wider}`, `f:${wider}:${code}`],
    ...[`g:${own}:${wider}:${code}`, `l:${code}`],
  ];
}

const codeOf = (place: Place, polarity: string): string => `${place}${polarity === 'excluded' ? 'e' : 'a'}`;

/** A clause with any of these marks, and no other, has such a label; `at`: in this place. */
export function labelMarks({ category, family, polarity, tier }: Of<'label'>, at?: Place): string[] {
  const codes = PLACES.filter((place) => (at === undefined ? true : place === at))
    .filter((place) => tier !== 'strict' || place !== 2)
    .flatMap((place) =>
      POLARITIES.filter((one) => polarity === undefined || one === polarity).map((one) => codeOf(place, one)),
    );
  const categories = category?.length ? category.map(plain) : null;
  const families = family?.length ? family.map(plain) : null;
  const names = categories
    ? families
      ? categories.flatMap((own) => families.map((wider) => `g:${own}:${wider}`))
      : categories.map((own) => `c:${own}`)
    : families
      ? families.map((wider) => `f:${wider}`)
      : ['l'];
  const isAny = codes.length === PLACES.length * POLARITIES.length && !(categories && families);
  if (isAny && (categories || families)) return names;
  return names.flatMap((name) => codes.map((code) => `${name}:${code}`));
}

/** A clause with any of these marks, and no other, has such a statement; null: every clause has. */
export function statementMarks({ modality, bearer }: Of<'statement'>): string[] | null {
  const kinds = modality?.length ? modality.map(plain) : null;
  const bound = bearer?.length ? bearer.map(plain) : null;
  if (kinds && bound) return kinds.flatMap((kind) => bound.map((one) => `s:${kind}:${one}`));
  return kinds?.map((kind) => `m:${kind}`) ?? bound?.map((one) => `b:${one}`) ?? null;
}

/**
 * The agreement of a clause with any of these marks was signed in one of the years, by centuries and decades where they
 * are whole.
 */
export function yearMarks(first: number, last: number): string[] {
  const marks: string[] = [];
  for (let year = Math.max(first, 0); year <= Math.min(last, 9_999); ) {
    const length = [100, 10, 1].find((size) => year % size === 0 && year + size - 1 <= last)!;
    marks.push(
      `y:${String(year)
        .padStart(4, '0')
        .slice(0, 5 - String(length).length)}`,
    );
    year += length;
  }
  return marks;
}

/** What an index takes as one word and leaves as it is; anything else is replaced by its digest. */
const plain = (value: string): string => (/^[a-z0-9-]{1,60}$/.test(value) ? value : `=${digest(value)}`);

const digest = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 16);
