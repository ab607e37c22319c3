/**
 * One walk over the text that stops only where a fact can begin. A word is looked up only when its first two
 * letters begin a word of interest, so that the walk costs little more than reading the characters.
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
for (const sign of '$£¥') CLASS[sign.charCodeAt(0)] = SYMBOL;
const EURO = 0x20ac;

const classOf = (c: number): number => (c < 0x250 ? CLASS[c]! : c === EURO ? SYMBOL : NONE);

/** Words to stop at, lower case, with the trigger bits of each. */
export type TriggerWords = ReadonlyMap<string, number>;

/** First two letters, folded, in one number; letters beyond ASCII share a slot. */
const pair = (first: number, second: number): number =>
  ((first < 128 ? first & 31 : 0) << 5) | (second < 128 ? second & 31 : 0);

/** Prepares a walk for `words`. */
export function scanner(words: TriggerWords): (text: string, visit: Visit) => void {
  const starts = new Uint8Array(1024);
  let longest = 0;
  for (const word of words.keys()) {
    starts[pair(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;
    longest = Math.max(longest, word.length);
  }
  return (text, visit) => {
    const length = text.length;
    let at = 0;
    while (at < length) {
      const c = text.charCodeAt(at);
      const kind = classOf(c);
      if (kind === NONE) {
        at += 1;
      } else if (kind === SYMBOL) {
        visit(Trigger.symbol, at);
        at += 1;
      } else {
        const start = at;
        at += 1;
        while (at < length && classOf(text.charCodeAt(at)) === kind) at += 1;
        if (kind === DIGIT) {
          visit(Trigger.figure, start);
        } else if (at - start <= longest) {
          const second = at - start > 1 ? text.charCodeAt(start + 1) : 0;
          if (starts[pair(c, second)] !== 1) continue;
          const bits = words.get(text.slice(start, at).toLowerCase());
          if (bits !== undefined) visit(bits, start);
        }
      }
    }
  };
}

/** Called with the trigger bits and the offset where the word, figure or symbol begins. */
export type Visit = (bits: number, start: number) => void;
