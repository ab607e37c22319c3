import type { Span } from './column-spans.js';
import { startsLower } from './marks.js';
import type { Row } from './rows.js';
import { charactersOf, rightOf } from './sides.js';

/** A line of one cell. */
type CellLine = Pick<Row, 'runs' | 'baselinePt'>;
/** The lines of each cell of one row, by columns; empty cells have none. */
type TableRow = CellLine[][];

/** A table whose rows stand no further apart than the lines of their cells; `to` is the index behind its last line. */
export interface CloseTable {
  to: number;
  rows: TableRow[];
}

/** Columns stand at least so far apart, in font sizes. */
const GAP = 0.8;
/** The blank in front of a word, in font sizes, and what its width, known by its letters, may be off by. */
const BLANK = 0.25;
const OFF = 0.5;
/** Fewer columns may be anything: two texts side by side, notes beside a text. */
const MIN_COLUMNS = 3;
const MAX_COLUMNS = 30;
const MIN_ROWS = 3;
/** Baselines of one cell are at most so far apart, in font sizes. */
const TIGHT = 1.6;
/** A page with more rows is none that anybody reads, and a table with more lines than this fits on none. */
const MOST_ROWS = 1000;
const MOST_TABLE = 150;
/** Lines that stand closer overlap: they are in cells set at the middle of their row. */
const OVERLAP = 0.8;
/** A heading has at most so many lines. */
const MOST_HEADING = 8;
/** Cells of more lines, on the average of the rows, are columns of prose. */
const MOST_LINES = 3.5;
/** … and so it is where of the cells of new rows more than this share may go on in the middle of a sentence. */
const IN_SENTENCE = 0.3;
/** … or where lines of the middle length hold more characters in all of them. */
const LONG_LINE = 18;

/**
 * The table of three columns or more that begins at `from`, where cells of several lines tell only by their words what
 * goes on: a line goes on with the row above it when none of its cells had room left for the first word. The headings
 * may stand at the bottom of their cells. Null where there is no such table, or none of its cells but the last wraps.
 */
export function closeTable(rows: readonly Row[], from: number): CloseTable | null {
  const full = rows.slice(from, from + MOST_HEADING).findIndex((row) => piecesOf(row).length >= MIN_COLUMNS);
  if (full === -1 || rows.length > MOST_ROWS) return null;
  const { columns, to } = spread(rows, from, from + full + 1);
  if (columns.length < MIN_COLUMNS || columns.length > MAX_COLUMNS) return null;
  const lines = rows.slice(from, to).map((row) => columns.map((column) => partOf(row, column)));
  const heading = headingOf(lines, rows[from]!.fontSizePt);
  if (heading === null) return null;
  const found = [heading.cells];
  let next = heading.to;
  let [begun, inSentence] = [0, 0];
  for (; next < lines.length; next += 1) {
    const ending = found.at(-1)!;
    const line = lines[next]!;
    const { baselinePt, fontSizePt } = rows[from + next]!;
    const isTight = baselinePt - rows[from + next - 1]!.baselinePt < TIGHT * fontSizePt;
    const goes = line.map(
      (cell, at) => cell && isTight && hasNoRoom(cell, ending[at]!, columns[at]!, lines[next - 1]![at]!),
    );
    if (!goes.includes(false) && next === heading.to && next > 1) return null;
    if (!goes.includes(false) && (line[0] === null || beginsLower(line[0]!))) {
      for (const [at, cell] of line.entries()) if (cell) ending[at]!.push(cell);
    } else if (line[0] !== null && filled(line) >= 2) {
      begun += filled(line);
      inSentence += line.filter((cell, at) => cell && goes[at] && beginsLower(cell)).length;
      found.push(line.map((cell) => (cell ? [cell] : [])));
    } else break;
  }
  const wraps = found.some((cells) => cells.slice(0, -1).some((cell) => cell.length > 1));
  if (found.length < MIN_ROWS || !wraps || next > MOST_LINES * found.length) return null;
  if (inSentence > IN_SENTENCE * begun || columns.every((_, at) => isLong(found, at))) return null;
  return { to: from + next, rows: found };
}

function isLong(rows: readonly TableRow[], column: number): boolean {
  const lengths = rows.flatMap((cells) => cells[column]!.map(({ runs }) => charactersOf(runs)));
  return lengths.sort((a, b) => a - b)[lengths.length >> 1]! > LONG_LINE;
}

/** The cell may go on with the one above. */
function hasNoRoom(
  cell: CellLine,
  above: readonly CellLine[],
  [, toPt]: Span,
  lineAbove: CellLine | null,
): boolean {
  if (lineAbove === null || above.at(-1) !== lineAbove) return false;
  const { text, widthPt, fontSizePt } = cell.runs[0]!;
  const blank = text.trim().indexOf(' ');
  const wordPt = blank === -1 ? widthPt : (widthPt * blank) / text.length;
  return rightOf(lineAbove.runs) + (BLANK + OFF) * fontSizePt + wordPt > toPt;
}

/**
 * The first row: one full line, or lines of which each has all the columns of the one above it, the last one all. The
 * corner above the first column may be empty.
 */
function headingOf(
  lines: readonly (readonly (CellLine | null)[])[],
  sizePt: number,
): { cells: TableRow; to: number } | null {
  const first = lines.findIndex(([corner]) => corner !== null);
  const isFull = (line: readonly (CellLine | null)[]) => !line.slice(1).includes(null);
  const last =
    first > 0 && lines.slice(0, first).some(isFull)
      ? first - 1
      : lines.findIndex((line) => line[0] && isFull(line));
  if (last === -1) return null;
  const isTop = isFull(lines[0]!);
  for (let at = 1; at <= last; at += 1) {
    const [above, line] = [lines[at - 1]!, lines[at]!];
    const [fewer, more] = isTop ? [line, above] : [above, line];
    if (fewer.some((cell, column) => cell !== null && more[column] === null)) return null;
    if (baselineOf(line) - baselineOf(above) > TIGHT * sizePt) return null;
  }
  const cells = lines[0]!.map((_, column) => lines.slice(0, last + 1).flatMap((line) => line[column] ?? []));
  return { cells, to: last + 1 };
}

const baselineOf = (line: readonly (CellLine | null)[]): number => line.find((cell) => cell)!.baselinePt;

const filled = (line: readonly (CellLine | null)[]): number => line.filter((cell) => cell).length;

/** The columns of the rows from `from` on, as far as no row runs across two of them, and none overlaps the next. */
function spread(rows: readonly Row[], from: number, least: number): { columns: Span[]; to: number } {
  let columns: Span[] = [];
  let to = from;
  for (; to < Math.min(rows.length, from + MOST_TABLE); to += 1) {
    const next = merged(columns, piecesOf(rows[to]!));
    const distancePt = (rows[to + 1]?.baselinePt ?? Number.POSITIVE_INFINITY) - rows[to]!.baselinePt;
    if (distancePt < OVERLAP * rows[to]!.fontSizePt) break;
    if (to >= least && next.length < columns.length) break;
    columns = next;
  }
  return { columns, to };
}

/** Where words stand in a row, each stretch with the gap behind it. */
const piecesOf = ({ runs, fontSizePt }: Row): [fromPt: number, toPt: number, gapPt: number][] => {
  const pieces: [number, number, number][] = [];
  for (const { xPt, widthPt } of runs) {
    const last = pieces.at(-1);
    if (last && xPt - last[1] < GAP * fontSizePt) last[1] = Math.max(last[1], xPt + widthPt);
    else pieces.push([xPt, xPt + widthPt, GAP * fontSizePt]);
  }
  return pieces;
};

function merged(columns: readonly Span[], pieces: readonly [number, number, number][]): Span[] {
  const gapPt = pieces[0]?.[2] ?? 0;
  const all = [...columns, ...pieces.map(([fromPt, toPt]): Span => [fromPt, toPt])].sort(
    (a, b) => a[0] - b[0],
  );
  const spans: Span[] = [];
  for (const [fromPt, toPt] of all) {
    const last = spans.at(-1);
    if (last && fromPt - last[1] < gapPt) last[1] = Math.max(last[1], toPt);
    else spans.push([fromPt, toPt]);
  }
  return spans;
}

function partOf({ runs, baselinePt }: Row, [fromPt, toPt]: Span): CellLine | null {
  const inside = runs.filter(({ xPt }) => xPt >= fromPt && xPt <= toPt);
  return inside.length > 0 ? { runs: inside, baselinePt } : null;
}

const beginsLower = ({ runs }: CellLine): boolean => startsLower(runs[0]!.text);
