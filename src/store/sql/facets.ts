import type { AgreementCount, AgreementFacets, AgreementQuery } from '../../model/index.js';
import { agreementConditions, whereOf } from './agreement-conditions.js';
import type { Sql } from './sql.js';

/** So many values of each facet are told. */
const MOST_VALUES = 20;

/** A row of `agreementFacetsSelect`. */
export interface AgreementFacetRow {
  facet: keyof AgreementFacets;
  value: string;
  agreements: number;
}

/** One statement that counts everything over the agreements that meet the conditions. */
export function agreementFacetsSelect(query: AgreementQuery, sql: Sql): string {
  const count = (facet: string, value: string) =>
    `SELECT '${facet}', ${value}, COUNT(*) FROM found f WHERE ${value} IS NOT NULL GROUP BY ${value}`;
  const counts = [
    "SELECT 'total' AS facet, '' AS value, COUNT(*) AS agreements FROM found",
    ...[count('instrument', 'f.instrument'), count('status', 'f.status')],
    count('signed', 'substr(f.signed, 1, 4)'),
    `SELECT 'party', p.name, COUNT(DISTINCT f.id) FROM found f
       JOIN ${sql.table('party')} p ON p.agreement_id = f.id GROUP BY p.name`,
  ];
  return `WITH found AS MATERIALIZED (
      SELECT a.id, a.instrument, a.status, a.signed FROM ${sql.table('agreement')} a
      ${whereOf(agreementConditions(query, sql))}
    ) ${counts.join('\nUNION ALL ')}`;
}

/** Of each facet. */
export function agreementFacetsOf(rows: readonly AgreementFacetRow[]): AgreementFacets {
  // A database may count in numbers too large for JavaScript, and then gives them as text.
  const facet = (wanted: keyof AgreementFacets): AgreementCount[] =>
    mostFrequent(
      rows.flatMap(({ facet, value, agreements }) =>
        facet === wanted ? [{ value, agreements: Number(agreements) }] : [],
      ),
      'agreements',
    );
  return {
    total: Number(rows.find(({ facet }) => facet === 'total')?.agreements ?? 0),
    ...{ instrument: facet('instrument'), party: facet('party') },
    ...{ signed: facet('signed'), status: facet('status') },
  };
}

/** The largest counts of a facet, then by value. */
export function mostFrequent<Count extends { value: string } & Record<Thing, number>, Thing extends string>(
  counts: readonly Count[],
  thing: Thing,
): Count[] {
  return [...counts]
    .sort((one, other) => other[thing] - one[thing] || (one.value < other.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}
