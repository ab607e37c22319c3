import { tableRows } from './cells.js';
import { findGutters, type Gutter } from './gutters.js';
import { endsSentence, startsLower } from './marks.js';
import { type Row, rowsOf } from './rows.js';
import {
  charactersOf,
  type Demand,
  meets,
  type PartedRow,
  partAt,
  rightOf,
  type Side,
  sideOf,
} from './sides.js';
import { type Cell, cellsOf, findTables, type WideTable } from './tables.js';

/** Rows from `from` to before `to` stand in columns; `parts` are the rows of each, in the order of reading. */
export interface ColumnBlock {
  from: number;
  to: number;
  parts: Row[][];
  place: ColumnPlace;
  /** Both hold many lines: what stands at the same place on other pages is in columns, too. */
  isTold: boolean;
}

/** Where two columns begin. */
export interface ColumnPlace {
  leftPt: number;
  rightPt: number;
}

/** Few lines need surer signs. */
const MANY_LINES: Demand = { lines: 8, share: 0.18, fill: 0.6, characters: 15, density: 0.55, goesOn: 0.2 };
const FEW_LINES: Demand = { lines: 3, share: 0.18, fill: 0.65, characters: 18, density: 0.6, goesOn: 0.4 };

/** Beside a column of so many lines or more, fewer are the last words of the text. */
const LAST_BESIDE = 5;
const LAST_LINES: Demand = { lines: 1, share: 0.35, fill: 0, characters: 18, density: 0, goesOn: 0 };

/** A table has at least so many rows, and at most so many lines in each of them, on the average. */
const TABLE_ROWS = 3;
const TABLE_LINES = 3.5;
/** Where so many of them end like sentences, they are paragraphs. */
const SENTENCES = 0.4;

/** Rows of one block are at most so far apart, in pitches. */
const CLOSE = 2.6;
/** A heading is shorter than this share of the column, a footnote smaller than this share of the print. */
const SHORT = 0.6;
const SAME_PRINT = 0.93;
/** A line stands alone when others are further away than this, in pitches … */
const ALONE = 1.15;
/** … and columns begin at one height, give or take this. */
const SAME_HEIGHT = 0.35;
/** Columns that begin at places closer than this begin at the same. */
const SAME_PT = 2;
/** Blocks with this share of the lines of the largest are as good. */
const ABOUT_AS_MANY = 0.8;
/** Columns inside a column hold this share of its lines. */
const MOST = 0.6;
/** A cell with more characters is prose, not an entry of a table. */
const LONG_CELL = 25;

/**
 * The columns of prose that come first on the page, or null. `gutters` are those of `rows`; `known` are the places of
 * columns on other pages, where a line is enough to be the second one.
 */
export function findColumns(
  rows: readonly Row[],
  gutters: readonly Gutter[],
  known: readonly ColumnPlace[],
): ColumnBlock | null {
  const blocks = proseBlocks(rows, gutters, 0, known);
  if (blocks.length === 0) return null;
  const tables = findTables(rows).filter((table) => isAcross(rows, table, blocks));
  if (tables.length === 0) return chosen(blocks);
  let from = 0;
  for (const table of [...tables, { from: rows.length, to: rows.length }]) {
    const zone = rows.slice(from, table.from);
    const block = chosen(proseBlocks(zone, findGutters(zone), 0, known));
    if (block) return { ...block, from: block.from + from, to: block.to + from };
    from = table.to;
  }
  return null;
}

/** Two sides of a gutter over rows `from` to before `to`. */
interface Sides {
  from: number;
  to: number;
  left: Side;
  right: Side;
  /** The smaller of their usual distances of lines. */
  pitchPt: number;
}

function proseBlocks(
  rows: readonly Row[],
  gutters: readonly Gutter[],
  depth: number,
  known: readonly ColumnPlace[],
): Sides[] {
  const blocks: Sides[] = [];
  const taken: Gutter[] = [];
  for (const gutter of [...gutters].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (taken.some((one) => isPartOf(gutter, one))) continue;
    const block = sidesOf(rows, gutter);
    if (!block || !isProse(block, depth, known)) continue;
    if (isTable(rows.slice(block.from, block.to), gutter)) continue;
    blocks.push(block);
    taken.push(gutter);
  }
  return blocks;
}

/** Rows of cells that begin at one height and hold a few lines each: a table, however much its cells tell. */
function isTable(rows: readonly Row[], { leftPt, rightPt }: Gutter): boolean {
  const middlePt = (leftPt + rightPt) / 2;
  const bands = tableRows(rows, middlePt);
  if (bands.length < TABLE_ROWS || bands.flat().length > TABLE_LINES * bands.length) return false;
  const cells = bands.flatMap((band) => {
    const parted = partAt(band, middlePt);
    return [sideOf(parted, 'left').lines, sideOf(parted, 'right').lines];
  });
  if (cells.some(([first]) => startsLower(first!.runs[0]!.text))) return false;
  // Paragraphs may begin at one height by chance, or because one translates the other.
  const ended = cells.filter((lines) => endsSentence(lines.at(-1)!.runs.at(-1)!.text.trimEnd()));
  return ended.length < SENTENCES * cells.length;
}

/** The strip is a part of the other, or beside words that end early a wider part of it. */
const isPartOf = (part: Gutter, whole: Gutter): boolean =>
  part.from >= whole.from &&
  part.to <= whole.to &&
  part.leftPt < whole.rightPt &&
  part.rightPt > whole.leftPt;

/**
 * The rows on both sides of a gutter, as far as they belong together: where a space goes across both columns, those on
 * the side of it with most rows. Null when one side has no words.
 */
function sidesOf(rows: readonly Row[], gutter: Gutter): Sides | null {
  const parted = partAt(rows.slice(gutter.from, gutter.to), (gutter.leftPt + gutter.rightPt) / 2);
  const pitchPt = Math.min(...(['left', 'right'] as const).map((side) => sideOf(parted, side).pitchPt));
  if (pitchPt === Number.POSITIVE_INFINITY) return null;
  let from = 0;
  let to = 0;
  for (let start = 0, end = 1; start < parted.length; start = end, end += 1) {
    while (end < parted.length && parted[end]!.baselinePt - parted[end - 1]!.baselinePt <= CLOSE * pitchPt)
      end += 1;
    if (end - start > to - from) [from, to] = [start, end];
  }
  const [left, right] = [sideOf(parted.slice(from, to), 'left'), sideOf(parted.slice(from, to), 'right')];
  // Footnotes in columns stand apart from them.
  while (to < parted.length && isNoteRow(parted[to]!, left, right)) to += 1;
  to = Math.min(to, restartIn(parted.slice(from, to), pitchPt) + from);
  const block = parted.slice(from, to);
  if (!block.some(({ left }) => left.length > 0) || !block.some(({ right }) => right.length > 0)) return null;
  return {
    from: gutter.from + from,
    to: gutter.from + to,
    left: sideOf(block, 'left'),
    right: sideOf(block, 'right'),
    pitchPt,
  };
}

/**
 * The row that columns end above, because it stands alone with space above it and both columns begin anew at one
 * height below it: a heading, or a line that closes both. Without one, the number of rows.
 */
function restartIn(parted: readonly PartedRow[], pitchPt: number): number {
  const left = sideOf(parted, 'left');
  const next = (side: 'left' | 'right', from: number, step: 1 | -1): PartedRow | undefined => {
    for (let at = from; parted[at]; at += step) if (parted[at]![side].length > 0) return parted[at];
    return undefined;
  };
  const found = parted.findIndex((row, index) => {
    if (row.right.length > 0 || index === 0) return false;
    if (rightOf(row.left) - row.left[0]!.xPt > SHORT * (left.toPt - left.fromPt)) return false;
    const below = [next('left', index + 1, 1), next('right', index + 1, 1)] as const;
    const isAlone = [next('left', index - 1, -1), next('right', index - 1, -1), ...below].every(
      (other) => other && Math.abs(other.baselinePt - row.baselinePt) > ALONE * pitchPt,
    );
    if (!isAlone) return false;
    // Footnotes begin at one height too.
    if (below[0]!.left[0]!.fontSizePt < SAME_PRINT * left.sizePt) return false;
    return Math.abs(below[0]!.baselinePt - below[1]!.baselinePt) < SAME_HEIGHT * pitchPt;
  });
  return found === -1 ? parted.length : found;
}

/** The row is set smaller than the columns, and keeps to them. */
function isNoteRow(row: PartedRow, left: Side, right: Side): boolean {
  const isSmall = [...row.left, ...row.right].every(
    ({ fontSizePt }) => fontSizePt < SAME_PRINT * left.sizePt,
  );
  return (
    isSmall && rightOf(row.left) <= left.toPt + 1 && (row.right[0]?.xPt ?? right.fromPt) >= right.fromPt - 1
  );
}

function isProse(block: Sides, depth: number, known: readonly ColumnPlace[]): boolean {
  const { left, right } = block;
  const widthPt = right.toPt - left.fromPt;
  const least = Math.min(left.lines.length, right.lines.length);
  const most = Math.max(left.lines.length, right.lines.length);
  const demand = least >= MANY_LINES.lines ? MANY_LINES : FEW_LINES;
  const meeting = [left, right].filter((side) => meets(side, demand, widthPt, block.pitchPt));
  if (meeting.length === 1 && least < LAST_BESIDE && most >= LAST_BESIDE) {
    if (meeting[0] === left && known.some((place) => isAt(block, place))) return true;
    return meets(meeting[0] === left ? right : left, LAST_LINES, widthPt, block.pitchPt);
  }
  if (meeting.length === 2 || meeting.length === 0) return meeting.length === 2;
  // Beside a column there may be two: their lines need not stand at one height.
  const other = meeting[0] === left ? right : left;
  if (depth > 0) return false;
  const rows = rowsOfSide(other);
  return proseBlocks(rows, findGutters(rows), 1, []).some(
    (inner) => linesIn(inner) >= MOST * other.lines.length,
  );
}

/** Lines may be indented by so much, in font sizes. */
const INDENT = 3;

const isAt = ({ left, right }: Sides, { leftPt, rightPt }: ColumnPlace): boolean =>
  [left.fromPt - leftPt, right.fromPt - rightPt].every(
    (indentPt) => indentPt > -SAME_PT && indentPt < INDENT * left.sizePt,
  );

/**
 * A table of short entries, or one whose cells wrap, that does not stand in a column: it parts what is above it from
 * what is below.
 */
function isAcross(all: readonly Row[], { from, to, wraps }: WideTable, blocks: readonly Sides[]): boolean {
  const rows = all.slice(from, to);
  const cells = rows.map(cellsOf);
  const long = cells.filter((row) => row.some(({ runs }) => charactersOf(runs) > LONG_CELL));
  if (!wraps && long.length * 2 > rows.length) return false;
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
    const { lines } = isLeft ? right : left;
    const next = lines.findIndex(({ baselinePt }) => baselinePt >= rows[0]!.baselinePt);
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
  const { from, to, left, right } = best;
  return {
    from,
    to,
    parts: [rowsOfSide(left), rowsOfSide(right)],
    place: { leftPt: left.fromPt, rightPt: right.fromPt },
    isTold: Math.min(left.lines.length, right.lines.length) >= MANY_LINES.lines,
  };
}

/** Anew: what stands on one height with a line of another column may be two lines. */
const rowsOfSide = ({ lines }: Side): Row[] => rowsOf(lines.flatMap(({ runs }) => runs));

const linesIn = ({ left, right }: Sides): number => left.lines.length + right.lines.length;
