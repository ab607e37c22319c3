import type { Row } from './rows.js';

/** A strip between two parts of a page that no word runs into, over rows `from` to before `to`. */
export interface Gutter {
  from: number;
  to: number;
  leftPt: number;
  rightPt: number;
}

/** A gutter is at least so wide, in font sizes. */
const MIN_WIDTH = 0.8;
/** A strip that is less high, in rows, parts nothing. */
const MIN_ROWS = 3;
/** Words that begin this far from the edges of the text, as a share of its width, may stand in another column. */
const INNER = { left: 0.1, right: 0.05 };
/** A page with more rows is none that anybody reads: its rows are left as they stand. */
const MOST_ROWS = 1000;
/** So many strips are followed down the page at a time: the oldest ones. */
const FOLLOWED = 24;

/**
 * The tall free strips of a page, each as tall as it gets: they need not part columns. Rows are looked at from top to
 * bottom; a strip narrows as words come nearer, and ends where they leave less than a gutter of it.
 */
export function findGutters(rows: readonly Row[]): Gutter[] {
  if (rows.length > MOST_ROWS) return [];
  const bounds = boundsOf(rows);
  const minPt = MIN_WIDTH * usualSize(rows);
  if (!rows.some((row) => beginsInside(row, bounds, minPt))) return [];
  const found: Gutter[] = [];
  let followed: Omit<Gutter, 'to'>[] = [];
  rows.forEach((row, index) => {
    const free = freeOf(row, bounds, minPt);
    const next: Omit<Gutter, 'to'>[] = [];
    const put = (from: number, leftPt: number, rightPt: number): boolean => {
      if (rightPt - leftPt < minPt) return false;
      // Older strips come first: one inside another says nothing new.
      if (next.every((one) => leftPt < one.leftPt || rightPt > one.rightPt))
        next.push({ from, leftPt, rightPt });
      return true;
    };
    for (const strip of followed) {
      let goesOn = false;
      for (const [leftPt, rightPt] of free) {
        if (put(strip.from, Math.max(leftPt, strip.leftPt), Math.min(rightPt, strip.rightPt))) goesOn = true;
      }
      if (!goesOn && index - strip.from >= MIN_ROWS) found.push({ ...strip, to: index });
    }
    for (const [leftPt, rightPt] of free) put(index, leftPt, rightPt);
    followed = next.slice(0, FOLLOWED);
  });
  const to = rows.length;
  found.push(...followed.filter(({ from }) => to - from >= MIN_ROWS).map((strip) => ({ ...strip, to })));
  return found;
}

/** Left and right edge of the text. */
function boundsOf(rows: readonly Row[]): [number, number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { runs } of rows) {
    left = Math.min(left, runs[0]!.xPt);
    for (const run of runs) right = Math.max(right, run.xPt + run.widthPt);
  }
  return [left, right];
}

function usualSize(rows: readonly Row[]): number {
  const sizes = rows.map(({ fontSizePt }) => fontSizePt).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** The row has words that begin in the inner part of the text, after a gap or at its start. */
function beginsInside({ runs }: Row, [left, right]: [number, number], minPt: number): boolean {
  const fromPt = left + INNER.left * (right - left);
  const toPt = right - INNER.right * (right - left);
  let edge = Number.NEGATIVE_INFINITY;
  for (const { xPt, widthPt } of runs) {
    if (xPt - edge >= minPt && xPt > fromPt && xPt < toPt) return true;
    edge = Math.max(edge, xPt + widthPt);
  }
  return false;
}

/** The parts of a row where nothing stands, from left to right. */
function freeOf({ runs }: Row, [left, right]: [number, number], minPt: number): [number, number][] {
  const free: [number, number][] = [];
  let edge = left;
  for (const { xPt, widthPt } of runs) {
    if (xPt - edge >= minPt) free.push([edge, xPt]);
    edge = Math.max(edge, xPt + widthPt);
  }
  if (right - edge >= minPt) free.push([edge, right]);
  return free;
}
