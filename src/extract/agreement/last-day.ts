import type { Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { BEGINS, isAgreements, saidOfTerm } from './own-term.js';
import { Cue } from './topics.js';

/**
 * "shall expire on |31 December 2030|", "in force until |31 December 2030|", "and ends on |31 December 2030|".
 * `cues`: those of the sentence.
 */
export function readLastDay(
  context: AgreementContext,
  sentence: string,
  at: number,
  headed: boolean,
  cues: number,
): Stated<string> | null {
  // "March 18. 2021": the stop within a date ends no sentence.
  const dates = context
    .factsIn('date', { start: at, end: at + sentence.length + YEAR_CHARS })
    .filter(({ span }) => span.start < at + sentence.length)
    .slice(0, MOST_DATES);
  const mayEndYear = (cues & Cue.endOfYear) !== 0;
  if (dates.length === 0 && !(mayEndYear && END_OF_YEAR.test(sentence))) return null;
  const bare = headed && dates.length > 1 && FROM.test(sentence.slice(0, dates[0]!.span.start - at));
  const term = namedTerm(sentence) ?? (bare ? /^/.exec(sentence) : null);
  const said = term ?? saidOfTerm(sentence, headed, cues) ?? BEGINS.exec(sentence);
  for (const { date, span } of dates)
    if (EXPIRY_DATE.test(sentence.slice(Math.max(0, span.start - at - LABEL_CHARS), span.start - at)))
      return { value: date, span };
  if (!said || !(term || isAgreements(sentence, said))) return null;
  let first: number | null = null;
  for (const { date, span } of dates) {
    if (span.start < at + said.index) continue;
    if (first !== null && RANGE.test(sentence.slice(first, span.start - at)))
      return { value: endOfMonth(date, sentence.slice(first, span.start - at)), span };
    first = span.end - at;
    const before = sentence.slice(said.index, span.start - at);
    const ends = ENDS_ON.exec(before);
    if (ends && !EXTENDED.test(before.slice(Math.max(0, ends.index - EXTENDED_CHARS), ends.index)))
      return { value: endOfMonth(date, ends[0]), span };
    if (AT_THE_LATEST.test(before)) return { value: date, span };
  }
  const year = mayEndYear ? END_OF_YEAR.exec(sentence.slice(said.index)) : null;
  if (!year) return null;
  const start = at + said.index + year.index;
  return { value: `${year[1]}-12-31`, span: { start, end: start + year[0].length } };
}
const YEAR_CHARS = 8;
/** A sentence with more dates is a table. */
const MOST_DATES = 20;

/** "until the end of June 2030", "through June 2030": the last day of the month that the words before it lead up to. */
function endOfMonth(date: string, before: string): string {
  const month = /^(\d{4})-(\d\d)$/.exec(date);
  if (!month || !WHOLE_MONTH.test(before)) return date;
  return `${date}-${new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()}`;
}
const WHOLE_MONTH =
  /\b(?:end|close|last +day) +of +(?:the +month +of +)?$|\bthrough +(?:and +including +)?$/i;
/** Under a heading about the term a row of two days is the term: "From 1 May 2020 to 30 April 2022". */
const FROM = /^\W*(?:(?:from|commencing|beginning|starting) +(?:on +)?)?(?:the +)?$/i;
/** "until the end of 2006", "through the end of the calendar year 2006" */
export const END_OF_YEAR =
  /(?=the +(?:end|close|last))(?<=\b(?:until|through|till|up +to|expires? +(?:at|on|with)|terminates? +(?:at|on|with)|ends? +(?:at|on|with)) +)the +(?:end|close|last +day) +of +(?:the +)?(?:calendar +)?(?:year +)?((?:19|20)\d\d)\b(?!-)/i;
const TERM_FIELD =
  /^[\W\d]*(?:(?:initial|fixed|contract) +)?(?:term|duration|period +of +validity) *(?:of +(?:this +|the +)?(?:agreement|contract|execution) *)?[:–-]/i;
const TERM_NAMED =
  /["“‘](?:initial +|contract +)?(?:term|period)["”’] *(?:shall +mean|means?|is)\b|\b(?:is +a +fixed +term\b|term +of +(?:execution|performance|the +contract) *:? +from\b)/i;
/** The term itself, by its name or as a defined word. */
export const namedTerm = (words: string): RegExpExecArray | null =>
  TERM_FIELD.exec(words) ?? TERM_NAMED.exec(words);
/** "|Expiry Date:| 30 June 2030", "“|Expiration Date” means| 30 June 2030" */
export const EXPIRY_DATE =
  /(?:^[\W\d]{0,12}|["“‘])(?:(?:contract|agreement) +)?(?:(?:expir(?:y|ation)|end) +date|date +of +expir(?:y|ation)|valid +until)(?: +of +(?:this|the) +(?:agreement|contract))?["”’]? *(?:[:|–-]|shall +mean|means?) *(?:the +)?$/i;
const LABEL_CHARS = 80;
/** "1 March 2020 |to| 28 February 2021": after a first day, "to" is enough. */
const RANGE = /^ *,? *(?:to|through|until|till|[–-]) *(?:and +including +)?(?:the +)?$/i;
const ENDS_ON =
  /\b(?:(?:expir(?:es?|ing)|terminat(?:es?|ing)|end(?:s|ing)?|lapses?|ceases?(?: +to +(?:be +in +force|have +effect|apply))?)(?: +automatically)?(?: +(?:on|at|as +of|by))?|(?:until|through|till|up +to)(?: +and +including)?) *,? *(?:(?:the +)?earlier +of:? +(?:\([a-z0-9]{1,3}\) +)?)?(?:(?:the +)?(?:midnight|close +of +business|(?:end|close|last +day) +of(?: +the +(?:day|month))?) +(?:on +|of +)?)?(?:the +)?$/i;
/** "until the earlier of completion of the works and |31 December 2030|": whatever happens before, no later. */
const AT_THE_LATEST =
  /\b(?:until|upon|on|at|of) +(?:the +)?(?:earli(?:er|est)|first) +(?:to +occur +)?of\b[^.]{0,200}\b(?:or|and) +(?:\([a-z0-9]{1,3}\) *)?(?:on +)?(?:the +)?$/i;
/** The day to which it may once be prolonged, or before which something else happens. */
const EXTENDED_CHARS = 40;
const EXTENDED = /\b(?:renew|extend|prolong|open +for)\w*/i;
