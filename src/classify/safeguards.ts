import type { Safeguard, SafeguardEvidence, SafeguardGroup, SafeguardState } from '../model/index.js';
import type { CompiledRules, RuleOutcomes } from '../rules/index.js';

/** Evidence and the safeguard it is about. */
export interface SafeguardFinding extends SafeguardEvidence {
  safeguard: string;
}

/**
 * What one passage says of safeguards: for each, one finding for every rule that fired. Where one rules a safeguard out,
 * the words of the same passage that name it are those ruled out, and no evidence for it.
 */
export const safeguardFindingsOf = (
  { hits }: RuleOutcomes,
  clause: string,
  { safeguardRules }: CompiledRules,
): SafeguardFinding[] => {
  const findings = hits.map(({ rule: number, matches }): SafeguardFinding => {
    const { id: ruleId, safeguard, polarity } = safeguardRules[number]!.rule;
    return { safeguard, clause, span: matches[0]!.span, ruleId, polarity };
  });
  const ruledOut = new Set(
    findings.filter(({ polarity }) => polarity === 'excluded').map(({ safeguard }) => safeguard),
  );
  return findings.filter(({ safeguard, polarity }) => polarity === 'excluded' || !ruledOut.has(safeguard));
};

/** The state of every safeguard of the groups, in their order. */
export const assembleSafeguards = (
  groups: readonly SafeguardGroup[],
  findings: readonly SafeguardFinding[],
): Safeguard[] =>
  groups.flatMap(({ id: group, safeguards }) =>
    safeguards.map(({ id }) => {
      const evidence = findings
        .filter(({ safeguard }) => safeguard === id)
        .map(({ safeguard: _, ...one }) => one);
      return { id, group, state: stateOf(evidence), evidence };
    }),
  );

const stateOf = (evidence: readonly SafeguardEvidence[]): SafeguardState => {
  if (evidence.length === 0) return 'absent';
  return evidence.some(({ polarity }) => polarity === 'affirmed') ? 'present' : 'excluded';
};
