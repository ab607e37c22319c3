import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { dayAfter } from './delay.js';
import type { InForce } from './in-force.js';
import type { Term } from './term.js';

/**
 * The day on which the agreement first ends: the last day that it names, else as long after its beginning as it lasts.
 * `dated`: the day a contract bears, from which it runs where it names no other. Null where the length counts from an event
 * that the text does not date, or is no length.
 */
export function readExpiry(
  { flat }: AgreementContext,
  term: Pick<Term, 'value' | 'until'>,
  { date }: InForce,
  dated: Stated<string> | null,
): Stated<string> | null {
  if (term.until) return term.until;
  const begins = date ?? dated;
  if (!begins || !term.value || term.value.value === 'indefinite') return null;
  const { start, end } = term.value.span;
  if (
    OTHER_EVENT.test(flat.slice(end, end + AROUND_CHARS)) ||
    LATER_EVENT.test(flat.slice(Math.max(0, start - AROUND_CHARS), start))
  )
    return null;
  const value = dayAfter(begins.value, { periods: [term.value.value], firstOfMonth: null });
  return value === null ? null : { value, span: term.value.span };
}
const AROUND_CHARS = 90;
/** Counted from a first order, a launch or a delivery. */
const OTHER_EVENT =
  /^\W*(?:from|after|following|commencing|beginning|starting)\s+(?!(?:(?:on|with)\s+)?(?:the\s+)?(?:(?:date|day)\s+(?:hereof|of\s+(?:this|its|the\s+(?:agreement|signature)|signature|signing|execution|entry|the\s+entry)|on\s+which\s+it\s+enters|first|signed|above)|effective|commencement|entry|signature|signing|execution|such\s+date|that\s+date|its\s+(?:entry|signature|effective)|this\s+agreement|start\s+date|(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d))/i;
/** "shall begin on the Launch Date and continue for". */
const LATER_EVENT =
  /\b(?:launch|completion|delivery|first\s+(?:order|sale|shipment)|opening|acceptance|installation)\b[^.;]*$/i;
