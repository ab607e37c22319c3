import { MIXED, meaningsOf } from '../known-words.js';
import type { WordSpans } from '../word-spans.js';
import { FIRST_WORDS, type Folded, nextMarking } from './find-markings.js';
import { wordFrom } from './topics.js';

/** By the number of a word, whether a name may begin with it. */
const beginsName = meaningsOf(FIRST_WORDS.map((word) => [word.toLowerCase(), true] as const));
/**
 * Finds what `nextMarking` does, with `words`, those of the text: most are none that a name begins with. `isOfLatin`: see
 * `Folded`.
 */
export function markingFinder(
  text: string,
  { folded, isOfLatin }: Folded,
  words: WordSpans,
): (from: number, end: number) => number {
  if (!isOfLatin) return (from, end) => nextMarking(folded, from, end);
  const { starts, ends, numbers } = words;
  let index = 0;
  return (from, end) => {
    index = wordFrom(words, from, index);
    for (; index < starts.length && starts[index]! < end; index += 1) {
      const number = numbers[index]!;
      const start = starts[index]!;
      if (
        number > MIXED ? beginsName[number] === null : number !== MIXED && isPlain(text, start, ends[index]!)
      )
        continue;
      const at = nextMarking(folded, start, Math.min(ends[index]!, end));
      if (at !== -1) return at;
    }
    return -1;
  };
}

/** Whether a word has no letters with signs, or begins with a small one. */
function isPlain(text: string, start: number, end: number): boolean {
  if (isSmall(text.charCodeAt(start))) return true;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
