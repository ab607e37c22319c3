import type { Furniture, Page } from '../model/index.js';
import { markEdges } from './edges.js';
import { markFilingLine } from './filing-line.js';
import { markFlowed } from './flowed-furniture.js';
import { markOmissionNotices } from './omission-notices.js';
import { markPageNotices } from './page-notices.js';
import type { PrintedLine } from './printed-line.js';
import { RecurringText } from './recurring-text.js';

export type Mark = Furniture['kind'] | null;

/**
 * Says of every line whether it is text (null) or furniture. First the edges of pages are compared with one
 * another; then page numbers and running heads are looked for in the flow of lines, where text files and
 * converted pages have them. Content that only happens to stand at an edge stays: repetition or counting in
 * step with the pages has to prove furniture. The line of a filing system
 * at the very beginning, words that speak of the sheet of paper alone, and what says on page after page that parts were
 * left out, are known by themselves.
 */
export function findFurniture(lines: readonly PrintedLine[], pages: readonly Page[]): Mark[] {
  const marks: Mark[] = lines.map(({ aside }) => aside ?? null);
  markTurned(lines, pages, marks);
  markFilingLine(lines, marks);
  markPageNotices(lines, marks);
  markOmissionNotices(lines, marks);
  const text = new RecurringText(lines);
  markEdges(lines, pages, text, marks);
  markFlowed(lines, text, marks);
  return marks;
}

function markTurned(lines: readonly PrintedLine[], pages: readonly Page[], marks: Mark[]): void {
  const middle = new Map(
    pages.map((page) => [page.pageNumber, page.kind === 'positioned' ? page.heightPt / 2 : 0]),
  );
  lines.forEach((line, index) => {
    if (!line.turned) return;
    const { yPt, heightPt } = line.position!.boxOnPage;
    marks[index] = yPt + heightPt / 2 < middle.get(line.pageNumber)! ? 'header' : 'footer';
  });
}
