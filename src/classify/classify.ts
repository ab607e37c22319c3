import type { DocumentText, Fact, Label, Passage, Span, StageResult, Taxonomy } from '../model/index.js';
import { type CompiledRules, type HeldRule, matcherFor } from '../rules/index.js';
import { captionsAmong } from './captions.js';
import { MOST_LABELS, SHORT_POINT } from './constants.js';
import { type Finding, findingsOf, inherited, onTopic } from './evidence.js';
import { categoryPlaces, labelsOf } from './labels.js';
import { leadInPassages } from './lead-in-passages.js';
import { besideOthers } from './neighbours.js';
import { inOwnWords } from './own-words.js';
import { isPageNumber } from './page-number.js';
import { type SafeguardFinding, safeguardFindingsOf } from './safeguards.js';
import { sharedHeadingsOf, underShared } from './shared-headings.js';
import { supportedByOthers } from './supported.js';
import { underTitle } from './title.js';

export interface Classified {
  /** Of each passage. */
  labels: Label[][];
  /** In text order. */
  safeguards: SafeguardFinding[];
}

/**
 * Labels of each passage, in the order of `passages`, and what speaks for and against safeguards. `facts` are those
 * of the whole text. Linear in the text; the same input gives the same labels.
 */
export const classify = (
  document: Pick<DocumentText, 'text'>,
  title: Span | null,
  passages: readonly Passage[],
  facts: readonly Fact[],
  rules: CompiledRules,
  taxonomy: Taxonomy,
): StageResult<Classified> => {
  const matcher = matcherFor(rules, document.text, facts, title);
  const places = categoryPlaces(taxonomy);
  const introducing = leadInPassages(passages);
  const shared = sharedHeadingsOf(passages);
  const findings: (readonly Finding[])[] = [];
  const held: (readonly HeldRule[])[] = [];
  const safeguards: SafeguardFinding[] = [];
  for (const [index, passage] of passages.entries()) {
    const match = matcher.match(passage);
    const found = underShared(findingsOf(match, passage, rules), passage, shared);
    const own = onTopic(found, passage.headings);
    const from = introducing[index]!;
    const all = from === -1 ? own : [...own, ...inherited(findings[from]!, passages[from]!.id)];
    findings.push(inOwnWords(underTitle(all), places));
    held.push(match.held);
    for (const one of safeguardFindingsOf(match.safeguards, passage.id, rules)) safeguards.push(one);
  }
  const labelled = (index: number, its: readonly Finding[]) =>
    labelsOf(
      its,
      held[index]!,
      rules,
      places,
      taxonomy.labels ?? MOST_LABELS,
      isShortPoint(passages[index]!),
    );
  const nearby = besideOthers(passages, findings, document.text);
  const labels = nearby.map((its, index) => labelled(index, its));
  const captions = captionsAmong(passages, document.text);
  // Most passages are alone with what they say: their labels stand.
  const output = supportedByOthers(passages, nearby, labels).map((its, index) => {
    if (captions[index] || isPageNumber(passages[index]!, document.text)) return [];
    return its === nearby[index] ? labels[index]! : labelled(index, its);
  });
  // The points of a list of fields say what is worked at together, and promise none of it.
  const fields = new Set(
    passages.flatMap(({ id, leadIns }, index) =>
      leadIns.length > 0 && places.get(output[index]![0]?.category ?? '')?.fromAbove ? id : [],
    ),
  );
  return {
    output: { labels: output, safeguards: safeguards.filter(({ clause }) => !fields.has(clause)) },
    issues: [],
  };
};

/** A point of a list, of hardly a line. */
const isShortPoint = ({ leadIns, textStart, span }: Passage): boolean =>
  leadIns.length > 0 && span.end - textStart < SHORT_POINT;
