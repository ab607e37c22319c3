/** The kind of statement that phrases make which have the work of a modal: "is required to", "has the right to". */

import type { Modality } from '../../model/index.js';

/** Where no modal stands: "undertake |to refrain| from", "are |to refrain| from". */
export const TO_FORBEAR = /^\s*(?:to\s+)?(?:[a-z]+ly\s+)?(?:refrain|abstain|desist)(?:ing)?\b/i;

/** `words`: those of the phrase, lower case; `rest`: those behind it. */
export function ofPhrase(words: string, rest: string, negated: boolean): Modality {
  if (/not require$/.test(words)) return 'exemption';
  if (/^requires? /.test(words)) return 'obligation';
  if (/encouraged|invited|expected/.test(words)) return 'intention';
  if (/prohibited|forbidden|precluded|barred/.test(words)) return negated ? 'permission' : 'prohibition';
  if (/exempt|relieved|excused|immun/.test(words)) return 'exemption';
  if (/free$/.test(words)) return /^\s*(?:of|from)\b/.test(rest) ? 'exemption' : 'permission';
  if (/required|obliged|obligated|bound|responsible|liable/.test(words)) {
    if (negated) return 'exemption';
    return TO_FORBEAR.test(rest) ? 'prohibition' : 'obligation';
  }
  if (/authori[sz]ed|permitted|allowed|empowered/.test(words)) return negated ? 'prohibition' : 'permission';
  if (/entitled/.test(words)) return negated ? 'prohibition' : 'right';
  if (/obligation|duty|responsibility/.test(words)) {
    if (/ no /.test(words)) return 'exemption';
    return TO_FORBEAR.test(rest) ? 'prohibition' : 'obligation';
  }
  return / no /.test(words) ? 'prohibition' : 'right';
}
