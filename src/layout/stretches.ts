import { countWords, type WordCount } from '../nlp/index.js';
import type { BodyBreak, BodyLine } from './printed-line.js';

/** Some lines of one paragraph, enough of them to tell their language. */
export interface Stretch {
  text: string;
  count: WordCount;
}

/** Longer ones are not needed: a stretch ends with the line that reaches so many words. */
const ENOUGH_WORDS = 12;

/**
 * The lines of a text in stretches, none of which goes on in the next column or page. Lines for which `skips` holds
 * are in none.
 */
export function stretchesOf(
  body: readonly BodyLine[],
  breaks: readonly BodyBreak[],
  skips: (text: string) => boolean = () => false,
): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  body.forEach(({ line, isParted }, index) => {
    if (skips(line.text)) {
      last = undefined;
      return;
    }
    const goesOn =
      last !== undefined &&
      last.count.words < ENOUGH_WORDS &&
      breaks[index] === 'line' &&
      !isParted &&
      line.position?.column === body[index - 1]!.line.position?.column;
    const count = countWords(line.text);
    if (!goesOn || !last) {
      last = { text: line.text, count };
      stretches.push(last);
    } else {
      last.text += ` ${line.text}`;
      last.count.words += count.words;
      last.count.english += count.english;
      last.count.plain += count.plain;
      last.count.small += count.small;
    }
  });
  return stretches;
}
