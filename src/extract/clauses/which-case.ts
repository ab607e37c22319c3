/** A clause of its own that begins with "in which case". */

import type { FurtherPredicate } from './further-predicate.js';
import { pastSpace, wordBefore } from './letters.js';
import { mainOperator } from './main-operator.js';
import { commaBefore } from './relative-duty.js';
import type { Sentence, Words } from './sentence.js';
import { beginsSubject } from './subject.js';

/** "shall provide pilots, in which case |the Buyer shall| pay". */
export function inWhichCase(words: Words, at: number, { end: to }: Sentence): FurtherPredicate | null {
  const { flat } = words;
  if (!flat.startsWith('which case', at) || wordBefore(flat, at, at - 4) !== 'in') return null;
  const end = commaBefore(flat, at - 'in '.length);
  const start = pastSpace(flat, at + 'which case'.length);
  const main = end === -1 ? null : mainOperator(words, { start, end: to });
  return main?.certain && main.main.kind === 'modal' && beginsSubject(flat, start, main.main.start)
    ? { end, start, operator: null }
    : null;
}
