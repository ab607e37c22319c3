/** What nobody in particular agrees or understands: "It is understood that |no toll shall be paid|". */

import type { Sentence } from './sentence.js';

const IT = 'It is ';
const UNDERSTOOD =
  /It is (?:(?:further|also|hereby|expressly|mutually|clearly|however|moreover|,) ?){0,3}(?:agreed|understood|stipulated)(?:,[^,;.]{1,80},)? that (?=[^;:]{2,240}\s(?:shall|will|may|must)\s)/y;

/** Where the clause begins behind such words, which has a modal of its own; -1 where the sentence has none. */
export function startOfUnderstood(flat: string, { start, end }: Sentence): number {
  if (!flat.startsWith(IT, start)) return -1;
  UNDERSTOOD.lastIndex = start;
  return UNDERSTOOD.test(flat) && UNDERSTOOD.lastIndex < end ? UNDERSTOOD.lastIndex : -1;
}
