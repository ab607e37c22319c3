/** A further passive that leaves out "shall be": "shall be checked by the clerk |and paid| within a month". */

import { inSmallLetters } from '../small-letters.js';
import { isGoverned } from './bare-verbs.js';
import type { FurtherPredicate } from './further-predicate.js';
import { isCapital, isLetter, pastLetters, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import { isParticiple } from './parts/verb-words.js';
import { WordSet } from './word-set.js';

/** The operator of the predicate before. */
export type Main = Pick<Operator, 'words' | 'end' | 'passive'>;

/**
 * What the conjunction at `at` adds to the passive of `main`; null where it adds none. Only a participle that says by when
 * or by whom it is done says more than the one before it: all others share what follows the last.
 */
export function furtherPassive(flat: string, main: Main, at: number): FurtherPredicate | null {
  const first = main.passive ? pastSpace(flat, main.end) : pastBe(flat, main.end);
  if (first === -1) return null;
  let verb = pastSpace(flat, pastLetters(flat, at));
  if (BEFORE_PARTICIPLE.isAt(flat, verb)) verb = pastSpace(flat, pastLetters(flat, verb));
  const end = pastLetters(flat, verb);
  if (isCapital(flat.charCodeAt(verb)) || !isParticiple(inSmallLetters(flat, verb, end))) return null;
  const behind = flat.slice(end, end + BEHIND_CHARS);
  const isTimed = BY_WHEN.test(behind);
  if (!isTimed && !BY_WHOM.test(behind)) return null;
  let joint = at;
  while (joint > first && !isLetter(flat.charCodeAt(joint - 1)) && flat[joint - 1] !== ')') joint -= 1;
  const own = pastLetters(flat, first);
  if (joint - own > LONGEST_CHARS || !isGoverned(flat, own, joint)) return null;
  // "dealt |with| and met by the Buyer": both by the Buyer.
  if (pastLetters(flat, pastSpace(flat, own)) >= joint) return null;
  // "limited to costs |incurred| by the Buyer and approved by the Bank": said of the noun.
  if (holdsParticiple(flat, own, joint) && (!isTimed || OFTEN_OF_NOUNS.isAt(flat, verb))) return null;
  const operator: Operator = { kind: 'modal', words: main.words, start: verb, end: verb, passive: true };
  return { end: joint, start: verb, operator };
}

/** Where the participle stands behind "be", with an adverb or none between; -1 where none does. */
function pastBe(flat: string, from: number): number {
  const be = pastSpace(flat, from);
  if (!BE.isAt(flat, be)) return -1;
  let verb = pastSpace(flat, pastLetters(flat, be));
  if (BEFORE_PARTICIPLE.isAt(flat, verb)) verb = pastSpace(flat, pastLetters(flat, verb));
  return isParticiple(inSmallLetters(flat, verb, pastLetters(flat, verb))) ? verb : -1;
}

function holdsParticiple(flat: string, from: number, to: number): boolean {
  for (let at = flat.indexOf('ed', from); at !== -1 && at < to; at = flat.indexOf('ed', at + 2))
    if (!isLetter(flat.charCodeAt(at + 2))) return true;
  return false;
}

const BE = new WordSet(['be']);
const BEFORE_PARTICIPLE = new WordSet('then thereafter subsequently also first duly'.split(' '));
const OFTEN_OF_NOUNS = new WordSet(
  'approved agreed authorised authorized accepted required incurred received issued made'.split(' '),
);
const BY_WHEN =
  /^\s+(?:within|(?:no|not)\s+later\s+than|immediately|forthwith|promptly|without\s+delay|at\s+once|by\s+(?:the\s+end\s+of|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?)|before\s+the|in\s+not\s+more\s+than)\b/i;
const BY_WHOM = /^\s+by\s+(?:(?:the|an?|each|its|their|both|either)\s|[A-Z])/;
const BEHIND_CHARS = 32;
const LONGEST_CHARS = 300;
