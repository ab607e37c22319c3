import type { TextRun } from '../model/index.js';
import { findSideBySide } from './beside.js';
import type { Row } from './rows.js';
import { findTables } from './tables.js';

/** Runs that are read one after the other as one line. */
export interface Segment {
  runs: TextRun[];
  baselinePt: number;
  column: number;
  /** The column is a table, or a short block beside another: it stands apart from the rows around it. */
  beside: boolean;
  /** ISO 639-1 code of the language its column is in, where columns differ in that. */
  language?: string;
}

/** A gap this wide, in font sizes, may be the space between two columns. */
const GUTTER = 1.2;
/** Fewer rows with words on both sides than this do not make columns: a signature block, a short table. */
const MIN_ROWS = 8;
/** Each column takes at least this share of the width of the text … */
const MIN_WIDTH = 0.3;
/** … its rows fill this share of it … */
const MIN_FILL = 0.7;
/** … and hold so many characters, which the cells of a table seldom do. */
const MIN_CHARACTERS = 20;

/**
 * Rows from top to bottom, each one line, unless the page plainly has two columns, or two short blocks side by
 * side: then the left one before the right one, between rows that run across both. In doubt there is one column.
 */
export function inReadingOrder(rows: readonly Row[]): Segment[] {
  const gutter = findGutter(rows);
  if (gutter === null) return inOneColumn(rows);
  const ordered: Segment[] = [];
  let column = 0;
  let left: Segment[] = [];
  let right: Segment[] = [];
  const flush = () => {
    if (left.length > 0 || right.length > 0) {
      ordered.push(...left.map((segment) => ({ ...segment, column: column + 1 })));
      ordered.push(...right.map((segment) => ({ ...segment, column: column + 2 })));
      column += 3;
    }
    left = [];
    right = [];
  };
  for (const { runs, baselinePt } of rows) {
    if (runs.some((run) => run.xPt < gutter && run.xPt + run.widthPt > gutter)) {
      flush();
      ordered.push({ runs, baselinePt, column, beside: false });
      continue;
    }
    const leftRuns = runs.filter((run) => run.xPt < gutter);
    const rightRuns = runs.filter((run) => run.xPt >= gutter);
    if (leftRuns.length > 0) left.push({ runs: leftRuns, baselinePt, column, beside: false });
    if (rightRuns.length > 0) right.push({ runs: rightRuns, baselinePt, column, beside: false });
  }
  flush();
  return ordered;
}

/** One column, but for signature blocks and tables. */
function inOneColumn(rows: readonly Row[]): Segment[] {
  const ordered: Segment[] = [];
  let next = 0;
  let columns = 0;
  const put = (lines: readonly Pick<Row, 'runs' | 'baselinePt'>[], column: number, beside: boolean) => {
    for (const { runs, baselinePt } of lines) {
      if (runs.length > 0) ordered.push({ runs, baselinePt, column, beside });
    }
  };
  const putRows = (to: number) => {
    const between = rows.slice(next, to);
    let from = 0;
    for (const table of findTables(between)) {
      put(between.slice(from, table.from), 0, false);
      columns += 1;
      put(table.lines, columns, true);
      from = table.to;
    }
    put(between.slice(from), 0, false);
  };
  for (const { from, to, cells } of findSideBySide(rows)) {
    putRows(from);
    for (const side of ['left', 'right'] as const) {
      columns += 1;
      const lines = cells.map((cell, index) => ({
        runs: cell[side],
        baselinePt: rows[from + index]!.baselinePt,
      }));
      put(lines, columns, true);
    }
    next = to;
  }
  putRows(rows.length);
  return ordered;
}

/** The x between two columns, or null. */
function findGutter(rows: readonly Row[]): number | null {
  const gaps = rows.flatMap(widestGap);
  if (gaps.length < MIN_ROWS) return null;
  const gutter = mostCovered(gaps);
  const left: Side = { from: Number.POSITIVE_INFINITY, to: 0, widths: [], characters: [] };
  const right: Side = { from: Number.POSITIVE_INFINITY, to: 0, widths: [], characters: [] };
  let across = 0;
  for (const [from, to, row] of gaps) {
    if (from > gutter || to < gutter) continue;
    measure(
      left,
      row.runs.filter((run) => run.xPt < gutter),
    );
    measure(
      right,
      row.runs.filter((run) => run.xPt >= gutter),
    );
  }
  for (const row of rows) {
    if (row.runs.some((run) => run.xPt < gutter - 1 && run.xPt + run.widthPt > gutter + 1)) across += 1;
  }
  const both = left.widths.length;
  if (both < MIN_ROWS || across > both / 2) return null;
  const textWidth = right.to - left.from;
  const good = [left, right].every(
    (side) =>
      side.to - side.from >= MIN_WIDTH * textWidth &&
      median(side.widths) >= MIN_FILL * (side.to - side.from) &&
      median(side.characters) >= MIN_CHARACTERS,
  );
  return good ? gutter : null;
}

/** The x that lies in most gaps: lines of the left column may end early, but none runs into the gutter. */
function mostCovered(gaps: readonly (readonly [number, number, Row])[]): number {
  const ends = gaps.flatMap(([from, to]) => [
    { x: from, step: 1 },
    { x: to, step: -1 },
  ]);
  ends.sort((a, b) => a.x - b.x || b.step - a.step);
  let covered = 0;
  let most = 0;
  let best = 0;
  ends.forEach(({ x, step }, index) => {
    covered += step;
    if (covered > most) {
      most = covered;
      best = (x + ends[index + 1]!.x) / 2;
    }
  });
  return best;
}

interface Side {
  from: number;
  to: number;
  widths: number[];
  characters: number[];
}

function measure(side: Side, runs: readonly TextRun[]): void {
  const from = Math.min(...runs.map((run) => run.xPt));
  const to = Math.max(...runs.map((run) => run.xPt + run.widthPt));
  side.from = Math.min(side.from, from);
  side.to = Math.max(side.to, to);
  side.widths.push(to - from);
  side.characters.push(runs.reduce((sum, run) => sum + run.text.length, 0));
}

/** The widest gap of a row that is wide enough for a gutter, with the row. */
function widestGap(row: Row): [number, number, Row][] {
  let edge = Number.NEGATIVE_INFINITY;
  let best: [number, number] | null = null;
  for (const run of row.runs) {
    if (
      edge > -1e9 &&
      run.xPt - edge > GUTTER * row.fontSizePt &&
      run.xPt - edge > (best ? best[1] - best[0] : 0)
    ) {
      best = [edge, run.xPt];
    }
    edge = Math.max(edge, run.xPt + run.widthPt);
  }
  return best ? [[...best, row]] : [];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
