/** Verbs in the present by which an instrument orders: "The Unit |sends| a report", "Invoices |are| paid". */

import { Sign, signsOf } from './actor-signs.js';
import { endsInLy, isCapital, isLetter, isSpace, nextWord, pastLetters, pastSpace } from './letters.js';
import { isParticiple } from './parts/verb-words.js';
import { WordSet } from './word-set.js';

const listOf = (words: string): string[] => words.trim().split(/\s+/);

/** What one can owe to do. */
const ACTS = listOf(`
  abide accommodate accompany administer admit afford allocate announce answer apprise approve arrange ascertain assess assist
  attend avoid bear bring build buy calculate carry check collect communicate compensate compile complete comply conduct
  consult contribute convene convey convoke cooperate coordinate correct cover dedicate deduct deliver
  deploy designate destroy determine develop direct disclose discuss dispatch dispose distribute draft draw elaborate elect
  employ enable enter endorse ensure establish evacuate evaluate examine exempt extradite facilitate fix follow forward fulfil fund
  furnish give guard handle hand help hire hold identify implement import include indemnify inform insert install instruct
  insure invite keep lay lend loan maintain make manage meet monitor nominate notify observe obtain operate organise
  organize oversee participate pay perform prepare prevent procure promote protect provide publish reach receive recruit
  refrain refund register reimburse relay remit remove render repair repatriate repay replace reply resolve respect respond
  restore retain review second secure see seek select sell send serve settle show sign station store submit supervise supply
  support take tell train transmit treat turn undergo update vacate verify waive warn wear withdraw withhold
  appoint assign account accept acknowledge act address advise aid assure award bill charge claim confirm contact control
  credit decide demand display escort exchange exercise finance host inspect invoice issue leave license list mark offer order
  pass plan produce propose record report request return sample schedule share ship staff stay stock subsidise subsidize test
  tolerate transfer transport use visit work write
  allot cease clean clear close enforce load man post put read set stop unload
`);
/** Those that are nouns as well in a form of theirs. */
const NOUNS_TOO = listOf(`
  account act address aid approach award bill charge claim contact control credit demand display escort exchange exercise
  finance guard hand help hire hold host import invoice issue leave license list loan mark offer order pass plan produce
  propose record report request return review sample schedule second serve share ship show sign staff station stay stock store
  supply support test train transfer transport turn use visit work fund cover draft draw direct mark keep answer check
  update follow build deploy work supplies stores load man post set stop
`);

/** The form behind "he", "it". */
function ofOne(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

const SINGULAR = new WordSet(ACTS.map(ofOne));
const AMBIGUOUS = new WordSet([...NOUNS_TOO, ...NOUNS_TOO.map(ofOne)]);
/** Both forms of each. */
export const ACTING: readonly string[] = [...new Set(ACTS.flatMap((verb) => [verb, ofOne(verb)]))];

/** Whether an act is named in its plain form behind the white space at `at`: "do not |disclose|". */
export const isActNext = (flat: string, at: number): boolean => PLAIN.isNext(flat, at);
const PLAIN = new WordSet(ACTS);

/** What those also do who order nothing: "Both sides |hold| that", "|share| the hope". */
const OPINIONS = new WordSet(
  listOf('hold holds support supports share shares help helps reach reaches see sees'),
);
/** Whether the word of that number is a verb by which somebody is told to act, and hardly a noun. */
export const isActWord = (number: number): boolean =>
  ACT_WORDS.hasNumber(number) && !OPINIONS.hasNumber(number) && !AMBIGUOUS.hasNumber(number);
const ACT_WORDS = new WordSet(ACTING);
/** The same of a participle: "are |returned|". */
export const isOwedWord = (number: number): boolean => OWED.hasNumber(number);

/** What stands behind a noun, and no verb. */
const BEHIND_NOUN = new WordSet(
  'of shall will may must should can cannot is are was were has have'.split(' '),
);
/** What stands behind a verb, and hardly a noun. */
const BEHIND_VERB = new WordSet(
  `the a an any all such its their his it them each every no this these those one two three both only itself themselves`.split(
    /\s+/,
  ),
);
/** Before a verb none of these stands. */
const BEFORE_NO_VERB = new WordSet(
  `the a an any all such its their his each every no this these those to shall will may must should can cannot not of for from in on at by with
  under upon and or but per as than into between against during without is are was were be been being do does did
  has have had other same first second one two three four five six seven eight nine ten new written annual monthly quarterly final joint mutual common`.split(
    /\s+/,
  ),
);
/** Of several without an ending that tells. */
const PLURALS = new WordSet(
  'personnel staff police people persons they we you who both sides concerned hereto'.split(' '),
);
const NEAR_CHARS = 24;

/**
 * Whether the word from `start` to `end`, one of `ACTING`, is the verb of a sentence that begins at `from`: by its form and the
 * words on either side.
 */
export function isActing(flat: string, start: number, end: number, from: number): boolean {
  if (isCapital(flat.charCodeAt(start)) || !endsPlainly(flat, end)) return false;
  if (BEHIND_NOUN.isNext(flat, end)) return false;
  const isAmbiguous = AMBIGUOUS.has(flat, start, end);
  if (
    isAmbiguous &&
    !governs(flat, start, end) &&
    !goesOnInAct(flat, start, end) &&
    !governsPlural(flat, start, end, from)
  )
    return false;
  const least = Math.max(from, start - NEAR_CHARS);
  let before = beforeAdverb(flat, start, least);
  while (before > least && isSpace(flat.charCodeAt(before - 1))) before -= 1;
  const isOne = SINGULAR.has(flat, start, end);
  // "(a) |examines| the reports": what goes on from its lead-in.
  if (before <= from || isListMark(flat, before)) return isOne;
  if (BEFORE_NO_VERB.isBefore(flat, before, least)) return false;
  if (isOne) return true;
  const sign = flat[before - 1]!;
  if (sign === ',' || sign === ')') return !isAmbiguous;
  // "neither |seek| nor accept"
  if (NEITHER.isBefore(flat, start, least)) return true;
  return PLURALS.isBefore(flat, before, least) || endsAsPlural(flat, before);
}

/** Whether the word from `start` to `end`, behind "and", is a further act of one subject: "keeps a log and |sends| a copy". */
export const isFurtherAct = (flat: string, start: number, end: number): boolean =>
  SINGULAR.has(flat, start, end) &&
  !isCapital(flat.charCodeAt(start)) &&
  endsPlainly(flat, end) &&
  !BEHIND_NOUN.isNext(flat, end) &&
  (!AMBIGUOUS.has(flat, start, end) || BEHIND_VERB.isNext(flat, end) || governsTo(flat, start, end));

/** No hyphen, apostrophe or figure goes on. */
function endsPlainly(flat: string, end: number): boolean {
  const sign = flat.charAt(end);
  return sign === '' || isSpace(sign.charCodeAt(0)) || ',.;:'.includes(sign);
}

const NEITHER = new WordSet(['neither']);

const governs = (flat: string, start: number, end: number): boolean =>
  BEHIND_VERB.isNext(flat, pastAdverb(flat, end)) || governsTo(flat, start, end) || isByDay(flat, end);

/** "marks |and reports| each": verbs that share what they govern. */
function goesOnInAct(flat: string, start: number, end: number): boolean {
  if (!SINGULAR.has(flat, start, end) || nextWord(flat, end) !== 'and') return false;
  const next = pastSpace(flat, pastSpace(flat, end) + 3);
  return isFurtherAct(flat, next, pastLetters(flat, next));
}

/** "reports |to| the Ministry", "contributes |to| the costs". */
const governsTo = (flat: string, start: number, end: number): boolean =>
  GOVERNING_TO.has(flat, start, end) && nextWord(flat, end) === 'to';
const GOVERNING_TO = new WordSet(['report', 'reports', 'contribute', 'contributes']);

/** "answers |by 15 October|", "answers |within 3 days|". */
function isByDay(flat: string, end: number): boolean {
  const at = pastSpace(flat, end);
  const stop = pastLetters(flat, at);
  if (!BY_DAY.has(flat, at, stop)) return false;
  const code = flat.charCodeAt(pastSpace(flat, stop));
  return (code >= ZERO && code <= NINE) || COUNTING.isNext(flat, stop);
}
const BY_DAY = new WordSet(['by', 'within', 'before', 'until']);
const ZERO = 0x30;
const NINE = 0x39;
const COUNTING = new WordSet(
  'one two three four five six seven eight nine ten twelve fourteen fifteen twenty thirty'.split(' '),
);

/** "The Office |issues passes|": a short subject of one before it, and behind the things no verb of theirs. */
function governsPlural(flat: string, start: number, end: number, from: number): boolean {
  if (!SINGULAR.has(flat, start, end)) return false;
  const thing = pastSpace(flat, end);
  const stop = pastLetters(flat, thing);
  if (isCapital(flat.charCodeAt(thing)) || !endsAsPlural(flat, stop) || stop - thing < SHORTEST_THING)
    return false;
  if (flat[stop] === '-' || THINGS_VERB.isNext(flat, stop)) return false;
  return start - from < SHORT_CHARS && SHORT_SUBJECT.test(flat.slice(from, start));
}
const SHORTEST_THING = 4;
const THINGS_VERB = new WordSet('is are was were has have shall will may must should can'.split(' '));
const SHORT_CHARS = 60;
const SHORT_SUBJECT =
  /^(?:[\d.]{1,8}\s+|\([a-z0-9]{1,4}\)\s+)?(?:The|An?|Each|Every)\s(?:(?!of|for|in|on|to|by|and|or)[A-Za-z-]+\s){0,3}[A-Za-z-]*[^s\s]\s+$/;

function pastAdverb(flat: string, at: number): number {
  const end = pastLetters(flat, pastSpace(flat, at));
  return endsInLy(flat, end) ? end : at;
}

function beforeAdverb(flat: string, at: number, least: number): number {
  let end = at;
  while (end > least && isSpace(flat.charCodeAt(end - 1))) end -= 1;
  if (!endsInLy(flat, end) && !ADVERBS.isBefore(flat, at, least)) return at;
  let start = end;
  while (start > least && isLetter(flat.charCodeAt(start - 1))) start -= 1;
  return start;
}
/** Before or behind a verb and no part of what it governs. */
const ADVERBS = new WordSet(
  listOf('also then further thereafter neither alone together not always only never'),
);

const isListMark = (flat: string, before: number): boolean =>
  flat[before - 1] === ')' && flat[before - 3] === '(';

/** "the Parties", not "this" or "access". */
function endsAsPlural(flat: string, end: number): boolean {
  return flat[end - 1] === 's' && !'siu'.includes(flat[end - 2] ?? 's');
}

/** What is done with a thing that somebody owes, and no state of it: counted where the tense is told. */
const OWED = new WordSet(
  listOf(`paid repaid borne settled sent submitted addressed notified reimbursed refunded handed delivered returned kept stored
  recorded reached furnished informed warned evacuated ensured insured updated verified sampled removed accompanied
  attested exchanged destroyed transmitted forwarded communicated published deducted invoiced surrendered repatriated
  consulted compensated confirmed protected taken shared convened`),
);
/** What is owed wherever it is said: "Costs are |borne| by". */
const PAID = new WordSet(listOf('paid repaid borne settled reimbursed refunded'));
/** What something is, not what is done with it. */
const STATES = new WordSet(
  listOf(`governed covered defined contained included excluded set listed named called known referred mentioned described
  specified stated indicated based founded situated located composed comprised constituted considered regarded deemed understood
  annexed appended enclosed attached affected concerned related limited restricted reserved vested expressed intended designed
  meant expected needed applied prolonged extended renewed concluded closed opened counted charged taxed justified satisfied
  convinced resolved engaged employed stationed owned committed determined interested involved organised organized aimed directed
  authenticated unaffected unlimited increased reduced accepted recognised recognized established agreed bound
  bounded bordered surrounded divided headed held born written signed drafted built crossed flanked separated followed preceded
  allotted entrusted subordinated accredited united linked connected classified unclassified dated numbered valued granted accorded placed
  excused exempted laid assumed foreseen required permitted allowed lost met read seen become proven`),
);

/**
 * Whether the words behind "is" or "are" at `at` say what is to be done: "|paid| within a month". `inPresent`: see
 * `ordersInPresent`.
 */
export function isOwed(flat: string, at: number, inPresent: boolean): boolean {
  let start = pastSpace(flat, at);
  let end = pastLetters(flat, start);
  for (let words = 0; words < 2 && (endsInLy(flat, end) || ADVERBS.has(flat, start, end)); words += 1) {
    start = pastSpace(flat, end);
    end = pastLetters(flat, start);
  }
  if (!inPresent && PAID.has(flat, start, end)) return !isByThing(flat, end);
  if (end === start || (!inPresent && !isByActor(flat, end)) || STATES.has(flat, start, end)) return false;
  return isParticiple(flat.slice(start, end)) && flat[end] !== '-';
}
/** "provided |by the Receiving State|": of those who act. */
const isByActor = (flat: string, at: number): boolean => BY.isNext(flat, at) && !isByThing(flat, at);
/** "paid |by the yard|": by nobody who pays. */
function isByThing(flat: string, at: number): boolean {
  const by = pastSpace(flat, at);
  if (!BY.isAt(flat, by)) return false;
  const name = flat.slice(by + 2, by + BY_CHARS).split(/[,.;]/, 1)[0]!;
  return (signsOf(name) & Sign.actor) === 0 && !CAPITALS.test(name);
}
const BY = new WordSet(['by']);
const BY_CHARS = 60;
const CAPITALS = /^\s+(?:the\s+)?[A-Z]/;
