import { nextWord, wordAt } from './letters.js';
import type { Operator } from './operators.js';
import type { Sentence } from './sentence.js';
import type { Stretch } from './subject.js';
import { WordSet } from './word-set.js';

/** "In no event shall either Party be liable": the subject follows the modal. */
export interface Inversion {
  /** Null where the words after the modal are none that we know for a subject. */
  subject: Stretch | null;
  /** "never", "at no time", not "only then". */
  negative: boolean;
}

const BEFORE_NO = new Set(['in', 'under', 'on', 'at']);
const NEGATIONS = new Set(['nor', 'never', 'neither']);
/** "neither |may| it claim", not "neither Party may". */
const MODALS = new Set(['shall', 'will', 'may', 'must', 'should']);
const INVERTING = new WordSet([...BEFORE_NO, ...NEGATIONS, 'only']);
/** By which what stands before them is known for the subject. */
const VERBS =
  'be|have|assume|incur|bear|make|disclose|use|excuse|affect|relieve|exceed|constitute|require|allow|permit|release|transfer|preclude|prejudice|restrict|limit|impair|operate|apply|extend|prevent|give|accept|sell|publish|enter|take|seek|claim|grant|impose|create|diminish|derogate|alter|modify|waive|charge|pay|provide';
const NAME = '(?:[^,;.]|[,.](?=\\d)){1,90}?';
const SUBJECT_AFTER = new RegExp(
  `^\\s+((?:either|any|each|the|all|an?|such|neither|these|those|this|its|their)\\b${NAME})\\s+(?=(?:${VERBS})\\b)`,
  'i',
);
/** Behind "nor" any words are a subject, and a pronoun is one before any verb. */
const SUBJECT_AFTER_NOR = new RegExp(
  `^\\s+(?:([a-z]${NAME})\\s+(?=(?:${VERBS})\\b)|(it|they|he|she)\\s+(?=[a-z]))`,
  'i',
);
const BEHIND_CHARS = 130;
const DETERMINERS = new WordSet('the any each either all such a an this these no its their'.split(' '));

/** Whether what follows a modal can only be its subject, though we may not see where that ends. */
export const beginsName = (flat: string, end: number): boolean => DETERMINERS.isNext(flat, end);

/** The inversion that the first words of a sentence cause; null where they cause none. */
export function invertedSubject(flat: string, sentence: Sentence, { end }: Operator): Inversion | null {
  if (!INVERTING.isAt(flat, sentence.start)) return null;
  const first = wordAt(flat, sentence.start);
  if (first === 'neither' && !MODALS.has(nextWord(flat, sentence.start + first.length))) return null;
  const negative =
    NEGATIONS.has(first) || (BEFORE_NO.has(first) && nextWord(flat, sentence.start + first.length) === 'no');
  if (!negative && first !== 'only') return null;
  const behind = flat.slice(end, Math.min(sentence.end, end + BEHIND_CHARS));
  const after = (first === 'nor' || first === 'neither' ? SUBJECT_AFTER_NOR : SUBJECT_AFTER).exec(behind);
  const words = after?.[1] ?? after?.[2];
  if (!after || words === undefined) return { subject: null, negative };
  const from = end + after[0].indexOf(words);
  return { subject: { start: from, end: from + words.length }, negative };
}
