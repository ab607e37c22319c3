import type { TextRun } from '../model/index.js';
import type { Row } from './rows.js';

/** From where to where something reaches across the page, in points. */
export type Span = [fromPt: number, toPt: number];

/** Columns stand at least so far apart, in font sizes. */
const GAP = 0.8;

/** From where to where columns reach that no row has words between. */
export function columnsOf(rows: readonly Row[]): Span[] {
  const runs = rows.flatMap((row) => row.runs).sort((a, b) => a.xPt - b.xPt);
  const columns: Span[] = [];
  for (const { xPt, widthPt, fontSizePt } of runs) {
    const last = columns.at(-1);
    if (last && xPt - last[1] < GAP * fontSizePt) last[1] = Math.max(last[1], xPt + widthPt);
    else columns.push([xPt, xPt + widthPt]);
  }
  return columns;
}

/** The runs of a row that reach into a column; those of the rows that columns were made from are each in one. */
export const runsIn = ({ runs }: Row, [fromPt, toPt]: Span): TextRun[] =>
  runs.filter(({ xPt, widthPt }) => xPt <= toPt && xPt + widthPt >= fromPt);
