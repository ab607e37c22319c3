import { endsInLy, goesOn, isCapital, isLetter, nextWord, pastLetters, pastSpace } from './letters.js';
import { commaBefore } from './relative-duty.js';
import { WordSet } from './word-set.js';

/** Verbs that a further predicate begins with that leaves the modal out: "shall keep a log |and show| it". */
const VERBS = new WordSet(
  `accept acknowledge act address adopt advise agree allow apply appoint approve arrange assist assume attend bear bring carry
  cause collect communicate complete comply conduct confirm consider consult continue cooperate copy correct cover create decide
  define deliver designate destroy determine develop disclose discuss dispose elect encourage enforce engage ensure enter
  establish examine exchange execute exercise extend facilitate fix follow furnish give grant hand identify implement
  include inform inspect invite issue keep maintain make mark meet monitor nominate notify obtain offer operate
  participate pay perform permit prepare present prevent produce promote propose protect provide publish purchase receive
  record reduce refrain reimburse reject release remove render repair replace request require resolve respect retain return
  review safeguard secure seek show lend repay load unload clean test open close move remit deduct insure evacuate escort host select sell send settle share sign specify state store submit supply support take terminate
  train transfer transmit treat undertake update use verify waive withdraw
  answer assess certify circulate correct investigate invoice pass prove remedy repatriate reply report respond restore return
  summon surrender tell vacate`.split(/\s+/),
);
const BEFORE_VERB = new WordSet(['not', 'then', 'also', 'thereafter']);
/** What stands behind such a verb, and not behind a noun. */
const BEHIND_VERB = new WordSet(
  `the a an any all such its their his it them each every into with that this these those to reasonable full no appropriate
  necessary which what how whether within immediately promptly forthwith him her`.split(/\s+/),
);
/** Verbs that are nouns as well, which these can follow. */
const NOUNS = new WordSet(
  'transfer supply support share record request review respect issue exchange use offer exercise update conduct purchase cause address return release approach permit report answer reply invoice pass'.split(
    ' ',
  ),
);
const BEHIND_NOUN = new WordSet(
  'to with into that no reasonable full appropriate necessary which'.split(' '),
);
/** By which the words before are known to be more than a verb: "keep |and| show" share what they govern. */
const GOVERNED = new WordSet(
  'the a an any all such its their his it them each every of to with for in on by from into at under no one two'.split(
    ' ',
  ),
);
const TO_DO =
  /\bto\s+(?!(?:the|an?|any|all|its|their|such|each|every|this|that|these|those|both|one)\b)[a-z]/;
const LONGEST_CHARS = 500;
/** White space and a mark before a conjunction. */
const MARKS = 3;

/**
 * Where the predicate begins that the conjunction from `conjunction` to `at` adds to the one from `from` on, with its "not" and adverb; -1
 * where it adds none: what it joins are nouns, infinitives, or verbs that share what they govern.
 */
export function bareVerbAfter(flat: string, from: number, conjunction: number, at: number): number {
  const begin = pastSpace(flat, at);
  const start = pastTime(flat, begin);
  const first = pastLetters(flat, start);
  const isVerb = VERBS.has(flat, start, first);
  if (!isVerb && !BEFORE_VERB.has(flat, start, first) && !endsInLy(flat, first)) return -1;
  const verb = isVerb ? start : pastSpace(flat, first);
  if (isCapital(flat.charCodeAt(verb)) || (!isVerb && !VERBS.isAt(flat, verb))) return -1;
  const end = pastLetters(flat, verb);
  if (goesOn(flat.charCodeAt(end)) || !(BEHIND_VERB.isNext(flat, end) || isInWriting(flat, end))) return -1;
  if (NOUNS.isAt(flat, verb) && BEHIND_NOUN.isNext(flat, end)) return -1;
  let joint = conjunction;
  while (joint > from && !isLetter(flat.charCodeAt(joint - 1)) && conjunction - joint < MARKS) joint -= 1;
  if (joint - from > LONGEST_CHARS || !isGoverned(flat, from, joint)) return -1;
  if (isInSeries(flat, from, joint)) return -1;
  return nextWord(flat, from) === 'not' || TO_DO.test(flat.slice(from, joint)) ? -1 : begin;
}

/** "confirm |in writing|". */
function isInWriting(flat: string, end: number): boolean {
  if (nextWord(flat, end) !== 'in') return false;
  return nextWord(flat, pastLetters(flat, pastSpace(flat, end))) === 'writing';
}

/** Past a time between commas: "and|, within three days,| submit". */
function pastTime(flat: string, at: number): number {
  if (flat.charCodeAt(at) !== COMMA) return at;
  TIME.lastIndex = at;
  return TIME.test(flat) ? TIME.lastIndex : at;
}
const COMMA = 0x2c;
const TIME =
  /,\s(?:within|not\s+later|no\s+later|without\s+delay|at\s+the\s+latest|by|at\s+once)\b[^,;.]{0,60},\s+/iy;

/** Whether such a verb stands behind the conjunction at `at`. */
export const isBareVerb = (flat: string, at: number): boolean => VERBS.isNext(flat, pastLetters(flat, at));

/** "market, ship| and sell": one of several verbs that share what they govern. */
export function isInSeries(flat: string, from: number, joint: number): boolean {
  let at = joint;
  while (at > from && isLetter(flat.charCodeAt(at - 1))) at -= 1;
  return at < joint && commaBefore(flat, at) > from;
}

/** Whether a word between the offsets tells that the verb there governs something. */
export function isGoverned(flat: string, from: number, to: number): boolean {
  let at = pastSpace(flat, from);
  for (let count = 0; at < to; count += 1) {
    const end = pastLetters(flat, at);
    if (end > at && (GOVERNED.has(flat, at, end) || (count > 0 && isCapital(flat.charCodeAt(at)))))
      return true;
    // "remove faulty |goods| and replace them".
    if (count > 0 && end === to && isPlural(flat, at, end)) return true;
    at = end;
    while (at < to && !isLetter(flat.charCodeAt(at))) at += 1;
  }
  return false;
}

const isPlural = (flat: string, start: number, end: number): boolean =>
  end - start > SHORTEST_PLURAL && flat[end - 1] === 's' && !'siu'.includes(flat[end - 2]!);
const SHORTEST_PLURAL = 3;
