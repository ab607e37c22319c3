import { findSideBySide } from './beside.js';
import { columnsOf, runsIn } from './column-spans.js';
import type { Gutter } from './gutters.js';
import { startsLower } from './marks.js';
import { type Row, rowsOf } from './rows.js';
import { linesOfRow, type Table } from './tables.js';

/** Rows of a table stand further apart than the lines of a cell, by this factor at least. */
const APART = 1.12;
/** Fewer rows tell no table of two columns from blocks beside one another; one of more columns needs this many. */
const MIN_ROWS = { two: 3, more: 2 };
/** Cells of one row begin at one height, give or take this share of the font size. */
const SAME_HEIGHT = 0.35;
/** So many of the further lines of cells begin in the middle of a sentence. */
const GOES_ON = { two: 0.6, more: 0.3 };
/** Rows that stand closely together: the lines of one row of a table. */
type Band = Row[];

/** The first table of which cells hold several lines, in bands of rows, or null. `gutters` are those of `rows`. */
export function findCells(
  rows: readonly Row[],
  gutters: readonly Gutter[],
): (Table & { columns: number }) | null {
  const taken = gutters.length === 0 ? [] : findSideBySide(rows);
  for (const gutter of gutters) {
    if (taken.some(({ from, to }) => from < gutter.to && to > gutter.from)) continue;
    const table = tableRows(rows.slice(gutter.from, gutter.to), (gutter.leftPt + gutter.rightPt) / 2);
    const cells = cellsOf(table);
    if (!cells) continue;
    const from = rows.indexOf(table[0]![0]!);
    const to = from + table.flat().length;
    return { from, to, columns: cells[0]!.length, lines: cells.flatMap(linesOfBand) };
  }
  return null;
}

/** The rows of the table that is divided at `middlePt`, each as its lines, without what stands above and below it. */
export function tableRows(rows: readonly Row[], middlePt: number): Band[] {
  const bands = bandsOf(rows);
  const first = bands.findIndex((band) => isTableRow(band, middlePt));
  const last = bands.findLastIndex((band) => isTableRow(band, middlePt));
  const table = first === -1 ? [] : bands.slice(first, last + 1);
  return table.every((band) => isTableRow(band, middlePt)) ? table : [];
}

/** Divides rows where they stand further apart than the closest of them. */
function bandsOf(rows: readonly Row[]): Band[] {
  const gaps = rows.slice(1).map((row, index) => row.baselinePt - rows[index]!.baselinePt);
  const pitchPt = Math.min(...gaps.filter((gap, index) => gap > 0.8 * rows[index]!.fontSizePt));
  const bands: Band[] = [];
  rows.forEach((row, index) => {
    if (index > 0 && gaps[index - 1]! <= APART * pitchPt) bands.at(-1)!.push(row);
    else bands.push([row]);
  });
  return bands;
}

/** There are words on both sides, and they begin at one height. */
function isTableRow(band: Band, middlePt: number): boolean {
  const isOn = (row: Row, isLeft: boolean) => row.runs.some(({ xPt }) => xPt < middlePt === isLeft);
  const [left, right] = [true, false].map((isLeft) => band.find((row) => isOn(row, isLeft)));
  if (!left || !right) return false;
  return Math.abs(left.baselinePt - right.baselinePt) <= SAME_HEIGHT * left.fontSizePt;
}

/** The cells of every row, each as its lines; null where too little speaks for a table, or no cell is wrapped. */
function cellsOf(bands: readonly Band[]): Row[][][] | null {
  const columns = columnsOf(bands.flat());
  const size = columns.length > 2 ? 'more' : 'two';
  if (columns.length < 2 || bands.length < MIN_ROWS[size]) return null;
  const cells = bands.map((band) =>
    columns.map((column) => rowsOf(band.flatMap((row) => runsIn(row, column)))),
  );
  // Where only the last cell is wrapped, rows can be read as they stand.
  if (!cells.some((row) => row.slice(0, -1).some((cell) => cell.length > 1))) return null;
  const further = cells.flat(1).flatMap((cell) => cell.slice(1));
  const going = further.filter(({ runs }) => startsLower(runs[0]!.text));
  return going.length < GOES_ON[size] * further.length ? null : cells;
}

const linesOfBand = (cells: readonly Row[][]): Table['lines'] =>
  linesOfRow(cells.filter((cell) => cell.length > 0));
