import type { Stated } from '../../model/index.js';
import { type AgreementContext, type BodyPassage, headingWords, sentencesOf } from './context.js';
import { mayBeEndless } from './endless.js';
import { END_OF_YEAR, namedTerm, readLastDay } from './last-day.js';
import { AS_LONG_AS, BEGINS, OWN, SOMEBODYS, saidOfTerm, subjectOf } from './own-term.js';
import { isSaid } from './passages.js';
import { readRenewalNotice, readRenewalPeriod } from './renewal-period.js';
import { readTermField } from './term-field.js';
import { readEndByNotice, readLength } from './term-length.js';
import { ANY_CUE, Cue, Topic } from './topics.js';

export interface Term {
  value: Stated<string> | null;
  until: Stated<string> | null;
  renewal: Stated<'automatic' | 'by-agreement'> | null;
  renewalPeriod: Stated<string> | null;
  renewalNotice: Stated<string> | null;
}

/** The passage that tells of renewal goes on about it. */
interface Reading extends Term {
  renewalPlace?: BodyPassage['passage'];
}

const AUTOMATIC =
  /\b(?=[abcefimoprstw])(?:automatic(?:ally)? +(?:be +)?(?:renew|extend|prolong|continu)\w*|(?:renew|extend|prolong)(?:ed|s|al)? +automatically|tacit(?:ly)? +(?:renew|extend|prolong)\w*|(?:renew|extend|prolong)(?:ed|s)? +(?:of|by) +itself|(?:of|by) +itself +(?:be +)?(?:renew|extend|prolong)\w*|(?:renew|extend|prolong)(?:ed|s)? +(?:of +its +own +accord|ipso +facto|by +operation +of +(?:the +)?law|without +(?:further|any) +(?:formalit(?:y|ies)|notice))|(?:renew|extend|prolong)ed +tacitly|(?:shall|will) +(?:be +)?(?:thereafter +)?(?:renew|extend)(?:ed)? +for +(?:successive|additional|further|consecutive|subsequent)|by +tacit +(?:agreement|consent|reconduction)|thereafter +(?:until|from +year +to +year|year +by +year)|continue +from +year +to +year|(?:shall|will) +continue +(?:in +force +)?for +(?:[a-z-]+ +){1,4}(?:more|longer)|(?:successive|further|additional|subsequent) +(?:[a-z-]+ +|\(\d+\) +){0,4}(?:periods?|terms?|years?)\b[^.]{0,60}\bunless|shall +thereafter +(?:continue|remain)(?! +open)|(?:shall|will) +(?:continue|remain) +in +(?:force|effect) +thereafter|(?:it|agreement|treaty|convention|memorandum|arrangement|contract) +(?:shall|will) +then +(?:continue|remain) +in +(?:force|effect)|(?:thereafter|after +(?:that|this) +(?:date|period|time|term)),? +(?:it|(?:this|the) +(?:agreement|treaty|convention|memorandum|arrangement|contract)) +(?:shall|will) +(?:continue|remain) +in +(?:force|effect))/i;
/** Right before the words found: it is "|not| automatically renewed", "|not be| deemed renewed". */
const NEGATED = /\b(?:not|never|nor|no|without|no +longer|in +no +(?:case|event|way)) +(?:be +)?$/i;
/** "shall be extended by one year unless either Party gives notice", "unless denounced, it shall be deemed renewed" */
const UNLESS =
  /\b(?:shall|will) +be +(?:renewed|extended|prolonged) +(?:by|for) +(?!(?:(?:an?|the|their|prior|further|subsequent) +)?(?:mutual|common|joint|written|express|agreement|consent|accord|exchange|protocol|decision|part(?:y|ies)|participants)\b)[^.;]{0,60}\bunless\b|\b(?:is|are|(?:shall|will) +be) +(?:renewed|extended|prolonged)\b(?:(?!\b(?:agreement|consent|accord|exchange|decision)\b)[^.;]){0,80}?\b(?:unless|(?:if|provided +that) +(?:neither|no|none)|save|except +(?:if|where))\b|\b(?:deemed|considered|regarded) +(?:(?:to +(?:be|have +been)|as) +)?(?:renewed|extended|prolonged)\b|\b(?:unless(?! +otherwise)|if +(?:neither|no|not)) [^.;]{0,160}?\b(?:shall|will) +be +(?:renewed|extended|prolonged) +(?:by|for)\b(?! +(?:(?:an?|the|their|prior|further|subsequent) +)?(?:mutual|common|joint|written|express|agreement|consent|accord|exchange|protocol|decision|part(?:y|ies)|participants)\b)/i;
/** "If neither Party has made known its wish to end it, it shall continue until one year from the day on which it does" */
const UNTIL_TOLD =
  /\b(?:neither|no|none)\b[^.;]{0,240}?\b(?:shall|will) +(?:then +|thereafter +)?(?:continue|remain) +(?:in +(?:force|effect) +)?until\b/i;
const BY_AGREEMENT =
  /\b(?:may|can) +be +(?:renewed|extended|prolonged)\b(?!,? +(?:either\b|to +(?:(?:the|any|one|all|such|its)\b|[A-Z])|in +respect))|\b(?:renewed|extended|prolonged|renewable|extend[ai]ble) +(?:by|(?:up)?on|with|through) +(?:(?:the|an?|their|prior|express) +){0,2}(?:mutual|written|common|agreement|consent|decision|exchange|part(?:y|ies))|\b(?:part(?:y|ies)|participants) +may +(?:agree +to +)?(?:renew|extend|prolong)/i;

/** Each with the cues of which a word stands in it, one of `cue` and one of `beside`. */
const RENEWALS: readonly {
  pattern: RegExp;
  value: 'automatic' | 'by-agreement';
  cue: number;
  beside: number;
}[] = [
  {
    pattern: AUTOMATIC,
    value: 'automatic',
    cue: Cue.again,
    beside: Cue.prolongs | Cue.goesOn | Cue.until | Cue.unless,
  },
  { pattern: UNLESS, value: 'automatic', cue: Cue.prolongs, beside: Cue.prolongs },
  { pattern: UNTIL_TOLD, value: 'automatic', cue: Cue.goesOn, beside: Cue.until },
  { pattern: BY_AGREEMENT, value: 'by-agreement', cue: Cue.prolongs, beside: Cue.prolongs },
];
const hasCues = (cues: number, one: number, other: number): boolean =>
  (cues & one) !== 0 && (cues & other) !== 0;

/**
 * How long the agreement lasts, until when, and how it is renewed, from the sentences that say it of the agreement;
 * what stands under a heading about its term comes first. Neither the length nor the last day is worked out from the
 * other.
 */
export function readTerm(context: AgreementContext): Term {
  const headed: Reading = {
    value: null,
    until: null,
    renewal: null,
    renewalPeriod: null,
    renewalNotice: null,
  };
  const elsewhere: Reading = {
    value: null,
    until: null,
    renewal: null,
    renewalPeriod: null,
    renewalNotice: null,
  };
  let byNotice: Term['value'] = null;
  for (const one of context.body) {
    const { passage, words } = one;
    if (byNotice === null && passage.leadIns.length > 0 && (one.cues & Cue.notice) !== 0) {
      const { start, end } = passage.leadIns.at(-1)!;
      const lead = `${context.flat.slice(start, end).replace(/[ :–—-]{1,9}$/, '')} `;
      byNotice = readEndByNotice(lead + words, passage.textStart - lead.length, ANY_CUE);
    }
    if (
      !speaksOfTerm(context, one) &&
      !(context.factsIn('date', passage.span).length > 1 && HEADING.test(headingWords(context, passage)))
    )
      continue;
    const term = HEADING.test(headingWords(context, passage)) ? headed : elsewhere;
    let here = false;
    let before = '';
    for (const { words: whole, at, topics, cues } of sentencesOf(one)) {
      const lasts = (topics & (Topic.term | Topic.beginning)) !== 0 && (cues & Cue.term) !== 0;
      const sentence = lasts ? whole.replace(AS_LONG_AS, ({ length }) => ' '.repeat(length)) : whole;
      const until = readLastDay(context, sentence, at, term === headed, cues);
      const value =
        term.value !== null || !mayHaveLength(context, { at, end: at + sentence.length, topics, cues })
          ? null
          : readLength(context, sentence, at, until !== null, term === headed, cues);
      term.value ??= value;
      here ||= value !== null;
      term.until ??= until;
      if ((topics & Topic.ending) !== 0 && (cues & Cue.givesNotice) !== 0)
        byNotice ??= readEndByNotice(sentence, at, cues);
      const isOfStay = IT.test(sentence) && A_STAY.test(before);
      before = sentence;
      if ((topics & (Topic.renewal | Topic.endless)) === 0 || isOfStay) continue;
      if (term.renewal) {
        if (term.renewalPlace === passage && NOT_RENEWED.test(sentence))
          term.renewalNotice ??= readRenewalNotice(context, sentence, at);
        continue;
      }
      term.renewal = renewal(sentence, at, here, cues);
      if (!term.renewal) continue;
      term.renewalPlace = passage;
      term.renewalPeriod = readRenewalPeriod(context, sentence, at, term.value);
      if (term.renewal.value === 'automatic') term.renewalNotice = readRenewalNotice(context, sentence, at);
    }
    if (headed.value && headed.until && headed.renewal) break;
  }
  if (!headed.value && !headed.until) {
    if (!elsewhere.value && !elsewhere.until) elsewhere.value = readTermField(context);
    if (!elsewhere.value) elsewhere.until ??= onCover(context);
    if (!elsewhere.until) elsewhere.value ??= byNotice;
  }
  // A length and a last day belong together.
  const { value, until } = headed.value || headed.until ? headed : elsewhere;
  const { renewal: how, renewalPeriod, renewalNotice } = headed.renewal ? headed : elsewhere;
  return { value, until, renewal: how, renewalPeriod, renewalNotice };
}
/** A later sentence of the same passage on what keeps it from being renewed. */
const NOT_RENEWED =
  /\b(?:not +to +(?:renew|extend|prolong)|non-?renewal|(?:not|no) +(?:be +)?(?:renew|extend)\w*)\b/i;
const IT = /^\W*(?:it|they)\b/i;
/** The subject of the sentence before: "It may be extended once" is said of a loan or a stay, not of the agreement. */
const A_STAY =
  /^\W*(?:(?!\b(?:agreement|arrangement|memorandum|mou|treaty|protocol|shall|will|is|are)\b)[^.;]){0,60}\b(?:loan|stay|assignment|secondment|tour|posting|attachment|deployment|visit|course|project|appointment|membership)\b/i;
const HEADING = /\b(?:term|duration|validity)\b(?! +of +(?:office|service|appointment|members?))/i;

/** The last day in a field on the cover of a contract: "Term: 1 May 2020 to 30 April 2022". */
function onCover(context: AgreementContext): Stated<string> | null {
  const { text, preface } = context;
  let at = preface.start;
  for (const line of text.slice(at, Math.min(preface.end, at + COVER_CHARS)).split('\n')) {
    const found =
      namedTerm(line) || EXPIRY.test(line) ? readLastDay(context, line, at, false, ANY_CUE) : null;
    if (found) return found;
    at += line.length + 1;
  }
  return null;
}
const COVER_CHARS = 4000;

/** Cheap, for all passages: whether one can say anything of the term. */
function speaksOfTerm(context: AgreementContext, one: BodyPassage): boolean {
  const isAbout = (one.topics & (Topic.term | Topic.beginning)) !== 0;
  return (isAbout && mayEnd(context, one) && saysHowLong(one)) || renews(one);
}

function renews(one: BodyPassage): boolean {
  const { topics, cues } = one;
  if ((topics & Topic.renewal) === 0 && ((topics & Topic.endless) === 0 || (cues & Cue.unless) === 0))
    return false;
  return RENEWALS.some(
    ({ pattern, cue, beside }) =>
      hasCues(cues, cue, beside) && isSaid(one, pattern, (its) => hasCues(its.cues, cue, beside)),
  );
}

/** A length of time, a day, an end by notice or none at all. */
function mayEnd(context: AgreementContext, { passage: { span }, words, topics, cues }: BodyPassage): boolean {
  return (
    context.hasFact('duration', span) ||
    context.hasFact('date', span) ||
    ((topics & Topic.endless) !== 0 &&
      (mayBeEndless(words, cues) || ((cues & Cue.endOfYear) !== 0 && END_OF_YEAR.test(words)))) ||
    ((topics & Topic.ending) !== 0 &&
      ((cues & Cue.notice) !== 0 || ((cues & Cue.year) !== 0 && OF_YEAR.test(words)))) ||
    ((topics & Topic.anniversary) !== 0 && /anniversary/i.test(words))
  );
}

const saysHowLong = (one: BodyPassage): boolean =>
  saysHowLongItself(one) ||
  ((one.topics & Topic.beginning) !== 0 &&
    isSaid(one, BEGINS, (its) => (its.topics & Topic.beginning) !== 0));

const saysHowLongItself = ({ words, topics, cues }: BodyPassage): boolean =>
  (topics & Topic.term) !== 0 &&
  (saidOfTerm(words, true, cues) !== null ||
    ((cues & Cue.term) !== 0 && namedTerm(words) !== null) ||
    ((cues & Cue.endDate) !== 0 &&
      ((topics & Topic.ending) !== 0 || (cues & Cue.until) !== 0) &&
      EXPIRY.test(words)));

/** Whether a sentence has anything that can be a length: of time, in years of the contract, or without an end. */
const mayHaveLength = (
  context: AgreementContext,
  { at, end, topics, cues }: { at: number; end: number; topics: number; cues: number },
): boolean =>
  (cues & (Cue.year | Cue.without | Cue.endDate | Cue.until | Cue.unless)) !== 0 ||
  (topics & Topic.anniversary) !== 0 ||
  context.hasFact('duration', { start: at, end });

const EXPIRY = /\b(?:expir(?:y|ation)|end) +date\b|\bdate +of +expir|\bvalid +until\b/i;
const OF_YEAR = /\bof +[^.;]{0,40}\byear\b/i;

/** Believed where the passage has just said how long the agreement lasts (`after`), or where it is said of the agreement. */
function renewal(sentence: string, at: number, after: boolean, cues: number): Term['renewal'] {
  for (const { pattern, value, cue, beside } of RENEWALS) {
    const match = hasCues(cues, cue, beside) ? pattern.exec(sentence) : null;
    if (!match) continue;
    if (value === 'automatic' && NEGATED.test(sentence.slice(Math.max(0, match.index - 40), match.index)))
      continue;
    const subject = subjectOf(sentence, match);
    if (!SOMEBODYS.test(subject) && (after || OWN.test(subject)))
      return { value, span: { start: at + match.index, end: at + match.index + match[0].length } };
  }
  return null;
}
