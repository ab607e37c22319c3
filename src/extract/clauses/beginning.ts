import { firstWords } from './word-finder.js';

/** An expression, tried at one place, and the words (lower case) that can open what it matches. */
export interface Opening {
  words: ReadonlySet<string>;
  pattern: RegExp;
}

/** `source` begins with letters written out, as `firstWords` wants them; a word ends where it ends. */
export const begins = (source: string): Opening => ({
  words: firstWords(source),
  pattern: new RegExp(`(?:${source})\\b`, 'iy'),
});

/** The same of an expression that is written out; sticky. */
export const opening = (pattern: RegExp): Opening => ({ words: firstWords(pattern.source), pattern });

const SPACE = /\s*,?\s*/y;
const ADVERB =
  /(?:also|further|only|hereby|therefore|however|accordingly|always|at all times|in addition|as a rule|[a-z]{2,14}ly),?\s+/iy;
const WORD = /[a-z]+/iy;
const MOST_ADVERBS = 2;

/**
 * The first words of a predicate, with up to two adverbs before them passed over: "(, promptly) |be granted| access".
 * What looks like an adverb may be the verb itself ("apply"), so an expression is tried before and after each.
 */
export class Beginning {
  private readonly places: { at: number; word: string }[] = [];

  constructor(readonly text: string) {
    SPACE.lastIndex = 0;
    SPACE.test(text);
    let at = SPACE.lastIndex;
    for (let adverbs = 0; ; adverbs += 1) {
      WORD.lastIndex = at;
      if (!WORD.test(text)) return;
      this.places.push({ at, word: text.slice(at, WORD.lastIndex).toLowerCase() });
      ADVERB.lastIndex = at;
      if (adverbs === MOST_ADVERBS || !ADVERB.test(text)) return;
      at = ADVERB.lastIndex;
    }
  }

  is({ words, pattern }: Opening): boolean {
    for (const { at, word } of this.places) {
      if (!words.has(word)) continue;
      pattern.lastIndex = at;
      if (pattern.test(this.text)) return true;
    }
    return false;
  }
}
