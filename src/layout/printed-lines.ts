import { groupBy, type Page, type PositionedPage } from '../model/index.js';
import type { ColumnPlace } from './column-blocks.js';
import { inReadingOrder } from './columns.js';
import { setFeetAside } from './filed-pages.js';
import { setGluedAside } from './glued-furniture.js';
import { distinct, findLanguageColumns, knownColumns, readColumns } from './language-columns.js';
import { plainLines } from './plain-lines.js';
import { positionedLines } from './positioned-lines.js';
import type { PrintedLine } from './printed-line.js';
import { rowsOf } from './rows.js';
import { setAside } from './set-aside.js';

/**
 * The lines of all pages, which are all positioned or all plain, in reading order; what was set aside of a page stands
 * behind its lines.
 */
export function printedLines(pages: readonly Page[]): PrintedLine[] {
  const cleared = setAside(pages);
  const positioned = cleared.pages.filter((page) => page.kind === 'positioned');
  const plain = cleared.pages.filter((page) => page.kind === 'plain');
  const aside = groupBy(cleared.aside, ({ pageNumber }) => pageNumber);
  return [...positionedPages(positioned, aside), ...setFeetAside(setGluedAside(plain.flatMap(plainLines)))];
}

/** So many places of columns are looked for on other pages, the first ones: odd pages and even pages may differ. */
const MOST_PLACES = 4;

function differing(places: readonly ColumnPlace[]): ColumnPlace[] {
  const key = ({ leftPt, rightPt }: ColumnPlace) => `${Math.round(leftPt)} ${Math.round(rightPt)}`;
  return [...new Map(places.map((place) => [key(place), place])).values()].slice(0, MOST_PLACES);
}

function positionedPages(
  pages: readonly PositionedPage[],
  aside: ReadonlyMap<number, readonly PrintedLine[]>,
): PrintedLine[] {
  const rows = pages.map((page) => rowsOf(page.runs.filter((run) => !run.turned)));
  const found = rows.map(findLanguageColumns);
  const known = distinct(found);
  const inColumns = rows.map((page, index) => {
    const columns = found[index] ?? knownColumns(page, known);
    return columns && readColumns(page, columns);
  });
  const others = rows.map((page, index) => (inColumns[index] ? null : inReadingOrder(page)));
  const places = differing(others.flatMap((other) => other?.places ?? []));
  return pages.flatMap((page, index) => {
    const other = others[index];
    // Where other pages have columns, a line is enough to tell the second one of this page.
    const isAgain = other?.places.length === 0 && places.length > 0;
    const segments =
      inColumns[index] ?? (isAgain ? inReadingOrder(rows[index]!, places).segments : other!.segments);
    return [...positionedLines(page, segments), ...(aside.get(page.pageNumber) ?? [])];
  });
}
