import type { Modality } from '../../model/index.js';
import { ofActing } from './acting-modality.js';
import { Beginning, begins } from './beginning.js';
import { isDutyFree, isOfTax } from './duty-free.js';
import { hasAims, isOwedSo, isSoByItself, TAKES_EFFECT, WORKS } from './effects.js';
import { endsInLy, goesOn, isLetter, nextWord, pastLetters, pastSpace } from './letters.js';
import type { Operator } from './operators.js';
import { ofPhrase, TO_FORBEAR } from './phrase-modality.js';
import { deniesQuantity } from './quantity.js';
import { beginsPlainly, withoutAside } from './set-off.js';
import { introducesThat } from './that-clause.js';
import { firstWords, wordFinder } from './word-finder.js';
import { WordSet } from './word-set.js';

/**
 * Which kind of statement an operator makes, from its own words, the words after it and its subject. The
 * conventions: "shall endeavour" is an intention, "shall enter into force" a declaration, "shall mean" a
 * definition, "shall not be liable to tax" an exemption, "shall have the right" a right, "no … shall" a
 * prohibition.
 */

const NEGATED =
  /^\s*(?:[a-z]+ly\s+)?(?:not|no longer|never|neither|in no (?:event|case|way|circumstances))\b/i;
const NEGATIONS = new WordSet(['not', 'no', 'never', 'neither', 'in']);
const NOT = new WordSet(['not']);
const NEGATIVE_SUBJECT =
  /^["“(]?(?:no|none|nothing|nobody|neither|under no circumstances|in no (?:event|case))\b/i;

const DEFINES = begins(
  'mean|denote|be\\s+(?:defined|deemed|understood|taken to|(?:considered|regarded)(?!\\s+(?:[a-z]+ly|by|at|in|on|within|and|with)\\b|\\s*[,;.]))|have\\s+the\\s+(?:same\\s+|following\\s+|respective\\s+)?meanings?',
);
const EXEMPTS = begins(
  'exempt|(?:be|remain)\\s+(?:[a-z]+ly\\s+)?(?:exempt(?:ed)?|relieved|excused|immune|inviolable|free\\s+(?:of|from)\\s+(?!charge))|enjoy\\s+(?:the\\s+)?(?:(?!privileges)[a-z]+\\s+){0,3}(?:immunity|immunities|inviolability|exemption)|(?:be\\s+)?(?:granted|accorded|allowed)\\s+(?:[a-z]+\\s+){0,2}(?:exemption|immunity|relief)',
);
const NOT_LIABLE = begins(
  '(?:be\\s+)?(?:liable|subject(?:ed)?|required|obliged|obligated|bound|responsible)',
);
const RIGHTS = begins(
  '(?:have|enjoy|retain|possess|reserve|exercise|keep|be\\s+(?:granted|accorded|given))\\s+(?:an?\\s+|the\\s+|its\\s+|their\\s+|full\\s+|all\\s+)*(?:[a-z-]+\\s+){0,3}(?:rights?|authority|jurisdiction|title|ownership|command|capacity|personality|privileges?|access|control|option)|be\\s+(?:entitled|vested|granted|accorded)|remain\\s+the\\s+property|retain|enjoy',
);
const HAS_NO = begins('have\\s+no');
const INTENDS = begins(
  'endeavou?rs?|strive|seek|aim|intend|hope|give\\s+(?:sympathetic|favou?rable)|be\\s+(?:encouraged|invited|expected)|do\\s+(?:its|their)\\s+utmost|use\\s+(?:its|their|all)\\s+(?:best|reasonable)',
);
const PERMITS = begins(
  'be\\s+(?:[a-z]+ly\\s+)?(?:authori[sz]ed|permitted|allowed|free|at liberty|empowered)\\s+to',
);
/** What only words can do, and what things in the world do as well: a fence hinders, too. */
const FORBID = 'preclude|prohibit|forbid|debar';
const HINDER = 'prevent|bar|hinder|impede|restrict|limit|restrain';
const FORBIDDING = begins(FORBID);
const HINDERING = begins(
  `${FORBID}|${HINDER}|(?:be\\s+)?(?:construed|interpreted|deemed|understood|considered|read|operate|intended)\\s+(?:so\\s+)?(?:as|to)\\s+(?:to\\s+)?(?:${FORBID}|${HINDER})(?:t?ing)?`,
);
/** Denied of the instrument, it only says what is no duty: "Nothing in this Agreement shall oblige a Party to". */
const BINDING = begins(
  'oblige|obligate|require|compel|(?:be\\s+)?(?:construed|interpreted|deemed|understood|considered|read|intended|taken)\\s+(?:so\\s+)?(?:as|to)\\s+(?:to\\s+)?(?:oblig\\w+|requir\\w+|compel\\w*|impos\\w+\\s+(?:an?\\s+|any\\s+)?(?:obligations?|dut(?:y|ies)))',
);
/** Denied of somebody, it leaves him free: "Neither Party shall be prevented from". */
const KEPT_FROM = begins(
  'be\\s+(?:prevented|precluded|barred|debarred|prohibited|forbidden|hindered)\\s+from',
);
export const FORBIDDING_VERBS = new Set(['prevents', 'precludes', 'prohibits', 'forbids']);
/** What somebody is told to leave undone. */
const FORBIDS = begins(
  'refrain|abstain|desist|be\\s+(?:[a-z]+ly\\s+)?(?:prohibited|forbidden|precluded|barred|debarred|banned|unlawful|illegal)',
);
/** "shall be open for signature": every State may sign. */
const IS_OPEN = begins(
  '(?:be|remain)\\s+open\\s+(?:for|to)\\s+(?:(?:signature|ratification|acceptance|approval|accession|adherence)\\b|any\\b|all\\b)',
);
const IS_OPEN_NOW =
  /^\s*open\s+(?:for|to)\s+(?:signature|ratification|acceptance|approval|accession|adherence)\b/;
const LEAVES_ALONE = begins(
  'affect|prejudice|derogate|alter|create|constitute|be\\s+(?:construed|interpreted|deemed|understood|considered|read)|confer|imply|apply|limit|diminish|impair|modify|supersede|extend|include',
);
/** Subjects that are the instrument or a part of it, not somebody or something in the world. */
const INSTRUMENT =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|article|articles|provisions?|annex|annexes|appendix|paragraphs?|section|clause|amendments?|modifications?|term|contract|denunciation|termination|withdrawal|accession|notification|nothing|note|notes|definition|reservation|schedule)\b/i;
/** The words of the instrument, by other names. */
const WORDING =
  /\b(?:foregoing|above|herein|hereof|hereunder|restrictions?|prohibitions?|limitations?)\b|^(?:this|these|that)$/i;
/** The modals that allow. */
const ALLOWING = new Set(['may', 'might', 'can', 'cannot', "can't"]);
const PURPOSE = /\b(?:purpose|purposes|aim|aims|objective|objectives|object|goal|intention|intent|scope)\b/i;

/** What is lifted is not declared: "the obligations of this Article do not apply to". */
const BURDEN =
  /\b(?:obligations?|restrictions?|prohibitions?|requirements?|dut(?:y|ies)|taxes|charges|limitations?)\b/i;
function isRelief(subject: string): boolean {
  const first = nextWord(subject, 0);
  return RELIEF.has(
    BEFORE_RELIEF.has(first) ? nextWord(subject, pastSpace(subject, 0) + first.length) : first,
  );
}
const BEFORE_RELIEF = new Set(['the', 'a', 'an', 'such']);
const RELIEF = new Set(['exemption', 'exemptions', 'immunity', 'immunities', 'relief']);

/** What the sentence says, given its operator, subject and the words that follow the operator. */
export interface Statement {
  operator: Operator;
  subject: string;
  /** The subject names somebody who acts. */
  actor: boolean;
  predicate: string;
  /** "do not" stands before the operator. */
  denied: boolean;
  /** Modality of the next operator, for "agree that …"; null when there is none. */
  inner: () => Modality | null;
}

const NAMES_WORD = /["“”‘]|[’'](?!s?\s)|\b(?:terms?|expressions?|words?|references?)\b|^[A-Z][A-Za-z]+$/;

export function modalityOf(statement: Statement): Modality {
  const { operator, subject } = statement;
  // "The notice includes the name": it says what is in a thing, not what a word means.
  if (operator.kind === 'defining')
    return operator.words.startsWith('include') && !NAMES_WORD.test(subject) ? 'declaration' : 'definition';
  if (operator.kind === 'performative') return ofPerformative(operator.words, statement);
  const isPlain = beginsPlainly(statement.predicate);
  const predicate = isPlain ? statement.predicate : withoutAside(statement.predicate);
  const denial = isPlain ? 0 : lengthOfDenial(predicate);
  const negated = denial > 0 || isDenied(operator.words) || isNegative(subject);
  const words = denial > 0 ? predicate.slice(denial) : predicate;
  switch (operator.kind) {
    case 'modal':
      return ofModal(statement, new Beginning(words), negated);
    case 'be-to':
      if (PURPOSE.test(subject)) return 'declaration';
      return negated || new Beginning(words).is(FORBIDS) ? 'prohibition' : 'obligation';
    case 'phrase':
      return ofPhrase(operator.words, words, negated);
    case 'acting':
      return ofActing(statement, words, negated);
    case 'stating':
      if (denial > 0 && /^\s*not\s+eligible\b/.test(predicate))
        return isOfInstrument(subject) ? 'declaration' : 'prohibition';
      if (FORBIDDING_VERBS.has(operator.words)) return negated ? 'permission' : 'prohibition';
      if (negated && !statement.actor && leavesFree(subject, new Beginning(words))) return 'permission';
      if (operator.words.endsWith(' not') && /^\s*apply\b/.test(predicate) && BURDEN.test(subject))
        return 'exemption';
      if (
        (operator.words.includes('not') || predicate.slice(0, 5).includes('not')) &&
        /^\s*(?:not\s+)?(?:subject to|liable|require)/i.test(predicate)
      )
        return 'exemption';
      if (negated) return 'declaration';
      if (isDutyFree(predicate)) return 'exemption';
      if (mayBeOpen(predicate) && IS_OPEN_NOW.test(predicate)) return 'permission';
      return isOwedSo(subject, operator.words, predicate) ? 'obligation' : 'declaration';
  }
}

const mayBeOpen = (predicate: string): boolean => predicate.startsWith('open', pastSpace(predicate, 0));

/** The instrument, by whatever name. */
const isOfInstrument = (subject: string): boolean =>
  INSTRUMENT.test(subject) || /^(?:it|this)$/i.test(subject);

/** How many characters of a predicate deny what it says, "not" among them; 0 where none do. */
function lengthOfDenial(predicate: string): number {
  const at = pastSpace(predicate, 0);
  const end = pastLetters(predicate, at);
  if (!endsInLy(predicate, end) && !NEGATIONS.isAt(predicate, at)) return 0;
  if (NOT.isAt(predicate, at) && deniesQuantity(predicate, at)) return 0;
  return NEGATED.exec(predicate)?.[0].length ?? 0;
}

/** "do not", "cannot". */
const isDenied = (words: string): boolean =>
  words === 'cannot' || words.endsWith(' not') || words.includes(' not ');

function isNegative(subject: string): boolean {
  if (subject === '') return false;
  const code = subject.charCodeAt(0);
  const mayBe = isLetter(code) ? OPENS_NEGATIVE.isAt(subject, 0) : NEGATIVE_MARKS.includes(subject[0]!);
  return mayBe && NEGATIVE_SUBJECT.test(subject);
}
const OPENS_NEGATIVE = new WordSet(['no', 'none', 'nothing', 'nobody', 'neither', 'under', 'in']);
const NEGATIVE_MARKS = '"“(';

/** Denied of the instrument or its words, hindering is leaving free: "shall not prevent a Party from". */
const leavesFree = (subject: string, rest: Beginning): boolean =>
  rest.is(FORBIDDING) || (rest.is(HINDERING) && (INSTRUMENT.test(subject) || WORDING.test(subject)));

function ofModal(
  { operator: { words }, subject, actor }: Statement,
  rest: Beginning,
  negated: boolean,
): Modality {
  if (words.startsWith('need')) return 'exemption';
  if (words === 'should') return 'intention';
  // What does not stand in the way of something leaves it free; somebody who shall not hinder is forbidden to.
  if (negated && !actor && leavesFree(subject, rest)) return 'permission';
  if (negated && rest.is(KEPT_FROM)) return 'permission';
  if (negated && !actor && rest.is(BINDING) && INSTRUMENT.test(subject)) return 'declaration';
  if (ALLOWING.has(words)) {
    if (negated) return 'prohibition';
    return isDutyFree(rest.text) ? 'exemption' : 'permission';
  }
  if (negated) {
    if (rest.is(NOT_LIABLE)) return PENALTY.test(subject) ? 'prohibition' : 'exemption';
    if (nextWord(rest.text, 0) === 'apply' && BURDEN.test(subject)) return 'exemption';
    if (!actor && isOfTax(subject, rest.text)) return 'exemption';
    if (isNegative(subject) && !rest.is(LEAVES_ALONE)) return 'prohibition';
    if (rest.is(FORBIDS) && beginsWithBe(rest.text)) return 'permission';
    if (rest.is(LEAVES_ALONE) && INSTRUMENT.test(subject)) return 'declaration';
    if (rest.is(TAKES_EFFECT) && INSTRUMENT.test(subject)) return 'declaration';
    return 'prohibition';
  }
  if (rest.is(EXEMPTS)) return 'exemption';
  if (rest.is(DEFINES)) return 'definition';
  if (rest.is(HAS_NO)) return 'prohibition';
  if (hasAims(rest.text)) return 'declaration';
  if (rest.is(RIGHTS)) return 'right';
  if (rest.is(PERMITS)) return isDutyFree(rest.text) ? 'exemption' : 'permission';
  if (isDutyFree(rest.text.slice(0, 120))) return 'exemption';
  if (rest.is(FORBIDS)) return 'prohibition';
  if (rest.is(INTENDS)) return 'intention';
  if (rest.is(WORKS)) return 'declaration';
  if (rest.is(IS_OPEN)) return 'permission';
  if (beginsWithBe(rest.text) && PURPOSE.test(subject)) return 'declaration';
  if (!actor && isRelief(subject)) return 'exemption';
  if (isSoByItself(subject, actor, rest)) return 'declaration';
  if (names(subject, rest.text, actor)) return 'declaration';
  return 'obligation';
}

/** "The penalty of death shall not be required" forbids the courts, and frees nobody. */
const PENALTY = /\b(?:penalt(?:y|ies)\s+of|punishments?|sentences?\s+of)\b/i;

function beginsWithBe(rest: string): boolean {
  const be = pastSpace(rest, 0);
  return rest.startsWith('be', be) && (be + 2 === rest.length || !goesOn(rest.charCodeAt(be + 2)));
}

/** What is only named: "The seat shall be Lima", "The competent authorities shall be:", "will be RESTRICTED". */
function names(subject: string, rest: string, actor: boolean): boolean {
  const be = pastSpace(rest, 0);
  if (!rest.startsWith('be', be)) return false;
  const next = pastSpace(rest, be + 2);
  const code = rest.charCodeAt(next);
  // "be": and no small letter behind it but those of "the".
  if (isSmall(rest.charCodeAt(be + 2)) || (isSmall(code) && !rest.startsWith('the', next))) return false;
  if (NAMED.test(subject)) return /^\s*be\s*(?::|$|(?:the\s+)?[A-Z\d(“"])/.test(rest);
  if (FOLLOWING.test(subject)) return true;
  return !actor && /^\s*be\s+(?:[A-Z]{4,}\b|[A-Z][a-z]+\s*(?:[,.;]|and\b|$))/.test(rest);
}
const FOLLOWING = /^the\s+following$/i;
const isSmall = (code: number): boolean => code >= 97 && isLetter(code);
const NAMED =
  /^(?:the\s+)?(?:(?!of\b)[a-z-]+\s+){0,3}(?:authorit(?:y|ies)|agenc(?:y|ies)|representatives?|points?\s+of\s+contact|languages?|order\s+of\s+precedence|seat|place|venue|currency|address(?:es)?)\b/i;

/** "undertake, for their part, |not to| sell". */
function saysNotTo(predicate: string): boolean {
  return findNot(predicate, 0, NOT_CHARS) !== -1 && NOT_TO.test(predicate.slice(0, NOT_CHARS));
}
const NOT_TO = /^(?:[^.;]|\.(?=\d)){0,30}?\bnot\s+to\b/i;
const NOT_CHARS = 40;
const findNot = wordFinder(['not']);

const INTENDING = firstWords('intends?|desires?|wish(?:es)?|seeks?|endeavou?rs?|strives?');
const PROMISING = firstWords(
  'undertakes?|engages?|binds?|adopts?|assures?|promises?|agrees?|commits?|pledges?|covenants?|waives?|accepts?|assumes?|guarantees?|renounces?|renews?',
);

const CONSENTS =
  /^\s*(?:to|with)\s+(?:the|your|this|these|those)\s+(?:(?:above|foregoing|said|aforementioned)\s+)?(?:proposals?|contents?|suggestions?|text|foregoing|above|understanding)\b/i;

function ofPerformative(words: string, { predicate, inner, denied }: Statement): Modality {
  const verb = words.split(' ').at(-1)!;
  if (denied) return 'declaration';
  if (INTENDING.has(verb)) return 'intention';
  const promise = PROMISING.has(verb);
  if (promise && (lengthOfDenial(predicate) > 0 || saysNotTo(predicate))) return 'prohibition';
  if (promise && TO_FORBEAR.test(predicate)) return 'prohibition';
  if (promise && /^\s*to\s+(?:endeavou?r|seek|strive)\b/i.test(predicate)) return 'intention';
  if (introducesThat(predicate, 0)) {
    const said = inner();
    // What parties agree shall be considered so binds them.
    if (said !== null) return promise && said === 'definition' ? 'obligation' : said;
  }
  // "agrees to the proposals of your note": with that it is done.
  if (promise && CONSENTS.test(predicate)) return 'declaration';
  if (promise) return 'obligation';
  return /^grant/.test(verb) ? 'right' : 'declaration';
}
