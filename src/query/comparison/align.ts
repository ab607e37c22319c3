import { type AgreementRecord, type Clause, foldWhiteSpace } from '../../model/index.js';
import { Likeness } from '../../nlp/index.js';

/** A clause with its words, white space folded. */
export interface ComparedClause {
  clause: Clause;
  text: string;
}

/** Two clauses that say the same thing, or one that has none like it in the other agreement. */
export interface Alignment {
  one: ComparedClause | null;
  other: ComparedClause | null;
  /** Of their wording, 0 to 1; 0 where one is alone. */
  likeness: number;
}

/** Clauses of different categories are one clause reworded only if most of their words are the same. */
const LIKE = 0.5;
/** Two clauses that do the same thing are its two versions with fewer words in common. */
const LIKE_OF_ONE_CATEGORY = 0.3;
const SAME_CATEGORY = 0.15;
const SAME_HEADING = 0.1;
/** Of each clause so many are tried. */
const MOST_CANDIDATES = 12;

/**
 * Pairs the clauses of two agreements, each at most once: the most alike first, by wording, by main category and by
 * heading. In the order of the first agreement; what only the second has follows, in its order.
 */
export function align(one: AgreementRecord, other: AgreementRecord): Alignment[] {
  const ones = comparedClauses(one);
  const others = comparedClauses(other);
  const likeness = new Likeness([...ones, ...others].map(({ text }) => text));
  const firstOther = ones.length;
  const pairs: { at: number; to: number; likeness: number; score: number }[] = [];
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);
  for (const [at, likes] of likeness.among(numbers(ones.length, 0), numbers(others.length, firstOther))) {
    const candidates = [...likes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
    for (const [number, like] of candidates) {
      const to = number - firstOther;
      const score = scoreOf(ones[at]!, others[to]!, like);
      if (score !== null) pairs.push({ at, to, likeness: Math.min(1, like), score });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.to - b.to);
  const partners = new Map<number, { to: number; likeness: number }>();
  const taken = new Set<number>();
  for (const { at, to, likeness: like } of pairs) {
    if (partners.has(at) || taken.has(to)) continue;
    partners.set(at, { to, likeness: like });
    taken.add(to);
  }
  return [
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
}

/** Null for two that are not the same clause. */
function scoreOf(one: ComparedClause, other: ComparedClause, like: number): number | null {
  const category = one.clause.labels[0]?.category;
  const isOfOneCategory = category !== undefined && category === other.clause.labels[0]?.category;
  if (like < (isOfOneCategory ? LIKE_OF_ONE_CATEGORY : LIKE)) return null;
  const isUnderOneHeading = lastOf(one.clause.sectionPath) === lastOf(other.clause.sectionPath);
  return like + (isOfOneCategory ? SAME_CATEGORY : 0) + (isUnderOneHeading ? SAME_HEADING : 0);
}

const lastOf = (path: readonly string[]): string | undefined => path.at(-1);

/** What stands before the text proper, and bare signatures, are no clauses to compare. */
function comparedClauses({ clauses, document }: AgreementRecord): ComparedClause[] {
  return clauses
    .filter(({ role }) => role !== 'preface')
    .map((clause) => ({
      clause,
      text: foldWhiteSpace(document.text.slice(clause.textStart, clause.span.end)),
    }))
    .filter(({ text }) => text !== '');
}
