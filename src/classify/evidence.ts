import {
  contains,
  type Evidence,
  type Passage,
  type Polarity,
  type Span,
  type Tier,
} from '../model/index.js';
import type { CompiledRules, Match, PassageMatch } from '../rules/index.js';
import { FADING_LENGTH, FADING_LENGTH_OF_RECITALS, FAR_WORDS, INHERITED, OUTER_PLACE } from './constants.js';

/** Evidence with what the label needs to know of its rule. */
export interface Finding {
  category: string;
  tier: Tier;
  polarity: Polarity;
  evidence: Evidence;
  /**
   * What it weighs where affirming and denying rules are held against each other: as its evidence, but wherever in the
   * clause the words stand, since a denial at the end denies as much as one at the beginning.
   */
  weighsAgainst: number;
  /** The number in the document of the sentence its words stand in. */
  sentence: number;
}

/**
 * What the rules that fired on a passage say. A rule's weight is shared equally among the conditions it met.
 * Words of the clause itself weigh less the further they stand from its beginning (`textStart`, an offset):
 * weight × (FAR_WORDS + (1 − FAR_WORDS) · exp(−distance / FADING_LENGTH)), in a preamble FADING_LENGTH_OF_RECITALS;
 * outer headings and lead-ins weigh OUTER_PLACE for each step outwards.
 */
export const findingsOf = (
  { hits }: PassageMatch,
  { textStart, role }: Pick<Passage, 'textStart' | 'role'>,
  rules: CompiledRules,
): Finding[] => {
  const fading = role === 'preamble' ? FADING_LENGTH_OF_RECITALS : FADING_LENGTH;
  const findings: Finding[] = [];
  for (const { rule: number, matches } of hits) {
    const { id, category, tier, polarity, weight } = rules.rules[number]!.rule;
    for (const match of matches) {
      const { place, span, sentence } = match;
      const whole = weight / matches.length;
      const share = rounded(whole * nearness(match, textStart, fading));
      findings.push({
        category,
        tier,
        polarity,
        weighsAgainst: place === 'text' ? whole : share,
        sentence,
        evidence: { ruleId: id, span, place, weight: share },
      });
    }
  }
  return findings;
};

const nearness = ({ place, span, distance }: Match, textStart: number, fading: number): number =>
  place === 'text'
    ? FAR_WORDS + (1 - FAR_WORDS) * Math.exp(-(span.start - textStart) / fading)
    : OUTER_PLACE ** distance;

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;

/**
 * A heading that names several things ("Entry into force and termination") stands over passages that do one each:
 * where the passage's own words speak for one of them, the heading says nothing for the others; where they speak for
 * none, it says each with a share of its weight.
 */
export const onTopic = (findings: readonly Finding[], headings: readonly Span[]): readonly Finding[] => {
  if (!findings.some(isOfHeading)) return findings;
  const told = new Set(findings.filter((finding) => !isOfHeading(finding)).map(({ category }) => category));
  return headings.reduce((rest: readonly Finding[], heading) => {
    const isHere = (finding: Finding) => isOfHeading(finding) && contains(heading, finding.evidence.span);
    const named = new Set(rest.filter(isHere).map(({ category }) => category));
    if (named.size < 2) return rest;
    if ([...named].some((category) => told.has(category)))
      return rest.filter((finding) => !isHere(finding) || told.has(finding.category));
    return rest.map((finding) => (isHere(finding) ? weighing(finding, 1 / named.size) : finding));
  }, findings);
};

/** The same finding with a share of its weight. */
export const weighing = (finding: Finding, share: number): Finding => ({
  ...finding,
  weighsAgainst: finding.weighsAgainst * share,
  evidence: { ...finding.evidence, weight: rounded(finding.evidence.weight * share) },
});

/** The same finding with a weight of its own: it supports what is found nearer and decides neither tier nor denial. */
export const supporting = (finding: Finding, weight: number): Finding => ({
  ...finding,
  tier: 'broad',
  weighsAgainst: 0,
  evidence: { ...finding.evidence, weight: rounded(weight) },
});

/** The same finding, taken over from the passage of this id unless it was taken over before. */
export const takenFrom = (finding: Finding, fromId: string): Finding => ({
  ...finding,
  evidence: { ...finding.evidence, inheritedFrom: finding.evidence.inheritedFrom ?? fromId },
});

const isOfHeading = ({ evidence }: Finding): boolean => evidence.place === 'heading';

/**
 * What a point takes over from the passage that introduces it: its findings at less weight, those it took
 * over itself included. Headings and the title stand above both and are not taken over.
 */
export const inherited = (findings: readonly Finding[], fromId: string): Finding[] =>
  findings
    .filter(({ evidence }) => evidence.place !== 'heading' && evidence.place !== 'title')
    .map((finding) => takenFrom(weighing(finding, INHERITED), fromId));
