import { groupBy, type Page, type PositionedPage } from '../model/index.js';
import { inReadingOrder } from './columns.js';
import { setFeetAside } from './filed-pages.js';
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
  return [...positionedPages(positioned, aside), ...setFeetAside(plain.flatMap(plainLines))];
}

function positionedPages(
  pages: readonly PositionedPage[],
  aside: ReadonlyMap<number, readonly PrintedLine[]>,
): PrintedLine[] {
  const rows = pages.map((page) => rowsOf(page.runs.filter((run) => !run.turned)));
  const found = rows.map(findLanguageColumns);
  const known = distinct(found);
  return pages.flatMap((page, index) => {
    const columns = found[index] ?? knownColumns(rows[index]!, known);
    const segments = columns ? readColumns(rows[index]!, columns) : inReadingOrder(rows[index]!);
    return [...positionedLines(page, segments), ...(aside.get(page.pageNumber) ?? [])];
  });
}
