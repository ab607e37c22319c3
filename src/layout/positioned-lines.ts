import type { Box, PositionedPage, TextRun } from '../model/index.js';
import { cleanLine } from './characters.js';
import type { Segment } from './columns.js';
import type { PrintedLine } from './printed-line.js';
import { baselineOf } from './rows.js';

/** Runs further apart than this share of the font size have a blank between them. */
const BLANK = 0.1;
/** After a number in a run of its own a hair is enough. */
const BLANK_AFTER_LABEL = 0.02;
/** Raised small digits are written as such, so that a note mark does not become part of a number or word. */
const RAISED_BY = 0.15;
const RAISED_SIZE = 0.85;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Lines of a positioned page: those of its segments, in reading order; turned runs come last, each as a line of its
 * own.
 */
export function positionedLines(page: PositionedPage, segments: readonly Segment[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const segment of segments) {
    const line = printedLine(page.pageNumber, segment);
    if (line.text !== '') lines.push(line);
  }
  for (const run of page.runs) {
    if (!run.turned) continue;
    const line = printedLine(page.pageNumber, {
      runs: [run],
      baselinePt: run.yPt,
      column: -1,
      beside: false,
    });
    if (line.text !== '') lines.push({ ...line, turned: true });
  }
  return lines;
}

function printedLine(pageNumber: number, segment: Segment): PrintedLine {
  const { runs, baselinePt, column, beside, language } = segment;
  const main = mainSize(runs);
  let raw = '';
  let edge = Number.NEGATIVE_INFINITY;
  let previous: TextRun | undefined;
  for (const run of runs) {
    if (previous && isDrawnTwice(previous, run)) continue;
    const blank = previous && isLabel(previous.text) && /^\p{L}/u.test(run.text) ? BLANK_AFTER_LABEL : BLANK;
    if (raw !== '' && run.xPt - edge > blank * Math.min(run.fontSizePt, main)) raw += ' ';
    raw += isRaised(run, baselinePt, main) ? superscript(run.text) : run.text;
    edge = Math.max(edge, run.xPt + run.widthPt);
    previous = run;
  }
  const text = cleanLine(raw.replace(/\s+/g, ' ')).text;
  const lettered = runs.filter((run) => /\p{L}/u.test(run.text));
  return {
    pageNumber,
    text,
    position: {
      box: boxOf(runs),
      baselinePt,
      fontSizePt: main,
      bold: lettered.length > 0 && lettered.every((run) => run.bold),
      hangPt: runs.length > 1 && isLabel(runs[0]!.text.trim()) ? runs[1]!.xPt : null,
      column,
      beside,
      ...(language && { language }),
    },
    source: null,
    turned: false,
  };
}

const isLabel = (text: string): boolean => /^(?:\d+(?:\.\d+)*\.?|\(\w{1,4}\)|\w{1,4}[.)])$/.test(text);

/** Most frequent font size, by characters. */
function mainSize(runs: readonly TextRun[]): number {
  if (runs.length === 1) return runs[0]!.fontSizePt;
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run.fontSizePt, (counts.get(run.fontSizePt) ?? 0) + run.text.length);
  let best = 0;
  let most = -1;
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > best)) [best, most] = [size, count];
  }
  return best;
}

/** Bold is sometimes made by drawing the words twice, a hair apart. */
function isDrawnTwice(previous: TextRun, run: TextRun): boolean {
  return run.text === previous.text && Math.abs(run.xPt - previous.xPt) < 0.15 * run.fontSizePt;
}

function isRaised(run: TextRun, baselinePt: number, main: number): boolean {
  return (
    run.fontSizePt < RAISED_SIZE * main &&
    baselinePt - baselineOf(run) > RAISED_BY * main &&
    /^[\d,\s]+$/.test(run.text)
  );
}

const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);

function boxOf(runs: readonly TextRun[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
  for (const run of runs) {
    left = Math.min(left, run.xPt);
    top = Math.min(top, run.yPt);
    right = Math.max(right, run.xPt + run.widthPt);
    bottom = Math.max(bottom, run.yPt + run.heightPt);
  }
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    xPt: round(left),
    yPt: round(top),
    widthPt: round(right - left),
    heightPt: round(bottom - top),
  };
}
