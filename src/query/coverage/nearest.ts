import type { AgreementSummary, Coverage } from '../../model/index.js';

/** Agreements of one subject are as like at the least; below it, they have little in common but their final clauses. */
const LEAST_LIKENESS = 0.6;

/**
 * The agreements most like one, nearest first, without itself and those whose documents could not be read: by the
 * angle between their counts of strict labels in each category, each damped by its square root, so that one long
 * annex does not decide. Those of the same instrument come before others as near; those that are hardly like it are left out.
 */
export function nearestAgreements(
  agreement: AgreementSummary,
  all: readonly AgreementSummary[],
  { categories }: Coverage,
  most: number,
): AgreementSummary[] {
  const profiles = new Map<string, Map<string, number>>();
  for (const { recordId, category, affirmed, excluded } of categories) {
    const profile = profiles.get(recordId) ?? new Map<string, number>();
    if (affirmed + excluded > 0) profile.set(category, Math.sqrt(affirmed + excluded));
    profiles.set(recordId, profile);
  }
  const own = profiles.get(agreement.id) ?? new Map<string, number>();
  return all
    .filter(({ id, status }) => id !== agreement.id && status !== 'failed')
    .map((other) => ({
      other,
      likeness: likeness(own, profiles.get(other.id) ?? new Map()),
      isOfSameKind: other.instrument === agreement.instrument,
    }))
    .filter((each) => each.likeness >= LEAST_LIKENESS)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Number(b.isOfSameKind) - Number(a.isOfSameKind) ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ other }) => other);
}

/** Cosine of the angle: 1 for the same proportions, 0 for nothing in common. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [category, count] of a) product += count * (b.get(category) ?? 0);
  const length = (profile: ReadonlyMap<string, number>): number =>
    Math.hypot(...profile.values()) || Number.POSITIVE_INFINITY;
  return product / (length(a) * length(b));
}
