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
/** Of numbered lines so many begin with a small letter below a full line, in the middle of a sentence: no list does. */
const MIN_INSIDE = 0.25;
/** A full line reaches this share of the width of the text. */
const FULL = 0.75;
/** Baselines nearer than this share of the font size are one line. */
const SAME_LINE = 0.35;
/** Lined paper has its lines at one distance, give or take so much. */
const SAME_DISTANCE = 1.1;
/** So much of the page stands on the other side of the numbers: heads may reach over them. */
const MIN_ONE_SIDE = 0.9;

/** Pages with more numbers than this are tables. */
const MOST_NUMBERS = 500;

interface Numbering {
  runs: TextRun[];
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
      const runs = longestCount([...group].sort((a, b) => a.yPt - b.yPt));
      const first = Number(runs[0]!.text);
      const step = runs.length > 1 ? Number(runs[1]!.text) - first : first;
      if (!STEPS.includes(step) || first % step !== 0) continue;
      if (standsBeside(runs, page)) found.push({ runs, step, edge, edgePt: edgeOf(runs[0]!) });
    }
  }
  return found;
}

/** The most numbers in a row that grow by one step: a page number may stand above or below them. */
function longestCount(runs: readonly TextRun[]): TextRun[] {
  const stepTo = (at: number) => Number(runs[at]!.text) - Number(runs[at - 1]!.text);
  let best: TextRun[] = [];
  for (let from = 0, to = 1; to <= runs.length; to += 1) {
    if (to < runs.length && (to === from + 1 || stepTo(to) === stepTo(from + 1))) continue;
    if (to - from > best.length) best = runs.slice(from, to);
    from = to - 1;
  }
  return best;
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

/** True when the numbers stand as many lines apart as they say, or all at one distance, as on lined paper. */
function countsLines({ runs, step }: Numbering, page: PositionedPage): boolean {
  if (runs.length < (step === 1 ? MOST_LINES : FEW_LINES)) return false;
  const own = new Set(runs);
  const lines = linesOf(page.runs.filter((run) => !own.has(run) && !run.turned));
  const baselines = runs.map(baselineOf);
  const distances = baselines.slice(1).map((baseline, at) => baseline - baselines[at]!);
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  const isLined = step === 1 && most < SAME_DISTANCE * least;
  const places = runs.map((run, at) => {
    const nearPt = isLined ? least / 2 : SAME_LINE * run.fontSizePt;
    return lines.findIndex((line) => Math.abs(line.baselinePt - baselines[at]!) < nearPt);
  });
  const gaps = places.slice(1).map((place, at) => (places[at]! < 0 || place < 0 ? -1 : place - places[at]!));
  if (!isLined && gaps.filter((gap) => gap === step).length < MIN_REGULAR * gaps.length) return false;
  if (step > 1) return true;
  const beside = places.filter((place) => place >= 0);
  const rightPt = lines.reduce((most, { toPt }) => Math.max(most, toPt), 0);
  const leftPt = lines.reduce((least, { xPt }) => Math.min(least, xPt), rightPt);
  const isFull = (place: number) => lines[place]!.toPt - leftPt > FULL * (rightPt - leftPt);
  const inside = beside.filter(
    (place) => place > 0 && /^\p{Ll}/u.test(lines[place]!.text) && isFull(place - 1),
  ).length;
  return inside > 0 && inside >= MIN_INSIDE * beside.length;
}

/** A line as it lies on the page, whatever columns it holds; `text` is that of its first run. */
interface PageLine {
  baselinePt: number;
  fontSizePt: number;
  text: string;
  xPt: number;
  toPt: number;
}

function linesOf(runs: readonly TextRun[]): PageLine[] {
  const sorted = [...runs].sort((a, b) => baselineOf(a) - baselineOf(b));
  const lines: PageLine[] = [];
  for (const run of sorted) {
    const { text, xPt, fontSizePt } = run;
    const baselinePt = baselineOf(run);
    const last = lines.at(-1);
    if (!last || baselinePt - last.baselinePt > SAME_LINE * fontSizePt) {
      lines.push({ baselinePt, fontSizePt, text, xPt, toPt: rightOf(run) });
      continue;
    }
    if (xPt < last.xPt) Object.assign(last, { text, xPt });
    last.toPt = Math.max(last.toPt, rightOf(run));
  }
  return lines;
}
