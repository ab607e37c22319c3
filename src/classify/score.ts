import type { Evidence, Span } from '../model/index.js';
import { FURTHER_EVIDENCE, MOST_CERTAIN, SAME_WORDS, SCORE_SCALE, WEIGHT_SCALE } from './constants.js';

/** What one rule says: the sum of the weights of its evidence, and the words it saw. */
interface Statement {
  weight: number;
  spans: Span[];
}

/**
 * What the evidence of a category weighs in all: the sum of the rules' weights, strongest first, each multiplied by
 * FURTHER_EVIDENCE once more than the one before. The weights of one rule's evidence, which follow one another, count as
 * one. Words that a stronger rule has seen already are no second piece of evidence: for the part of a rule's words that
 * they are, its weight counts SAME_WORDS times.
 */
export const weightOf = (evidence: readonly Evidence[]): number => {
  const weights = withoutRepetition(statementsOf(evidence));
  let share = 1;
  let sum = 0;
  for (const weight of weights.sort((a, b) => b - a)) {
    sum += weight * share;
    share *= FURTHER_EVIDENCE;
  }
  return sum;
};

/**
 * How strong evidence of this weight is beside that of other categories, 0 to 1: 1 − exp(−weight / WEIGHT_SCALE). Rounded
 * to three digits, so that equal ones are.
 */
export const strengthOf = (weight: number): number => rounded(1 - Math.exp(-weight / WEIGHT_SCALE));

/**
 * How likely a label with evidence of this weight is right, 0 to 1: MOST_CERTAIN · (1 − exp(−(weight / SCORE_SCALE)²)),
 * fitted to the share of labels that are right. Rounded to three digits, so that records compare.
 */
export const scoreOf = (weight: number): number =>
  rounded(MOST_CERTAIN * (1 - Math.exp(-((weight / SCORE_SCALE) ** 2))));

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

const statementsOf = (evidence: readonly Evidence[]): Statement[] => {
  const statements: Statement[] = [];
  let last: Evidence | null = null;
  for (const one of evidence) {
    if (last?.ruleId === one.ruleId && last.inheritedFrom === one.inheritedFrom) {
      const statement = statements.at(-1)!;
      statement.weight += one.weight;
      statement.spans.push(one.span);
    } else statements.push({ weight: one.weight, spans: [one.span] });
    last = one;
  }
  return statements;
};

const withoutRepetition = (statements: Statement[]): number[] => {
  const seen: Span[] = [];
  return statements
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, spans }) => {
      let length = 0;
      let repeated = 0;
      for (const span of spans) {
        length += span.end - span.start;
        repeated += seen.reduce((most, before) => Math.max(most, inCommon(span, before)), 0);
      }
      seen.push(...spans);
      return weight * (1 - (1 - SAME_WORDS) * (repeated / length));
    });
};

const inCommon = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);
