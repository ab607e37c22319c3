import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { dayAfter } from './delay.js';
import type { InForce } from './in-force.js';
import type { Term } from './term.js';

/**
 * The day the agreement ends if nobody renews or ends it: the one the text names, or the one its length leads to from
 * the day it takes effect, with the words of the length; a year from 1 March 2020 ends on 1 March 2021. A contract
 * that does not say when it takes effect does so when it is made. Null where it runs on, or the first day is not known:
 * counted from a launch or a delivery that the text does not date.
 */
export function readExpiry(
  { flat }: AgreementContext,
  { value: length, until }: Term,
  { how, date }: InForce,
  signed: Stated<string> | null,
  contract: boolean,
): Stated<string> | null {
  if (until) return until;
  if (length === null || length.value === 'indefinite') return null;
  const after = flat.slice(length.span.end, length.span.end + NEAR_CHARS);
  const near = flat.slice(Math.max(0, length.span.start - NEAR_CHARS), length.span.end) + after;
  const made = contract && FROM_ITS_DATE.test(after) ? signed : null;
  const first = made ?? date ?? (contract && (how === null || how.value === 'on-signature') ? signed : null);
  if (first === null || (contract && made === null && FROM_AN_EVENT.test(near))) return null;
  const last = dayAfter(first.value, { periods: [length.value], firstOfMonth: null });
  return last === null ? null : { value: last, span: length.span };
}
const NEAR_CHARS = 120;
/** "the first anniversary |of the date of this Agreement|": the day it was made, whenever it took effect. */
const FROM_ITS_DATE =
  /^\s*(?:\([^()]{1,20}\)\s*)?(?:of|from|after|following)\s+(?:its\s+date\b|the\s+date\s+(?:hereof|of\s+this\s+(?:[A-Za-z]+\s+)?(?:agreement|contract)|of\s+(?:its\s+)?(?:execution|signature|signing)|first\s+(?:above\s+)?written)\b)/i;
/** "from the Launch Date", "commencing on first delivery" */
const FROM_AN_EVENT =
  /\b(?:from|commenc\w+|begin\w*|start\w*|after|following)\s+(?:(?:on|from|upon|with)\s+)?(?:the\s+)?(?:date\s+of\s+)?(?:(?:site|commercial|service|first|initial)\s+){0,2}(?:launch|closing|opening|delivery|acceptance|operations?|go-live|completion|installation|approval)\b/i;
