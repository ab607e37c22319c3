import { classify } from './classify/index.js';
import { recogniseFacts } from './extract/index.js';
import type { Evidence, Fact, Label, Passage, Pipeline, Role, Span, Taxonomy } from './model/index.js';
import { type LintReport, lintPipeline } from './pipeline/index.js';
import { type CompiledRules, clauseStart, matcherFor } from './rules/index.js';

/** What stands around a text that is explained on its own. */
export interface Surroundings {
  heading?: string;
  leadIn?: string;
  role?: Role;
}

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

/** A text placed below its surroundings, as a passage of a document of its own. */
interface PlacedText {
  /** Heading, lead-in and text. */
  whole: string;
  passage: Passage;
  facts: Fact[];
}

function place(text: string, surroundings: Surroundings): PlacedText {
  const parts: string[] = [];
  let length = 0;
  const append = (part: string | undefined): Span[] => {
    if (part === undefined) return [];
    const start = length === 0 ? 0 : length + 2;
    parts.push(part);
    length = start + part.length;
    return [{ start, end: length }];
  };
  const headings = append(surroundings.heading);
  const leadIns = append(surroundings.leadIn);
  const span = append(text)[0]!;
  const whole = parts.join('\n\n');
  const passage: Passage = {
    id: 'text',
    sectionPath: ['text'],
    span,
    textStart: span.start + clauseStart(text),
    role: surroundings.role ?? 'body',
    headings,
    leadIns,
    pages: [1, 1],
  };
  return { whole, passage, facts: recogniseFacts(whole) };
}

/** Labels of one text out of its agreement, main one first. Spans count from the heading on, where there is one. */
export function classifyText(
  text: string,
  surroundings: Surroundings,
  taxonomy: Taxonomy,
  rules: CompiledRules,
): Label[] {
  const { whole, passage, facts } = place(text, surroundings);
  return classify({ text: whole }, [passage], facts, rules, taxonomy).output[0]!;
}

/** Classifies one text out of its agreement and says which words of which rules did it. */
export const explain = (
  text: string,
  surroundings: Surroundings,
  pipeline: Pipeline,
  compiled: CompiledRules,
): Explanation => {
  const { whole, passage, facts } = place(text, surroundings);
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
