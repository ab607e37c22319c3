/** A subject whose words go on in a predicate of their own: "|They| respect its laws and shall". */

import { isLetter, isSpace, pastLetters, pastSpace } from './letters.js';
import type { Stretch } from './subject.js';
import { WordSet } from './word-set.js';

const PREDICATE_CHARS = 10;
const PRONOUNS = new WordSet(['it', 'they']);
const WITH_PRONOUN = new WordSet(['and', 'or', 'who', 'both', 'all', 'each', 'either']);
/** With no more before the modal, the words before such an end were another predicate. */
const JOINTS = new WordSet(['and', 'but']);
/** What a verb governs begins so. */
const GOVERNED = new WordSet('the a an no any all its their such each every'.split(' '));
/** They stand before such words, too, and are no verbs. */
const NO_VERBS = new WordSet(
  `of in on at to for from by with under upon within into over against between among through during before after without and
  or but nor as than per both including concerning regarding respecting outside inside toward towards that which who whom
  whose until since`.split(/\s+/),
);
const RELATIVES = new WordSet(['which', 'who', 'that', 'whose', 'whom']);
/** Of those who act, in one word: a verb may follow. */
const PEOPLE = new WordSet(
  'personnel members persons participants parties representatives inspectors'.split(' '),
);
const WITH_PEOPLE = new WordSet(
  'of in on at to for from by with under and or who which whose whom not other having being'.split(' '),
);

/** Without that predicate, where it is seen. */
export function beforePredicate(flat: string, subject: Stretch): Stretch {
  const { start, end } = subject;
  if (end - start < PREDICATE_CHARS) return subject;
  const first = pastLetters(flat, start);
  if (PRONOUNS.has(flat, start, first))
    return isSpace(flat.charCodeAt(first)) && !WITH_PRONOUN.isNext(flat, first)
      ? { start, end: first }
      : subject;
  if (!JOINTS.isBefore(flat, end, start)) return subject;
  if (PEOPLE.has(flat, start, first) && !WITH_PEOPLE.isNext(flat, first)) return { start, end: first };
  // "A reply |needs| no reasons and will".
  for (let at = pastSpace(flat, first); at < end; ) {
    const to = pastLetters(flat, at);
    if (RELATIVES.has(flat, at, to)) break;
    if (to > at && GOVERNED.isNext(flat, to) && !NO_VERBS.has(flat, at, to) && !GOVERNED.has(flat, at, to))
      return { start, end: beforeSpace(flat, at) };
    at = to;
    while (at < end && !isLetter(flat.charCodeAt(at))) at += 1;
  }
  // "The costs |and|, where agreed, the fees".
  return { start, end: beforeSpace(flat, end - 'and'.length) };
}

function beforeSpace(flat: string, at: number): number {
  let to = at;
  while (to > 0 && isSpace(flat.charCodeAt(to - 1))) to -= 1;
  return to;
}
