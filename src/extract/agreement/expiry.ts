import type { Span, Stated } from '../../model/index.js';
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
  context: AgreementContext,
  { value: length, until }: Term,
  { how, date }: InForce,
  signed: Stated<string> | null,
  contract: boolean,
): Stated<string> | null {
  if (until) return until;
  if (length === null || length.value === 'indefinite') return null;
  const { flat } = context;
  const after = flat.slice(length.span.end, length.span.end + NEAR_CHARS);
  const near = flat.slice(Math.max(0, length.span.start - NEAR_CHARS), length.span.end) + after;
  const made = contract && FROM_ITS_DATE.test(after) ? signed : null;
  const named = ownFirstDay(context, length.span);
  const first =
    made ?? named ?? date ?? (contract && (how === null || how.value === 'on-signature') ? signed : null);
  if (first === null || (contract && named === null && made === null && FROM_AN_EVENT.test(near)))
    return null;
  const periods = DAY_BEFORE.test(flat.slice(Math.max(0, length.span.start - NEAR_CHARS), length.span.start))
    ? [length.value, 'P-1D']
    : [length.value];
  const last = dayAfter(first.value, { periods, firstOfMonth: null });
  return last === null ? null : { value: last, span: length.span };
}

/** The day from which the sentence itself counts the length. */
function ownFirstDay({ flat, factsIn }: AgreementContext, { start, end }: Span): Stated<string> | null {
  const next = factsIn('date', { start: end, end: end + NEAR_CHARS })[0];
  if (next && COUNTED_FROM.test(flat.slice(end, next.span.start)))
    return { value: next.date, span: next.span };
  if (COUNTED.test(flat.slice(end, end + 40))) return null;
  const last = factsIn('date', { start: Math.max(0, start - NEAR_CHARS), end: start }).at(-1);
  if (!last || !BEGINS_ON.test(flat.slice(Math.max(0, last.span.start - 40), last.span.start))) return null;
  return GOES_ON.test(flat.slice(last.span.end, start)) ? { value: last.date, span: last.span } : null;
}
/** "three years (the “Term”) |commencing on| 1 March 2020" */
const COUNTED_FROM =
  /^ *(?:\([^()]{1,20}\) *)?(?:(?:period|term)\b *)?(?:\([^()]{1,40}\) *)?,? *(?:(?:which +)?(?:shall +)?(?:commenc(?:es?|ing)|begin(?:s|ning)?|start(?:s|ing)?|effective|running) +(?:(?:on|from|as +of|as +from|with) +)?|(?:counted +)?from +)(?:and +including +)?(?:the +)?$/i;
/** From another day, which the words before it do not name. */
const COUNTED = /^ *(?:\([^()]{1,20}\) *)?(?:of|from|after|following)\b/i;
/** "shall commence |on| 1 March 2020 and continue for three years" */
const BEGINS_ON =
  /\b(?:commenc(?:es?|ing)|begin(?:s|ning)?|start(?:s|ing)?|valid|effective|in +force) +(?:(?:on|from|as +of) +)?(?:the +)?$/i;
const GOES_ON =
  /^[^.;]{0,60}?\b(?:and|which) +(?:(?:shall|will|thereafter) +)?(?:[^.;]{0,60} )?(?:continu|remain|last|run|extend|end|expir|terminat)\w* [^.;]{0,50}$|^ *,? *(?:and +)?for +(?:(?:an?|the) +)?(?:(?:initial +)?(?:period|term) +of +)?$/i;
/** "on |the day before the| third anniversary" */
const DAY_BEFORE = /\bday +(?:immediately +)?(?:before|preceding|prior +to) +(?:the +)?$/i;
const NEAR_CHARS = 120;
/** "the first anniversary |of the date of this Agreement|": the day it was made, whenever it took effect. */
const FROM_ITS_DATE =
  /^ *(?:\([^()]{1,20}\) *)?(?:of|from|after|following) +(?:its +date\b|the +date +(?:hereof|of +this +(?:[A-Za-z]+ +)?(?:agreement|contract)|of +(?:its +)?(?:execution|signature|signing)|first +(?:above +)?written)\b)/i;
/** "from the Launch Date", "commencing on first delivery" */
const FROM_AN_EVENT =
  /\b(?:from|commenc\w+|begin\w*|start\w*|after|following) +(?:(?:on|from|upon|with) +)?(?:the +)?(?:date +of +)?(?:(?:site|commercial|service|first|initial) +){0,2}(?:launch|closing|opening|delivery|acceptance|operations?|go-live|completion|installation|approval)(?!\w)/i;
