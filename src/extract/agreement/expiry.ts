import type { Stated } from '../../model/index.js';
import { dayAfter } from './delay.js';
import type { InForce } from './in-force.js';
import type { Term } from './term.js';

/**
 * The day the agreement ends if nobody renews or ends it: the one the text names, or the one its length leads to from
 * the day it takes effect, with the words of the length; a year from 1 March 2020 ends on 1 March 2021. A contract
 * that does not say when it takes effect does so when it is made. Null where it runs on, or the first day is not known.
 */
export function readExpiry(
  { value: length, until }: Term,
  { how, date }: InForce,
  signed: Stated<string> | null,
  contract: boolean,
): Stated<string> | null {
  if (until) return until;
  const first = date ?? (contract && (how === null || how.value === 'on-signature') ? signed : null);
  if (length === null || length.value === 'indefinite' || first === null) return null;
  const last = dayAfter(first.value, { periods: [length.value], firstOfMonth: null });
  return last === null ? null : { value: last, span: length.span };
}
