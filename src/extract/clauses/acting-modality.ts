import type { Modality } from '../../model/index.js';
import { namesInstrument } from './actor-finder.js';
import { namesAgent } from './agent-nouns.js';
import { isDutyFree } from './duty-free.js';
import { speaks } from './effects.js';
import { nextWord, pastLetters, pastSpace } from './letters.js';
import type { Statement } from './modality.js';
import type { Operator } from './operators.js';
import { WordSet } from './word-set.js';

/** The kind of statement that a verb in the present makes, where it says what is to be done: "sends a report", "are |not disclosed|". */
export function ofActing(
  { operator, subject, actor, denied }: Statement,
  rest: string,
  isNegated: boolean,
): Modality {
  const negated = isNegated || denied || deniesObject(rest, operator);
  if (!actor && speaks(subject)) return 'declaration';
  if (isDutyFree(rest)) return negated ? 'prohibition' : 'exemption';
  // What a thing does orders nothing: "The course |takes| six weeks".
  if (!actor && !isDone(operator, rest) && subject !== '' && !acts(subject)) return 'declaration';
  // Each decides for itself.
  if (DECIDING.has(operator.words) && ALONE.isNext(rest, 0)) return 'declaration';
  if (SEEKING.has(operator.words) && !negated && nextWord(rest, 0) === 'to') return 'intention';
  const isForborne = FORBEARING.has(operator.words);
  if (negated) return isForborne ? 'permission' : 'prohibition';
  return isForborne ? 'prohibition' : 'obligation';
}
const acts = (subject: string): boolean => namesAgent(subject) && !namesInstrument(subject);
const FORBEARING = new Set(['refrain', 'refrains']);
const SEEKING = new Set(['seek', 'seeks']);
const DECIDING = new Set(['decide', 'decides', 'determine', 'determines', 'judge', 'judges']);
const ALONE = new WordSet(['alone', 'freely']);

/** A verb in the present that is no act by itself: "are |kept|". */
export const isFormOfBe = ({ words }: Operator): boolean => words === 'is' || words === 'are';

/** Whether somebody else does it: "The exchange |takes place|", "Boats |are| inspected". */
export const isDone = (operator: Operator, rest: string): boolean =>
  isFormOfBe(operator) || (TAKING.has(operator.words) && nextWord(rest, 0) === 'place');
const TAKING = new Set(['take', 'takes']);

/** "sends |no report|", "discloses |nothing|", "are disclosed |to nobody|". */
function deniesObject(rest: string, operator: Operator): boolean {
  const at = pastSpace(rest, 0);
  if (!isFormOfBe(operator) && NONE.isAt(rest, at))
    return !(NO.isAt(rest, at) && LESS.isNext(rest, pastLetters(rest, at)));
  return rest.includes(' to no') && TO_NOBODY.test(rest);
}
const NONE = new WordSet(['no', 'nothing', 'none', 'nobody']);
const NO = new WordSet(['no']);
/** "no later than" tells when, "no more than" how much. */
const LESS = new WordSet(['later', 'more', 'less', 'fewer', 'earlier', 'longer', 'sooner']);
const TO_NOBODY = /^[^,;.]{0,60}\sto\s(?:nobody|no\sone)\b/;
