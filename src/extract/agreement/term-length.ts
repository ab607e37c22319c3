import type { Stated } from '../../model/index.js';
import { readOrdinalWords } from '../number-words.js';
import type { AgreementContext } from './context.js';
import { findEndByNotice, findEndless } from './endless.js';
import { isAgreements, isAsked, saidOfTerm } from './own-term.js';

/**
 * How long a sentence says that the agreement lasts: a length of time, an anniversary, a year of the contract, or
 * `indefinite`. `dated`: the sentence names its last day, so that it is not without an end;
 * `headed`: it stands under a heading about the term; `cues`: those of the sentence.
 */
export function readLength(
  context: AgreementContext,
  sentence: string,
  at: number,
  dated: boolean,
  headed: boolean,
  cues: number,
): Stated<string> | null {
  const said = saidOfTerm(sentence, headed, cues);
  if (!said || !isAgreements(sentence, said) || isAsked(sentence, said)) return null;
  const from = at + said.index;
  for (const fact of context
    .factsIn('duration', { start: from, end: at + sentence.length })
    .slice(0, MOST_FACTS)) {
    const before = sentence.slice(said.index, fact.span.start - at);
    const after = sentence.slice(fact.span.end - at, fact.span.end - at + 40);
    if (WHICHEVER.test(before) || NOT_ITS_OWN.test(before) || OF_A_NOTICE.test(after)) continue;
    if (!/\b(?:for|of|than|is|be|after|least|lasts?)\b/i.test(before) && !runsOut(before, after)) continue;
    return { value: fact.period, span: fact.span };
  }
  const rest = sentence.slice(said.index);
  const counted = countedYears(context, rest);
  if (counted && !WHICHEVER.test(rest.slice(0, counted.index)))
    return stated(from + counted.index, counted[0].length, counted.value);
  const endless = findEndless(rest, said[0].length, dated);
  if (endless && /^perpet/i.test(endless[0]) && LICENCE.test(sentence.slice(0, said.index))) return null;
  return endless && stated(from + endless.index, endless[0].length, 'indefinite');
}

/** A licence without an end is one thing that an agreement gives; how long the agreement lasts is another. */
const LICENCE = /\blicen[sc]es?\b(?! +agreement)/i;

/** `indefinite` where a sentence lets the agreement end only by notice: "shall terminate at the option of either party". */
export function readEndByNotice(sentence: string, at: number, cues: number): Stated<string> | null {
  const said = saidOfTerm(sentence, false, cues);
  if (!said || !isAgreements(sentence, said)) return null;
  const found = findEndByNotice(sentence.slice(said.index), said[0].length);
  return found && stated(at + said.index + found.index, found.length, 'indefinite');
}

const stated = (start: number, length: number, value: string): Stated<string> => ({
  value,
  span: { start, end: start + length },
});

/** A sentence with more lengths of time is a table. */
const MOST_FACTS = 20;
/** "for the longer of one year and the time the works take": how long that is, is not known. */
const WHICHEVER = /\b(?:long|lat|great)(?:er|est) +of\b/i;
/** Before a length: it is of a notice, a limit or a renewal. */
const NOT_ITS_OWN =
  /\b(?:notice|(?<!\buntil +(?:the +)?)expiration|every|within|prior|renew\w*|extended|prolong\w*|successive)\b/i;
const OF_A_NOTICE =
  /^['’]? *(?:prior|written|notice|advance|(?:after|from|following|of) +(?:the +)?(?:da(?:te|y) +(?:of|on +which) +)?(?:(?:the|such|this|that|its|one) +)?(?=[adegnpr])(?:receipt|notice|notification|denunciation|party|government|either|any))/i;

interface Counted {
  0: string;
  index: number;
  value: string;
}
/** "until the |third anniversary|", "the 5th (fifth) anniversary". */
const ANNIVERSARY = /\b([a-z]{4,12}|\d{1,2}(?:st|nd|rd|th))(?: *\([^)]{1,10}\))? +anniversary\b/i;
/** "at the |end of the third Contract Year|", "upon the end of Year 3": years of the contract are counted from its start. */
const CONTRACT_YEAR =
  /\b(?:end|expir(?:y|ation)|last +day|close) +of +(?:(?:the +)?([a-z]{4,12}|\d{1,2}(?:st|nd|rd|th))(?: *\([^)]{1,10}\))? +(?:full +)?(?:(?:contract|agreement|licen[sc]e) +)?year(?: +of +(?:the +term|this +\w+))?\b|(?:(?:contract|agreement|licen[sc]e) +)?year +(\d{1,2}|[a-z]{3,6})\b(?! +\d))/i;
/** Years that do not begin with the contract. */
const CALENDAR =
  /["“‘](?:contract +|agreement +|licen[sc]e +)?years?["”’][^.]{0,80}\b(?:calendar|fiscal|january|december)\b/i;

function countedYears(context: AgreementContext, words: string): Counted | null {
  const anniversary = ANNIVERSARY.exec(words);
  const whole = anniversary && ordinal(anniversary[1]!);
  const after = anniversary ? words.slice(anniversary.index + anniversary[0].length) : '';
  if (whole && OF_A_NOTICE.test(after.slice(0, 60))) return null;
  if (whole) return { 0: anniversary[0], index: anniversary.index, value: `P${whole}Y` };
  const year = CONTRACT_YEAR.exec(words);
  if (!year) return null;
  const years = year[1] ? ordinal(year[1]) : CARDINALS.indexOf(year[2]!.toLowerCase()) + 1 || Number(year[2]);
  if (!years || CALENDAR.test(context.flat)) return null;
  return { 0: year[0], index: year.index, value: `P${years}Y` };
}
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const ordinal = (word: string): number | null => {
  const figures = /^\d+/.exec(word);
  return figures ? Number(figures[0]) : (readOrdinalWords(word.toLowerCase(), 0)?.value ?? null);
};

/** "shall expire |two years| from the date hereof", "shall terminate on the date that is |two years| after its signature" */
const runsOut = (before: string, after: string): boolean =>
  /^\W*(?:(?:shall|will) +)?(?:automatically +)?(?:expires?|lapses?|terminates?|ends?)(?: +automatically)? *(?:on +the +da(?:te|y) +(?:that|which) +is +)?$/i.test(
    before,
  ) &&
  /^ *(?:from|after|following) +(?:the +|its +)?(?:date +(?:hereof|of +(?!disclosure|receipt|termination))|effective|entry|commencement|signature|signing|execution)/i.test(
    after,
  );
