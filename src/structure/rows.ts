import { headingLike } from './prose.js';
import { blockEnd, type Source } from './source.js';

/** So many lines in a row that could each be a heading are rows of a table or entries of a list. */
const FEWEST_ROWS = 3;
const MOST_LINES = 3;
const LONGEST_ROW = 160;

/**
 * Whether the block of lines `[at, end)` stands among others in `[from, to)`, right before or behind, that could as well
 * be headings: a heading has something of its own below it.
 */
export function isRow(source: Source, at: number, end: number, from: number, to: number): boolean {
  let rows = 1;
  for (let next = end; rows < FEWEST_ROWS && next < to; ) {
    const after = blockEnd(source, next, to);
    if (!couldHead(source, next, after)) break;
    rows += 1;
    next = after;
  }
  for (let last = at; rows < FEWEST_ROWS && last > from; ) {
    let start = last - 1;
    while (start > from && last - start <= MOST_LINES && source.lines[start]!.before !== 'block') start -= 1;
    if (!couldHead(source, start, last)) break;
    rows += 1;
    last = start;
  }
  return rows >= FEWEST_ROWS;
}

function couldHead({ lines, text }: Source, from: number, to: number): boolean {
  const { start, before, word, list, blank, beside } = lines[from]!;
  const { end } = lines[to - 1]!;
  if (before !== 'block' || word !== null || list !== null || blank || beside) return false;
  if (to - from > MOST_LINES || end - start > LONGEST_ROW) return false;
  const words = text.slice(start, end);
  return headingLike(words) && !/[.:;,]$/.test(words);
}
