/** A further verb in the present of the same subject, where the instrument orders in the present. */

import { isFurtherAct } from './acting.js';
import { isGoverned, isInSeries } from './bare-verbs.js';
import type { FurtherPredicate } from './further-predicate.js';
import { isSpace, pastLetters, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import type { Words } from './sentence.js';
import { WordSet } from './word-set.js';

/**
 * "keeps a log |and reports| to the Ministry", by the conjunction at `at`; null where it joins nouns, or verbs that share what
 * they govern: "provides and pays for the boats".
 */
export function furtherAct(
  { flat, inPresent }: Words,
  main: Pick<Operator, 'words' | 'end'>,
  at: number,
): FurtherPredicate | null {
  if (!inPresent || !main.words.endsWith('s')) return null;
  let start = pastSpace(flat, pastLetters(flat, at));
  if (BEFORE_ACT.isAt(flat, start)) start = pastSpace(flat, pastLetters(flat, start));
  const end = pastLetters(flat, start);
  if (!isFurtherAct(flat, start, end)) return null;
  let joint = at;
  while (joint > main.end && (isSpace(flat.charCodeAt(joint - 1)) || flat[joint - 1] === ',')) joint -= 1;
  if (!isGoverned(flat, main.end, joint) || isInSeries(flat, main.end, joint)) return null;
  return { end: joint, start, operator: { kind: 'acting', words: flat.slice(start, end), start, end } };
}
/** "and |never| discloses". */
const BEFORE_ACT = new WordSet(['never', 'also', 'then', 'thereafter']);
