import { classify } from './classify/index.js';
import { recogniseFacts } from './extract/index.js';
import type { Evidence, Label, Pipeline, Span, Taxonomy } from './model/index.js';
import { type LintReport, lintPipeline } from './pipeline/index.js';
import { type CompiledRules, loneClause, matcherFor, type Surroundings } from './rules/index.js';

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

/** Why a text gets its labels. */
export interface Explanation {
  labels: ExplainedLabel[];
  /** Rules that fired for categories that came to no label: too weak, or giving way to others. */
  others: (ExplainedEvidence & { category: string })[];
  /** Rules held back by an `unless` pattern, and the words that did it. */
  held: { ruleId: string; why: string; words: string }[];
}

/** Labels of one text out of its agreement, main one first. Spans count from the heading on, where there is one. */
export function classifyText(
  text: string,
  surroundings: Surroundings,
  taxonomy: Taxonomy,
  rules: CompiledRules,
): Label[] {
  const { text: whole, passage } = loneClause(text, surroundings);
  const facts = recogniseFacts(whole);
  return classify({ text: whole }, [passage], facts, rules, taxonomy).output[0]!;
}

/** Classifies one text out of its agreement and says which words of which rules did it. */
export const explain = (
  text: string,
  surroundings: Surroundings,
  pipeline: Pipeline,
  compiled: CompiledRules,
): Explanation => {
  const { text: whole, passage } = loneClause(text, surroundings);
  const facts = recogniseFacts(whole);
  const labels = classify({ text: whole }, [passage], facts, compiled, pipeline.taxonomy).output[0]!;
  const match = matcherFor(compiled, whole, facts).match(passage);
  const whyOf = new Map(pipeline.rules.map((rule) => [rule.id, rule.why]));
  const quote = ({ start, end }: Span): string => whole.slice(start, end);
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
    held: match.held.map(({ rule, span: at }) => {
      const { id, why } = compiled.rules[rule]!.rule;
      return { ruleId: id, why, words: quote(at) };
    }),
  };
};

/** Checks a pipeline folder and runs every example of its rules. */
export const lint = (folder: string): Promise<LintReport> => lintPipeline(folder, recogniseFacts);
