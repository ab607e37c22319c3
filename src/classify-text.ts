import { classify } from './classify/index.js';
import { recogniseFacts } from './extract/index.js';
import type { Fact, Label, Taxonomy } from './model/index.js';
import { type CompiledRules, type LoneClause, loneClause, type Surroundings } from './rules/index.js';

/** A text out of its agreement, laid out as a document of one clause; spans count in that document. */
export interface ClassifiedText extends LoneClause {
  facts: Fact[];
  /** Main one first. */
  labels: Label[];
}

/** Classifies one text out of its agreement, under the title, heading and lead-in given. */
export function classifyText(
  words: string,
  surroundings: Surroundings,
  taxonomy: Taxonomy,
  rules: CompiledRules,
): ClassifiedText {
  const { text, title, passage } = loneClause(words, surroundings);
  const facts = recogniseFacts(text);
  const labels = classify({ text }, title, [passage], facts, rules, taxonomy).output.labels[0]!;
  return { text, title, passage, facts, labels };
}
