import type { AgreementFacets, AgreementQuery, ClauseFacets } from '../../model/index.js';
import { agreementConditions, whereOf } from './agreement-conditions.js';
import type { Sql } from './sql.js';

/** So many values of each facet are told. */
const MOST_VALUES = 20;

/** A row of `facetsSelect`. */
export interface FacetRow {
  facet: Exclude<keyof ClauseFacets, 'totalIsLeast'>;
  value: string;
  clauses: number;
}

/** One statement that counts everything over the clauses of `body`; `c` is the clause. */
export function facetsSelect(body: string, sql: Sql): string {
  // CROSS JOIN: SQLite then looks up what belongs to the clauses found, instead of going through all there is.
  const label = (column: 'category' | 'family') =>
    `SELECT '${column}', l.${column}, COUNT(DISTINCT l.clause_id) FROM found f
       CROSS JOIN ${sql.table('label')} l WHERE l.clause_id = f.id GROUP BY l.${column}`;
  const statement = (column: 'modality' | 'bearer') =>
    `SELECT '${column}', b.value, COUNT(*) FROM (
       SELECT f.id, f.${column} AS value FROM found f
       UNION SELECT f.id, s.${column} FROM found f
         CROSS JOIN ${sql.table('statement')} s WHERE s.clause_id = f.id
     ) b WHERE b.value IS NOT NULL GROUP BY b.value`;
  const agreement = (facet: 'instrument' | 'signed', value: string) =>
    `SELECT '${facet}', ${value}, SUM(n.clauses) FROM per_agreement n
       CROSS JOIN ${sql.table('agreement')} a WHERE a.id = n.id AND ${value} IS NOT NULL GROUP BY ${value}`;
  const counts = [
    "SELECT 'total' AS facet, '' AS value, COUNT(*) AS clauses FROM found",
    ...[label('category'), label('family'), statement('modality'), statement('bearer')],
    ...[agreement('instrument', 'a.instrument'), agreement('signed', 'substr(a.signed, 1, 4)')],
    `SELECT 'party', p.name, SUM(n.clauses) FROM per_agreement n
       JOIN (SELECT DISTINCT agreement_id, name FROM ${sql.table('party')}) p ON p.agreement_id = n.id
     GROUP BY p.name`,
  ];
  return `WITH found AS MATERIALIZED (SELECT c.id, c.agreement_id, c.modality, c.bearer ${body}),
    per_agreement AS MATERIALIZED (SELECT agreement_id AS id, COUNT(*) AS clauses FROM found GROUP BY agreement_id)
    ${counts.join('\nUNION ALL ')}`;
}

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
  const facet = (wanted: keyof AgreementFacets) => largest(rows, wanted, 'agreements');
  return {
    total: Number(rows.find(({ facet }) => facet === 'total')?.agreements ?? 0),
    ...{ instrument: facet('instrument'), party: facet('party') },
    ...{ signed: facet('signed'), status: facet('status') },
  };
}

/** The largest counts of each facet, then by value; `totalIsLeast`: they are of the first clauses found alone. */
export function facetsOf(rows: readonly FacetRow[], totalIsLeast: boolean): ClauseFacets {
  const facet = (wanted: FacetRow['facet']) => largest(rows, wanted, 'clauses');
  return {
    total: Number(rows.find(({ facet }) => facet === 'total')?.clauses ?? 0),
    totalIsLeast,
    category: facet('category'),
    family: facet('family'),
    instrument: facet('instrument'),
    party: facet('party'),
    modality: facet('modality'),
    bearer: facet('bearer'),
    signed: facet('signed'),
  };
}

/** The largest counts of a facet, then by value. */
function largest<Thing extends 'clauses' | 'agreements'>(
  rows: readonly ({ facet: string; value: string } & Record<Thing, number>)[],
  wanted: string,
  thing: Thing,
): ({ value: string } & Record<Thing, number>)[] {
  return (
    rows
      .filter(({ facet }) => facet === wanted)
      // A database may count in numbers too large for JavaScript, and then gives them as text.
      .map(
        (row) =>
          ({ value: row.value, [thing]: Number(row[thing]) }) as { value: string } & Record<Thing, number>,
      )
      .sort((one, other) => other[thing] - one[thing] || (one.value < other.value ? -1 : 1))
      .slice(0, MOST_VALUES)
  );
}
