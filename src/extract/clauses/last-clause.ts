/** Where the clause of an operator begins that is not the first of its sentence. */

import { isBareSubject } from './bare-subject.js';
import { conjoined } from './further-predicate.js';
import { nextWord, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import type { Words } from './sentence.js';
import { beginsSubject } from './subject.js';
import { WordSet } from './word-set.js';

/** What stands before an operator in few words has no other clause in it. */
const SHORT_CHARS = 24;

/**
 * Behind the clause whose verb is `before`, or a semicolon: "costs are not claimed, and |the rest shall| be shared",
 * "the flag is flown; |another may| be flown". -1 where the words from `sentenceStart` on are one clause.
 */
export function startOfLastClause(
  words: Words,
  sentenceStart: number,
  before: Operator | null,
  main: Operator,
): number {
  if (main.start - sentenceStart < SHORT_CHARS || main.kind !== 'modal') return -1;
  const { flat } = words;
  const semicolon = flat.lastIndexOf(';', main.start);
  if (semicolon > sentenceStart) {
    const start = pastSpace(flat, semicolon + 1);
    // "the boats; the nets; and the oars shall": a list.
    const isListed = before === null && JOINTS.has(nextWord(flat, start));
    if (resumesSubject(flat, main)) return -1;
    if (!isListed && beginsSubject(flat, start, main.start)) return start;
  }
  if (before === null) return -1;
  const next = conjoined(words, main.end, before, main, null, before.end);
  if (next) return next.operator === null ? next.start : -1;
  const from = Math.max(before.end, main.start - BARE_CHARS);
  const joint = JOINT.exec(flat.slice(from, main.start));
  if (joint === null) return -1;
  const start = from + joint.index + joint[0].length;
  return isBareSubject(flat.slice(start, main.start)) ? start : -1;
}
/** "|, and| disputes shall". */
const JOINT = /,\s+(?:and|but)\s+(?=[^,]{1,160}$)/;
const BARE_CHARS = 160;
const JOINTS = new Set(['and', 'or']);

/** "|the names| are secret; they shall": the first words say what. */
export const resumesSubject = (flat: string, main: Operator): boolean =>
  RESUMING.isBefore(flat, main.start, Math.max(0, main.start - RESUMING_CHARS)) &&
  RESUMED.test(flat.slice(Math.max(0, main.start - RESUMING_CHARS), main.start));
const RESUMING = new WordSet(['it', 'they']);
const RESUMED = /;\s+(?:it|they)\s+$/;
const RESUMING_CHARS = 10;
