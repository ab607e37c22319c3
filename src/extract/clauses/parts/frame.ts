import { isInNumber } from '../letters.js';
import type { Words } from '../sentence.js';
import type { Stretch } from '../subject.js';

/** A sentence and what is known of it. Offsets into the flat text. */
export interface Frame {
  passage: Words;
  flat: string;
  /** Where the flat text begins in the document. */
  offset: number;
  sentence: Stretch;
  /** Empty in a point that goes on from its lead-in. */
  subject: Stretch;
  /** Where the words end at the latest that belong to the subject. */
  subjectLimit: number;
  /** Where the words of the operator begin. */
  operatorStart: number;
  /** Where the words begin that say what is done. */
  predicateStart: number;
}

/** False where no "shall", "will" or "must" stands before a blank: most words have none. */
export const mayHoldModal = (words: string): boolean =>
  words.includes('ll ') || words.includes('ust ') || words.includes('LL ') || words.includes('UST ');

const isLoose = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x2c ||
  code === 0x3b ||
  code === 0x3a ||
  code === 0x2e ||
  code === 0x2d ||
  code === 0x28 ||
  code === 0x2013 ||
  code === 0x2014;
/** White space. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
/** Conjunctions by the code of their last letter, the longer first. */
const CONJUNCTIONS = new Map<number, readonly string[]>(
  [['and'], ['and/or', 'or'], ['but'], ['then']].map((words) => [
    words[0]!.charCodeAt(words[0]!.length - 1),
    words,
  ]),
);

/** Where the conjunction that ends at `to` begins, with a space before it; -1 where none does. */
function conjunctionStart(flat: string, start: number, to: number): number {
  const words = to - start < 4 ? undefined : CONJUNCTIONS.get(flat.charCodeAt(to - 1));
  if (words === undefined) return -1;
  for (const word of words) {
    const space = to - word.length - 1;
    if (space >= start && flat.startsWith(word, space + 1) && isSpace(flat.charCodeAt(space))) return space;
  }
  return -1;
}

/** Without white space, punctuation and conjunctions at its end. */
export function trimmedEnd(flat: string, start: number, end: number): number {
  let to = end;
  for (;;) {
    while (to > start && isLoose(flat.charCodeAt(to - 1))) to -= 1;
    const conjunction = conjunctionStart(flat, start, to);
    if (conjunction === -1) return to;
    to = conjunction;
  }
}

/** The first comma from `from` on before `to` that stands in no number; `to` where there is none. */
export function commaFrom(flat: string, from: number, to: number): number {
  for (let at = flat.indexOf(',', from); at !== -1 && at < to; at = flat.indexOf(',', at + 1))
    if (!isInNumber(flat, at)) return at;
  return to;
}

/** The first of `sign` from `from` on before `to`; `to` where there is none. */
export function signFrom(flat: string, sign: string, from: number, to: number): number {
  const at = from < to ? flat.indexOf(sign, from) : -1;
  return at === -1 || at > to ? to : at;
}
