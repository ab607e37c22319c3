import { partitionPoint } from '../model/index.js';
import { characterClass, DIGIT, isApostrophe, isHyphen, LETTER, OTHER } from './characters.js';
import { endsSentence, type Gap } from './sentences.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The words of a text, in order: parallel arrays, one entry for each word or number. `starts` and `ends` are
 * UTF-16 offsets, end exclusive. `stems` and `exacts` are ids of the vocabulary, 0 for words no rule asks
 * for. `numbers` is 1 for a number in figures. `sentences` counts up from 0.
 */
export interface Tokens {
  text: string;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  stems: Uint32Array;
  exacts: Uint32Array;
  numbers: Uint8Array;
  sentences: Uint32Array;
}

/** After these a hyphen joins (co-operate is cooperate, non-disclosure is nondisclosure); elsewhere it parts words. */
const JOINING = new Set(
  'anti bi co counter de e inter intra mis multi non pre re semi sub trans un'.split(' '),
);
const LONGEST_JOINING = 7;

const SPACE = 0x20;
const DOT = 0x2e;
const COMMA = 0x2c;

/**
 * The UTF-16 code units of a text and two zeros behind them. Words are looked for in this array: a look beyond the end
 * of a string costs, and so does every single character of one.
 */
const codesOf = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length + 2);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
};

/** End of the word or number that starts at `start`. */
const wordEnd = (codes: Uint16Array, start: number): number => {
  let at = start;
  let joined = false;
  for (;;) {
    while (characterClass(codes[at]!) !== OTHER) at += 1;
    const code = codes[at]!;
    if (code === SPACE) return at;
    const next = characterClass(codes[at + 1]!);
    if (next === OTHER) return at;
    const before = characterClass(codes[at - 1]!);
    if (isApostrophe(code) && before === LETTER && next === LETTER) at += 1;
    else if ((code === DOT || code === COMMA) && before === DIGIT && next === DIGIT) at += 1;
    else if (code === DOT && isInitial(codes, at - 1, start) && isInitial(codes, at + 1, start)) at += 1;
    else if (isHyphen(code) && !joined && next === LETTER && joins(codes, start, at)) {
      joined = true;
      at += 1;
    } else return at;
  }
};

/** A single letter between dots, as in U.N. or e.g., in the word that starts at `start`. */
const isInitial = (codes: Uint16Array, at: number, start: number): boolean =>
  characterClass(codes[at]!) === LETTER &&
  (at === start || codes[at - 1] === DOT) &&
  characterClass(codes[at + 1]!) === OTHER;

const joins = (codes: Uint16Array, start: number, hyphen: number): boolean =>
  hyphen - start <= LONGEST_JOINING &&
  JOINING.has(String.fromCharCode(...codes.subarray(start, hyphen)).toLowerCase());

const isNumber = (codes: Uint16Array, start: number, end: number): boolean =>
  characterClass(codes[start]!) === DIGIT && characterClass(codes[end - 1]!) === DIGIT;

/** The words of `text` as printed, in order. */
export const words = (text: string): string[] => {
  const found: string[] = [];
  const codes = codesOf(text);
  for (let at = 0; at < text.length; ) {
    if (characterClass(codes[at]!) === OTHER) {
      at += 1;
      continue;
    }
    const end = wordEnd(codes, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
};

/**
 * Words and sentences of the whole text, in one pass. Line ends inside a sentence are ordinary white space.
 * Sentences here end where a full stop or a blank line ends them; section bounds are the caller's.
 */
export const tokenise = (text: string, vocabulary: Vocabulary): Tokens => {
  const most = Math.ceil(text.length / 2) + 1;
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const stems = new Uint32Array(most);
  const exacts = new Uint32Array(most);
  const numbers = new Uint8Array(most);
  const sentences = new Uint32Array(most);
  const codes = codesOf(text);
  let count = 0;
  let sentence = 0;
  let sentenceFirst = 0;
  for (let at = 0; at < text.length; ) {
    if (characterClass(codes[at]!) === OTHER) {
      at += 1;
      continue;
    }
    const end = wordEnd(codes, at);
    const last = count - 1;
    // One sign between two words, nearly always a space, ends no sentence.
    if (count > 0 && at - ends[last]! > 1) {
      const gap: Gap = {
        text,
        wordStart: starts[last]!,
        wordEnd: ends[last]!,
        nextStart: at,
        nextEnd: end,
        first: last === sentenceFirst,
      };
      if (endsSentence(gap)) {
        sentence += 1;
        sentenceFirst = count;
      }
    }
    const ids = vocabulary.lookUpIn(text, codes, at, end);
    starts[count] = at;
    ends[count] = end;
    stems[count] = ids.stem;
    exacts[count] = ids.exact;
    numbers[count] = isNumber(codes, at, end) ? 1 : 0;
    sentences[count] = sentence;
    count += 1;
    at = end;
  }
  return {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    stems: stems.slice(0, count),
    exacts: exacts.slice(0, count),
    numbers: numbers.slice(0, count),
    sentences: sentences.slice(0, count),
  };
};

/** Index of the first token that starts at or after `offset`; `tokens.count` when there is none. */
export const firstTokenFrom = (tokens: Tokens, offset: number): number =>
  partitionPoint(tokens.starts, (start) => start < offset);
