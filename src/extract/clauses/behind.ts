import { numberOf } from '../known-words.js';
import { inSmallLetters } from '../small-letters.js';
import { numberAt } from '../word-spans.js';
import { pastLetters } from './letters.js';
import { nextWords } from './parts/next-words.js';
import { optionsOf } from './parts/pieces.js';
import { firstWords } from './word-finder.js';

/** The words (lower case) that can stand behind the first of what an expression matches. */
export interface Behind {
  words: ReadonlySet<string>;
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
    return { words: new Set(words), numbers: Uint16Array.from(words, numberOf), endings };
  };
  return new Map([...firstWords(source)].map((first) => [first, behind(first)]));
}

/** Whether the word behind is one of those; true where something else than a space and a word stands there. */
export function allows({ words, endings }: Behind, next: string): boolean {
  if (next === '' || words.has(next)) return true;
  for (const ending of endings) if (next.endsWith(ending)) return true;
  return false;
}

/** The same of the word behind `end` and a space in `text`. */
export function allowsAt({ numbers, endings }: Behind, text: string, end: number): boolean {
  if (end >= text.length || text.charCodeAt(end) !== SPACE) return true;
  const start = end + 1;
  const to = pastLetters(text, start);
  if (to === start) return true;
  const number = numberAt(text, start, to);
  if (number !== 0) for (const one of numbers) if (one === number) return true;
  if (endings.length === 0) return false;
  const next = inSmallLetters(text, start, to);
  for (const ending of endings) if (next.endsWith(ending)) return true;
  return false;
}

const SPACE = 0x20;
/** The letters behind `end` and a space, lower case; empty where there are none. */
export const wordBehind = (text: string, end: number): string =>
  end < text.length && text.charCodeAt(end) === SPACE
    ? inSmallLetters(text, end + 1, pastLetters(text, end + 1))
    : '';
