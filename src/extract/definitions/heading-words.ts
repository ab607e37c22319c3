import type { Passage } from '../../model/index.js';
import { isWhite } from '../match-at.js';
import { comparable } from './words.js';

const MOST_AROUND = 20;
/** The words of a heading without the number before them and the marks behind them. */
function bareHeading(text: string, start: number, end: number): string {
  let from = start;
  while (from < end && from - start < MOST_AROUND && isOfLabel(text.charCodeAt(from))) from += 1;
  let to = end;
  while (
    to > from &&
    end - to < MOST_AROUND &&
    (isWhite(text.charCodeAt(to - 1)) || '.:'.includes(text[to - 1]!))
  )
    to -= 1;
  return text.slice(from, to);
}
const isOfLabel = (code: number): boolean =>
  isWhite(code) || (code >= 48 && code <= 57) || code === 0x28 || code === 0x29 || code === 0x2e;

/** The headings of at most so many words, each word as terms are compared, in small letters. */
export function headingWords(
  text: string,
  passages: readonly Passage[],
  mostWords: number,
): ReadonlySet<string> {
  const starts = new Set<number>();
  const words = new Set<string>();
  for (const { headings } of passages)
    for (const { start, end } of headings) {
      if (starts.has(start)) continue;
      starts.add(start);
      const heading = bareHeading(text, start, end).split(/\s+/);
      // Longer ones are like no term.
      if (heading.length <= mostWords) words.add(heading.map(comparable).join(' ').toLowerCase());
    }
  return words;
}
