import type { TextRun } from '../model/index.js';
import { findGutters, type Gutter } from './gutters.js';
import { type Row, rowsOf } from './rows.js';
import { type Cell, cellsOf, findTables } from './tables.js';

/** Rows from `from` to before `to` stand in columns; `parts` are the rows of each, in the order of reading. */
export interface ColumnBlock {
  from: number;
  to: number;
  parts: Row[][];
}

/** What a column of prose has: few lines need to be surer ones. */
interface Demand {
  lines: number;
  /** Of the width of the text. */
  share: number;
  /** Lines of the middle length fill so much of the column, and hold so many characters. */
  fill: number;
  characters: number;
  /** Lines stand so close together, as a share of the closest possible. */
  density: number;
  /** So many lines begin in the middle of a sentence. */
  goesOn: number;
}
const MANY_LINES: Demand = { lines: 8, share: 0.18, fill: 0.6, characters: 15, density: 0.55, goesOn: 0.2 };
const FEW_LINES: Demand = { lines: 3, share: 0.18, fill: 0.65, characters: 18, density: 0.6, goesOn: 0.4 };

/** Rows above and below that have words on one side only belong to the block when they are this close, in pitches. */
const CLOSE = 2.6;
/** Blocks with this share of the lines of the largest are as good. */
const ABOUT_AS_MANY = 0.8;
/** … and columns inside a column hold this share of its lines. */
const MOST = 0.6;
/** Lines of a column are at least so far apart, in font sizes. */
const CLOSEST = 0.9;
/** A cell with more characters is prose, not an entry of a table. */
const LONG_CELL = 25;

/** The columns of prose that come first on the page, or null. */
export function findColumns(rows: readonly Row[]): ColumnBlock | null {
  const blocks = proseBlocks(rows, 0);
  if (blocks.length === 0) return null;
  const tables = findTables(rows).filter(({ from, to }) => isAcross(rows.slice(from, to), from, blocks));
  if (tables.length === 0) return chosen(blocks);
  let from = 0;
  for (const table of [...tables, { from: rows.length, to: rows.length }]) {
    const block = chosen(proseBlocks(rows.slice(from, table.from), 0));
    if (block) return { ...block, from: block.from + from, to: block.to + from };
    from = table.to;
  }
  return null;
}

function proseBlocks(rows: readonly Row[], depth: number): Sides[] {
  const blocks: Sides[] = [];
  for (const gutter of findGutters(rows)) {
    const block = sidesOf(rows, gutter);
    if (block && isProse(block, depth)) blocks.push(block);
  }
  return blocks;
}

/** A table of short entries that does not stand in a column: it parts what is above it from what is below. */
function isAcross(rows: readonly Row[], from: number, blocks: readonly Sides[]): boolean {
  const cells = rows.map(cellsOf);
  const long = cells.filter((row) => row.some(({ runs }) => charactersOf(runs) > LONG_CELL));
  if (long.length * 2 > rows.length) return false;
  const to = from + rows.length;
  return !blocks.some((block) => block.from < from && block.to >= to && isBeside(cells, rows, block));
}

/** The table stands on one side, and on the other the lines of a column go on as before. */
function isBeside(cells: readonly Cell[][], rows: readonly Row[], { left, right, pitchPt }: Sides): boolean {
  const inLeft = cells.map((row) => row.filter(({ toPt }) => toPt < right.fromPt).length);
  return [true, false].some((isLeft) => {
    const isApart = cells.every((row, index) => {
      const own = isLeft ? inLeft[index]! : row.length - inLeft[index]!;
      return own >= 3 && row.length - own <= 1;
    });
    if (!isApart) return false;
    const topPt = rows[0]!.baselinePt;
    const { lines } = isLeft ? right : left;
    const next = lines.findIndex(({ baselinePt }) => baselinePt >= topPt);
    return next > 0 && lines[next]!.baselinePt - lines[next - 1]!.baselinePt <= CLOSE * pitchPt;
  });
}

/**
 * The block with the most lines; or one of about as many with its gutter further left, where that of the largest
 * stands behind numbers that hang beside the paragraphs of a column.
 */
function chosen(blocks: readonly Sides[]): ColumnBlock | null {
  const [first, ...others] = blocks;
  if (!first) return null;
  let best = first;
  for (const block of others) if (linesIn(block) > linesIn(best)) best = block;
  const enough = ABOUT_AS_MANY * linesIn(best);
  for (const block of blocks) {
    if (linesIn(block) >= enough && block.right.fromPt <= best.left.toPt) best = block;
  }
  return { from: best.from, to: best.to, parts: partsOf(best) };
}

interface PartedRow {
  left: TextRun[];
  right: TextRun[];
  baselinePt: number;
}

/** One line of a side. */
interface SideLine {
  runs: TextRun[];
  baselinePt: number;
}

interface Side {
  lines: SideLine[];
  fromPt: number;
  toPt: number;
}

interface Sides {
  from: number;
  to: number;
  left: Side;
  right: Side;
  pitchPt: number;
}

/** The rows on both sides of a gutter, as far as they belong together; null when too few have words on each. */
function sidesOf(rows: readonly Row[], gutter: Gutter): Sides | null {
  const middlePt = (gutter.leftPt + gutter.rightPt) / 2;
  const parted = rows.slice(gutter.from, gutter.to).map(({ runs, baselinePt }) => {
    const at = runs.findIndex((run) => run.xPt > middlePt);
    const left = at === -1 ? runs : runs.slice(0, at);
    return { left, right: at === -1 ? [] : runs.slice(at), baselinePt };
  });
  const first = (side: 'left' | 'right') => parted.findIndex((row) => row[side].length > 0);
  const last = (side: 'left' | 'right') => parted.findLastIndex((row) => row[side].length > 0);
  let from = Math.max(first('left'), first('right'));
  let to = Math.min(last('left'), last('right')) + 1;
  if (first('left') === -1 || first('right') === -1 || to - from < 2) return null;
  const pitchPt = Math.min(pitchOf(parted, 'left'), pitchOf(parted, 'right'));
  if (pitchPt === Number.POSITIVE_INFINITY) return null;
  const isClose = (upper: number) =>
    parted[upper + 1]!.baselinePt - parted[upper]!.baselinePt <= CLOSE * pitchPt;
  while (from > 0 && isClose(from - 1)) from -= 1;
  while (to < parted.length && isClose(to - 1)) to += 1;
  const block = parted.slice(from, to);
  const side = (name: 'left' | 'right'): Side => {
    const lines = block
      .filter((row) => row[name].length > 0)
      .map((row) => ({ runs: row[name], baselinePt: row.baselinePt }));
    return {
      lines,
      fromPt: Math.min(...lines.map(({ runs }) => runs[0]!.xPt)),
      toPt: Math.max(...lines.map(({ runs }) => rightOf(runs))),
    };
  };
  return {
    from: gutter.from + from,
    to: gutter.from + to,
    left: side('left'),
    right: side('right'),
    pitchPt,
  };
}

/**
 * Usual distance of the lines on one side. Where they stand closer than lines can, the side holds columns of its own
 * whose lines alternate, and tells nothing.
 */
function pitchOf(parted: readonly PartedRow[], side: 'left' | 'right'): number {
  const lines = parted.filter((row) => row[side].length > 0);
  const gaps = lines.slice(1).map((line, index) => line.baselinePt - lines[index]!.baselinePt);
  const sizePt = median(lines.map((row) => row[side][0]!.fontSizePt));
  const pitchPt = median(gaps);
  return pitchPt < CLOSEST * sizePt ? Number.POSITIVE_INFINITY : pitchPt;
}

function isProse(block: Sides, depth: number): boolean {
  const { left, right } = block;
  const widthPt = right.toPt - left.fromPt;
  const many = Math.min(left.lines.length, right.lines.length) >= MANY_LINES.lines;
  const demand = many ? MANY_LINES : FEW_LINES;
  const meeting = [left, right].filter((side) => meets(side, demand, widthPt, block.pitchPt));
  if (meeting.length === 2 || meeting.length === 0) return meeting.length === 2;
  // Beside a column there may be two: their lines need not stand at one height.
  const other = meeting[0] === left ? right : left;
  return (
    depth === 0 &&
    proseBlocks(rowsOfSide(other), 1).some((inner) => linesIn(inner) >= MOST * other.lines.length)
  );
}

function meets({ lines, fromPt, toPt }: Side, demand: Demand, widthPt: number, pitchPt: number): boolean {
  const ownPt = toPt - fromPt;
  if (lines.length < demand.lines || ownPt < demand.share * widthPt) return false;
  if (median(lines.map(({ runs }) => rightOf(runs) - runs[0]!.xPt)) < demand.fill * ownPt) return false;
  if (median(lines.map(({ runs }) => charactersOf(runs))) < demand.characters) return false;
  const heightPt = lines.at(-1)!.baselinePt - lines[0]!.baselinePt;
  if ((lines.length - 1) * pitchPt < demand.density * heightPt) return false;
  return (
    lines.filter(({ runs }) => MID_SENTENCE.test(runs[0]!.text)).length >= demand.goesOn * (lines.length - 1)
  );
}

/** Scripts without capitals give no sign: they count as such. */
const MID_SENTENCE = /^\W*[\p{Ll}\p{Lo}]/u;

const partsOf = ({ left, right }: Sides): Row[][] => [rowsOfSide(left), rowsOfSide(right)];

/** Anew: what stands on one height with a line of another column may be two lines. */
const rowsOfSide = ({ lines }: Side): Row[] => rowsOf(lines.flatMap(({ runs }) => runs));

const linesIn = ({ left, right }: Sides): number => left.lines.length + right.lines.length;

const rightOf = (runs: readonly TextRun[]): number => {
  let right = Number.NEGATIVE_INFINITY;
  for (const { xPt, widthPt } of runs) right = Math.max(right, xPt + widthPt);
  return right;
};

const charactersOf = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
