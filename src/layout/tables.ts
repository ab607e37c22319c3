import type { TextRun } from '../model/index.js';
import { centredRow } from './centred-rows.js';
import { closeTable } from './close-tables.js';
import type { Row } from './rows.js';

/** Rows from `from` to before `to` are a table; its lines in reading order, wrapped cells whole. */
export interface Table {
  from: number;
  to: number;
  lines: Pick<Row, 'runs' | 'baselinePt'>[];
}

/** A table of three columns or more. `wraps`: its words tell what goes on in the cells, so they may be long. */
export interface WideTable extends Table {
  wraps: boolean;
  columns: number;
}

/** Cells stand at least so far apart, in font sizes. */
const GAP = 1.2;
/** Fewer columns are left alone: names beside values, numbers beside paragraphs. */
const MIN_COLUMNS = 3;
/** More make no table that fits on a page. */
const MAX_COLUMNS = 30;
/** Cells of a column begin, or end, at the same place, give or take this. */
const ALIGNED_PT = 2;
/** Baselines of one cell are at most so far apart, in font sizes. */
const TIGHT = 1.6;

/** Words of a row that stand closely together. */
export interface Cell {
  runs: TextRun[];
  fromPt: number;
  toPt: number;
}

/** One row of the table: its first line by columns, and the lines below that go on with some of the cells. */
interface TableRow {
  baselinePt: number;
  cells: Cell[];
  wrapped: Map<number, Pick<Row, 'runs' | 'baselinePt'>[]>;
}

/**
 * Tables of three columns or more in rows that share places, and rows of such tables whose cells stand at the middle of
 * their height. Each row is one line unless a cell wraps.
 */
export function findTables(rows: readonly Row[]): WideTable[] {
  const tables: WideTable[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const centred = centredRow(rows, index);
    if (centred) {
      tables.push({
        from: index,
        to: centred.to,
        lines: linesOfRow(centred.cells),
        columns: centred.cells.length,
        wraps: false,
      });
      index = centred.to - 1;
      continue;
    }
    const close = closeTable(rows, index);
    if (close) {
      const lines = close.rows.flatMap((cells) => linesOfRow(cells.filter((cell) => cell.length > 0)));
      tables.push({ from: index, to: close.to, lines, columns: close.rows[0]!.length, wraps: true });
      index = close.to - 1;
      continue;
    }
    const columns = cellsOf(rows[index]!);
    if (columns.length < MIN_COLUMNS || columns.length > MAX_COLUMNS) continue;
    const found = tableRows(rows, index, columns);
    if (found.rows.length < 2) continue;
    tables.push({
      from: index,
      to: found.to,
      lines: found.rows.flatMap(linesOf),
      columns: columns.length,
      wraps: false,
    });
    index = found.to - 1;
  }
  return tables;
}

/** The rows from `from` on that keep to the columns of the first. */
function tableRows(
  rows: readonly Row[],
  from: number,
  columns: readonly Cell[],
): { rows: TableRow[]; to: number } {
  const found: TableRow[] = [{ baselinePt: rows[from]!.baselinePt, cells: [...columns], wrapped: new Map() }];
  let to = from + 1;
  for (; to < rows.length; to += 1) {
    const row = rows[to]!;
    const cells = cellsOf(row);
    if (cells.length > MAX_COLUMNS) break;
    const places = cells.map((cell) => columns.findIndex((column) => isAligned(cell, column)));
    if (places.includes(-1)) break;
    if (cells.length >= MIN_COLUMNS && places[0] === 0) {
      found.push({ baselinePt: row.baselinePt, cells, wrapped: new Map() });
      continue;
    }
    const isTight = row.baselinePt - rows[to - 1]!.baselinePt < TIGHT * row.fontSizePt;
    if (!isTight || !wraps(found.at(-1)!, cells, columns)) break;
    addWrapped(found.at(-1)!, cells, row.baselinePt);
  }
  return { rows: found, to };
}

const isAligned = (cell: Cell, column: Cell): boolean =>
  Math.abs(cell.fromPt - column.fromPt) < ALIGNED_PT || Math.abs(cell.toPt - column.toPt) < ALIGNED_PT;

/** Every cell goes on with one of the row, whose column had no room for the next word. */
function wraps(row: TableRow, cells: readonly Cell[], columns: readonly Cell[]): boolean {
  return cells.every((cell) => {
    const at = cellAbove(row, cell);
    const above = row.cells[at];
    const next = columns.find((column) => column.fromPt > cell.toPt);
    if (!above || (!next && at !== row.cells.length - 1)) return false;
    const { runs, toPt } = row.wrapped.has(at) ? lastOf(row, at) : above;
    const word = firstWordPt(cell.runs[0]!);
    return next === undefined || toPt + word > next.fromPt - GAP * runs[0]!.fontSizePt;
  });
}

const cellAbove = (row: TableRow, cell: Cell): number =>
  row.cells.findIndex((above) => Math.abs(above.fromPt - cell.fromPt) < ALIGNED_PT);

function lastOf(row: TableRow, at: number): Cell {
  const { runs } = row.wrapped.get(at)!.at(-1)!;
  return cell(runs);
}

const firstWordPt = ({ text, widthPt }: TextRun): number => {
  const blank = text.trim().indexOf(' ');
  return blank === -1 ? widthPt : (widthPt * blank) / text.length;
};

function addWrapped(row: TableRow, cells: readonly Cell[], baselinePt: number): void {
  for (const cell of cells) {
    const at = cellAbove(row, cell);
    const lines = row.wrapped.get(at) ?? [];
    lines.push({ runs: cell.runs, baselinePt });
    row.wrapped.set(at, lines);
  }
}

/**
 * Cells (lists of their lines) as lines: those that do not wrap share a line with the next one; a line ends where a
 * cell goes on below. The lines are given ascending baselines, so that the row is not taken to be torn.
 */
export function linesOfRow(cells: readonly Table['lines'][]): Table['lines'] {
  const lines: Table['lines'] = [];
  let runs: TextRun[] = [];
  let lowest = cells[0]![0]!.baselinePt;
  cells.forEach(([first, ...below], index) => {
    runs.push(...first!.runs);
    if (below.length === 0 && index + 1 < cells.length) return;
    lines.push({ runs, baselinePt: lowest });
    for (const line of below) {
      lowest = Math.max(lowest, line.baselinePt);
      lines.push({ ...line, baselinePt: lowest });
    }
    runs = [];
  });
  return lines;
}

const linesOf = ({ baselinePt, cells, wrapped }: TableRow): Table['lines'] =>
  linesOfRow(cells.map(({ runs }, index) => [{ runs, baselinePt }, ...(wrapped.get(index) ?? [])]));

/** Words of a row that stand closely together, from left to right. */
export function cellsOf({ runs, fontSizePt }: Row): Cell[] {
  const cells: Cell[] = [];
  for (const run of runs) {
    const last = cells.at(-1);
    if (last && run.xPt - last.toPt <= GAP * fontSizePt) {
      last.runs.push(run);
      last.toPt = Math.max(last.toPt, run.xPt + run.widthPt);
    } else cells.push(cell([run]));
  }
  return cells;
}

const cell = (runs: TextRun[]): Cell => ({
  runs: [...runs],
  fromPt: runs[0]!.xPt,
  toPt: Math.max(...runs.map((run) => run.xPt + run.widthPt)),
});
