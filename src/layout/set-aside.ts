import type { Furniture, Page, PositionedPage, TextRun } from '../model/index.js';
import { findLineNumbers } from './line-numbers.js';
import type { PrintedLine } from './printed-line.js';
import { findStamps } from './stamps.js';

/** Runs of one page that are no part of its lines, though they stand among them. */
export interface AsideRuns {
  pageNumber: number;
  kind: Furniture['kind'];
  runs: TextRun[];
}

/**
 * Takes out of the pages what would otherwise be read into the lines of the text: stamps and watermarks printed over
 * it, and numbers of lines beside it. Returns the pages without them, and each as a line of its own.
 */
export function setAside(pages: readonly Page[]): { pages: readonly Page[]; aside: PrintedLine[] } {
  const positioned = pages.filter((page) => page.kind === 'positioned');
  const found = [...findStamps(positioned), ...findLineNumbers(positioned)];
  if (found.length === 0) return { pages, aside: [] };
  const taken = new Set(found.flatMap(({ runs }) => runs));
  const left = positioned.map((page): PositionedPage => {
    return { ...page, runs: page.runs.filter((run) => !taken.has(run)) };
  });
  return { pages: left, aside: found.map(lineOf) };
}

function lineOf({ pageNumber, kind, runs }: AsideRuns): PrintedLine {
  const [left, top] = [Math.min(...runs.map((run) => run.xPt)), Math.min(...runs.map((run) => run.yPt))];
  const right = Math.max(...runs.map((run) => run.xPt + run.widthPt));
  const bottom = Math.max(...runs.map((run) => run.yPt + run.heightPt));
  const round = (value: number) => Math.round(value * 100) / 100;
  const box = {
    xPt: round(left),
    yPt: round(top),
    widthPt: round(right - left),
    heightPt: round(bottom - top),
  };
  return {
    pageNumber,
    text: runs.map((run) => run.text.trim()).join(' '),
    position: {
      box,
      stops: [],
      boxOnPage: box,
      quarterTurns: 0,
      baselinePt: bottom,
      fontSizePt: runs[0]!.fontSizePt,
      bold: false,
      hangPt: null,
      column: -1,
      beside: false,
    },
    source: null,
    turned: false,
    aside: kind,
  };
}
