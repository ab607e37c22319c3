import { numberOf } from '../known-words.js';
import { inSmallLetters } from '../small-letters.js';
import { numberAt } from '../word-spans.js';
import { pastLetters } from './letters.js';
import { nextWords } from './parts/next-words.js';
import { optionsOf } from './parts/pieces.js';
import { firstWords } from './word-finder.js';

/** The words (lower case) that can stand behind the first of what an expression matches. */
export interface Behind {
  /** Their numbers: see `known-words.ts`. */
  numbers: Uint16Array;
  /** How further ones end. */
  endings: readonly string[];
}

/**
 * The words, lower case, that what `source` matches can begin with, and what can stand behind each; null: anything. See
 * `firstWords`.
 */
export function wordsBehind(source: string): ReadonlyMap<string, Behind | null> {
  const options = optionsOf(source);
  const behind = (first: string): Behind | null => {
    const { words, endings } = nextWords(options, first);
    if (endings.includes('') || words.length === 0) return null;
    return { numbers: Uint16Array.from(words, numberOf), endings };
  };
  return new Map([...firstWords(source)].map((first) => [first, behind(first)]));
}

/** What `numberBehind` tells where something else than a space and a word stands. */
const NO_WORD = -1;

/** The number of the word behind `end` and a space in `text`: one look serves all who want to know of it by `allowsWord`. */
export function numberBehind(text: string, end: number): number {
  if (end >= text.length || text.charCodeAt(end) !== SPACE) return NO_WORD;
  const start = end + 1;
  const to = pastLetters(text, start);
  return to === start ? NO_WORD : numberAt(text, start, to);
}
const SPACE = 0x20;

/** Whether the word behind `end`, of that number, is one of those; true where something else stands there. */
export function allowsWord({ numbers, endings }: Behind, number: number, text: string, end: number): boolean {
  if (number === NO_WORD) return true;
  if (number !== 0) for (const one of numbers) if (one === number) return true;
  if (endings.length === 0) return false;
  const next = inSmallLetters(text, end + 1, pastLetters(text, end + 1));
  for (const ending of endings) if (next.endsWith(ending)) return true;
  return false;
}

/** The same where nobody looked at the word before. */
export const allowsAt = (behind: Behind, text: string, end: number): boolean =>
  allowsWord(behind, numberBehind(text, end), text, end);
