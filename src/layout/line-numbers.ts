import { groupBy, type PositionedPage, type TextRun } from '../model/index.js';
import { baselineOf } from './rows.js';
import type { AsideRuns } from './set-aside.js';

/** Numbers of lines stand one below the other, give or take this. */
const SAME_EDGE_PT = 3;
/** Every line is numbered, or every second, fifth or tenth. */
const STEPS = [1, 2, 5, 10];
/** So many numbers on a page make a numbering of every line … */
const MOST_LINES = 8;
/** … and so many one of every fifth. */
const FEW_LINES = 3;
/** So many of the gaps between numbers hold as many lines as the numbers say. */
const MIN_REGULAR = 0.7;
/** Of numbered lines so many begin with a small letter, in the middle of a sentence: items of a list seldom do. */
const MIN_INSIDE = 0.25;
/** Baselines nearer than this share of the font size are one line. */
const SAME_LINE = 0.35;
/** So much of the page stands on the other side of the numbers: heads may reach over them. */
const MIN_ONE_SIDE = 0.9;

/** Pages with more numbers than this are tables. */
const MOST_NUMBERS = 500;

interface Numbering {
  runs: TextRun[];
  values: number[];
  step: number;
  /** The edge that the numbers share, and where it is. */
  edge: 'left' | 'right';
  edgePt: number;
}

/**
 * Numbers of lines at the left or right of the text: a page proves them where they count its lines without regard to
 * sentences and paragraphs. Other pages, which may be short, go with it.
 */
export function findLineNumbers(pages: readonly PositionedPage[]): AsideRuns[] {
  const numbers = new Map(
    pages.map((page) => {
      const found = page.runs.filter(isNumber);
      return [page, found.length > MOST_NUMBERS ? [] : found];
    }),
  );
  const proven = pages.flatMap((page) => {
    const some = numbers.get(page)!;
    return some.length < FEW_LINES ? [] : numberingsOf(page, some).filter((one) => countsLines(one, page));
  });
  const [model] = proven;
  if (!model) return [];
  return pages.flatMap((page) => {
    const same = numberingsOf(page, numbers.get(page)!).find(
      ({ edge, edgePt, step, runs }) =>
        proven.some((one) => edge === one.edge && Math.abs(edgePt - one.edgePt) <= SAME_EDGE_PT) &&
        (step === model.step || runs.length === 1),
    );
    return same ? [{ pageNumber: page.pageNumber, kind: 'line-number' as const, runs: same.runs }] : [];
  });
}

const isNumber = ({ text, turned }: TextRun): boolean => !turned && /^\s*\d{1,4}\s*$/.test(text);

const rightOf = (run: TextRun): number => run.xPt + run.widthPt;

/** Numbers one below the other, on one side of all the text, that grow by one step. */
function numberingsOf(page: PositionedPage, numbers: readonly TextRun[]): Numbering[] {
  const found: Numbering[] = [];
  for (const edge of ['right', 'left'] as const) {
    const edgeOf = edge === 'right' ? rightOf : (run: TextRun) => run.xPt;
    for (const [, group] of groupBy(numbers, (run) => Math.round(edgeOf(run) / SAME_EDGE_PT))) {
      const runs = [...group].sort((a, b) => a.yPt - b.yPt);
      const values = runs.map(({ text }) => Number(text));
      const step = runs.length > 1 ? values[1]! - values[0]! : values[0]!;
      if (!STEPS.includes(step) || values[0]! % step !== 0) continue;
      if (values.some((value, at) => at > 0 && value - values[at - 1]! !== step)) continue;
      if (standsBeside(runs, page)) found.push({ runs, values, step, edge, edgePt: edgeOf(runs[0]!) });
    }
  }
  return found;
}

function standsBeside(numbers: readonly TextRun[], { runs }: PositionedPage): boolean {
  const from = Math.min(...numbers.map(({ xPt }) => xPt));
  const to = Math.max(...numbers.map(rightOf));
  let [left, right, all] = [0, 0, 0];
  for (const run of runs) {
    if (run.turned || isNumber(run)) continue;
    all += 1;
    if (rightOf(run) <= from) left += 1;
    else if (run.xPt >= to) right += 1;
  }
  return Math.max(left, right) >= MIN_ONE_SIDE * all;
}

/** True when the numbers stand at as many lines apart as they say. */
function countsLines({ runs, step }: Numbering, page: PositionedPage): boolean {
  if (runs.length < (step === 1 ? MOST_LINES : FEW_LINES)) return false;
  const own = new Set(runs);
  const lines = linesOf(page.runs.filter((run) => !own.has(run) && !run.turned));
  const places = runs.map((run) => {
    const baselinePt = baselineOf(run);
    return lines.findIndex((line) => Math.abs(line.baselinePt - baselinePt) < SAME_LINE * line.fontSizePt);
  });
  const gaps = places.slice(1).map((place, at) => (places[at]! < 0 || place < 0 ? -1 : place - places[at]!));
  if (gaps.filter((gap) => gap === step).length < MIN_REGULAR * gaps.length) return false;
  if (step > 1) return true;
  const inside = places.filter((place) => place >= 0 && /^\p{Ll}/u.test(lines[place]!.text)).length;
  return inside >= MIN_INSIDE * places.length;
}

/** Lines as they lie on the page, whatever column they belong to; `text` is that of their first run. */
function linesOf(
  runs: readonly TextRun[],
): { baselinePt: number; fontSizePt: number; text: string; xPt: number }[] {
  const sorted = runs
    .map(({ text, xPt, fontSizePt, ...run }) => ({
      text,
      xPt,
      fontSizePt,
      baselinePt: baselineOf({ text, xPt, fontSizePt, ...run }),
    }))
    .sort((a, b) => a.baselinePt - b.baselinePt);
  const lines: typeof sorted = [];
  for (const run of sorted) {
    const last = lines.at(-1);
    if (!last || run.baselinePt - last.baselinePt > SAME_LINE * run.fontSizePt) lines.push({ ...run });
    else if (run.xPt < last.xPt) Object.assign(last, { text: run.text, xPt: run.xPt });
  }
  return lines;
}
