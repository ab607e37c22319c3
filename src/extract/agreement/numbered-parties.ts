import type { Party, Stated } from '../../model/index.js';
import { CORPORATE, looksLikeName } from './company-names.js';

/** The number before a party: "(1)", "1.", "(a)". */
const FIRST = /^[\s:,]*(\(?)(1|i|a|A|I)([.)])\s+/;
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  1: ['1', '2', '3', '4', '5', '6', '7', '8'],
  i: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
  I: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'],
  a: [...'abcdefgh'],
  A: [...'ABCDEFGH'],
};

/** Whether a number such as stands before a first party begins these words. */
export const beginsWithNumber = (words: string): boolean => FIRST.test(words);

/**
 * Parties that a stretch numbers: "(1) Acme Limited, registered in …; and (2) Jane Doe of …". `readName` reads the
 * name at the head of words, `make` makes the party at an offset in the stretch. Empty where the numbers do not go on,
 * where a number has no name, or where no company is among them.
 */
export function numberedParties(
  stretch: string,
  readName: (rest: string) => string,
  make: (name: string, at: number) => Stated<Party>,
): Stated<Party>[] {
  const first = FIRST.exec(stretch);
  if (!first) return [];
  const [open, close] = [first[1] ? '\\(' : '(?<![(\\w])', first[3] === ')' ? '\\)' : '\\.'];
  const found: Stated<Party>[] = [];
  let at = first[0].length;
  for (const number of SEQUENCES[first[2]!]!.slice(1)) {
    const name = readName(stretch.slice(at));
    if (!looksLikeName(name)) break;
    found.push(make(name, at));
    const next = new RegExp(`\\s${open}${number}${close}\\s+`).exec(stretch.slice(at + name.length));
    if (!next) break;
    at += name.length + next.index + next[0].length;
  }
  const company = found.some(({ value }) => CORPORATE.test(value.name));
  return found.length >= 2 && company ? found : [];
}
