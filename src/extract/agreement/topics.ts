import { knownCount, knownWord, MIXED, MOST_WORDS } from '../known-words.js';
import { firstWordFrom, type WordSpans } from '../word-spans.js';
import { CUE_WORDS, TOPIC_WORDS } from './topic-words.js';

/**
 * What a sentence can speak of, found in one walk over the words of a passage: a bit for each topic of which it has a
 * word. The readers try their expressions only on sentences with the bit; a bit too many costs time and changes nothing.
 */

const MOST_BITS = 31;

/** A bit for each name. Throws where a number has not so many. */
export function bitsOf<K extends string>(
  beginnings: Readonly<Record<K, string>>,
): Readonly<Record<K, number>> {
  const names = Object.keys(beginnings);
  if (names.length > MOST_BITS)
    throw new Error(`bits by name: ${names.length} names, more than ${MOST_BITS}; join some of them`);
  return Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<K, number>;
}

/** The bit of each topic. */
export const Topic = bitsOf(TOPIC_WORDS);

/** The bit of each cue: of the words of which a single expression needs one. Bits of topics and of cues do not mix. */
export const Cue = bitsOf(CUE_WORDS);

/** The cues of words that nobody has walked through: they may have any. */
export const ANY_CUE = -1;

const WORD_END = 27;
const STEPS_BITS = 5;
const LETTERS = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter += 1) LETTERS[64 + letter] = LETTERS[96 + letter] = letter;
const letterOf = (code: number): number => (code < 128 ? LETTERS[code]! : 0);

/** The state before a word, to which no letter leads. */
const START = 0;

/**
 * A tree of the beginnings: by state and letter, the state that the letter leads to; by state, the topics and cues of all
 * that has been read on the way to it.
 */
const { next, topics, cues } = ((): { next: Uint16Array; topics: Int32Array; cues: Int32Array } => {
  const steps: number[][] = [[]];
  const before: number[] = [START];
  const own: { topics: number; cues: number }[] = [{ topics: 0, cues: 0 }];
  const stateOf = (beginning: string): number => {
    let state = START;
    for (let at = 0; at < beginning.length; at += 1) {
      const letter = letterOf(beginning.charCodeAt(at)) || WORD_END;
      if (steps[state]![letter] === undefined) {
        steps[state]![letter] = steps.length;
        steps.push([]);
        before.push(state);
        own.push({ topics: 0, cues: 0 });
      }
      state = steps[state]![letter]!;
    }
    return state;
  };
  for (const [name, words] of Object.entries(TOPIC_WORDS))
    for (const word of words.split(' ')) own[stateOf(word)]!.topics |= Topic[name as keyof typeof Topic];
  for (const [name, words] of Object.entries(CUE_WORDS))
    for (const word of words.split(' ')) own[stateOf(word)]!.cues |= Cue[name as keyof typeof Cue];
  const table = new Uint16Array(steps.length << STEPS_BITS);
  steps.forEach((letters, state) => {
    letters.forEach((to, letter) => {
      table[(state << STEPS_BITS) | letter] = to;
    });
  });
  // A state comes behind the one before it.
  for (let state = 1; state < own.length; state += 1) {
    own[state]!.topics |= own[before[state]!]!.topics;
    own[state]!.cues |= own[before[state]!]!.cues;
  }
  return {
    next: table,
    topics: Int32Array.from(own, (one) => one.topics),
    cues: Int32Array.from(own, (one) => one.cues),
  };
})();

/** A stretch of a text with the topics and cues of which it has a word, as bits. */
export interface SpokenSentence {
  start: number;
  end: number;
  topics: number;
  cues: number;
}

const FULL_STOP = 46;
/** White space of any kind. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** Where the tree is left by the word that begins at `start`, whose letters end at `end` at the latest. */
function stateAt(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  // A figure, as of a note, may stand before the letters.
  while (at < end && letterOf(codes[at]!) === 0) at += 1;
  let state = START;
  for (; at < end; at += 1) {
    const letter = letterOf(codes[at]!);
    if (letter === 0) break;
    const to = next[(state << STEPS_BITS) | letter]!;
    if (to === START) return state;
    state = to;
  }
  return next[(state << STEPS_BITS) | WORD_END]! || state;
}

/** By the numbers of known words, at twice the number the topics of each and behind them its cues. */
const bitsOfKnown = new Int32Array(2 * MOST_WORDS);
/** How many of them have been read: words may become known as long as modules load. */
let read = 0;

function readKnown(): void {
  for (const count = knownCount(); read < count; read += 1) {
    const letters = Uint16Array.from(knownWord(read), (letter) => letter.charCodeAt(0));
    const state = stateAt(letters, 0, letters.length);
    bitsOfKnown[2 * read] = topics[state]!;
    bitsOfKnown[2 * read + 1] = cues[state]!;
  }
}

/** Where a full stop before white space stands from `from` to before `to`, or `to`; both are before `end`. */
function stopIn(codes: Uint16Array, from: number, to: number, end: number): number {
  for (let at = from; at < to; at += 1)
    if (codes[at] === FULL_STOP && at + 1 < end && isSpace(codes[at + 1]!)) return at;
  return to;
}

/** Index of the first word that begins at `offset` or later, sought from the word at `index` on. */
export function wordFrom(words: WordSpans, offset: number, index: number): number {
  const { starts } = words;
  if (index > 0 && starts[index - 1]! >= offset) return firstWordFrom(words, offset);
  let at = index;
  for (const last = index + NEAR_WORDS; at < last; at += 1)
    if (at === starts.length || starts[at]! >= offset) return at;
  return firstWordFrom(words, offset);
}
const NEAR_WORDS = 16;

/** A walk through a text, stretch by stretch: it remembers which word it has come to, and all topics and cues it met. */
export class SentenceWalk {
  topics = 0;
  cues = 0;
  private index = 0;

  /** `words`: those of the text. */
  constructor(private readonly words: WordSpans) {}

  /** The sentences from `start` to before `end`, as `sentencesIn` finds them. */
  sentences(start: number, end: number): SpokenSentence[] {
    const first = wordFrom(this.words, start, this.index);
    const found = sentencesFrom(start, end, this.words, first);
    this.index = wordFrom(this.words, end, first);
    this.topics |= topicsOf(found);
    this.cues |= cuesOf(found);
    return found;
  }

  /** Takes in the words from `start` to before `end` without parting sentences. */
  pass(start: number, end: number): void {
    if (start >= end) return;
    readKnown();
    const { codes, starts, ends, numbers } = this.words;
    let index = wordFrom(this.words, start, this.index);
    let bits = 0;
    let cueBits = 0;
    for (; index < starts.length && starts[index]! < end; index += 1) {
      const number = numbers[index]!;
      if (number > MIXED) {
        bits |= bitsOfKnown[2 * number]!;
        cueBits |= bitsOfKnown[2 * number + 1]!;
        continue;
      }
      const state = stateAt(codes, starts[index]!, Math.min(ends[index]!, end));
      bits |= topics[state]!;
      cueBits |= cues[state]!;
    }
    this.index = index;
    this.topics |= bits;
    this.cues |= cueBits;
  }
}

/**
 * The sentences of `text` from `start` to before `end`, with their topics and cues. A full stop before white space ends
 * one, whatever the word before it: good enough to keep what one sentence says apart from the next. `words`: those of the
 * text.
 */
export const sentencesIn = (start: number, end: number, words: WordSpans): SpokenSentence[] =>
  sentencesFrom(start, end, words, firstWordFrom(words, start));

/** `first`: index of the first word that begins at `start` or later. */
function sentencesFrom(start: number, end: number, words: WordSpans, first: number): SpokenSentence[] {
  readKnown();
  const { codes, starts, ends, numbers } = words;
  const found: SpokenSentence[] = [];
  let from = start;
  while (from < end && codes[from] === FULL_STOP) from += 1;
  let bits = 0;
  let cueBits = 0;
  let at = from;
  for (let index = first; at < end; index += 1) {
    const isWord = index < starts.length && starts[index]! < end;
    const wordStart = isWord ? starts[index]! : end;
    // One sign between two words ends nothing.
    if (wordStart - at > 1 || !isWord)
      for (
        let stop = stopIn(codes, at, wordStart, end);
        stop < wordStart;
        stop = stopIn(codes, at, wordStart, end)
      ) {
        if (stop > from) found.push({ start: from, end: stop, topics: bits, cues: cueBits });
        from = stop + 1;
        at = from;
        bits = 0;
        cueBits = 0;
      }
    if (!isWord) break;
    at = Math.min(ends[index]!, end);
    const number = numbers[index]!;
    if (number > MIXED) {
      bits |= bitsOfKnown[2 * number]!;
      cueBits |= bitsOfKnown[2 * number + 1]!;
      continue;
    }
    const state = stateAt(codes, wordStart, at);
    if (state === START) continue;
    bits |= topics[state]!;
    cueBits |= cues[state]!;
  }
  if (end > from) found.push({ start: from, end, topics: bits, cues: cueBits });
  return found;
}

/** The topics of all sentences. */
export function topicsOf(sentences: readonly SpokenSentence[]): number {
  let all = 0;
  for (const sentence of sentences) all |= sentence.topics;
  return all;
}

/** The cues of all sentences. */
export function cuesOf(sentences: readonly SpokenSentence[]): number {
  let all = 0;
  for (const sentence of sentences) all |= sentence.cues;
  return all;
}
