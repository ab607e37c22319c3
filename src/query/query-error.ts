import type { Span } from '../model/index.js';

/** The line under the words a message is about. */
const MARK = '^';

/** A place in what was typed: UTF-16 offsets. */
export interface Place {
  typed: string;
  span: Span;
}

/** A question that cannot be asked; the message says which part, and what may be written there. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  /** `sentence`: the message without the lines that show the place, if there is one. */
  constructor(
    readonly sentence: string,
    readonly place: Place | null = null,
  ) {
    super(place ? `${sentence}\n${marked(place)}` : sentence);
  }
}

/** The message with what was typed below it and marks under the part that is wrong: UTF-16 offsets into `typed`. */
export const pointAt = (message: string, typed: string, span: Span): QueryError =>
  new QueryError(message, { typed, span });

function marked({ typed, span: { start, end } }: Place): string {
  // Each sign as wide as it is shown: line ends and tabs would move the marks away from the words.
  const line = typed.replace(/\s/g, ' ');
  const wide = (text: string): number => [...text].length;
  const marks = MARK.repeat(Math.max(1, wide(line.slice(start, end))));
  return `  ${line}\n  ${' '.repeat(wide(line.slice(0, start)))}${marks}`;
}
