import { mostOf } from '../model/index.js';
import type { Mark } from './furniture.js';
import { endsSentence } from './marks.js';
import type { BodyBreak, PrintedLine } from './printed-line.js';

/** Notes are set smaller than the text, by this much at least. */
const SMALLER = 0.93;
/** What a note begins with: a raised number, a number, a letter or a sign. */
const NOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}[.)]?\s|\([\da-z]{1,2}\)\s|[*†‡§]+)\s*\S/u;

/** What a line has to do with footnotes: nothing, the first line of one, or a line that goes on with one. */
export type NoteLine = null | 'first' | 'further';

/**
 * Finds footnotes: lines in small print that a page, or a column of it, ends with, from the first one that begins with
 * a mark on. Where the last note of the page before has no end, the small print goes on with it.
 */
export function findFootnotes(lines: readonly PrintedLine[], marks: readonly Mark[]): NoteLine[] {
  const notes: NoteLine[] = lines.map(() => null);
  if (!lines[0]?.position) return notes;
  const smallPt = SMALLER * usualSize(lines, marks);
  if (!lines.some(({ position }) => position!.fontSizePt < smallPt)) return notes;
  let unfinished: number | null = null;
  for (const page of pagesOf(lines)) {
    const body = page.filter((index) => marks[index] === null);
    for (const foot of feetOf(lines, body, smallPt)) {
      const goesOn = unfinished !== null && lines[unfinished]!.pageNumber < lines[foot[0]!]!.pageNumber;
      const from = goesOn ? 0 : foot.findIndex((index) => NOTE_MARK.test(lines[index]!.text));
      if (from === -1) continue;
      for (const index of foot.slice(from))
        notes[index] = NOTE_MARK.test(lines[index]!.text) ? 'first' : 'further';
      unfinished = endsSentence(lines[foot.at(-1)!]!.text) ? null : foot.at(-1)!;
    }
  }
  return notes;
}

/** Indexes of the lines of each page. */
function pagesOf(lines: readonly PrintedLine[]): number[][] {
  const pages: number[][] = [];
  lines.forEach(({ pageNumber }, index) => {
    if (pageNumber === lines[index - 1]?.pageNumber) pages.at(-1)!.push(index);
    else pages.push([index]);
  });
  return pages;
}

/** Lines in small print at the ends of columns, below text and above none. */
function feetOf(lines: readonly PrintedLine[], body: readonly number[], smallPt: number): number[][] {
  const large = body.filter((index) => lines[index]!.position!.fontSizePt >= smallPt);
  if (large.length === 0 || large.length === body.length) return [];
  const columns = new Map<number, number[]>();
  for (const index of body) {
    const { column, beside } = lines[index]!.position!;
    if (beside) continue;
    const inColumn = columns.get(column);
    if (inColumn) inColumn.push(index);
    else columns.set(column, [index]);
  }
  const feet: number[][] = [];
  for (const column of columns.values()) {
    const from = column.findLastIndex((index) => lines[index]!.position!.fontSizePt >= smallPt) + 1;
    const foot = column.slice(from);
    if (foot.length > 0 && large.every((index) => !isBelow(lines[index]!, lines[foot[0]!]!))) feet.push(foot);
  }
  return feet;
}

/** The line stands below the note, or beside it in the same column. */
function isBelow(line: PrintedLine, note: PrintedLine): boolean {
  const [here, there] = [line.position!, note.position!];
  if (here.baselinePt < there.baselinePt) return false;
  return here.box.xPt < there.box.xPt + there.box.widthPt && there.box.xPt < here.box.xPt + here.box.widthPt;
}

/** The size of print with the most characters. */
const usualSize = (lines: readonly PrintedLine[], marks: readonly Mark[]): number =>
  mostOf(
    lines
      .filter((_, index) => marks[index] === null)
      .map(({ text, position }) => [position!.fontSizePt, text.length] as const),
  ) ?? 0;

/**
 * The order in which lines come into the text, as indexes: footnotes behind the words of their page, and behind the
 * paragraph that goes on from it to the next. A note that goes on over the page is kept together.
 */
export function withFootnotesLast(
  lines: readonly PrintedLine[],
  notes: readonly NoteLine[],
  breaks: readonly BodyBreak[],
  marks: readonly Mark[],
): number[] {
  const order: number[] = [];
  const continued = pagesThatGoOn(lines, notes);
  let waiting: number[] = [];
  lines.forEach(({ pageNumber }, index) => {
    if (notes[index] !== null) {
      waiting.push(index);
      return;
    }
    const isBlock = marks[index] === null && breaks[index] === 'block';
    const isLater = waiting.length > 0 && pageNumber > lines[waiting.at(-1)!]!.pageNumber;
    if (isBlock && isLater && !continued.has(pageNumber)) {
      order.push(...waiting);
      waiting = [];
    }
    order.push(index);
  });
  return [...order, ...waiting];
}

/** Pages that begin their notes with the rest of one from a page before. */
function pagesThatGoOn(lines: readonly PrintedLine[], notes: readonly NoteLine[]): Set<number> {
  const seen = new Set<number>();
  const continued = new Set<number>();
  lines.forEach(({ pageNumber }, index) => {
    if (notes[index] === null || seen.has(pageNumber)) return;
    seen.add(pageNumber);
    if (notes[index] === 'further') continued.add(pageNumber);
  });
  return continued;
}
