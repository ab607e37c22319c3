import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

const RENEWS =
  /\b(?:renew|extend|extension|prolong|successive|consecutive|additional|further|subsequent|another)\w*/i;
/** Where no other word says so: "shall continue for one year more". */
const CONTINUES = /\bcontinu\w*/i;
/** Right before the length: what it is a length of. */
const OF_RENEWAL =
  /\b(?:for|of|by|in|successive|consecutive|additional|further|subsequent|another|automatic|like|equal|rolling|renewal|up +to|each|an?) *(?:\(?[a-z0-9]{1,8}\)? +)?$/i;
/** After it: a time before something, or a notice. */
const NOTICE =
  /^['’]?s? *(?:\([^)]{0,20}\) *)?['’]? *(?:prior|before|in +advance|advance|written|notice|previous|after|following|from)\b/i;
const YEARLY =
  /\b(?:annually|(?:each|every) +year|(?:from +)?year[ -]to[ -]year|yearly|on +an +annual +basis)\b/i;
const LIKE_BEFORE =
  /\b(?:same|like|similar|equal|identical|equivalent) +(?:(?:successive|additional|further|consecutive|subsequent) +)?(?:periods?|terms?|durations?|length)(?!\w)/i;

/**
 * ISO 8601 period of each renewal that a sentence on renewals speaks of, null where it gives none; `term`: how long the
 * agreement lasts at first, for "like periods". `at`: where the sentence begins in the document.
 */
export function readRenewalPeriod(
  context: AgreementContext,
  sentence: string,
  at: number,
  term: Stated<string> | null,
): Stated<string> | null {
  const renews = RENEWS.exec(sentence) ?? CONTINUES.exec(sentence);
  if (!renews) return null;
  const from = renews.index;
  for (const { period, span } of context.factsIn('duration', {
    start: at + from,
    end: at + sentence.length,
  })) {
    const before = sentence.slice(Math.max(0, span.start - at - 40), span.start - at);
    const after = sentence.slice(span.end - at, span.end - at + 40);
    if (OF_RENEWAL.test(before) && !NOTICE.test(after) && !LONGEST.test(before))
      return { value: period, span };
  }
  const rest = sentence.slice(from);
  const yearly = YEARLY.exec(rest);
  if (yearly) return stated('P1Y', at + from + yearly.index, yearly[0].length);
  const like = LIKE_BEFORE.exec(rest);
  if (like && term && term.value !== 'indefinite')
    return stated(term.value, at + from + like.index, like[0].length);
  return null;
}
/** "for a total of ten years", "not later than" */
const LONGEST =
  /\b(?:total|maximum|aggregate|altogether|notice|least|than|within) +(?:\w+ +){0,2}(?:of +)?$/i;

/**
 * ISO 8601 period of the notice that keeps the agreement from being renewed, from a sentence on renewals, null where it
 * gives none: "unless either Party gives |ninety days|' notice before the end of the term". `at`: where the sentence begins
 * in the document.
 */
export function readRenewalNotice(
  context: AgreementContext,
  sentence: string,
  at: number,
): Stated<string> | null {
  const stops = STOPS.exec(sentence);
  if (!stops) return null;
  const from = at + stops.index;
  for (const { period, span } of context.factsIn('duration', { start: from, end: at + sentence.length })) {
    const before = sentence.slice(Math.max(0, span.start - at - 40), span.start - at);
    const after = sentence.slice(span.end - at, span.end - at + 60);
    if (IN_ADVANCE.test(after) && !OF_TERM.test(before)) return { value: period, span };
  }
  return null;
}
/** What keeps it from being renewed. */
const STOPS =
  /\b(?:unless|except +(?:if|where|when)|provided +that +(?:neither|no)|(?:not|no +longer) +(?:to +)?(?:be +)?(?:renew|extend|prolong)\w*|non-?renewal|nonrenewal|if +(?:neither|no +part))(?!\w)/i;
const IN_ADVANCE =
  /^['’]?s? *(?:\([^)]{0,20}\) *)?['’]? *(?:(?:prior|advance|written|previous|days?['’]?) +){0,3}(?=[abinp])(?:notice|notification|before|prior +to|in +advance|ahead|preceding)(?!\w)/i;
/** Right before the length: it is one of the terms. */
const OF_TERM = /\b(?:periods?|terms?) +of +(?:\(?[a-z0-9]{1,8}\)? +)?$/i;

const stated = (value: string, start: number, length: number): Stated<string> => ({
  value,
  span: { start, end: start + length },
});
