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
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) break;
    sum = withLetter(sum, code);
  }
  return at === end ? knownOrLowered(text, start, end, sum) : text.slice(start, end).toLowerCase();
}

/** The same of letters of ASCII alone, of which the sum is known: see `withLetter`. */
export function knownOrLowered(text: string, start: number, end: number, sum: number): string {
  const number = knownAt(text, start, end, sum);
  return number === 0 ? text.slice(start, end).toLowerCase() : knownWord(number);
}
