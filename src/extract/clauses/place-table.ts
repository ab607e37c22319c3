import { MOST_WORDS, numberOf } from '../known-words.js';
import type { Words } from './sentence.js';

/** How far a walk over the words of a passage has come. Offsets into its flat text. */
export interface PlaceWalk {
  /** Words that begin before are passed over; once one is found, where that begins. */
  at: number;
  /** What begins here or later is not looked at. */
  readonly to: number;
  /** Of the next word to look at, among those of the document. */
  index: number;
}

export const walkOf = (words: Words, from: number, to: number): PlaceWalk => ({
  at: from,
  to,
  index: words.wordFrom(from),
});

/** Of most words a walk wants to know that they mean nothing: a byte for each known word tells so. */
export interface Meanings<T> {
  /** By the number of a word (see `known-words.ts`), which of `meanings` it has; 0: none. */
  kinds: Uint8Array;
  /** The first is no word's. */
  meanings: readonly (T | null)[];
}

/** What each word (lower case, letters of ASCII) means. Throws where there are too many meanings for a byte. */
export function meaningsByKind<T>(entries: Iterable<readonly [word: string, meaning: T]>): Meanings<T> {
  const kinds = new Uint8Array(MOST_WORDS);
  const kindOf = new Map<T, number>();
  const meanings: (T | null)[] = [null];
  for (const [word, meaning] of entries) {
    const kind = kindOf.get(meaning) ?? meanings.push(meaning) - 1;
    if (kind > 0xff) throw new Error('words that mean something: more than 255 meanings');
    kindOf.set(meaning, kind);
    kinds[numberOf(word)] = kind;
  }
  return { kinds, meanings };
}

/**
 * Words (lower case, letters of ASCII) with what each means, to be met in a passage by the numbers of its words: no letter
 * is read again. What follows the letters of a word does not matter: `can` is met in "can't".
 */
export class PlaceTable<T> {
  private readonly kinds: Uint8Array;
  private readonly meanings: readonly (T | null)[];

  constructor(entries: Iterable<readonly [word: string, meaning: T]>) {
    ({ kinds: this.kinds, meanings: this.meanings } = meaningsByKind(entries));
  }

  /** The meaning of the word of that number (see `known-words.ts`); null where it has none. */
  of(number: number): T | null {
    return this.meanings[this.kinds[number]!]!;
  }

  /** The meaning of the next word from `walk.at` on, which then is where it begins; null at the end. */
  next(walk: PlaceWalk, { offset, spans, lastWord }: Words): T | null {
    const { starts, numbers } = spans;
    const { kinds } = this;
    for (let index = walk.index; index < lastWord; index += 1) {
      const kind = kinds[numbers[index]!]!;
      if (kind === 0) continue;
      const at = starts[index]! - offset;
      if (at >= walk.to) break;
      if (at < walk.at) continue;
      walk.at = at;
      walk.index = index + 1;
      return this.meanings[kind]!;
    }
    walk.at = walk.to;
    walk.index = lastWord;
    return null;
  }
}
