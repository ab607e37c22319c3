import { z } from 'zod';
import { SafeguardState } from './safeguard.js';

/** How many clauses of an agreement carry a category, by tier and polarity of that label. */
export const CategoryCoverage = z.strictObject({
  recordId: z.string(),
  category: z.string(),
  /** Labels of the strict tier. */
  affirmed: z.int(),
  excluded: z.int(),
  /** Labels of the broad tier, of whichever polarity. */
  broad: z.int(),
});
export type CategoryCoverage = z.infer<typeof CategoryCoverage>;

/** What an agreement has of one safeguard. */
export const SafeguardCoverage = z.strictObject({
  recordId: z.string(),
  id: z.string(),
  group: z.string(),
  state: SafeguardState,
});
export type SafeguardCoverage = z.infer<typeof SafeguardCoverage>;

/** What agreements have and lack; what an agreement has no clause of is left out, its safeguards are all there. */
export interface Coverage {
  /** Sorted by agreement, then category. */
  categories: CategoryCoverage[];
  /** Sorted by agreement, then in the order of its rules. */
  safeguards: SafeguardCoverage[];
}

/**
 * What an agreement has of a component. `present`: a strict label affirms it. `excluded`: strict labels only rule it out.
 * `inconclusive`: only labels of the broad tier speak of it, or not all of the document could be read. `absent`: no
 * clause speaks of it.
 */
export const CoverageState = z.enum(['present', 'excluded', 'inconclusive', 'absent']);
export type CoverageState = z.infer<typeof CoverageState>;
