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
 * larger ones and touch them belong to that row.
 */
export function rowsOf(runs: readonly TextRun[]): Row[] {
  const sorted = [...runs].sort((a, b) => baselineOf(a) - baselineOf(b));
  const rows: Row[] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const baselinePt = baselineOf(run);
    if (row && baselinePt - row.baselinePt <= SAME_BASELINE * Math.min(row.fontSizePt, run.fontSizePt)) {
      row.runs.push(run);
      row.fontSizePt = Math.max(row.fontSizePt, run.fontSizePt);
    } else rows.push({ baselinePt, fontSizePt: run.fontSizePt, runs: [run] });
  }
  const merged = mergeScripts(rows);
  for (const row of merged) row.runs.sort((a, b) => a.xPt - b.xPt);
  return merged;
}

function mergeScripts(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const above = kept.at(-1);
    const below = rows[index + 1];
    if (below && belongsTo(row, below)) below.runs.push(...row.runs);
    else if (above && belongsTo(row, above)) above.runs.push(...row.runs);
    else kept.push(row);
  }
  return kept;
}

/** Every run of the small row overlaps the large one in height and stands beside one of its runs. */
function belongsTo(small: Row, large: Row): boolean {
  if (small.fontSizePt > SMALL * large.fontSizePt) return false;
  const distance = Math.abs(small.baselinePt - large.baselinePt);
  if (distance > 0.6 * large.fontSizePt || small.runs.length * large.runs.length > 4_000) return false;
  return small.runs.every((run) =>
    large.runs.some((neighbour) => {
      const gap = Math.max(run.xPt - right(neighbour), neighbour.xPt - right(run));
      return gap < 0.5 * large.fontSizePt;
    }),
  );
}

const right = (run: TextRun): number => run.xPt + run.widthPt;
