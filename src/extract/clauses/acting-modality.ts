import type { Modality } from '../../model/index.js';
import { isDutyFree } from './duty-free.js';
import { speaks } from './effects.js';
import { nextWord } from './letters.js';
import type { Statement } from './modality.js';
import { WordSet } from './word-set.js';

/** The kind of statement that a verb in the present makes, where it says what is to be done: "sends a report", "are |not disclosed|". */
export function ofActing(
  { operator, subject, actor, denied }: Statement,
  rest: string,
  isNegated: boolean,
): Modality {
  const negated = isNegated || denied;
  if (!actor && speaks(subject)) return 'declaration';
  if (isDutyFree(rest)) return 'exemption';
  // Each decides for itself.
  if (ALONE.isNext(rest, 0)) return 'declaration';
  if (SEEKING.has(operator.words) && !negated && nextWord(rest, 0) === 'to') return 'intention';
  const isForborne = FORBEARING.has(operator.words);
  if (negated) return isForborne ? 'permission' : 'prohibition';
  return isForborne ? 'prohibition' : 'obligation';
}
const FORBEARING = new Set(['refrain', 'refrains']);
const SEEKING = new Set(['seek', 'seeks']);
const ALONE = new WordSet(['alone', 'freely']);
