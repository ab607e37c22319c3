import type { LineLanguages } from './line-languages.js';
import { type BodyLine, columnKey } from './printed-line.js';

/**
 * The lines in one of the languages, as they follow one another when the others are left out: so a paragraph goes
 * on over what is printed between its halves.
 */
export function linesIn(body: readonly BodyLine[], { ofLines }: LineLanguages, language: number): BodyLine[] {
  const kept: BodyLine[] = [];
  let between: BodyLine[] = [];
  body.forEach((line, index) => {
    if (ofLines[index] !== language) {
      between.push(line);
      return;
    }
    const last = kept.at(-1);
    const columns = [last, line].map((end) => end && columnKey(end.line));
    kept.push({
      ...line,
      isParted: line.isParted || between.some(({ isParted }) => isParted),
      isInterrupted: between.some((other) => columns.includes(columnKey(other.line))),
    });
    between = [];
  });
  return kept;
}
