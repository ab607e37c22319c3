import { knownAt, knownWord, numberOf, withLetter } from './known-words.js';

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Agreements have these at every turn: they are known whoever asks for them. */
for (const word of `be been both party parties contracting state states government member nations company this these our
  made taken held used use established present including into information responsible applied applicable affect entitled
  notified deemed cease nothing neither construed deposited exceed open prevent governed conclude terminated liable
  extended allowed granted permitted considered available submitted exercise issue services products measures members
  conditions obligations rights territory notice access services conduct participate supply furnish bear bound`.split(
  /\s+/,
))
  numberOf(word);

/**
 * What stands from `start` to `end`, in lower case. Of a known word no string is made: most words that anybody asks for
 * are known, and to make and lower a string costs as much as ten looks at a list of words.
 */
export function inSmallLetters(text: string, start: number, end: number): string {
  let sum = 0;
  let isSmall = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) return text.slice(start, end).toLowerCase();
    if (code < SMALL_A) isSmall = false;
    sum = withLetter(sum, code);
  }
  return lowered(text, start, end, sum, isSmall);
}
const SMALL_A = 97;

/** The same of letters of ASCII alone, of which the sum is known (see `withLetter`), and whether all are small. */
export function lowered(text: string, start: number, end: number, sum: number, isSmall: boolean): string {
  const number = knownAt(text, start, end, sum);
  if (number !== 0) return knownWord(number);
  const word = text.slice(start, end);
  // What is in two bytes takes long to be lowered, even where nothing changes.
  return isSmall ? word : word.toLowerCase();
}
