import type { Stated } from '../../model/index.js';
import { readOrdinalWords } from '../number-words.js';
import {
  type AgreementContext,
  type BodyPassage,
  headingWords,
  type Sentence,
  sentencesOf,
} from './context.js';
import { hasTopics } from './passages.js';
import { readRenewalPeriod } from './renewal-period.js';
import { Topic } from './topics.js';

export interface Term {
  value: Stated<string> | null;
  until: Stated<string> | null;
  renewal: Stated<'automatic' | 'by-agreement'> | null;
  renewalPeriod: Stated<string> | null;
}

const CONTINUES =
  /\b(?:(?:remains?|continues?|stays?|(?<!\bceases?\s+to\s+)be|is|are|continue\s+to\s+be)\s+(?:in\s+(?:full\s+)?(?:force|effect)|valid|effective|operative)|concluded\s+for|(?:initial\s+)?(?:term|duration|period|validity)\s+of\s+(?:this|the\s+present|the)\s+(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)|(?:shall|will)\s+(?:continue|extend|last|expire|terminate)|expires?|(?:continues|lasts|runs|endures)\s+for|(?:is|are|shall\s+be)\s+of\s+(?:unlimited|indefinite))\b/i;
/** "for the duration of one year", where the agreement begins then; "has a term of one year". */
const FOR_TERM =
  /\b(?:for|has|have)\s+(?:the|an?)\s+(?:(?:initial|fixed|total|limited|minimum|first)\s+)?(?:duration|term|period|validity)\s+of\b/i;
const BEGINS =
  /\b(?:enters?\s+into\s+(?:force|effect|operation)|takes?\s+effect|becomes?\s+effective|(?:is|are|be)\s+(?:made|concluded|entered\s+into|effective)|made\s+effective|commences?|begins?|runs?|starts?)\b/i;
const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|arrangements|it|term|contract|pact|licen[sc]e|lease|this\s+(?:[a-z]+\s+)?amendment)\b/i;
/** The agreement named only to say what else is spoken of: "each request under this Agreement". */
const IN_PASSING =
  /\b(?=[uoitwfb])(?<!\b(?:term|duration|period|validity|life|operation|effect)\s+)(?:under|of|in|to|with|for|by|from)\s+(?:this|the(?:\s+present)?|said|such)\s+(?:[a-z]{2,20}\s+){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangements?|contract|pact|licen[sc]e|lease)\b/gi;
/** "During the term of this Agreement": something lasts as long, and what follows says nothing of how long. */
const AS_LONG_AS =
  /\b(?:during|throughout|within|over|after|for)\s+(?:the\s+)?(?:(?:initial|entire|full|whole|remaining|(?:balance|remainder|rest)\s+of\s+the)\s+)?(?:term|duration|period|validity)\s+of\s+(?:this|the\s+present|the)\s+(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)\b/gi;
const INDEFINITE =
  /\b(?:indefinite(?:ly)?|unlimited\s+(?:period|duration|time)|without\s+limit\s+of\s+time|until\s+(?:it\s+is\s+|they\s+are\s+)?(?:terminated|denounced|cancelled)|unless\s+(?:and\s+until\s+)?(?:terminated|denounced)|for\s+an\s+indeterminate)\b/i;
const AUTOMATIC =
  /\b(?:automatic(?:ally)?\s+(?:be\s+)?(?:renew|extend|prolong|continu)\w*|(?:renew|extend|prolong)(?:ed|s|al)?\s+automatically|tacit(?:ly)?\s+(?:renew|extend|prolong)\w*|(?:renew|extend|prolong)ed\s+tacitly|(?:shall|will)\s+(?:be\s+)?(?:thereafter\s+)?(?:renew|extend)(?:ed)?\s+for\s+(?:successive|additional|further|consecutive|subsequent)|and\s+thereafter\s+until|(?:shall|will)\s+continue\s+(?:in\s+force\s+)?for\s+(?:[a-z-]+\s+){1,4}(?:more|longer)|(?:successive|further|additional|subsequent)\s+(?:[a-z-]+\s+|\(\d+\)\s+){0,4}(?:periods?|terms?|years?)\b[^.]{0,60}\bunless|shall\s+thereafter\s+(?:continue|remain)(?!\s+open))/i;
const BY_AGREEMENT =
  /\bmay\s+be\s+(?:renewed|extended|prolonged)\b(?!,?\s+(?:either\b|to\s+(?:(?:the|any|one|all|such|its)\b|[A-Z])|in\s+respect))|\b(?:renewed|extended|prolonged)\s+by\s+(?:mutual|written|common|agreement|the\s+part)|\b(?:part(?:y|ies)|participants)\s+may\s+(?:agree\s+to\s+)?(?:renew|extend|prolong)/i;

type Told = Pick<Sentence, 'words' | 'at' | 'topics'>;

/** The ways of renewal, each with what sentences must speak of to name it. */
const WAYS: readonly (readonly [
  may: (sentence: Told) => boolean,
  pattern: RegExp,
  value: 'automatic' | 'by-agreement',
])[] = [
  [({ topics }) => hasTopics(topics, Topic.again, Topic.renewal | Topic.endless), AUTOMATIC, 'automatic'],
  [({ topics }) => (topics & Topic.prolongs) !== 0, BY_AGREEMENT, 'by-agreement'],
];

/**
 * How long the agreement lasts, until when, and how it is renewed, from the sentences that say it of the agreement;
 * what stands under a heading about its term comes first. Neither the length nor the last day is worked out from the
 * other.
 */
export function readTerm(context: AgreementContext): Term {
  const headed: Term = { value: null, until: null, renewal: null, renewalPeriod: null };
  const elsewhere: Term = { value: null, until: null, renewal: null, renewalPeriod: null };
  for (const one of context.body) {
    const { passage } = one;
    if (
      !speaksOfTerm(context, one) &&
      !(context.factsIn('date', passage.span).length > 1 && HEADING.test(headingWords(context, passage)))
    )
      continue;
    const term = HEADING.test(headingWords(context, passage)) ? headed : elsewhere;
    let here = false;
    for (const { words: whole, at, topics } of sentencesOf(one)) {
      const lasts = (topics & (Topic.term | Topic.beginning)) !== 0;
      const sentence = lasts ? whole.replace(AS_LONG_AS, ({ length }) => ' '.repeat(length)) : whole;
      const value = term.value || !lasts ? null : duration(context, sentence, at);
      term.value ??= value;
      here ||= value !== null;
      if (lasts || term === headed) term.until ??= lastDay(context, sentence, at, term === headed);
      if (term.renewal) continue;
      term.renewal = renewal({ words: sentence, at, topics }, here);
      if (term.renewal) term.renewalPeriod = readRenewalPeriod(context, sentence, at, term.value);
    }
    if (headed.value && headed.until && headed.renewal) break;
  }
  if (!headed.value && !headed.until && !elsewhere.value) elsewhere.until ??= onCover(context);
  // A length and a last day belong together.
  const { value, until } = headed.value || headed.until ? headed : elsewhere;
  const { renewal: how, renewalPeriod } = headed.renewal ? headed : elsewhere;
  return { value, until, renewal: how, renewalPeriod };
}
const HEADING = /\b(?:term|duration|validity)\b/i;

/** The last day in a field on the cover of a contract: "Term: 1 May 2020 to 30 April 2022". */
function onCover(context: AgreementContext): Stated<string> | null {
  const { text, preface } = context;
  let at = preface.start;
  for (const line of text.slice(at, Math.min(preface.end, at + COVER_CHARS)).split('\n')) {
    const found = TERM.test(line) ? lastDay(context, line, at, false) : null;
    if (found) return found;
    at += line.length + 1;
  }
  return null;
}
const COVER_CHARS = 4000;

/** Cheap, for all passages: whether one can say anything of the term. */
function speaksOfTerm(context: AgreementContext, one: BodyPassage): boolean {
  const { words, topics } = one;
  const { span } = one.passage;
  const sentences = (topics & (Topic.renewal | Topic.endless)) !== 0 ? sentencesOf(one) : [];
  if (
    sentences.some((sentence) => WAYS.some(([may, pattern]) => may(sentence) && pattern.test(sentence.words)))
  )
    return true;
  const isTimed =
    context.factsIn('duration', span).length > 0 ||
    context.factsIn('date', span).length > 0 ||
    ((topics & Topic.anniversary) !== 0 && /anniversary/i.test(words)) ||
    sentences.some(
      (sentence) =>
        (sentence.topics & Topic.endless) !== 0 &&
        (INDEFINITE.test(sentence.words) || END_OF_YEAR.test(sentence.words)),
    );
  if (!isTimed) return false;
  const isSaid = sentencesOf(one).some(
    (sentence) =>
      ((sentence.topics & Topic.term) !== 0 &&
        (CONTINUES.test(sentence.words) || FOR_TERM.test(sentence.words))) ||
      ((sentence.topics & Topic.beginning) !== 0 && BEGINS.test(sentence.words)),
  );
  // A number before the name of the term ends with a full stop of its own.
  return isSaid || ((topics & Topic.term) !== 0 && TERM.test(words));
}

function duration(context: AgreementContext, sentence: string, at: number): Stated<string> | null {
  const continues = CONTINUES.exec(sentence) ?? forTerm(sentence);
  if (!continues || !isAgreements(sentence, continues) || isAsked(sentence, continues)) return null;
  const from = at + continues.index;
  for (const fact of context.factsIn('duration', { start: from, end: at + sentence.length })) {
    const before = sentence.slice(continues.index, fact.span.start - at);
    const after = sentence.slice(fact.span.end - at, fact.span.end - at + 40);
    if (
      WHICHEVER.test(before) ||
      /\b(?:notice|expiration|least\s+every|within|prior|renew\w*|extended|prolong\w*|successive)\b/i.test(
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
  const anniversary = ANNIVERSARY.exec(sentence.slice(continues.index));
  const years = anniversary && ordinal(anniversary[1]!);
  if (years && !WHICHEVER.test(sentence.slice(continues.index, continues.index + anniversary.index))) {
    const start = from + anniversary.index;
    return { value: `P${years}Y`, span: { start, end: start + anniversary[0].length } };
  }
  const indefinite = INDEFINITE.exec(sentence.slice(continues.index));
  if (!indefinite) return null;
  const start = from + indefinite.index;
  return { value: 'indefinite', span: { start, end: start + indefinite[0].length } };
}

/** "for the longer of one year and the time the works take": how long that is, is not known. */
const WHICHEVER = /\b(?:long|lat|great)(?:er|est)\s+of\b/i;

/** "until the |third anniversary|", "the 5th (fifth) anniversary". */
const ANNIVERSARY = /\b([a-z]{4,12}|\d{1,2}(?:st|nd|rd|th))(?:\s*\([^)]{1,10}\))?\s+anniversary\b/i;

const ordinal = (word: string): number | null => {
  const figures = /^\d+/.exec(word);
  return figures ? Number(figures[0]) : (readOrdinalWords(word.toLowerCase(), 0)?.value ?? null);
};

/** The words "for a term of" after a beginning or "is"; what has a term needs none. */
function forTerm(sentence: string): RegExpExecArray | null {
  const term = FOR_TERM.exec(sentence);
  if (!term) return null;
  const before = sentence.slice(0, term.index);
  return /^h/i.test(term[0]) || BEGINS.test(before) || /\b(?:is|are|be|runs?)\s+$/i.test(before)
    ? term
    : null;
}

/** "to decide |whether| the Treaty shall continue in force indefinitely": what a conference is to answer is no term. */
const isAsked = (sentence: string, said: RegExpExecArray): boolean =>
  /\bwhether\b[^.;]*$/i.test(sentence.slice(0, said.index));

/** Somebody's term, not the agreement's: of office, of a mandate. */
const SOMEBODYS =
  /\b(?:elected|elections?|(?:re)?appoint\w*|office|mandates?|members?\s+of\s+the|roster|vacanc\w+|arbitrators?)\b/i;

/** A term or a year of its own within the agreement's, and another agreement that is only spoken of. */
const OF_SOMETHING_ELSE =
  /\b(?:(?:maintenance|warranty|support|option|restricted|restriction|non-?compet\w+|confidentiality|trial|evaluation|transition(?:al)?|wind-?down|sell-?off|cure|grace|exclusivity|statement\s+of\s+work|purchase\s+order|work\s+order)\s+(?:term|period)|(?:term|period)\s+of\s+(?:exclusivity|protection|confidentiality)|(?:calendar|contract|licen[sc]e|fiscal|financial|agreement)\s+(?:years?|quarters?)|which\s+(?:lease|licen[sc]e|contract|agreement))\b/i;

/** What is said at `said` is said of the agreement, and not for the time after some event. */
function isAgreements(sentence: string, said: RegExpExecArray): boolean {
  const subject = subjectOf(sentence, said);
  if (!OWN.test(subject) || SOMEBODYS.test(subject) || OF_SOMETHING_ELSE.test(subject)) return false;
  if (
    /^\s*(?:after|when|once|if|while|whenever|upon|(?:for\s+)?(?:so|as)\s+long\s+as)\b/i.test(sentence) &&
    sentence.indexOf(',') > said.index
  )
    return false;
  return !/\b(?:obligations?|dut(?:y|ies)|provisions?|confidential|clauses?|claims?|rights)\b[^,]{0,200}$/i.test(
    sentence.slice(0, said.index),
  );
}

/** "shall expire on |31 December 2030|", "in force until |31 December 2030|", "and ends on |31 December 2030|". */
function lastDay(
  context: AgreementContext,
  sentence: string,
  at: number,
  headed: boolean,
): Stated<string> | null {
  // "March 18. 2021": the stop within a date ends no sentence.
  const dates = context
    .factsIn('date', { start: at, end: at + sentence.length + YEAR_CHARS })
    .filter(({ span }) => span.start < at + sentence.length);
  if (dates.length === 0 && !END_OF_YEAR.test(sentence)) return null;
  const bare = headed && dates.length > 1 && FROM.test(sentence.slice(0, dates[0]!.span.start - at));
  const term = TERM.exec(sentence) ?? (bare ? /^/.exec(sentence) : null);
  const said = term ?? CONTINUES.exec(sentence) ?? BEGINS.exec(sentence) ?? forTerm(sentence);
  if (!said || !(term || isAgreements(sentence, said))) return null;
  let first: number | null = null;
  for (const { date, span } of dates) {
    if (span.start < at + said.index) continue;
    if (first !== null && RANGE.test(sentence.slice(first, span.start - at))) return { value: date, span };
    first = span.end - at;
    const before = sentence.slice(said.index, span.start - at);
    const ends = ENDS_ON.exec(before);
    if (ends && !EXTENDED.test(before.slice(Math.max(0, ends.index - EXTENDED_CHARS), ends.index)))
      return { value: date, span };
  }
  const year = END_OF_YEAR.exec(sentence.slice(said.index));
  if (!year) return null;
  const start = at + said.index + year.index;
  return { value: `${year[1]}-12-31`, span: { start, end: start + year[0].length } };
}
const YEAR_CHARS = 8;
/** Under a heading about the term a row of two days is the term: "From 1 May 2020 to 30 April 2022". */
const FROM = /^\W*(?:(?:from|commencing|beginning|starting)\s+(?:on\s+)?)?(?:the\s+)?$/i;
/** "until the end of 2006", "through the end of the calendar year 2006" */
const END_OF_YEAR =
  /(?=the\s+(?:end|close|last)\b)(?<=\b(?:until|through|till|up\s+to|expires?\s+(?:at|on|with)|terminates?\s+(?:at|on|with)|ends?\s+(?:at|on|with))\s+)the\s+(?:end|close|last\s+day)\s+of\s+(?:the\s+)?(?:calendar\s+)?(?:year\s+)?((?:19|20)\d\d)\b(?!-)/i;
/** The term itself, by its name or as a defined word. */
const TERM =
  /^[\W\d]*(?:(?:initial|fixed|contract)\s+)?(?:term|duration|period\s+of\s+validity)\s*(?:of\s+(?:this\s+|the\s+)?(?:agreement|contract|execution)\s*)?[:–-]|["“‘](?:initial\s+|contract\s+)?(?:term|period)["”’]\s*(?:shall\s+mean|means?|is)\b|\bis\s+a\s+fixed\s+term\b|\bterm\s+of\s+(?:execution|performance|the\s+contract)\s*:?\s+from\b/i;
/** "1 March 2020 |to| 28 February 2021": after a first day, "to" is enough. */
const RANGE = /^\s*,?\s*(?:to|through|until|till|[–-])\s*(?:and\s+including\s+)?(?:the\s+)?$/i;
const ENDS_ON =
  /\b(?:(?:expir(?:es?|ing)|terminat(?:es?|ing)|end(?:s|ing)?|lapses?|ceases?(?:\s+to\s+(?:be\s+in\s+force|have\s+effect|apply))?)(?:\s+automatically)?(?:\s+(?:on|at|as\s+of|by))?|(?:until|through|till|up\s+to)(?:\s+and\s+including)?)\s*,?\s*(?:(?:the\s+)?earlier\s+of:?\s+(?:\([a-z0-9]{1,3}\)\s+)?)?(?:(?:the\s+)?(?:midnight|close\s+of\s+business|end\s+of(?:\s+the\s+day)?)\s+(?:on\s+|of\s+)?)?(?:the\s+)?$/i;
/** The day to which it may once be prolonged, or before which something else happens. */
const EXTENDED_CHARS = 40;
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
function renewal(sentence: Told, after: boolean): Term['renewal'] {
  const { words, at } = sentence;
  for (const [may, pattern, value] of WAYS) {
    const match = may(sentence) ? pattern.exec(words) : null;
    if (!match) continue;
    const subject = subjectOf(words, match);
    if (!SOMEBODYS.test(subject) && (after || OWN.test(subject)))
      return { value, span: { start: at + match.index, end: at + match.index + match[0].length } };
  }
  return null;
}
