/**
 * One walk over the text that stops only where a fact can begin. A word is looked up only when its letters add
 * up to the same number as those of a word of interest, so that the walk costs little more than reading the
 * characters.
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
/** The block of currency signs: ₡ … ₿, the euro among them. */
const isCurrencySign = (c: number): boolean => c >= 0x20a0 && c <= 0x20bf;

const classOf = (c: number): number => (c < 0x250 ? CLASS[c]! : isCurrencySign(c) ? SYMBOL : NONE);

/** Words to stop at, lower case, with the trigger bits of each. */
export type TriggerWords = ReadonlyMap<string, number>;

/** Numbers that letters add up to; of some thousand words hardly two share one. */
const SUMS = 1 << 16;

/** The sum of a word's letters so far and one more, whatever its case; letters beyond ASCII count alike. */
const withLetter = (sum: number, letter: number): number =>
  (Math.imul(sum, 31) + (letter < 128 ? letter & 31 : 0)) & (SUMS - 1);

const sumOf = (word: string): number => {
  let sum = 0;
  for (let i = 0; i < word.length; i += 1) sum = withLetter(sum, word.charCodeAt(i));
  return sum;
};

/** Prepares a walk for `words`. */
export function scanner(words: TriggerWords): (text: string, visit: Visit) => void {
  const sums = new Uint8Array(SUMS);
  for (const word of words.keys()) sums[sumOf(word)] = 1;
  return (text, visit) => {
    const length = text.length;
    let at = 0;
    while (at < length) {
      const kind = classOf(text.charCodeAt(at));
      const start = at;
      if (kind === LETTER) {
        let sum = 0;
        do {
          sum = withLetter(sum, text.charCodeAt(at));
          at += 1;
        } while (at < length && classOf(text.charCodeAt(at)) === LETTER);
        const bits = sums[sum] === 1 ? words.get(text.slice(start, at).toLowerCase()) : undefined;
        if (bits !== undefined) visit(bits, start);
        continue;
      }
      at += 1;
      if (kind === SYMBOL) visit(Trigger.symbol, start);
      else if (kind === DIGIT) {
        while (at < length && classOf(text.charCodeAt(at)) === DIGIT) at += 1;
        visit(Trigger.figure, start);
      }
    }
  };
}

/** Called with the trigger bits and the offset where the word, figure or symbol begins. */
export type Visit = (bits: number, start: number) => void;
