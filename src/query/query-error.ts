import type { Span } from '../model/index.js';

/** The line under the words a message is about. */
const MARK = '^';

/** A question that cannot be asked; the message says which part, and what may be written there. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** The message with what was typed below it and marks under the part that is wrong: UTF-16 offsets into `typed`. */
export function pointAt(message: string, typed: string, { start, end }: Span): QueryError {
  // Each sign as wide as it is shown: line ends and tabs would move the marks away from the words.
  const line = typed.replace(/\s/g, ' ');
  const wide = (text: string): number => [...text].length;
  const marks = MARK.repeat(Math.max(1, wide(line.slice(start, end))));
  return new QueryError(`${message}\n  ${line}\n  ${' '.repeat(wide(line.slice(0, start)))}${marks}`);
}
