import type { Stated } from '../../model/index.js';
import { type AgreementContext, sentencesOf } from './context.js';
import { readRenewalPeriod } from './renewal-period.js';

export interface Term {
  value: Stated<string> | null;
  until: Stated<string> | null;
  renewal: Stated<'automatic' | 'by-agreement'> | null;
  renewalPeriod: Stated<string> | null;
}

const CONTINUES =
  /\b(?:(?:remains?|continues?|stays?|(?<!\bceases?\s+to\s+)be|is|are|continue\s+to\s+be)\s+(?:in\s+(?:full\s+)?(?:force|effect)|valid|effective|operative)|concluded\s+for|(?:initial\s+)?(?:term|duration|period|validity)\s+of\s+(?:this|the\s+present|the)\s+(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)|(?:shall|will)\s+(?:continue|extend|last|expire|terminate)|expires?|(?:is|are|shall\s+be)\s+of\s+(?:unlimited|indefinite))\b/i;
/** "for the duration of one year", where the agreement begins then; "has a term of one year". */
const FOR_TERM =
  /\b(?:for|has|have)\s+(?:the|an?)\s+(?:(?:initial|fixed|total|limited|minimum|first)\s+)?(?:duration|term|period|validity)\s+of\b/i;
const BEGINS =
  /\b(?:enters?\s+into\s+(?:force|effect|operation)|takes?\s+effect|becomes?\s+effective|(?:is|are|be)\s+(?:made|concluded|entered\s+into|effective)|commences?|begins?|runs?|starts?)\b|\b(?:agreement|contract|term|lease|licen[sc]e)\s+(?:is|are|(?:shall|will)\s+be)\s*$/i;
const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|arrangements|it|term|contract|pact|licen[sc]e|lease)\b/i;
/** The agreement named only to say what else is spoken of: "each request under this Agreement". */
const IN_PASSING =
  /(?<!\b(?:term|duration|period|validity|life|operation|effect)\s+)\b(?:under|of|in|to|with|for|by|from)\s+(?:this|the(?:\s+present)?|said|such)\s+(?:[a-z]{2,20}\s+){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangements?|contract|pact|licen[sc]e|lease)\b/gi;
const INDEFINITE =
  /\b(?:indefinite(?:ly)?|unlimited\s+(?:period|duration|time)|without\s+limit\s+of\s+time|until\s+(?:it\s+is\s+|they\s+are\s+)?(?:terminated|denounced|cancelled)|unless\s+(?:and\s+until\s+)?(?:terminated|denounced)|for\s+an\s+indeterminate)\b/i;
const AUTOMATIC =
  /\b(?:automatic(?:ally)?\s+(?:be\s+)?(?:renew|extend|prolong|continu)\w*|(?:renew|extend|prolong)(?:ed|s|al)?\s+automatically|tacit(?:ly)?\s+(?:renew|extend|prolong)\w*|(?:renew|extend|prolong)ed\s+tacitly|(?:shall|will)\s+(?:be\s+)?(?:thereafter\s+)?(?:renew|extend)(?:ed)?\s+for\s+(?:successive|additional|further|consecutive|subsequent)|and\s+thereafter\s+until|(?:shall|will)\s+continue\s+(?:in\s+force\s+)?for\s+(?:[a-z-]+\s+){1,4}(?:more|longer)|(?:successive|further|additional|subsequent)\s+(?:[a-z-]+\s+|\(\d+\)\s+){0,4}(?:periods?|terms?|years?)\b[^.]{0,60}\bunless|shall\s+thereafter\s+(?:continue|remain)(?!\s+open))/i;
const BY_AGREEMENT =
  /\bmay\s+be\s+(?:renewed|extended|prolonged)\b(?!,?\s+(?:either\b|to\s+(?:(?:the|any|one|all|such|its)\b|[A-Z])|in\s+respect))|\b(?:renewed|extended|prolonged)\s+by\s+(?:mutual|written|common|agreement|the\s+part)|\b(?:part(?:y|ies)|participants)\s+may\s+(?:agree\s+to\s+)?(?:renew|extend|prolong)/i;

/** Every renewal and every term without a length or a day has one of these: most passages have none, and are done. */
const MAY_TELL = /renew|extend|prolong|continu|thereafter|unless|until|limit|indefinit|indeterm/i;

/**
 * How long the agreement lasts, until when, and how it is renewed, from the sentences that say it of the agreement.
 * Neither the length nor the last day is worked out from the other.
 */
export function readTerm(context: AgreementContext): Term {
  const term: Term = { value: null, until: null, renewal: null, renewalPeriod: null };
  for (const { passage, words } of context.body) {
    const hasTime =
      context.factsIn('duration', passage.span).length > 0 ||
      context.factsIn('date', passage.span).length > 0;
    const mayTell = MAY_TELL.test(words);
    if (!hasTime && !mayTell) continue;
    if (
      !CONTINUES.test(words) &&
      !BEGINS.test(words) &&
      !FOR_TERM.test(words) &&
      !(mayTell && (AUTOMATIC.test(words) || BY_AGREEMENT.test(words)))
    )
      continue;
    let here = false;
    for (const sentence of sentencesOf(words)) {
      const at = passage.textStart + sentence.index;
      const value = term.value ? null : duration(context, sentence[0], at);
      term.value ??= value;
      here ||= value !== null;
      term.until ??= lastDay(context, sentence[0], at);
      if (term.renewal) continue;
      term.renewal = renewal(sentence[0], at, here);
      if (term.renewal) term.renewalPeriod = readRenewalPeriod(context, sentence[0], at, term.value);
    }
    if (term.value && term.until && term.renewal) break;
  }
  return term;
}

function duration(context: AgreementContext, sentence: string, at: number): Stated<string> | null {
  const continues = CONTINUES.exec(sentence) ?? forTerm(sentence);
  if (!continues || !isAgreements(sentence, continues) || isAsked(sentence, continues)) return null;
  const from = at + continues.index;
  for (const fact of context.factsIn('duration', { start: from, end: at + sentence.length })) {
    const before = sentence.slice(continues.index, fact.span.start - at);
    const after = sentence.slice(fact.span.end - at, fact.span.end - at + 40);
    if (
      /\b(?:notice|expiration|least\s+every|within|prior|renew\w*|extend\w*|prolong\w*|successive)\b/i.test(
        before,
      ) ||
      /^['’]?\s*(?:prior|written|notice|advance|(?:after|from|following)\s+(?:the\s+)?(?:date\s+(?:of|on\s+which)\s+)?(?:the\s+|such\s+|this\s+|that\s+|its\s+|one\s+)?(?:receipt|notice|notification|denunciation|party|government))/i.test(
        after,
      )
    )
      continue;
    if (!/\b(?:for|of|than|is|be|after|least)\b/i.test(before) && !runsOut(before, after)) continue;
    return { value: fact.period, span: fact.span };
  }
  const indefinite = INDEFINITE.exec(sentence.slice(continues.index));
  if (!indefinite) return null;
  const start = from + indefinite.index;
  return { value: 'indefinite', span: { start, end: start + indefinite[0].length } };
}

/** The words "for a term of" after a beginning; what has a term needs none. */
function forTerm(sentence: string): RegExpExecArray | null {
  const term = FOR_TERM.exec(sentence);
  return term && (/^h/i.test(term[0]) || BEGINS.test(sentence.slice(0, term.index))) ? term : null;
}

/** "to decide |whether| the Treaty shall continue in force indefinitely": what a conference is to answer is no term. */
const isAsked = (sentence: string, said: RegExpExecArray): boolean =>
  /\bwhether\b[^.;]*$/i.test(sentence.slice(0, said.index));

/** Somebody's term, not the agreement's: of office, of a mandate. */
const SOMEBODYS =
  /\b(?:elected|elections?|(?:re)?appoint\w*|office|mandates?|members?\s+of\s+the|roster|vacanc\w+|arbitrators?)\b/i;

/** What is said at `said` is said of the agreement, and not for the time after some event. */
function isAgreements(sentence: string, said: RegExpExecArray): boolean {
  const subject = subjectOf(sentence, said);
  if (!OWN.test(subject) || SOMEBODYS.test(subject)) return false;
  if (
    /^\s*(?:after|when|once|if|while|whenever|upon)\b/i.test(sentence) &&
    sentence.indexOf(',') > said.index
  )
    return false;
  return !/\b(?:obligations?|dut(?:y|ies)|provisions?|confidential|clauses?|claims?|rights)\b[^,]{0,200}$/i.test(
    sentence.slice(0, said.index),
  );
}

/** "shall expire on |31 December 2030|", "in force until |31 December 2030|", "and ends on |31 December 2030|". */
function lastDay(context: AgreementContext, sentence: string, at: number): Stated<string> | null {
  const said = CONTINUES.exec(sentence) ?? BEGINS.exec(sentence) ?? forTerm(sentence);
  if (!said || !isAgreements(sentence, said)) return null;
  for (const { date, span } of context.factsIn('date', {
    start: at + said.index,
    end: at + sentence.length,
  })) {
    const before = sentence.slice(said.index, span.start - at);
    if (ENDS_ON.test(before) && !EXTENDED.test(before.slice(-EXTENDED_CHARS))) return { value: date, span };
  }
  return null;
}
const ENDS_ON =
  /\b(?:(?:expir(?:es?|ing)|terminat(?:es?|ing)|end(?:s|ing)?|lapses?|ceases?(?:\s+to\s+(?:be\s+in\s+force|have\s+effect|apply))?)(?:\s+automatically)?(?:\s+(?:on|at|as\s+of|by))?|(?:until|through|till|up\s+to)(?:\s+and\s+including)?)\s*,?\s*(?:(?:the\s+)?(?:midnight|close\s+of\s+business|end\s+of(?:\s+the\s+day)?)\s+(?:on\s+|of\s+)?)?(?:the\s+)?$/i;
const EXTENDED_CHARS = 90;
/** The day to which it may once be prolonged, or before which something else happens. */
const EXTENDED = /\b(?:renew|extend|prolong|open\s+for)\w*/i;

/** The words up to what is said of the term, without the agreement where it is not what lasts. */
const subjectOf = (sentence: string, continues: RegExpExecArray): string =>
  sentence.slice(0, continues.index + continues[0].length).replace(IN_PASSING, '');

/** "shall expire two years from the date hereof" */
const runsOut = (before: string, after: string): boolean =>
  /^\W*(?:(?:shall|will)\s+)?(?:expires?|terminates?)\s*$/i.test(before) &&
  /^\s*(?:from|after|following)\s+(?:the\s+|its\s+)?(?:date\s+(?:hereof|of\s+(?!disclosure|receipt|termination))|effective|entry|signature|signing|execution)/i.test(
    after,
  );

/** Believed where the passage has just said how long the agreement lasts (`after`), or where it is said of the agreement. */
function renewal(sentence: string, at: number, after: boolean): Term['renewal'] {
  for (const [pattern, value] of [
    [AUTOMATIC, 'automatic'],
    [BY_AGREEMENT, 'by-agreement'],
  ] as const) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const subject = subjectOf(sentence, match);
    if (!SOMEBODYS.test(subject) && (after || OWN.test(subject)))
      return { value, span: { start: at + match.index, end: at + match.index + match[0].length } };
  }
  return null;
}
