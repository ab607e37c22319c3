import { nextWord, wordAt } from './letters.js';
import type { Operator } from './operators.js';
import type { Sentence } from './sentence.js';
import type { Stretch } from './subject.js';

/** "In no event shall either Party be liable": the subject follows the modal. */
export interface Inversion {
  /** Null where the words after the modal are none that we know for a subject. */
  subject: Stretch | null;
  /** "never", "at no time", not "only then". */
  negative: boolean;
}

const BEFORE_NO = new Set(['in', 'under', 'on', 'at']);
const NEGATIONS = new Set(['nor', 'never']);
const SUBJECT_AFTER =
  /^\s+((?:either|any|each|the|all|an?|such|neither)\b[^,;.]{1,60}?)\s+(?=(?:be|have|assume|incur|bear|make|disclose|use|excuse|affect|relieve|exceed|constitute|require|allow|permit|release|transfer)\b)/i;

/** The inversion that the first words of a sentence cause; null where they cause none. */
export function invertedSubject(flat: string, sentence: Sentence, { end }: Operator): Inversion | null {
  const first = wordAt(flat, sentence.start);
  const negative =
    NEGATIONS.has(first) || (BEFORE_NO.has(first) && nextWord(flat, sentence.start + first.length) === 'no');
  if (!negative && first !== 'only') return null;
  const after = SUBJECT_AFTER.exec(flat.slice(end, sentence.end));
  if (!after) return { subject: null, negative };
  const from = end + after[0].indexOf(after[1]!);
  return { subject: { start: from, end: from + after[1]!.length }, negative };
}
