import type { DocumentText, Fact, Label, Passage, StageResult, Taxonomy } from '../model/index.js';
import { type CompiledRules, matcherFor } from '../rules/index.js';
import { type Finding, findingsOf, inherited, onTopic } from './evidence.js';
import { categoryPlaces, labelsOf } from './labels.js';
import { leadInPassages } from './lead-in-passages.js';

/**
 * Labels of each passage, in the order of `passages`. `facts` are those of the whole text. Linear in the
 * text; the same input gives the same labels.
 */
export const classify = (
  document: Pick<DocumentText, 'text'>,
  passages: readonly Passage[],
  facts: readonly Fact[],
  rules: CompiledRules,
  taxonomy: Taxonomy,
): StageResult<Label[][]> => {
  const matcher = matcherFor(rules, document.text, facts);
  const places = categoryPlaces(taxonomy);
  const introducing = leadInPassages(passages);
  const findings: (readonly Finding[])[] = [];
  const output = passages.map((passage, index) => {
    const match = matcher.match(passage);
    const own = onTopic(findingsOf(match, passage.textStart, rules), passage.headings);
    const from = introducing[index]!;
    const all = from === -1 ? own : [...own, ...inherited(findings[from]!, passages[from]!.id)];
    findings.push(all);
    return labelsOf(all, match.held, rules, places);
  });
  return { output, issues: [] };
};
