import type { TextRun } from '../model/index.js';
import type { Row } from './rows.js';

/** Rows from `from` to before `to` are two blocks side by side; `cells` holds each row's runs left and right. */
export interface SideBySide {
  from: number;
  to: number;
  cells: { left: TextRun[]; right: TextRun[] }[];
}

/** The blocks stand at least so far apart, in font sizes. */
const GAP = 1.2;
/** Rows at most so far apart, in font sizes, belong to the block above them without words on its other side. */
const TIGHT = 1.6;
/** A block is not longer than this, in rows. */
const LONGEST = 60;
/** Words that lines of a signature block begin with: one of them stands on both sides. */
const SIGNING = new Set(
  '/s/ by name title date dated its for signed signature printed print witness attest address capacity position'.split(
    ' ',
  ),
);

/**
 * Two short blocks set side by side, one for each signatory, as a row shows them that begins with the same word on
 * both sides of a gap (`By: … By: …`), with the rows around it that leave the gap free. Tables are left alone:
 * their cells do not begin alike.
 */
export function findSideBySide(rows: readonly Row[]): SideBySide[] {
  const found: SideBySide[] = [];
  let free = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const gap = index < free ? null : parallelGap(rows[index]!);
    const block = gap && grow(rows, index, free, gap);
    if (!block) continue;
    found.push(block);
    free = block.to;
  }
  return found;
}

/** The free space between two blocks, from the left one's right edge to the right one's left edge. */
interface Gap {
  fromPt: number;
  toPt: number;
}

/** The gap of a row behind which it begins again with its own first word. */
function parallelGap({ runs, fontSizePt }: Row): Gap | null {
  const first = opener(runs[0]!);
  if (first === null || !SIGNING.has(first)) return null;
  let edge = runs[0]!.xPt + runs[0]!.widthPt;
  for (const run of runs.slice(1)) {
    if (run.xPt - edge > GAP * fontSizePt && opener(run) === first) return { fromPt: edge, toPt: run.xPt };
    edge = Math.max(edge, run.xPt + run.widthPt);
  }
  return null;
}

/** First word of a run, small, or null when it does not begin with letters. */
const opener = ({ text }: TextRun): string | null =>
  /^\s*([\p{L}/]+)/u.exec(text)?.[1]?.toLowerCase() ?? null;

/** The block around a parallel row, or null when too little speaks for one. Looks at rows from `free` on only. */
function grow(rows: readonly Row[], seed: number, free: number, gap: Gap): SideBySide | null {
  const up = reach(rows, seed, -1, Math.max(free, seed - LONGEST), gap);
  const down = reach(rows, seed, 1, Math.min(rows.length - 1, seed + LONGEST), up.gap);
  const cells = [...up.cells.slice(1).reverse(), ...down.cells];
  if (cells.length < 2) return null;
  const from = seed - up.cells.length + 1;
  return { from, to: from + cells.length, cells };
}

/**
 * Goes from the seed up or down as long as rows leave the gap free, and back to the last row with words on both
 * sides, or that hangs tightly from it. The gap returned is what all of them leave.
 */
function reach(
  rows: readonly Row[],
  seed: number,
  step: 1 | -1,
  last: number,
  gap: Gap,
): { cells: SideBySide['cells']; gap: Gap } {
  const cells: SideBySide['cells'] = [];
  let narrowed = gap;
  let kept = { count: 0, gap };
  for (let index = seed; step > 0 ? index <= last : index >= last; index += step) {
    const row = rows[index]!;
    const parted = part(row, narrowed);
    if (!parted) break;
    cells.push(parted);
    narrowed = parted.gap;
    const isBoth = parted.left.length > 0 && parted.right.length > 0;
    const isTight =
      Math.abs(row.baselinePt - (rows[index - step] ?? row).baselinePt) < TIGHT * row.fontSizePt;
    const isRight = parted.left.length === 0;
    const hangsOn = kept.count === cells.length - 1 && (step > 0 ? isTight || isRight : isTight && isRight);
    if (isBoth || hangsOn) kept = { count: cells.length, gap: narrowed };
  }
  return { cells: cells.slice(0, kept.count), gap: kept.gap };
}

/** The runs of a row on both sides of the gap, and what they leave of it; null when it is not free. */
function part(row: Row, gap: Gap): { left: TextRun[]; right: TextRun[]; gap: Gap } | null {
  const least = GAP * row.fontSizePt;
  const left: TextRun[] = [];
  const right: TextRun[] = [];
  let { fromPt, toPt } = gap;
  for (const run of row.runs) {
    const end = run.xPt + run.widthPt;
    if (right.length === 0 && end <= toPt - least && run.xPt < fromPt + least) {
      left.push(run);
      fromPt = Math.max(fromPt, end);
    } else if (run.xPt >= fromPt + least) {
      right.push(run);
      toPt = Math.min(toPt, run.xPt);
    } else return null;
  }
  return toPt - fromPt < least ? null : { left, right, gap: { fromPt, toPt } };
}
