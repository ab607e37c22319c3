import type { Page } from '../model/index.js';
import { plainLines } from './plain-lines.js';
import { positionedLines } from './positioned-lines.js';
import type { PrintedLine } from './printed-line.js';

/** The lines of all pages in reading order. */
export function printedLines(pages: readonly Page[]): PrintedLine[] {
  return pages.flatMap((page) => (page.kind === 'positioned' ? positionedLines(page) : plainLines(page)));
}
