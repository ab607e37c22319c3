import type { Safeguard, SafeguardEvidence, SafeguardGroup, SafeguardState } from '../model/index.js';
import type { CompiledRules, RuleOutcomes } from '../rules/index.js';

/** Evidence and the safeguard it is about. */
export interface SafeguardFinding extends SafeguardEvidence {
  safeguard: string;
}

/**
 * What one passage says of safeguards: for each, one finding for every rule that fired. Where one rules a safeguard out,
 * the words of the same sentence that name it are those ruled out, and no evidence for it.
 */
export const safeguardFindingsOf = (
  { hits }: RuleOutcomes,
  clause: string,
  { safeguardRules }: CompiledRules,
): SafeguardFinding[] => {
  const said = hits.map(({ rule: number, matches }) => {
    const { id: ruleId, safeguard, polarity } = safeguardRules[number]!.rule;
    const { span, sentence } = matches[0]!;
    const finding: SafeguardFinding = { safeguard, clause, span, ruleId, polarity };
    return { finding, about: `${sentence} ${safeguard}` };
  });
  const ruledOut = new Set(
    said.filter(({ finding }) => finding.polarity === 'excluded').map(({ about }) => about),
  );
  return said
    .filter(({ finding, about }) => finding.polarity === 'excluded' || !ruledOut.has(about))
    .map(({ finding }) => finding);
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
