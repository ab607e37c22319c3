/** Where the clause of an operator begins that is not the first of its sentence. */

import { isBareSubject } from './bare-subject.js';
import { conjoined } from './further-predicate.js';
import { nextWord, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import { signFrom } from './parts/frame.js';
import type { Words } from './sentence.js';
import { beginsSubject, type Stretch } from './subject.js';
import { WordSet } from './word-set.js';

/** Whose verb an operator is. */
export const FIRST_CLAUSE = -1;
/** The same, and the verb before it has that subject, too: "costs |are| shared and |shall| be paid". */
export const SHARED_SUBJECT = -2;

/** A subject in few words has no other clause in it. */
const SHORT_CHARS = 24;

/**
 * Where the clause of `main` begins behind that of the verb `before` it: "costs are not claimed, and |the rest shall| be
 * shared", "the flag is flown; |another may| be flown"; `SHARED_SUBJECT` or `FIRST_CLAUSE` where none begins there.
 */
export function clauseBehind(words: Words, before: Operator, main: Operator): number {
  if (main.kind !== 'modal' && main.kind !== 'acting') return FIRST_CLAUSE;
  const { flat } = words;
  const next = conjoined(words, main.end, before, main, null, before.end);
  if (next)
    return next.operator === main ? SHARED_SUBJECT : next.operator === null ? next.start : FIRST_CLAUSE;
  if (resumesSubject(flat, main)) return SHARED_SUBJECT;
  const from = Math.max(before.end, main.start - BARE_CHARS);
  const between = flat.slice(from, main.start);
  const semicolon = between.lastIndexOf(';');
  if (semicolon !== -1) {
    const start = pastSpace(flat, from + semicolon + 1);
    return beginsSubject(flat, start, main.start) ? start : FIRST_CLAUSE;
  }
  const no = between.includes('and no') ? AND_NO.exec(between) : null;
  if (no !== null) return from + no.index + 'and '.length;
  const joint = JOINT.exec(between);
  if (joint === null) return FIRST_CLAUSE;
  const start = from + joint.index + joint[0].length;
  return isBareSubject(flat.slice(start, main.start)) ? start : FIRST_CLAUSE;
}
/** "|, and| disputes shall". */
const JOINT = /,\s+(?:and|but)\s+(?=[^,]{1,160}$)/;
/** "remains with the Lender and |no pledge may|". */
const AND_NO = /\band\sno\s[a-z][a-z-]*(?:\s[a-z-]+){0,5}\s+$/;
const BARE_CHARS = 160;

/** Where in what seems the subject of `main` another clause begins behind a semicolon; `FIRST_CLAUSE` where none does. */
export function clauseWithin({ flat }: Words, { start: from, end: to }: Stretch, main: Operator): number {
  if (to - from < SHORT_CHARS || main.kind !== 'modal' || signFrom(flat, ';', from, to) === to)
    return FIRST_CLAUSE;
  const start = pastSpace(flat, flat.lastIndexOf(';', to) + 1);
  // "the boats; the nets; and the oars shall": a list.
  return !JOINTS.has(nextWord(flat, start)) && beginsSubject(flat, start, main.start) ? start : FIRST_CLAUSE;
}
const JOINTS = new Set(['and', 'or']);

/** "|the names| are secret; they shall": the first words say what. */
const resumesSubject = (flat: string, { start }: Operator): boolean =>
  RESUMING.isBefore(flat, start, Math.max(0, start - RESUMING_CHARS)) &&
  RESUMED.test(flat.slice(Math.max(0, start - RESUMING_CHARS), start));
const RESUMING = new WordSet(['it', 'they']);
const RESUMED = /;\s+(?:it|they)\s+$/;
const RESUMING_CHARS = 10;
