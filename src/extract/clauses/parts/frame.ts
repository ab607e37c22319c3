import type { Stretch } from '../subject.js';

/** A sentence and what is known of it. Offsets into the flat text. */
export interface Frame {
  flat: string;
  /** Where the flat text begins in the document. */
  offset: number;
  sentence: Stretch;
  /** Empty in a point that goes on from its lead-in. */
  subject: Stretch;
  /** Where the words of the operator begin. */
  operatorStart: number;
  /** Where the words begin that say what is done. */
  predicateStart: number;
}

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
const LAST_CONJUNCTION = /\s(?:and|or|but|and\/or|then)$/;

/** Without white space, punctuation and conjunctions at its end. */
export function trimmedEnd(flat: string, start: number, end: number): number {
  let to = end;
  for (;;) {
    while (to > start && isLoose(flat.charCodeAt(to - 1))) to -= 1;
    // The last letters of the conjunctions.
    if (to - start < 4 || !'drtn'.includes(flat[to - 1]!)) return to;
    const last = LAST_CONJUNCTION.exec(flat.slice(Math.max(start, to - 8), to));
    if (!last) return to;
    to -= last[0].length;
  }
}

/** The first of `sign` from `from` on before `to`; `to` where there is none. */
export function signFrom(flat: string, sign: string, from: number, to: number): number {
  const code = sign.charCodeAt(0);
  for (let at = from; at < to; at += 1) if (flat.charCodeAt(at) === code) return at;
  return to;
}
