import { type Box, groupBy, type PositionedPage, type TextRun } from '../model/index.js';
import { cleanLine } from './characters.js';
import { inReadingOrder, type Segment } from './columns.js';
import { closeUp } from './letter-spaced.js';
import { inLogicalOrder } from './line-direction.js';
import type { PrintedLine } from './printed-line.js';
import { baselineOf, rowsOf } from './rows.js';
import { RunEdges } from './run-edges.js';
import { boxOnPage, isTurnedText, turnUpright } from './turned.js';

/** Runs further apart than this share of the font size have a blank between them. */
const BLANK = 0.1;
/** After a number in a run of its own a hair is enough. */
const BLANK_AFTER_LABEL = 0.02;
/** Words that reach so far into the words before them were put there by themselves. */
const OVERLAP = 0.3;
/** Raised small digits are written as such, so that a note mark does not become part of a number or word. */
const RAISED_BY = 0.15;
const RAISED_SIZE = 0.85;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Lines of a positioned page: those of the segments, which are its upright runs in reading order. Text that is turned
 * by quarters comes where the page first draws such; other turned words come last, in lines that are no part of the text.
 */
export function positionedLines(page: PositionedPage, segments: readonly Segment[]): PrintedLine[] {
  const { runs, pageNumber } = page;
  if (!runs.some(({ turned }) => turned)) return linesOf(segments, pageNumber);
  const text: PrintedLine[] = [];
  const aside: PrintedLine[] = [];
  let columns = 0;
  for (const [turns, some] of groupBy(runs, ({ turned, quarterTurns = null }) =>
    turned ? quarterTurns : 0,
  )) {
    if (turns === null) {
      aside.push(...some.flatMap((run) => askewLine(run, pageNumber)));
      continue;
    }
    const upright = turns === 0 ? segments : inReadingOrder(rowsOf(turnUpright(some, turns, page))).segments;
    const lines = linesOf(upright, pageNumber);
    const isAside = turns !== 0 && !isTurnedText(lines);
    for (const line of lines) {
      const position = line.position!;
      position.column += columns;
      if (turns !== 0) {
        position.boxOnPage = boxOnPage(position.box, turns, page);
        position.quarterTurns = turns;
        position.stops = [];
      }
      if (isAside) aside.push({ ...line, turned: true });
      else text.push(line);
    }
    columns = 1 + lines.reduce((most, { position }) => Math.max(most, position!.column), columns);
  }
  return [...text, ...aside];
}

function askewLine(run: TextRun, pageNumber: number): PrintedLine[] {
  const line = printedLine(pageNumber, { runs: [run], baselinePt: run.yPt, column: -1, beside: false });
  return line.text === '' ? [] : [{ ...line, turned: true }];
}

function linesOf(segments: readonly Segment[], pageNumber: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const segment of segments) {
    const line = printedLine(pageNumber, segment);
    if (line.text !== '') lines.push(line);
  }
  return lines;
}

function printedLine(pageNumber: number, segment: Segment): PrintedLine {
  const { runs, baselinePt, column, beside, language } = segment;
  const main = mainSize(runs);
  let raw = '';
  const edges = new RunEdges();
  const pieces = piecesOf(runs, baselinePt, main);
  const ordered = inLogicalOrder(pieces);
  let previous: Piece | undefined;
  for (const piece of ordered) {
    if (previous && isApart(previous, piece) && raw !== '' && !raw.endsWith(' ')) raw += ' ';
    const added = raw === '' || raw.endsWith(' ') ? piece.words.trimStart() : piece.words;
    edges.add(piece.run, raw.length, raw.length + added.trimEnd().length);
    raw += added;
    previous = piece;
  }
  const clean = cleanLine(raw);
  const text = closeUp(clean.text);
  const lettered = runs.filter((run) => /\p{L}/u.test(run.text));
  const box = boxOf(runs);
  return {
    pageNumber,
    text,
    position: {
      box,
      // A title closed up has no letter left where its run was; and places of runs go from left to right.
      stops: text === clean.text && ordered === pieces ? edges.stops(clean.origin, text.length) : [],
      boxOnPage: box,
      quarterTurns: 0,
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

/** The words of a run, and where it stands in its line. */
interface Piece {
  run: TextRun;
  words: string;
  /** From the left. */
  index: number;
  /** There is a blank between it and the piece to its left. */
  isApart: boolean;
}

function piecesOf(runs: readonly TextRun[], baselinePt: number, main: number): Piece[] {
  const pieces: Piece[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  let previous: TextRun | undefined;
  for (const run of runs) {
    if (previous && isDrawnTwice(previous, run)) continue;
    const blank = previous && isLabel(previous.text) && /^\p{L}/u.test(run.text) ? BLANK_AFTER_LABEL : BLANK;
    const gap = run.xPt - edge;
    const size = Math.min(run.fontSizePt, main);
    const isApart = gap > blank * size || (!!previous && gap < -OVERLAP * size && isWords(previous, run));
    const words = (isRaised(run, baselinePt, main) ? superscript(run.text) : run.text).replace(/\s+/g, ' ');
    pieces.push({ run, words, index: pieces.length, isApart });
    edge = Math.max(edge, run.xPt + run.widthPt);
    previous = run;
  }
  return pieces;
}

/** Of pieces that follow one another in reading; those that stand elsewhere are words of their own. */
const isApart = (previous: Piece, piece: Piece): boolean =>
  Math.abs(piece.index - previous.index) > 1 ||
  (piece.index > previous.index ? piece.isApart : previous.isApart);

/** Accents are drawn over the letter that they belong to: single characters are no words. */
const isWords = (previous: TextRun, run: TextRun): boolean =>
  [previous, run].every(({ text }) => /\p{L}{2}/u.test(text));

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
