import { classifyText } from './classify-text.js';
import type { Evidence, Label, Pipeline, Polarity, Span } from './model/index.js';
import { type CompiledRules, matcherFor, type Surroundings } from './rules/index.js';

/** Evidence of one rule with its words, for people. */
export interface ExplainedEvidence {
  ruleId: string;
  why: string;
  place: Evidence['place'];
  weight: number;
  words: string;
}

export interface ExplainedLabel extends Pick<Label, 'category' | 'family' | 'score' | 'tier' | 'polarity'> {
  evidence: ExplainedEvidence[];
}

/** A safeguard that a rule finds in the text, or finds ruled out. */
export interface ExplainedSafeguard {
  safeguard: string;
  polarity: Polarity;
  ruleId: string;
  why: string;
  words: string;
}

/** Why a text gets its labels, and which safeguards it gives. */
export interface Explanation {
  labels: ExplainedLabel[];
  /** Rules that fired for categories that came to no label: too weak, or giving way to others. */
  others: (ExplainedEvidence & { category: string })[];
  safeguards: ExplainedSafeguard[];
  /** Rules held back by an `unless` pattern, and the words that did it. */
  held: { ruleId: string; why: string; words: string }[];
}

/** Classifies one text out of its agreement and says which words of which rules did it. */
export const explain = (
  words: string,
  surroundings: Surroundings,
  pipeline: Pipeline,
  compiled: CompiledRules,
): Explanation => {
  const { text, title, passage, facts, labels } = classifyText(
    words,
    surroundings,
    pipeline.taxonomy,
    compiled,
  );
  const match = matcherFor(compiled, text, facts, title).match(passage);
  const whyOf = new Map(pipeline.rules.map((rule) => [rule.id, rule.why]));
  const quote = ({ start, end }: Span): string => text.slice(start, end);
  const labelled = new Set(labels.map((label) => label.category));
  return {
    labels: labels.map(({ category, family, score, tier, polarity, evidence }) => ({
      category,
      family,
      score,
      tier,
      polarity,
      evidence: evidence.map(({ ruleId, place, weight, span: at }) => ({
        ruleId,
        why: whyOf.get(ruleId) ?? '',
        place,
        weight,
        words: quote(at),
      })),
    })),
    others: match.hits.flatMap(({ rule, matches }) => {
      const { id, category, why, weight } = compiled.rules[rule]!.rule;
      if (labelled.has(category)) return [];
      return matches.map(({ place, span: at }) => ({
        category,
        ruleId: id,
        why,
        place,
        weight,
        words: quote(at),
      }));
    }),
    safeguards: match.safeguards.hits.map(({ rule, matches }) => {
      const { id, safeguard, polarity, why } = compiled.safeguardRules[rule]!.rule;
      return { safeguard, polarity, ruleId: id, why, words: quote(matches[0]!.span) };
    }),
    held: [
      ...match.held.map(({ rule, span: at }) => ({ rule: compiled.rules[rule]!.rule, at })),
      ...match.safeguards.held.map(({ rule, span: at }) => ({
        rule: compiled.safeguardRules[rule]!.rule,
        at,
      })),
    ].map(({ rule: { id, why }, at }) => ({ ruleId: id, why, words: quote(at) })),
  };
};
