import type { AgreementRecord, Polarity, SafeguardCoverage } from '../../model/index.js';
import type { Component, LackedBySimilar, Missing } from './missing.js';

/** With the eIds of the clauses that speak of it, those first that bear its state out best. */
export type Located<One> = One & { clauses: string[] };

/** What an agreement has and lacks, and where it says so. */
export interface LocatedMissing extends Missing {
  components: Located<Component>[];
  safeguards: Located<SafeguardCoverage>[];
  lackedBySimilar: Located<LackedBySimilar>[];
}

interface Told {
  clause: string;
  rank: number;
}

/** Finds the clauses behind each state in the agreement's record. */
export function locate(missing: Missing, record: AgreementRecord): LocatedMissing {
  const ofCategory = categoryClauses(record);
  const ofSafeguard = new Map(
    record.safeguards.map(({ id, state, evidence }) => {
      const polarity: Polarity = state === 'excluded' ? 'excluded' : 'affirmed';
      const [told, others] = parted(evidence, (one) => one.polarity === polarity);
      return [id, [...new Set([...told, ...others].map(({ clause }) => clause))]];
    }),
  );
  const named = <One extends { category: string }>(one: One): Located<One> => ({
    ...one,
    clauses: ofCategory.get(one.category) ?? [],
  });
  return {
    ...missing,
    components: missing.components.map(named),
    safeguards: missing.safeguards.map((one) => ({ ...one, clauses: ofSafeguard.get(one.id) ?? [] })),
    lackedBySimilar: missing.lackedBySimilar.map(named),
  };
}

/**
 * The clauses of each category: affirmed strict labels first, then excluded ones, then those of the broad tier; of these
 * main labels first, then by score, then as they stand in the text.
 */
function categoryClauses({ clauses }: AgreementRecord): Map<string, string[]> {
  const told = new Map<string, Told[]>();
  for (const { id, labels } of clauses) {
    labels.forEach(({ category, tier, polarity, score }, position) => {
      const kind = tier === 'broad' ? 2 : polarity === 'excluded' ? 1 : 0;
      const one = { clause: id, rank: kind * 4 + (position > 0 ? 2 : 0) - score };
      const own = told.get(category);
      if (own) own.push(one);
      else told.set(category, [one]);
    });
  }
  return new Map(
    [...told].map(([category, some]) => [
      category,
      some.sort((one, other) => one.rank - other.rank).map(({ clause }) => clause),
    ]),
  );
}

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
