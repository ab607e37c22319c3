import { meaningsOf } from '../known-words.js';
import { firstWordFrom } from '../word-spans.js';
import type { Words } from './sentence.js';

/** How far a walk over the words of a passage has come. Offsets into its flat text. */
export interface PlaceWalk {
  /** Where the next word or sign is looked for; once one is found, where that begins. */
  at: number;
  /** What begins here or later is not looked at. */
  readonly to: number;
  /** Of the next word to look at, among those of the document. */
  index: number;
}

export const walkOf = ({ spans, offset }: Words, from: number, to: number): PlaceWalk => ({
  at: from,
  to,
  index: firstWordFrom(spans, offset + from),
});

/**
 * Words (lower case, letters of ASCII) with what each means, and one sign, if any, with its meaning, to be met in a passage
 * by the numbers of its words: no letter is read again. What follows the letters of a word does not matter: `can` is met in
 * "can't".
 */
export class PlaceTable<T> {
  private readonly meanings: readonly (T | null)[];
  private readonly sign: number;

  constructor(
    meanings: Iterable<readonly [word: string, meaning: T]>,
    sign = '',
    private readonly ofSign: T | null = null,
  ) {
    this.meanings = meaningsOf(meanings);
    this.sign = sign === '' ? -1 : sign.charCodeAt(0);
  }

  /** The meaning of the next word, or sign, from `walk.at` on, which then is where it begins; null at the end. */
  next(walk: PlaceWalk, { flat, offset, spans }: Words): T | null {
    const { codes, starts, ends, numbers } = spans;
    const { to } = walk;
    let { at, index } = walk;
    for (;;) {
      while (index < starts.length && starts[index]! - offset < at) index += 1;
      const start = index < starts.length ? starts[index]! - offset : to;
      if (this.sign !== -1) {
        const until = Math.min(start, to);
        if (index > 0) at = Math.max(at, ends[index - 1]! - offset);
        for (; at < until; at += 1)
          if (codes[offset + at] === this.sign) {
            walk.at = at;
            walk.index = index;
            return this.ofSign;
          }
      }
      if (start >= to) {
        walk.at = to;
        walk.index = index;
        return null;
      }
      at = ends[index]! - offset;
      const meaning = this.meanings[numbers[index]!]!;
      index += 1;
      // A word that the passage is cut in is none.
      if (meaning !== null && at <= flat.length) {
        walk.at = start;
        walk.index = index;
        return meaning;
      }
    }
  }
}
