import { type AgreementRecord, type Clause, foldWhiteSpace } from '../../model/index.js';
import { Likeness } from '../../nlp/index.js';
import { besideOneAnother } from './beside.js';

/** A clause with its words, white space folded. */
export interface ComparedClause {
  clause: Clause;
  text: string;
  /** The words of the headings above it, nearest first. */
  headings: string[];
}

/** Two clauses that say the same thing, or one that has none like it in the other agreement. */
export interface Alignment {
  one: ComparedClause | null;
  other: ComparedClause | null;
  /** Of their wording, 0 to 1; 0 where one is alone. */
  likeness: number;
}

/** The clauses of two agreements, paired. */
export interface Alignments {
  alignments: Alignment[];
  /** Clauses of the first agreement of which only those were looked at that have their rarer words. */
  boundedClauses: number;
}

/** Clauses of different categories are one clause reworded only if most of their words are the same. */
const LIKE = 0.5;
/** Two clauses that do the same thing are its two versions with fewer words in common. */
const LIKE_OF_ONE_CATEGORY = 0.3;
const SAME_CATEGORY = 0.15;
const SAME_PLACE = 0.1;
/** Of each clause so many are tried. */
const MOST_CANDIDATES = 12;

/**
 * Pairs the clauses of two agreements, each at most once: the most alike first, by wording, by main category and by
 * place; then those left over that stand under one heading. In the order of the first agreement; what only the second has
 * follows, in its order. Pauses after each clause; the work between two pauses is bounded.
 */
export function* aligning(one: AgreementRecord, other: AgreementRecord): Generator<void, Alignments> {
  const ones = comparedClauses(one);
  const others = comparedClauses(other);
  const likeness = yield* Likeness.building([...ones, ...others].map(({ text }) => text));
  const firstOther = ones.length;
  const pairs: { at: number; to: number; likeness: number; score: number }[] = [];
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);
  const tried = sameTextOrPlace(ones, others);
  let boundedClauses = 0;
  for (const { one: at, likes, isWhole } of likeness.among(
    numbers(ones.length, 0),
    numbers(others.length, firstOther),
    {
      least: LIKE_OF_ONE_CATEGORY,
      most: MOST_CANDIDATES,
      tried: (number) => tried(number).map((to) => to + firstOther),
    },
  )) {
    if (!isWhole) boundedClauses += 1;
    for (const [number, like] of likes) {
      const to = number - firstOther;
      const score = scoreOf(ones[at]!, others[to]!, like);
      if (score !== null) pairs.push({ at, to, likeness: like, score });
    }
    yield;
  }
  pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.to - b.to);
  const partners = new Map<number, { to: number; likeness: number }>();
  const taken = new Set<number>();
  for (const { at, to, likeness: like } of pairs) {
    if (partners.has(at) || taken.has(to)) continue;
    partners.set(at, { to, likeness: like });
    taken.add(to);
  }
  for (const [at, to] of besideOneAnother(
    ones,
    others,
    (at) => partners.has(at),
    (to) => taken.has(to),
  )) {
    partners.set(at, { to, likeness: likeness.between(at, to + firstOther) });
    taken.add(to);
  }
  const alignments = [
    ...ones.map((clause, at): Alignment => {
      const partner = partners.get(at);
      return {
        one: clause,
        other: partner ? others[partner.to]! : null,
        likeness: partner?.likeness ?? 0,
      };
    }),
    ...others
      .filter((_, to) => !taken.has(to))
      .map((clause): Alignment => ({ one: null, other: clause, likeness: 0 })),
  ];
  return { alignments, boundedClauses };
}

/** Null for two that are not the same clause. */
function scoreOf(one: ComparedClause, other: ComparedClause, like: number): number | null {
  const category = one.clause.labels[0]?.category;
  const isOfOneCategory = category !== undefined && category === other.clause.labels[0]?.category;
  if (like < (isOfOneCategory ? LIKE_OF_ONE_CATEGORY : LIKE)) return null;
  const isInOnePlace = one.clause.id === other.clause.id;
  return like + (isOfOneCategory ? SAME_CATEGORY : 0) + (isInOnePlace ? SAME_PLACE : 0);
}

/**
 * The others, by their numbers, that are looked at whichever words they have: the one in the same place, and of those with
 * the same text the first for the first that has it, the second for the second.
 */
function sameTextOrPlace(
  ones: readonly ComparedClause[],
  others: readonly ComparedClause[],
): (one: number) => number[] {
  const byPlace = new Map(others.map(({ clause }, number) => [clause.id, number]));
  const byText = new Map<string, number[]>();
  for (const [number, { text }] of others.entries()) {
    const list = byText.get(text);
    if (list) list.push(number);
    else byText.set(text, [number]);
  }
  for (const list of byText.values()) list.reverse();
  const sameText = ones.map(({ text }) => byText.get(text)?.pop());
  return (one) => [byPlace.get(ones[one]!.clause.id), sameText[one]].filter((found) => found !== undefined);
}

/** What stands before the text proper, and bare signatures, are no clauses to compare. */
function comparedClauses({ clauses, document }: AgreementRecord): ComparedClause[] {
  const wordsAt = ({ start, end }: { start: number; end: number }) =>
    foldWhiteSpace(document.text.slice(start, end));
  return clauses
    .filter(({ role }) => role !== 'preface')
    .map((clause) => ({
      clause,
      text: wordsAt({ start: clause.textStart, end: clause.span.end }),
      headings: clause.headings.map(wordsAt),
    }))
    .filter(({ text }) => text !== '');
}
