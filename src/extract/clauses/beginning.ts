import { MOST_WORDS, numberOf } from '../known-words.js';
import { numberAt } from '../word-spans.js';
import { allowsAt, allowsWord, type Behind, numberBehind, wordsBehind } from './behind.js';
import { endsInLy, pastLetters, pastSpace } from './letters.js';
import { firstWords } from './word-finder.js';
import { WordSet } from './word-set.js';

/** An expression, tried at one place, and the words (lower case) that can open what it matches. */
interface Opening {
  words: ReadonlySet<string>;
  pattern: RegExp;
}

/** The same with the words that can stand behind each of those that open it; null: any, or none. */
export interface OpeningOfTwo {
  /** Its own, in `OPENED_BY`. */
  bit: number;
  /** By the numbers of the words (see `known-words.ts`). */
  words: ReadonlyMap<number, Behind | null>;
  pattern: RegExp;
}

/** By the number of a word (see `known-words.ts`), the bits of all expressions that it can open: of most words one look tells that it opens none. */
const OPENED_BY = new Int32Array(MOST_WORDS);
const MOST_OPENINGS = 31;
let openings = 0;

/** `source` begins with letters written out, as `firstWords` wants them; behind it `ending`: a word ends there. */
export function begins(source: string, ending = '\\b'): OpeningOfTwo {
  if (openings === MOST_OPENINGS) throw new Error(`expressions by first word: more than ${MOST_OPENINGS}`);
  const bit = 1 << openings;
  openings += 1;
  const words = new Map(Array.from(wordsBehind(source), ([word, behind]) => [numberOf(word), behind]));
  for (const word of words.keys()) OPENED_BY[word]! |= bit;
  return { bit, words, pattern: new RegExp(`(?:${source})${ending}`, 'iy') };
}

/** The same of an expression that is written out; sticky. */
const opening = (pattern: RegExp): Opening => ({ words: firstWords(pattern.source), pattern });

const ADVERBS = new WordSet([
  'also',
  'further',
  'only',
  'hereby',
  'therefore',
  'however',
  'accordingly',
  'always',
]);
/** Adverbs of more words, by their first. */
const ADVERBIAL = opening(/(?:at all times|in addition|as a rule),?\s+/iy);
const OPENS_ADVERBIAL = new WordSet(ADVERBIAL.words);
const SHORTEST_ADVERB = 4;
const LONGEST_ADVERB = 16;
const MOST_ADVERBS = 2;
const COMMA = 0x2c;

/**
 * The first words of a predicate, with up to two adverbs before them passed over: "(, promptly) |be granted| access".
 * What looks like an adverb may be the verb itself ("apply"), so an expression is tried before and after each.
 */
export class Beginning {
  private readonly places: Place[] = [];
  /** The bits of what its words can open. */
  private opens = 0;

  constructor(readonly text: string) {
    let at = pastComma(text, pastSpace(text, 0));
    for (let adverbs = 0; ; adverbs += 1) {
      const end = pastLetters(text, at);
      if (end === at) return;
      const number = numberAt(text, at, end);
      const opens = OPENED_BY[number]!;
      // Most words open nothing.
      if (opens !== 0) this.places.push({ at, end, number, opens, behind: numberBehind(text, end) });
      this.opens |= opens;
      if (adverbs === MOST_ADVERBS) return;
      const next = pastAdverb(text, at, end);
      if (next === -1) return;
      at = next;
    }
  }

  is(opening: OpeningOfTwo): boolean {
    return (this.opens & opening.bit) !== 0 && this.opensWith(opening);
  }

  private opensWith({ bit, words, pattern }: OpeningOfTwo): boolean {
    for (let index = 0; index < this.places.length; index += 1) {
      const place = this.places[index]!;
      if ((place.opens & bit) === 0) continue;
      const behind = words.get(place.number);
      if (behind && !allowsWord(behind, place.behind, this.text, place.end)) continue;
      pattern.lastIndex = place.at;
      if (pattern.test(this.text)) return true;
    }
    return false;
  }
}

/** Where what begins with the word of number `word`, from `at` to `end`, ends; -1 where no such thing does. */
export function endOfOpening(
  { words, pattern }: OpeningOfTwo,
  text: string,
  word: number,
  at: number,
  end: number,
): number {
  const behind = words.get(word);
  if (behind === undefined || (behind !== null && !allowsAt(behind, text, end))) return -1;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** A word that an expression is tried at. */
interface Place {
  at: number;
  end: number;
  /** See `known-words.ts`. */
  number: number;
  /** The bits of what the word can open. */
  opens: number;
  /** See `numberBehind`. */
  behind: number;
}
const pastComma = (text: string, at: number): number =>
  at < text.length && text.charCodeAt(at) === COMMA ? pastSpace(text, at + 1) : at;

/** Past the adverb that begins with the word from `at` to `end`, and the white space behind it; -1 where none does. */
function pastAdverb(text: string, at: number, end: number): number {
  if (OPENS_ADVERBIAL.has(text, at, end)) {
    ADVERBIAL.pattern.lastIndex = at;
    return ADVERBIAL.pattern.test(text) ? ADVERBIAL.pattern.lastIndex : -1;
  }
  const isAdverb =
    ADVERBS.has(text, at, end) ||
    (endsInLy(text, end) && end - at >= SHORTEST_ADVERB && end - at <= LONGEST_ADVERB);
  if (!isAdverb) return -1;
  if (end === text.length) return -1;
  const space = text.charCodeAt(end) === COMMA ? end + 1 : end;
  const next = pastSpace(text, space);
  return next > space ? next : -1;
}
