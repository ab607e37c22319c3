import type { Span } from '../../model/index.js';

/** A piece of a line of the signatures: the line itself, or what stands in one of its columns. */
export interface Cell extends Span {
  words: string;
}

/** The lines of a passage; where they hold columns, those of the first column before those of the next. */
export function cellsOf(text: string, { start, end }: Span): Cell[] {
  const columns: Cell[][] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    let column = 0;
    for (const { index, 0: words } of line.matchAll(/[^\s*_|](?:[^\s*]| {1,2}(?=[^\s*]))*/g)) {
      const bare = words.replace(/[*_|\s]+$/, '');
      columns[column] ??= [];
      columns[column]!.push({ start: at + index, end: at + index + bare.length, words: bare });
      column += 1;
    }
    at += line.length + 1;
  }
  return columns.flat();
}
