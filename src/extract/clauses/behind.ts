import { inSmallLetters } from '../small-letters.js';
import { pastLetters } from './letters.js';
import { nextWords } from './parts/next-words.js';
import { optionsOf } from './parts/pieces.js';
import { firstWords } from './word-finder.js';

/** The words (lower case) that can stand behind the first of what an expression matches. */
export interface Behind {
  words: ReadonlySet<string>;
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
    return endings.includes('') || words.length === 0 ? null : { words: new Set(words), endings };
  };
  return new Map([...firstWords(source)].map((first) => [first, behind(first)]));
}

/** Whether the word behind is one of those; true where something else than a space and a word stands there. */
export function allows({ words, endings }: Behind, next: string): boolean {
  if (next === '' || words.has(next)) return true;
  for (const ending of endings) if (next.endsWith(ending)) return true;
  return false;
}

const SPACE = 0x20;
/** The letters behind `end` and a space, lower case; empty where there are none. */
export const wordBehind = (text: string, end: number): string =>
  end < text.length && text.charCodeAt(end) === SPACE
    ? inSmallLetters(text, end + 1, pastLetters(text, end + 1))
    : '';
