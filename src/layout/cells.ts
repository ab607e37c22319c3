import { findSideBySide } from './beside.js';
import type { Gutter } from './gutters.js';
import { startsLower } from './marks.js';
import { type Row, rowsOf } from './rows.js';
import { type PartedRow, partAt, sideOf } from './sides.js';

/** Rows from `from` to before `to` are a table of two columns; `parts` are its cells in the order of reading. */
export interface CellTable {
  from: number;
  to: number;
  parts: Row[][];
}

/** Rows of a table stand further apart than the lines of a cell, by this factor at least. */
const APART = 1.12;
/** Fewer rows tell no table from two blocks beside one another. */
const MIN_BANDS = 3;
/** Cells of one row begin at one height, give or take this share of the distance of lines. */
const SAME_HEIGHT = 0.35;
/** So many of the further lines of cells begin in the middle of a sentence. */
const GOES_ON = 0.6;

/** The first table of two columns whose cells hold several lines on the left, or null. */
export function findCells(rows: readonly Row[], gutters: readonly Gutter[]): CellTable | null {
  const taken = gutters.length === 0 ? [] : findSideBySide(rows);
  for (const gutter of gutters) {
    if (taken.some(({ from, to }) => from < gutter.to && to > gutter.from)) continue;
    const parted = partAt(rows.slice(gutter.from, gutter.to), (gutter.leftPt + gutter.rightPt) / 2);
    const bands = bandsOf(parted);
    const first = bands.findIndex(isTableRow);
    const last = bands.findLastIndex(isTableRow);
    const table = bands.slice(first, last + 1);
    if (first === -1 || table.length < MIN_BANDS || !table.every(isTableRow)) continue;
    const further = table.flatMap((band) => [
      ...linesOf(band, 'left').slice(1),
      ...linesOf(band, 'right').slice(1),
    ]);
    const onLeft = table.reduce((sum, band) => sum + linesOf(band, 'left').length - 1, 0);
    const going = further.filter(({ runs }) => startsLower(runs[0]!.text));
    if (onLeft === 0 || going.length < GOES_ON * further.length) continue;
    const from = gutter.from + bands.slice(0, first).flat().length;
    return {
      from,
      to: from + table.flat().length,
      parts: table.flatMap((band) =>
        (['left', 'right'] as const).map((side) => rowsOf(linesOf(band, side).flatMap(({ runs }) => runs))),
      ),
    };
  }
  return null;
}

type Band = PartedRow[];

const linesOf = (band: Band, side: 'left' | 'right') => sideOf(band, side).lines;

/** Rows that stand closely together. */
function bandsOf(parted: readonly PartedRow[]): Band[] {
  const gaps = parted.slice(1).map((row, index) => row.baselinePt - parted[index]!.baselinePt);
  const sizePt = parted[0]?.left[0]?.fontSizePt ?? parted[0]?.right[0]?.fontSizePt ?? 0;
  const pitchPt = Math.min(...gaps.filter((gap) => gap > sizePt / 2));
  const bands: Band[] = [];
  parted.forEach((row, index) => {
    if (index > 0 && gaps[index - 1]! <= APART * pitchPt) bands.at(-1)!.push(row);
    else bands.push([row]);
  });
  return bands;
}

/** There are words on both sides, and they begin at one height. */
function isTableRow(band: Band): boolean {
  const [left, right] = [linesOf(band, 'left')[0], linesOf(band, 'right')[0]];
  if (!left || !right) return false;
  return Math.abs(left.baselinePt - right.baselinePt) <= SAME_HEIGHT * left.runs[0]!.fontSizePt;
}
