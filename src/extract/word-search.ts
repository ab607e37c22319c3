import { meaningsOf } from './known-words.js';
import type { WordSpans } from './word-spans.js';

/**
 * Prepares a search through a whole text for what `pattern` (sticky) matches at one of the `words` (lower case) that it can
 * begin with. The words of the text are known: few of its places are tried.
 */
export function wordSearch(
  words: readonly string[],
  pattern: RegExp,
): (text: string, spans: WordSpans) => boolean {
  const begins = Uint8Array.from(meaningsOf(words.map((word) => [word, 1] as const)), (is) => is ?? 0);
  return (text, { starts, numbers }) => {
    for (let index = 0; index < numbers.length; index += 1) {
      if (begins[numbers[index]!] !== 1) continue;
      pattern.lastIndex = starts[index]!;
      if (pattern.test(text)) return true;
    }
    return false;
  };
}
