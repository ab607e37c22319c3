import { lengthOf, MIXED, meaningsOf } from './known-words.js';
import { numberAt, type WordSpans } from './word-spans.js';

/**
 * One walk over the words of the text, and the signs between them, that stops only where a fact can begin.
 */

/** What can begin at a place; places of several kinds carry several bits. */
export const Trigger = {
  figure: 1,
  cardinal: 2,
  ordinal: 4,
  month: 8,
  code: 16,
  symbol: 32,
  country: 64,
  period: 128,
  year: 256,
  event: 512,
  part: 1024,
  contact: 2048,
} as const;

const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
const SYMBOL = 3;

const CLASS = new Uint8Array(0x250);
for (let c = 65; c <= 90; c += 1) CLASS[c] = CLASS[c + 32] = LETTER;
for (let c = 0xc0; c < 0x250; c += 1) CLASS[c] = LETTER;
CLASS[0xd7] = CLASS[0xf7] = NONE;
for (let c = 48; c <= 57; c += 1) CLASS[c] = DIGIT;
for (const sign of '$£¥@') CLASS[sign.charCodeAt(0)] = SYMBOL;
const BLANK = 0x20;
/** The block of currency signs: ₡ … ₿, the euro among them. */
const isCurrencySign = (c: number): boolean => c >= 0x20a0 && c <= 0x20bf;

const classOf = (c: number): number => (c < 0x250 ? CLASS[c]! : isCurrencySign(c) ? SYMBOL : NONE);

/** Words to stop at, lower case, with the trigger bits of each. */
export type TriggerWords = ReadonlyMap<string, number>;

/** Called with the trigger bits and the offset where the word, figure or symbol begins. */
export type Visit = (bits: number, start: number) => void;

/** Prepares a walk for `triggers`. `words`: those of the text. */
export function scanner(triggers: TriggerWords): (text: string, words: WordSpans, visit: Visit) => void {
  const bitsOf = Uint16Array.from(meaningsOf(triggers), (bits) => bits ?? 0);
  /** Within a word of figures and letters. */
  const within = (text: string, codes: Uint16Array, start: number, end: number, visit: Visit): void => {
    for (let at = start; at < end; ) {
      const kind = classOf(codes[at]!);
      const from = at;
      at += 1;
      if (kind === NONE) continue;
      while (at < end && classOf(codes[at]!) === kind) at += 1;
      const bits = kind === DIGIT ? Trigger.figure : bitsOf[numberAt(text, from, at)]!;
      if (bits !== 0) visit(bits, from);
    }
  };
  const between = (codes: Uint16Array, start: number, end: number, visit: Visit): void => {
    for (let at = start; at < end; at += 1) if (classOf(codes[at]!) === SYMBOL) visit(Trigger.symbol, at);
  };
  return (text, { codes, starts, ends, numbers }, visit) => {
    let at = 0;
    for (let index = 0; index < starts.length; index += 1) {
      const start = starts[index]!;
      // Most words are parted by one blank.
      if (start - at !== 1 || codes[at] !== BLANK) between(codes, at, start, visit);
      at = ends[index]!;
      const number = numbers[index]!;
      if (number === 0) continue;
      if (number === MIXED || lengthOf(number) < at - start) within(text, codes, start, at, visit);
      else if (bitsOf[number] !== 0) visit(bitsOf[number]!, start);
    }
    between(codes, at, text.length, visit);
  };
}
