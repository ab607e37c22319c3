import type { AgreementSummary, Coverage } from '../../model/index.js';

/** Agreements of one subject are as like at the least; below it, they have little in common but their final clauses. */
const LEAST_LIKENESS = 0.6;

/** Counts of strict labels in each category, each damped by its square root. */
type Profile = ReadonlyMap<string, number>;
const NOTHING: Profile = new Map();

/**
 * Finds the agreements most like one, nearest first, at most so many, without itself and those whose documents could not
 * be read: by the angle between their profiles, damped so that one long annex does not decide. Those of the same
 * instrument come before others as near; those that are hardly like it are left out. `all`: those that are looked among;
 * `coverage`: of all. The profiles are made once, for however many are asked about.
 */
export function nearestAgreements(
  all: readonly AgreementSummary[],
  coverage: Coverage,
): (agreement: AgreementSummary, most: number) => AgreementSummary[] {
  const others = all.filter(({ status }) => status !== 'failed');
  if (others.length === 0) return () => [];
  const profiles = profilesIn(coverage);
  const profileOf = ({ id }: AgreementSummary): Profile => profiles.get(id) ?? NOTHING;
  return (agreement, most) => {
    const own = profileOf(agreement);
    return others
      .filter(({ id }) => id !== agreement.id)
      .map((other) => ({
        other,
        likeness: likeness(own, profileOf(other)),
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
  };
}

/** By agreement. */
function profilesIn({ categories }: Coverage): Map<string, Map<string, number>> {
  const profiles = new Map<string, Map<string, number>>();
  for (const { recordId, category, affirmed, excluded } of categories) {
    const profile = profiles.get(recordId) ?? new Map<string, number>();
    if (affirmed + excluded > 0) profile.set(category, Math.sqrt(affirmed + excluded));
    profiles.set(recordId, profile);
  }
  return profiles;
}

/** Cosine of the angle: 1 for the same proportions, 0 for nothing in common. */
function likeness(a: Profile, b: Profile): number {
  let product = 0;
  for (const [category, count] of a) product += count * (b.get(category) ?? 0);
  const length = (profile: Profile): number => Math.hypot(...profile.values()) || Number.POSITIVE_INFINITY;
  return product / (length(a) * length(b));
}
