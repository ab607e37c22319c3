import { BASELINE_SHARE, type TextRun } from '../model/index.js';

/** Runs on one baseline, from left to right. */
export interface Row {
  baselinePt: number;
  /** Largest font size of the row. */
  fontSizePt: number;
  runs: TextRun[];
}

/** Baselines closer than this share of the font size are one line. */
const SAME_BASELINE = 0.3;
/** A run this much smaller than its row may be raised or lowered: a superscript or a subscript. */
const SMALL = 0.85;

export const baselineOf = (run: TextRun): number => run.yPt + BASELINE_SHARE * run.heightPt;

/**
 * Groups upright runs by baseline, top to bottom. Small runs that stand a little above or below the baseline of
 * larger ones, in a gap between them or at an end, belong to that row.
 */
export function rowsOf(runs: readonly TextRun[]): Row[] {
  const sorted = [...runs].sort((a, b) => baselineOf(a) - baselineOf(b));
  const rows: Row[] = [];
  // Baselines are measured from the first run of a row in its large print, so that rows do not creep downwards.
  let firstPt = 0;
  for (const run of sorted) {
    const row = rows.at(-1);
    const baselinePt = baselineOf(run);
    if (row && baselinePt - firstPt <= SAME_BASELINE * Math.min(row.fontSizePt, run.fontSizePt)) {
      row.runs.push(run);
      // The large print is on the line; what is smaller may be raised above it.
      if (row.fontSizePt < SMALL * run.fontSizePt) firstPt = baselinePt;
      if (run.fontSizePt * SMALL >= row.fontSizePt) row.baselinePt = baselinePt;
      row.fontSizePt = Math.max(row.fontSizePt, run.fontSizePt);
    } else {
      rows.push({ baselinePt, fontSizePt: run.fontSizePt, runs: [run] });
      firstPt = baselinePt;
    }
  }
  const merged = mergeScripts(rows);
  for (const row of merged) row.runs.sort((a, b) => a.xPt - b.xPt);
  return merged;
}

/** Rows looked at on either side for the one that a small row belongs to: there may be other scripts between. */
const REACH = 3;

function mergeScripts(rows: readonly Row[]): Row[] {
  const taken = new Set<Row>();
  rows.forEach((row, index) => {
    // Most raised marks stand above the line they belong to: rows below come first.
    const near = [
      ...rows.slice(index + 1, index + 1 + REACH),
      ...rows.slice(Math.max(0, index - REACH), index).reverse(),
    ];
    const host = near.find((large) => !taken.has(large) && belongsTo(row, large));
    if (!host) return;
    host.runs.push(...row.runs);
    taken.add(row);
  });
  return taken.size === 0 ? [...rows] : rows.filter((row) => !taken.has(row));
}

/** Baselines of a script and its row are at most so far apart, in font sizes of the row. */
const RAISED = 0.85;
const LOWERED = 0.6;

/** Every run of the small row stands beside a run of the large one, and over none of them. */
function belongsTo(small: Row, large: Row): boolean {
  if (small.fontSizePt > SMALL * large.fontSizePt) return false;
  const raisedPt = large.baselinePt - small.baselinePt;
  if (raisedPt > RAISED * large.fontSizePt || -raisedPt > LOWERED * large.fontSizePt) return false;
  if (small.runs.length * large.runs.length > 4_000) return false;
  return small.runs.every((run) => {
    let beside = false;
    for (const neighbour of large.runs) {
      const gap = Math.max(run.xPt - right(neighbour), neighbour.xPt - right(run));
      if (gap < -OVERLAP * large.fontSizePt) return false;
      beside ||= gap < BESIDE * large.fontSizePt;
    }
    return beside;
  });
}

/** How far a script may stand from the words it belongs to, and reach into them, in font sizes. */
const BESIDE = 0.5;
const OVERLAP = 0.25;

const right = (run: TextRun): number => run.xPt + run.widthPt;
