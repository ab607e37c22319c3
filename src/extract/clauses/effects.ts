/** What the words of an agreement bring about by themselves: nobody is bound to do it, and nobody can fail to. */
import { Sign, signsOf } from './actor-signs.js';
import { type Beginning, begins } from './beginning.js';
import { WordSet } from './word-set.js';

export const TAKES_EFFECT = begins(
  '(?:enter|come|go)\\s+into\\s+(?:force|effect|operation)|take\\s+effect|be\\s+effected\\s+by|become\\s+(?:effective|binding|applicable)|remain\\s+(?:with|in\\s+(?:force|effect)|valid|effective|open|unaffected|subject|applicable|binding)|continue\\s+(?:in\\s+(?:force|effect)|to\\s+apply|to\\s+be)|appl(?:y|ied)|cease|expire|lapse|survive|terminate|continue\\s+(?:for|until|from)|commence|supersede|replace|prevail|govern|be\\s+(?:automatically|tacitly)\\s+(?:renewed|extended|prolonged)|be\\s+(?:(?:[a-z]+ly|also|mutatis\\s+mutandis)\\s+)*(?:governed|applied|applicable|binding|effective|valid|open|subject\\s+to\\s+(?:ratification|approval|acceptance)|without\\s+prejudice|in\\s+(?:force|effect|addition)|as\\s+follows|an?\\s+integral|equally|the\\s+depositary|the\\s+following)|constitute|form\\s+(?:an?\\s+integral\\s+)?part|serve\\s+as',
);
/** What even somebody, or each of the instruments, only does by the instrument's own working. */
export const WORKS = begins(
  '(?:enter|come|go)\\s+into\\s+(?:force|effect|operation)|be\\s+the\\s+(?:sole\\s+)?depositary|have\\s+(?:(?:the\\s+same|the|an?|any|no|full|immediate|legal|binding|retroactive|overriding|equal|suspensive)\\s+){0,2}(?:force(?!s)|effect)(?!\\s+(?:at|in\\s+the\\s+territory))',
);
/** What a body or a list is made of, whoever makes it so. */
const COMPOSED = begins('consist\\s+of|be\\s+(?:composed|comprised|constituted|made\\s+up)\\s+of');
/** What somebody draws up of such parts. */
const DRAWN_UP =
  /\b(?:requests?|applications?|notices?|reports?|claims?|submissions?|offers?|invoices?|documents?)\b/i;
/** What a thing becomes or counts for by these words alone: nobody can fail to do it. */
const IS_SO = begins(
  "count\\s+(?:towards?|as|against)|inure|enure|pass\\s+(?:to|from)|extend\\s+(?:to|only\\s+to)|come\\s+to\\s+an\\s+end|remain\\s+(?:vested|the\\s+(?:sole\\s+)?(?:and\\s+)?(?:exclusive\\s+)?property|with)|be\\s+(?:(?:[a-z]+ly|also|always|hereinafter)\\s+){0,2}(?:renewable|severable|continuous|presumed|subject\\s+to(?!\\s+(?:[a-z'’.-]+\\s+){0,6}(?:approvals?|consent|agreement|authori[sz]ation|permission|acceptance|inspections?|reviews?|audits?|verification|examination|obligations|requirements|taxe?s?|payment))|known\\s+as|referred\\s+to\\s+as|cited\\s+as|for\\s+(?:an?\\s+)?(?:periods?|terms?)\\s+of|that\\s+of)",
);
/** The same of an agreement or a term of it. */
const OF_INSTRUMENT = begins(
  'regulate|include|lay\\s+down|cover|set\\s+out|establish|be\\s+(?:(?:[a-z]+ly|further)\\s+){0,2}(?:extended|renewed|prolonged)',
);
/** What is counted among others: "The common costs shall include". */
const TAKES_IN = begins('include|comprise|cover');
const COUNTED =
  /\b(?:costs?|expenses|charges|claims|damage|areas?|categories|territory|zone|scope)(?:\s+(?:of|to|for|under|in)\s[^,;]{1,80}|\s+referred\s[^,;]{1,60})?$/i;
/** The one that speaks, not one to be drawn up: "Each report shall include". */
const THIS_INSTRUMENT =
  /^(?:it|this)$|^(?:this|the(?:\s+present)?)\s+(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|contract|lease|annex|term)\b/i;

/**
 * Whether what `subject` shall do or be is so by these words alone: "shall apply", "shall consist of five members", "shall
 * be extended". `actor`: the subject names somebody who acts.
 */
export function isSoByItself(subject: string, actor: boolean, rest: Beginning): boolean {
  if (!actor && (rest.is(TAKES_EFFECT) || rest.is(IS_SO))) return true;
  if (!actor && rest.is(OF_INSTRUMENT) && THIS_INSTRUMENT.test(subject)) return true;
  if (!actor && rest.is(TAKES_IN) && COUNTED.test(subject)) return true;
  return rest.is(COMPOSED) && !DRAWN_UP.test(subject);
}

/** Whether the subject is the instrument or a part of it, which does nothing: "Annex B |provides| the tables". */
export const speaks = (subject: string): boolean => SPEAKS.test(subject);
const SPEAKS =
  /^(?:it|this|there)$|^(?:(?:the|this|these|an?|each|its|their)\s+)?(?:[a-z]+\s+)?(?:agreements?|treaty|convention|protocol|memorandum|mou|arrangement|articles?|sections?|paragraphs?|clauses?|annex(?:es)?|appendix|appendices|schedules?|provisions?|terms?|table)\b/i;

/** "have, in particular, the following |objectives|": whoever has them, or whatever. */
export const hasAims = (rest: string): boolean => HAS.isNext(rest, 0) && AIMS.test(rest);
const HAS = new WordSet(['have', 'pursue']);
const AIMS =
  /^\s*[a-z]+\s*(?:,[^,;.]{1,40},\s*)?\s*(?:as\s+(?:its|their)\s+|the\s+|for\s+(?:its|their)\s+)?(?:following\s+)?(?:main\s+|general\s+|specific\s+)?(?:objectives?|aims?|purposes?|goals?)\b/;

/**
 * Whether what is only stated is owed all the same: "The tasks of the group |are:|", "Visits |are| subject to prior
 * permission", "The notification |contains| the names".
 */
export function isOwedSo(subject: string, verb: string, predicate: string): boolean {
  if (verb === 'is' || verb === 'are')
    return (
      SUBJECT_TO.test(predicate) ||
      mayCharge(predicate) ||
      (LISTED.test(predicate) && TASKS.test(subject) && isOfSomebody(subject))
    );
  if (verb === 'has' || verb === 'have') return HAVING_TASKS.test(predicate);
  return (
    CONTAINING.has(verb) && (EACH_MESSAGE.test(subject) || (MESSAGE.test(subject) && NAMED.test(predicate)))
  );
}
/** "are |at the charge of| the Host State". */
const mayCharge = (predicate: string): boolean => predicate.includes(' of ') && AT_CHARGE.test(predicate);
const AT_CHARGE =
  /^\s*(?:at\s+the\s+(?:sole\s+|full\s+)?(?:expense|charge|cost)s?|for\s+the\s+account)\s+of\s+(?=[a-z])/i;
const SUBJECT_TO =
  /^\s*subject\s+to\s+(?:the\s+)?(?:(?:prior|written|advance|previous|express)\s+){0,2}(?:approval|consent|permission|authori[sz]ation)\b/;
const TASKS =
  /^(?:(?:the|its|their)\s+)?(?:main\s+|principal\s+)?(?:tasks|duties|functions|responsibilities|obligations)\b/i;
const HAVING_TASKS =
  /^\s*(?:(?:the|following|main)\s+){1,3}(?:tasks?|duties|functions|responsibilities|obligations)\b/;
const isOfSomebody = (subject: string): boolean =>
  (signsOf(subject) & Sign.actor) !== 0 || /^(?:its|their)\s/i.test(subject);
const LISTED = /^\s*(?:as\s+follows|the\s+following)?\s*[:—–-]?\s*$/;
const CONTAINING = new Set(['contain', 'contains']);
const EACH_MESSAGE =
  /^(?:each|every|any|all)\s+(?:[a-z]+\s+)?(?:notifications?|notices?|reports?|requests?|applications?)$/i;
/** What a message is to name: "contains |the following|", "|the name| of the ship". */
const NAMED =
  /^\s*(?:at\s+least\s*)?(?::|the\s+following\b|the\s+(?:[a-z]+\s+)?(?:names?|numbers?|dates?|places?|reasons?|purpose|particulars|details)\b)/;
const MESSAGE = /^(?:the|an?|such)\s+(?:[a-z]+\s+)?(?:notification|notice|report|request|application)$/i;
