import type { Span } from '../model/index.js';
import { meaningsOf } from './known-words.js';
import { firstWordFrom, type WordSpans } from './word-spans.js';

/** By the number of a word, 1 for one of `words`, lower case. */
const marked = (words: readonly string[]): Uint8Array =>
  Uint8Array.from(meaningsOf(words.map((word) => [word, 1] as const)), (is) => is ?? 0);

/** Prepares the question whether one of `words` (lower case) begins within a span of a text whose words are known. */
export function anyWord(words: readonly string[]): (spans: WordSpans, within: Span) => boolean {
  const asked = marked(words);
  return (spans, { start, end }) => {
    const { starts, numbers } = spans;
    for (let index = firstWordFrom(spans, start); index < starts.length && starts[index]! < end; index += 1)
      if (asked[numbers[index]!] === 1) return true;
    return false;
  };
}

/**
 * Prepares a search through a whole text for what `pattern` (sticky) matches at one of the `words` (lower case) that it can
 * begin with. The words of the text are known: few of its places are tried.
 */
export function wordSearch(
  words: readonly string[],
  pattern: RegExp,
): (text: string, spans: WordSpans) => boolean {
  const begins = marked(words);
  return (text, { starts, numbers }) => {
    for (let index = 0; index < numbers.length; index += 1) {
      if (begins[numbers[index]!] !== 1) continue;
      pattern.lastIndex = starts[index]!;
      if (pattern.test(text)) return true;
    }
    return false;
  };
}

/** The same for all matches that do not overlap, in order. */
export function wordMatches(
  words: readonly string[],
  pattern: RegExp,
): (text: string, spans: WordSpans) => RegExpExecArray[] {
  const begins = marked(words);
  return (text, { starts, numbers }) => {
    const found: RegExpExecArray[] = [];
    let from = 0;
    for (let index = 0; index < numbers.length; index += 1) {
      if (begins[numbers[index]!] !== 1 || starts[index]! < from) continue;
      pattern.lastIndex = starts[index]!;
      const match = pattern.exec(text);
      if (match === null) continue;
      found.push(match);
      from = pattern.lastIndex;
    }
    return found;
  };
}
