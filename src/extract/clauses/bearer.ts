import type { BearerKind, Modality, Span } from '../../model/index.js';
import { isPassive, readVerbGroup, type VerbGroup } from '../../nlp/index.js';
import { inSmallLetters } from '../small-letters.js';
import { isDone, isFormOfBe } from './acting-modality.js';
import { type Actor, type ActorFinder, mayNameAgent, namesInstrument } from './actor-finder.js';
import { holderNow, holderOf, payerOf } from './holders.js';
import { endsInLy, isCapital, isLetter, isSpace, pastLetters, pastSpace } from './letters.js';
import { lightNoun } from './light-nouns.js';
import { FORBIDDING_VERBS } from './modality.js';
import { after, afterStart } from './name-places.js';
import { isOffice } from './offices.js';
import type { Operator } from './operators.js';
import { lengthOfAside } from './set-off.js';
import { WordSet } from './word-set.js';

/** A sentence whose kind is known: what is left to find is whom it binds or entitles. */
export interface Stating {
  modality: Modality;
  operator: Operator;
  /** `owner`: whose the thing is by "its" or "their". */
  subject: { words: string; span: Span; actor: BearerKind | null; owner: BearerKind | null };
  /** The words after the operator, and where they begin in the document. */
  predicate: { words: string; start: number };
}

const BETWEEN_PARTIES = after(
  'by through upon with in between among mutually jointly',
  /(?:(?:by|through|upon|with|in)\s+(?:mutual|common|joint|agreement|consultation|negotiation|consent|the\s+(?:mutual|prior|written)\s+)|(?:between|among)\s+(?:the\s+|both\s+)?(?:contracting\s+|two\s+)?(?:parties|participants|governments|states)|(?:mutually|jointly)\b)/iy,
);

const BE = new WordSet(['be']);
const OR = new WordSet(['or']);
/** "be |construed as|", "be |operated so| as to": behind "be" and one more word. */
function mayPurport(words: string, end: number): boolean {
  const third = pastLetters(words, pastSpace(words, end));
  return PURPORTING.isNext(words, third);
}
const PURPORTING = new WordSet(['so', 'as', 'to']);

/** Whom denied hindering leaves free: "shall not prevent |a Party| from", "precludes |a Party| from". */
const HINDERED = afterStart(
  (words, first, end) =>
    BE.has(words, first, end)
      ? mayPurport(words, end)
      : BEFORE_HINDERING.test(inSmallLetters(words, first, end)),
  /\s*(?:not\s+)?(?:be\s+[a-z]+\s+(?:so\s+)?(?:as|to)\s+(?:to\s+)?)?(?:prevent|preclude|prohibit|forbid|debar|bar|hinder|restrict|restrain)(?:t?ing)?\s+(?=[a-z])/iy,
);
const BEFORE_HINDERING = /^(?:not$|preven|preclu|prohib|forbid|debar|bar|hinder|restr)/;
/** Whom the instrument does not bind: "shall not oblige |a Party| to", "construed as requiring |a Party| to". */
const OBLIGED = afterStart(
  (words, first, end) =>
    OR.isNext(words, end) ||
    (BE.has(words, first, end) ? mayPurport(words, end) : OBLIGING_LETTERS.includes(words[first]!)),
  /\s*(?:not\s+)?(?:be\s+[a-z]+\s+(?:so\s+)?(?:as|to)\s+(?:to\s+)?)?(?:\w+\s+or\s+)?(?:oblig\w+|requir\w+|compel\w*|impos\w+\s+(?:an?\s+|any\s+)?(?:obligations?|dut(?:y|ies))\s+(?:up)?on)\s+(?=[a-z])/iy,
);
/** Of "not", "oblige", "require", "compel" and "impose". */
const OBLIGING_LETTERS = 'norciNORCI';
/** A passive of one who gives and one who gets. */
const GIVEN = new Set(
  `paid repaid prepaid reimbursed refunded remitted returned delivered sent submitted transmitted handed shipped supplied
  furnished lent leased invoiced credited debited restored surrendered forwarded dispatched loaned charged billed`.split(
    /\s+/,
  ),
);
/** "|Payment| shall be made": by the one who owes it. */
const IS_PAYMENT = /^(?:(?:all|any|such|each|the)\s+)?(?:payments?|reimbursements?|deliver(?:y|ies))\b/i;
/** A passive of one who is told, asked, paid or moved. */
const UNDERGOING = new Set(
  `informed notified advised told warned apprised consulted reimbursed compensated indemnified paid repaid handed repatriated
  evacuated accommodated housed escorted transported surrendered selected elected nominated vaccinated`.split(
    /\s+/,
  ),
);
/** What stands behind the last space or hyphen. */
function lastPart(words: string): string {
  let at = words.length;
  for (; at > 0; at -= 1) {
    const code = words.charCodeAt(at - 1);
    if (code === SPACE || code === HYPHEN) break;
  }
  return words.slice(at);
}
const SPACE = 0x20;
const HYPHEN = 0x2d;
const AT_ONCE = afterStart(() => true, /\s*(?=[a-z])/iy);

/**
 * Whom a sentence binds or entitles; null where it does neither, or does not say. A thing is no bearer: where it
 * is the subject, the one who acts on it, owns it or enjoys it is, and all parties where none is named.
 */
export function bearerOf(stating: Stating, actors: ActorFinder): Actor | null {
  const { modality, operator, subject, predicate } = stating;
  const { actor, span } = subject;
  const verbal = isAuxiliary(operator) ? pastAside(predicate) : predicate;
  const as = (kind: BearerKind | null): Actor | null => kind && { kind, span };
  if (modality === 'definition' || modality === 'none') return null;
  // Declarations bind nobody unless somebody speaks in them.
  if (modality === 'declaration')
    return as(actor) ?? obligedBy(operator, predicate, actors) ?? holderOf(predicate, actors);
  // What something is, is said of it, not of the parties.
  if (operator.kind === 'stating' && modality === 'prohibition') return as(actor);
  const isTo = modality === 'obligation' || modality === 'prohibition';
  if (
    mayNameAgent(verbal.words) &&
    mayBePassive(operator, verbal.words) &&
    (isTo || actor === null || isDoneTo(modality, operator, verbal.words)) &&
    isPassive(verbWords(operator, verbal.words))
  ) {
    const agent = actors.agent(verbal.words, verbal.start);
    if (agent) return agent.kind === actor ? as(actor) : agent;
  }
  // Whoever is to be told or paid is not the one who tells or pays, who is not said.
  if (isTo && actor && undergoes(operator, verbal.words)) return payerOf(verbal, actors);
  const isMoved = isTo && actor === 'person' && mayBePassive(operator, verbal.words);
  if (actor) return (isMoved ? payerOf(verbal, actors) : null) ?? as(actor);
  const { words, start } = verbal;
  if (modality === 'permission') {
    const itself = FORBIDDING_VERBS.has(operator.words);
    const hindered = actors.after(itself ? AT_ONCE : HINDERED, words, start);
    if (hindered) return hindered;
  }
  const holder =
    (isFormOfBe(operator) ? holderNow(verbal, actors) : holderOf(predicate, actors)) ??
    (isTo ? payerOf(verbal, actors) : null);
  if (holder) return holder;
  const mentioned = subject.owner ?? actors.mentionedIn(subject.words, span);
  if (mentioned) return as(mentioned);
  if (modality === 'right' || modality === 'exemption') return as(actors.beneficiary(words, start));
  // Who may sign what is open is often nobody of those who made it.
  if (modality === 'permission' && IS_OPEN.test(words)) return null;
  // "Account shall be taken of": the words name nobody and no thing.
  if (isTo && lightNoun(subject.words, 0, subject.words.length)) return null;
  // Nobody is named: what an agreement orders or allows, it orders or allows its parties.
  const isOfAll = isTo || modality === 'permission';
  // "The Unit |sends|": whatever it is that acts.
  if (operator.kind === 'acting' && !isDone(operator, words))
    return as(!isTo || span.end === span.start ? null : subject.words === 'Nobody' ? 'all-parties' : 'other');
  const verb = verbWords(operator, words);
  const mayBeOthers = mayAct(subject.words, operator);
  const mayBeGiven =
    GIVEN.has(lastPart(verb)) || (IS_PAYMENT.test(subject.words) && lastPart(verb) === 'made');
  if (isOfAll && !mayBeOthers && !mayBeGiven) return ofAll(span);
  if (BETWEEN_PARTIES(words, 0) !== -1) return as('all-parties');
  if (
    mayBeOthers &&
    (words.trim() === ':' || words.trim() === '' || LETS.test(words) || acts(readVerbGroup(verb)))
  )
    return as('other');
  // What goes from one to another is not done by all: who gives it is not said.
  if (mayBeGiven && isPassive(verb)) return null;
  return isOfAll ? ofAll(span) : null;
}

/** All, because nobody is named. */
const ofAll = (span: Span): Actor => ({ kind: 'all-parties', span, unnamed: true });

/** "shall", "are to": a verb follows. */
const isAuxiliary = ({ kind }: Operator): boolean => kind === 'modal' || kind === 'be-to';

/** "shall pay": the word behind a modal tells of most that they are not. */
const mayBePassive = ({ kind }: Operator, predicate: string): boolean =>
  kind !== 'modal' || goesOnInVerb(predicate);

/** The predicate past what stands between the modal and its verb. */
function pastAside(predicate: Stating['predicate']): Stating['predicate'] {
  const length = lengthOfAside(predicate.words);
  return length === 0 ? predicate : { words: predicate.words.slice(length), start: predicate.start + length };
}

/** "may be |recalled| by": somebody may do it to him. Who is allowed or helped stays the bearer, whoever does that. */
function isDoneTo(modality: Modality, operator: Operator, predicate: string): boolean {
  return (
    modality === 'permission' &&
    operator.kind === 'modal' &&
    !ALLOWED.has(lastPart(verbWords(operator, predicate)))
  );
}
const ALLOWED = new Set(
  `allowed permitted authorised authorized entitled empowered granted given accorded exempted excused relieved accompanied
  represented assisted helped advised supported joined followed guided bound governed`.split(/\s+/),
);

function undergoes(operator: Operator, predicate: string): boolean {
  if (operator.kind === 'modal' ? !goesOnInVerb(predicate) : !isFormOfBe(operator)) return false;
  const verb = verbWords(operator, predicate);
  return UNDERGOING.has(lastPart(verb)) && isPassive(verb);
}

const IS_OPEN = /^\s*(?:(?:be|remain)\s+)?open\s/;
const OBLIGING = new Set(['oblige', 'obliges', 'require', 'requires']);

function obligedBy(
  operator: Operator,
  { words, start }: Stating['predicate'],
  actors: ActorFinder,
): Actor | null {
  return actors.after(OBLIGING.has(operator.words) ? AT_ONCE : OBLIGED, words, start);
}

const AUXILIARIES = new Set(['not', 'be', 'been', 'have', 'has', 'is', 'are', 'was', 'were', 'also', 'only']);
const VERB_CHARS = 60;
const MOST_WORDS = 5;

/**
 * The verb group of a modal: "shall", then its auxiliaries and adverbs and the one word after them. Short and
 * alike on purpose: the grammar answers each phrase once.
 */
function verbWords(operator: Operator, predicate: string): string {
  let group = isAuxiliary(operator) ? 'shall' : operator.words;
  const to = Math.min(predicate.length, VERB_CHARS);
  let at = pastSpace(predicate, 0);
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const start = at;
    while (at < to && isOfVerb(predicate.charCodeAt(at))) at += 1;
    if (at === start) return count === 0 ? `${group} ` : group;
    const word = inSmallLetters(predicate, start, at);
    group += ` ${word}`;
    if (!AUXILIARIES.has(word) && !isAdverb(word)) break;
    while (at < to && isSpace(predicate.charCodeAt(at))) at += 1;
  }
  return group;
}

/** No white space, nor one of `,` `;` `:` `.` `(` `)`. */
const isOfVerb = (code: number): boolean =>
  isLetter(code) || !(isSpace(code) || ',;:.()'.includes(String.fromCharCode(code)));

function isAdverb(word: string): boolean {
  if (word.length < 3 || !word.endsWith('ly')) return false;
  for (let at = 0; at < word.length; at += 1) if (!isLetter(word.charCodeAt(at))) return false;
  return true;
}

/** Whether the first word is no verb by itself, so that a passive may follow. */
function goesOnInVerb(predicate: string): boolean {
  const at = pastSpace(predicate, 0);
  return BEFORE_VERB.isAt(predicate, at) || endsInLy(predicate, pastLetters(predicate, at));
}
const BEFORE_VERB = new WordSet([...AUXILIARIES, 'being']);

/** "The Mission shall |be allowed to| use": he acts, though the words are passive. */
const LETS =
  /^\s*(?:not\s+)?be\s+(?:[a-z]+ly\s+)?(?:allowed|permitted|entitled|authori[sz]ed|empowered|required|obliged|bound)\s+to\b/;

const STATIVE =
  /^(?:be|contain|include|remain|consist|have|apply|exceed|comprise|extend|cover|indicate|state|specify|constitute|bear|show|form|become|continue|survive|terminate|expire|enter|mean|prevail|govern|comply|relate|depend|result|arise|lapse|begin|commence|follow|accrue|pass|vest|affect|prejudice|prevent|limit|create|preclude|occur|last|cease|run|inure|require)$/;

/** A name of its own that is nobody's whom we know: "the Mission". */
export const isNamedSomebody = (words: string): boolean =>
  /^the\s+[A-Z][A-Za-z]+$/.test(words) && !namesInstrument(words);

/** Words for a named somebody that may do something: "The Detachment shall observe". A thing only is or contains. */
const mayAct = (subject: string, operator: Operator): boolean =>
  operator.kind === 'modal' &&
  ((mayBeName(subject) && NAME.test(subject.trim()) && !namesInstrument(subject)) || isOffice(subject));
/** Its first or second word has a capital. */
function mayBeName(subject: string): boolean {
  const end = pastLetters(subject, 0);
  const second = pastSpace(subject, end);
  if (second < subject.length && isCapital(subject.charCodeAt(second))) return true;
  return end > 0 && isCapital(subject.charCodeAt(0)) && !NO_NAMES.has(subject.slice(0, end));
}
/** Words that a sentence begins with and no name does. */
const NO_NAMES = new Set(
  `The An A Each Any Every All Both Either Neither No None Nothing Nobody It This That These Those Such Other In On At By For To As
  If Under Upon Where When With From There`.split(/\s+/),
);
/** A capital of its own, not that of the sentence's first word: with an article before it, or no plural. */
const NAME =
  /^(?![A-Z]{2,}\s+[A-Z]{2,})(?:(?:[Tt]he|[Aa]n?|[Ee]ach|[Aa]ny|[Ee]very)\s+[A-Z]\w|(?!(?:The|An?|Each|Any|Every|All|Both|Either|Neither|No|None|Nothing|Nobody|It|This|That|These|Those|Such|Other|In|On|At|By|For|To|As|If|Under|Upon|Where|When|With|From|There)\b)[A-Z][\w’'-]*(?:[^s\s]|ss)(?=\s|$))/;
const acts = ({ verb, passive }: VerbGroup): boolean => !passive && verb !== null && !STATIVE.test(verb);
