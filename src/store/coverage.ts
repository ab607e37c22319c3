import type { CategoryCoverage, Coverage, SafeguardCoverage } from '../model/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';

type Counted = [category: string, affirmed: number, excluded: number, broad: number];
type Given = [id: string, group: string, state: SafeguardCoverage['state']];

/** What the clauses of an agreement have of each category, sorted by category, as catalogues keep it with the agreement. */
export function coverageJson(clauses: CatalogueEntry['clauses']): string {
  const counts = new Map<string, Counted>();
  for (const { category, tier, polarity } of clauses.flatMap(({ labels }) => labels)) {
    const own = counts.get(category) ?? [category, 0, 0, 0];
    counts.set(category, own);
    own[tier === 'broad' ? 3 : polarity === 'excluded' ? 2 : 1] += 1;
  }
  return JSON.stringify([...counts.values()].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What an agreement has of each safeguard, as catalogues keep it with the agreement. */
export const safeguardsJson = (safeguards: CatalogueEntry['safeguards']): string =>
  JSON.stringify(safeguards.map(({ id, group, state }): Given => [id, group, state]));

/** What catalogues keep of an agreement. */
export interface CoverageRow {
  id: string;
  coverage: string;
  safeguards: string;
}

/** Of rows sorted by id. */
export function coverageIn(rows: readonly CoverageRow[]): Coverage {
  const categories: CategoryCoverage[] = [];
  const safeguards: SafeguardCoverage[] = [];
  for (const { id: recordId, ...row } of rows) {
    for (const [category, affirmed, excluded, broad] of JSON.parse(row.coverage) as Counted[])
      categories.push({ recordId, category, affirmed, excluded, broad });
    for (const [id, group, state] of JSON.parse(row.safeguards) as Given[])
      safeguards.push({ recordId, id, group, state });
  }
  return { categories, safeguards };
}
