import type { Evidence, Polarity, Tier } from '../model/index.js';
import type { CompiledRule, CompiledRules, PassageMatch, RuleHit } from '../rules/index.js';
import { INHERITED, OUTER_PLACE } from './constants.js';

/** Evidence with what the label needs to know of its rule. */
export interface Finding {
  category: string;
  tier: Tier;
  polarity: Polarity;
  evidence: Evidence;
}

/**
 * What the rules that fired on a passage say. A rule's weight is shared equally among the conditions it met;
 * outer headings and lead-ins keep less of theirs.
 */
export const findingsOf = (match: PassageMatch, rules: CompiledRules): Finding[] =>
  match.hits.flatMap((hit) => ofRule(hit, rules.rules[hit.rule]!));

const ofRule = (hit: RuleHit, { rule }: CompiledRule): Finding[] =>
  hit.matches.map(({ place, span, distance }) => ({
    category: rule.category,
    tier: rule.tier,
    polarity: rule.polarity,
    evidence: {
      ruleId: rule.id,
      span,
      place,
      weight: (rule.weight / hit.matches.length) * OUTER_PLACE ** distance,
    },
  }));

/**
 * What a point takes over from the passage that introduces it: its findings at less weight, those it took
 * over itself included. Headings stand above both and are not taken over.
 */
export const inherited = (findings: readonly Finding[], fromId: string): Finding[] =>
  findings
    .filter((finding) => finding.evidence.place !== 'heading')
    .map((finding) => ({
      ...finding,
      evidence: {
        ...finding.evidence,
        weight: finding.evidence.weight * INHERITED,
        inheritedFrom: finding.evidence.inheritedFrom ?? fromId,
      },
    }));
