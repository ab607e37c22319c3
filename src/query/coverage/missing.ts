import type {
  AgreementSummary,
  Coverage,
  CoverageState,
  Expectation,
  SafeguardCoverage,
} from '../../model/index.js';
import { categoryStates, type States, stateOf } from './matrix.js';
import { nearestAgreements } from './nearest.js';

/** A component that agreements of its kind have, and what this one has of it. */
export interface Component {
  category: string;
  need: 'core' | 'usual';
  why: string;
  state: CoverageState;
}

/** A category that similar agreements have and this one has not. */
export interface LackedBySimilar {
  category: string;
  state: CoverageState;
  /** So many of the similar ones have it. */
  have: number;
}

/** What one agreement has and lacks. */
export interface Missing {
  agreement: AgreementSummary;
  /** The entry of `expected.yaml` for its instrument; null where there is none. */
  expectation: Pick<Expectation, 'id' | 'title'> | null;
  components: Component[];
  safeguards: SafeguardCoverage[];
  /** The most similar ones, nearest first. */
  similar: AgreementSummary[];
  /** Of those at least `SHARE` of the similar ones have, most common first. */
  lackedBySimilar: LackedBySimilar[];
}

/** Fewer say nothing about what is common. */
export const LEAST_SIMILAR = 3;
const MOST_SIMILAR = 7;
/** Of the similar ones, that have what one is said to lack. */
const SHARE = 0.6;

/**
 * What each of the agreements lacks. `all`: those it is compared with, of which it may be one; `coverage`: of all.
 */
export function findMissing(
  agreements: readonly AgreementSummary[],
  all: readonly AgreementSummary[],
  coverage: Coverage,
  expectations: readonly Expectation[],
): Missing[] {
  const states = categoryStates(coverage);
  const safeguards = new Map<string, SafeguardCoverage[]>();
  for (const one of coverage.safeguards) {
    const own = safeguards.get(one.recordId);
    if (own) own.push(one);
    else safeguards.set(one.recordId, [one]);
  }
  const nearest = nearestAgreements(all, coverage);
  return agreements.map((agreement) => {
    const expectation = expectations.find(({ instruments }) =>
      instruments.some((instrument) => instrument === agreement.instrument),
    );
    const similar = nearest(agreement, MOST_SIMILAR);
    return {
      agreement,
      expectation: expectation ? { id: expectation.id, title: expectation.title } : null,
      components: (expectation?.components ?? []).map((component) => ({
        ...component,
        state: stateOf(states, agreement, component.category),
      })),
      safeguards: (safeguards.get(agreement.id) ?? []).filter(
        // Of a kind that is not expected to have any, those that it has all the same.
        ({ state }) => expectation?.safeguards !== false || state !== 'absent',
      ),
      similar,
      lackedBySimilar: similar.length < LEAST_SIMILAR ? [] : lackedBy(agreement, similar, states),
    };
  });
}

/** Whether somebody should look at it: not there, or perhaps not. */
export const isMissing = (state: CoverageState): boolean => state === 'absent' || state === 'inconclusive';

function lackedBy(
  agreement: AgreementSummary,
  similar: readonly AgreementSummary[],
  states: States,
): LackedBySimilar[] {
  const have = new Map<string, number>();
  for (const { id } of similar) {
    for (const [category, state] of states.get(id) ?? [])
      if (state === 'present') have.set(category, (have.get(category) ?? 0) + 1);
  }
  return [...have]
    .filter(([, count]) => count >= SHARE * similar.length)
    .map(([category, count]) => ({ category, state: stateOf(states, agreement, category), have: count }))
    .filter(({ state }) => isMissing(state))
    .sort((a, b) => b.have - a.have || (a.category < b.category ? -1 : 1));
}
