import { knownAt, knownIn, MIXED, withLetter } from './known-words.js';

const LETTER = 1;
const FIGURE = 2;
/** What words are made of. */
const OF_WORD = LETTER | FIGURE;
const APOSTROPHE = 4;
/** By code unit: letters of Latin script, figures, and apostrophes. */
const CLASS = new Uint8Array(1 << 16);
for (let code = 48; code <= 57; code += 1) CLASS[code] = FIGURE;
for (let code = 65; code <= 90; code += 1) CLASS[code] = CLASS[code + 32] = LETTER;
for (let code = 0xc0; code < 0x250; code += 1) CLASS[code] = LETTER;
CLASS[0xd7] = CLASS[0xf7] = 0;
CLASS[0x27] = CLASS[0x2019] = APOSTROPHE;

/** True for a straight or curly apostrophe. */
export const isApostrophe = (code: number): boolean => CLASS[code] === APOSTROPHE;

/** Offset of the first letter or figure from `at` on; the length of the text when there is none. */
export function wordStart(text: string, at: number): number {
  const { length } = text;
  let next = at;
  while (next < length && (CLASS[text.charCodeAt(next)]! & OF_WORD) === 0) next += 1;
  return next;
}

/** Behind the word that begins at `start`: letters, figures and apostrophes between letters. */
export function wordEnd(text: string, start: number): number {
  const { length } = text;
  let at = start;
  for (;;) {
    while (at < length && (CLASS[text.charCodeAt(at)]! & OF_WORD) !== 0) at += 1;
    const goesOn =
      at + 1 < length &&
      isApostrophe(text.charCodeAt(at)) &&
      (CLASS[text.charCodeAt(at + 1)]! & OF_WORD) !== 0;
    if (!goesOn) return at;
    at += 1;
  }
}

/** The words of a text in order: offsets where each begins and behind each, and its number. */
export interface WordSpans {
  /** The code units of the text: to read them from a list takes a quarter of what `charCodeAt` takes. */
  codes: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  /**
   * See `known-words.ts`: of the letters a word begins with, `can` in "can't"; 0: no known word. A letter with an
   * apostrophe behind it is no word.
   */
  numbers: Uint16Array;
}

const SPARE = 64;
/** Copies a list to the front of a longer one. */
function grown<T extends Int32Array | Uint16Array>(list: T, longer: T): T {
  longer.set(list);
  return longer;
}

/** One copy of the memory of a text: no sign is read by itself. */
function codeUnits(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  if (IS_BIG_ENDIAN) bytes.swap16();
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}
const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The words of `text`, walked through once for all who look at them. */
export function wordSpans(text: string): WordSpans {
  const { length } = text;
  const codes = codeUnits(text);
  let starts = new Int32Array((length >> 2) + SPARE);
  let ends = new Int32Array(starts.length);
  let numbers = new Uint16Array(starts.length);
  let count = 0;
  for (let at = 0; ; ) {
    while (at < length && (CLASS[codes[at]!]! & OF_WORD) === 0) at += 1;
    if (at === length) break;
    const start = at;
    let sum = 0;
    let kind = 0;
    for (; at < length; at += 1) {
      const code = codes[at]!;
      kind = CLASS[code]!;
      if (kind !== LETTER) break;
      sum = withLetter(sum, code);
    }
    const letters = at;
    if (at < length && kind !== 0) at = wordEnd(text, at);
    if (count === starts.length) {
      // Hardly a text has words so short.
      starts = grown(starts, new Int32Array(2 * count));
      ends = grown(ends, new Int32Array(2 * count));
      numbers = grown(numbers, new Uint16Array(2 * count));
    }
    starts[count] = start;
    ends[count] = at;
    const isJoined = letters === start + 1 && at > letters && kind === APOSTROPHE;
    const number = isJoined ? MIXED : knownIn(codes, start, letters, sum);
    numbers[count] = number === 0 && at > letters ? MIXED : number;
    count += 1;
  }
  return {
    codes,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    numbers: numbers.subarray(0, count),
  };
}

/** The number of the word whose letters begin at `start` and end before `end`. */
export function numberAt(text: string, start: number, end: number): number {
  let sum = 0;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (CLASS[code] !== LETTER) break;
    sum = withLetter(sum, code);
  }
  return knownAt(text, start, at, sum);
}

/**
 * Index of the first word that begins at `offset` or later; as many as there are words when none does. All before that of
 * index `near` begin sooner: from there on what is close is found in few steps.
 */
export function firstWordFrom({ starts }: WordSpans, offset: number, near = 0): number {
  let low = near;
  let high = starts.length;
  for (let step = NEAR_WORDS; near > 0 && low + step < high; step *= 2) {
    if (starts[low + step]! < offset) low += step;
    else high = low + step;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NEAR_WORDS = 32;

/** The words that begin before `offset`. */
export function wordsBefore(words: WordSpans, offset: number): WordSpans {
  const count = firstWordFrom(words, offset);
  return {
    codes: words.codes,
    starts: words.starts.subarray(0, count),
    ends: words.ends.subarray(0, count),
    numbers: words.numbers.subarray(0, count),
  };
}
