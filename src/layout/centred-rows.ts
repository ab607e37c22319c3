import { columnsOf, runsIn, type Span } from './column-spans.js';
import { type Row, rowsOf } from './rows.js';

/** Lines that stand closer than this, in font sizes, overlap: they are not lines of one cell. */
const OVERLAP = 0.8;
/** More lines are no row of a table. */
const MOST_LINES = 15;
/** Cells of one row have their middles at one height, give or take this share of the font size. */
const SAME_HEIGHT = 0.15;
/** Lines of one cell are at most so far apart, in font sizes. */
const TIGHT = 1.6;
/** What follows within so many pitches of a cell is its next line, unless it is a row of all columns. */
const NEXT_LINE = 1.03;
/** Fewer columns may be anything: a note, or a second block, beside a text. */
const MIN_COLUMNS = 3;

/**
 * The row of a table of three columns or more at `from` whose cells are set at the middle of its height, so that cells
 * of one line and of two stand half a line from each other: its cells from left to right, each as its lines. `to` is
 * the index behind its last line. Null where there is no such row.
 */
export function centredRow(rows: readonly Row[], from: number): { to: number; cells: Row[][] } | null {
  let to = from + 1;
  while (to < rows.length && gapPt(rows, to) < OVERLAP * rows[to]!.fontSizePt) to += 1;
  if (to - from < 3 || to - from > MOST_LINES) return null;
  const lines = rows.slice(from, to);
  const columns = columnsOf(lines);
  if (columns.length < MIN_COLUMNS) return null;
  const cells = columns.map((column) => rowsOf(lines.flatMap((line) => runsIn(line, column))));
  const middles = cells.map((cell) => (cell[0]!.baselinePt + cell.at(-1)!.baselinePt) / 2);
  const { fontSizePt } = rows[from]!;
  if (Math.max(...middles) - Math.min(...middles) > SAME_HEIGHT * fontSizePt) return null;
  const around = [
    rows.slice(Math.max(0, from - MOST_LINES), from).reverse(),
    rows.slice(to, to + MOST_LINES),
  ];
  const isWhole = cells.every((cell, at) => {
    const pitchPt = Math.max(0, ...cell.slice(1).map((_, line) => gapPt(cell, line + 1)));
    if (pitchPt > TIGHT * fontSizePt) return false;
    const ends = [cell[0]!, cell.at(-1)!];
    return ends.every((end, side) => !goesOn(end, around[side]!, NEXT_LINE * pitchPt, columns, at));
  });
  return isWhole ? { to, cells } : null;
}

/** The column `at` has a line close to `end` in `rows`, nearest first, that is no row of the table. */
function goesOn(
  end: Row,
  rows: readonly Row[],
  reachPt: number,
  columns: readonly Span[],
  at: number,
): boolean {
  const far = rows.findIndex((row) => Math.abs(row.baselinePt - end.baselinePt) > reachPt);
  return rows
    .slice(0, far === -1 ? rows.length : far)
    .some(
      (row) => runsIn(row, columns[at]!).length > 0 && columns.some((each) => runsIn(row, each).length === 0),
    );
}

/** From the line before. */
const gapPt = (rows: readonly Row[], at: number): number => rows[at]!.baselinePt - rows[at - 1]!.baselinePt;
