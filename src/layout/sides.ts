import type { TextRun } from '../model/index.js';
import type { Row } from './rows.js';

/** What stands on one side of a gutter. */
export interface Side {
  lines: { runs: TextRun[]; baselinePt: number }[];
  fromPt: number;
  toPt: number;
  /** Usual distance of its lines; infinite where it cannot be told. */
  pitchPt: number;
  /** Usual size of its print. */
  sizePt: number;
}

/** What a column of prose has. */
export interface Demand {
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

/** A column of prose over most of the page. */
export const PROSE: Demand = { lines: 5, share: 0.55, fill: 0.6, characters: 30, density: 0.5, goesOn: 0.25 };

/** Lines of a column are at least so far apart, in font sizes. */
const CLOSEST = 0.9;

/** A row of which the runs are divided between two sides. */
export interface PartedRow {
  left: TextRun[];
  right: TextRun[];
  baselinePt: number;
}

/** Rows divided at `middlePt`, which no run crosses. */
export function partAt(rows: readonly Row[], middlePt: number): PartedRow[] {
  return rows.map(({ runs, baselinePt }) => {
    const at = runs.findIndex((run) => run.xPt > middlePt);
    if (at === -1) return { left: runs, right: [], baselinePt };
    return { left: runs.slice(0, at), right: runs.slice(at), baselinePt };
  });
}

export function sideOf(parted: readonly PartedRow[], name: 'left' | 'right'): Side {
  const lines = parted
    .filter((row) => row[name].length > 0)
    .map((row) => ({ runs: row[name], baselinePt: row.baselinePt }));
  const sizePt = median(lines.map(({ runs }) => runs[0]!.fontSizePt));
  const pitchPt = median(lines.slice(1).map((line, index) => line.baselinePt - lines[index]!.baselinePt));
  return {
    lines,
    fromPt: Math.min(...lines.map(({ runs }) => runs[0]!.xPt)),
    toPt: Math.max(...lines.map(({ runs }) => rightOf(runs))),
    // Where lines stand closer than they can, there are columns whose lines alternate: they tell nothing.
    pitchPt: lines.length < 2 || pitchPt < CLOSEST * sizePt ? Number.POSITIVE_INFINITY : pitchPt,
    sizePt,
  };
}

/**
 * True for a side that is a column of prose. `widthPt`: of both sides; `pitchPt`: the closest usual distance of
 * lines.
 */
export function meets(
  { lines, fromPt, toPt }: Side,
  demand: Demand,
  widthPt: number,
  pitchPt: number,
): boolean {
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

export const charactersOf = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

export function rightOf(runs: readonly TextRun[]): number {
  let right = Number.NEGATIVE_INFINITY;
  for (const { xPt, widthPt } of runs) right = Math.max(right, xPt + widthPt);
  return right;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
