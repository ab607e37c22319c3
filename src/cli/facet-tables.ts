import type { ClauseFacets, FacetCount } from '../model/index.js';
import { plainTable } from './plain-table.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

/** What each list is a count of. */
const TITLES: readonly [keyof Omit<ClauseFacets, 'total' | 'totalIsLeast'>, string][] = [
  ['category', 'category'],
  ['family', 'family'],
  ['instrument', 'instrument'],
  ['party', 'party'],
  ['modality', 'modality'],
  ['bearer', 'bearer'],
  ['signed', 'signed in'],
];
/** For the count and the space before it. */
const COUNT_WIDTH = 12;

/** A table for each list that has something in it, and how many clauses were counted. */
export function facetTables(facets: ClauseFacets): string {
  const style = styler(process.stdout);
  const room = widthOf(process.stdout) - COUNT_WIDTH;
  const row = ({ value, clauses }: FacetCount) => [shorten(oneLine(value), room), clauses] as const;
  const tables = TITLES.flatMap(([facet, title]) =>
    facets[facet].length === 0
      ? []
      : plainTable(
          [
            [title, 'left'],
            ['clauses', 'right'],
          ],
          facets[facet].map(row),
          style,
        ),
  );
  const counted = countOf(facets.total, 'clause');
  const all = facets.totalIsLeast
    ? `More than ${counted} meet this: the first ${facets.total} of the catalogue are counted. Ask for less to count all.`
    : `${counted}.`;
  return `${[...tables, all].join('\n\n')}\n`;
}
