import { numberOf } from '../../known-words.js';
import { numberAt } from '../../word-spans.js';
import { deniesQuantity } from '../quantity.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides } from './asides.js';
import { isSpace, mayHoldModal, trimmedEnd } from './frame.js';
import { isLetter, isOfWord } from './letter-at.js';
import type { Mark } from './marks.js';
import { isParticiple } from './verb-words.js';

/** Words that say where, when or how begin no object. */
const NO_OBJECT = new WordSet(
  'under in at for by between among without within during through throughout as before after like than until pursuant notwithstanding if when where unless so and or but according per via over beyond outside inside into not directly together separately independently'.split(
    ' ',
  ),
);
/** Prepositions of which alone nothing is said: "inform members |of|:". */
const LEADING = new WordSet(['of', 'to', 'with', 'on', 'upon', 'from']);
/** … with what must follow. */
const NO_OBJECT_WITH = /(?:on\s+or|only\s+(?:to|in|for|by|if|with|on|after|where|when))\b(?!-)/iy;
const [THAT, NOT, ON, ONLY, AS, OF] = ['that', 'not', 'on', 'only', 'as', 'of'].map(numberOf);
const HYPHEN = 0x2d;
/** The longest of them and one more. */
const MOST_LETTERS = 16;

/** "as much fuel as possible", "as clear an account as". */
const AS_MUCH = /^as\s+(?:much|many|few|little|large|[a-z]+\s+an?)\s/i;
const AS_CHARS = 24;

/** Whether the words from `start` to `end` can be what is done something to. */
export function mayBeObject(flat: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < MOST_LETTERS && isLetter(flat, at)) at += 1;
  const word = numberAt(flat, start, at);
  if (word === THAT) return at < end;
  if (word === OF) return at < end;
  if (word === NOT) return deniesQuantity(flat, start);
  if (word === AS) return AS_MUCH.test(flat.slice(start, Math.min(end, start + AS_CHARS)));
  if (word === ON || word === ONLY) {
    NO_OBJECT_WITH.lastIndex = start;
    return !NO_OBJECT_WITH.test(flat) || NO_OBJECT_WITH.lastIndex > end;
  }
  if (at === end && LEADING.hasNumber(word)) return false;
  // "inform the owner, |who shall| answer".
  if (RELATIVES.hasNumber(word)) return flat.lastIndexOf(',', start) < pastSpaceBefore(flat, start) - 1;
  return !NO_OBJECT.hasNumber(word) || (at < end && (isOfWord(flat, at) || flat.charCodeAt(at) === HYPHEN));
}

const RELATIVES = new WordSet(['which', 'who', 'whom', 'whose']);
/** Where the white space before `at` begins. */
function pastSpaceBefore(flat: string, at: number): number {
  let from = at;
  while (from > 0 && isSpace(flat.charCodeAt(from - 1))) from -= 1;
  return from;
}

const INNER_VERB =
  /\bto\s+(?!(?:the|an?|any|all|such|its|their|his|each|every|this|that|these|those|no|both|other)\b)[a-z]|\b(?:which|who|that|whom|whose|how|whether|whereby)\b/;
/** What is left of words that lead to something else. */
const LOOSE_END =
  /\s(?:only|solely|directly|jointly|either|both|exclusively|also|to|for|with|of|if|when|where|unless|except|provided\s+that|on\s+condition\s+that|in\s+the\s+event\s+that|only\s+if)$/i;
const LOOSE_CHARS = 28;
/** Of the longest: "exclusively". */
const LOOSE_WORD_CHARS = 12;
const LOOSE_WORDS = new WordSet(
  'only solely directly jointly either both exclusively also to for with of if when where unless except that'.split(
    ' ',
  ),
);

const PRONOUNS = new WordSet(['both', 'either']);
const GOVERNING = new WordSet('of on to by with from for between in'.split(' '));

/** Where such words before `to` begin; `to` where there are none. */
function looseStart(flat: string, from: number, to: number): number {
  let at = to;
  while (at > from && to - at < LOOSE_WORD_CHARS && isLetter(flat, at - 1)) at -= 1;
  if (!LOOSE_WORDS.has(flat, at, to)) return to;
  // "binding on |both|", "the quotas of |either|": pronouns.
  if (PRONOUNS.has(flat, at, to) && GOVERNING.isBefore(flat, at, from)) return to;
  const loose = LOOSE_END.exec(flat.slice(Math.max(from, to - LOOSE_CHARS), to));
  return loose ? to - loose[0].length : to;
}

/** "a period |of not more than ten days|" */
const isLengthOf = (flat: string, at: number): boolean =>
  flat.startsWith(OF_, at - OF_.length) &&
  /\b(?:period|term|duration|delay)s?\sof\s$/.test(flat.slice(Math.max(0, at - 16), at));
const OF_ = ' of ';

/** "such fees |as| may be agreed": "such" waits for it, over no comma. */
const isSuch = (flat: string, from: number, as: number): boolean =>
  SUCH.test(flat.slice(from, as)) && !/,\s*$/.test(flat.slice(as - 3, as));
const SUCH = /\bsuch\s(?!as\b)/i;

const MODAL = /\s(?:shall|will|must)\s/;
/** A clause with a subject of its own: "an arbitrator |and the two so named| shall", "the sum|, it| shall". */
const CLAUSE =
  /\sand\s(?=(?:the|each|no|such|any|an?|all|these|it|they)\s(?:(?!which\b|who\b|that\b|as\b|if\b|where\b|when\b|to\b)[^\s,;]{1,24}\s){0,8}?(?:shall|will|must)\s)|,\s(?=(?:it|they|he|she)\s(?:shall|will|must|may)\s)/;
const SUBJECT_OF_ITS_OWN = /\b(?:which|who|that|whom|whose|how|whether|whereby|as|what|where|when)\b/;

/** Where a further clause begins that another verb governs; `to` where none does. */
function beforeClause(flat: string, from: number, to: number): number {
  const words = flat.slice(from, to);
  if (!mayHoldModal(words) || !MODAL.test(words)) return to;
  const clause = CLAUSE.exec(words);
  return clause && clause.index > 0 && !SUBJECT_OF_ITS_OWN.test(words.slice(0, clause.index))
    ? from + clause.index
    : to;
}

/** Past "(hereinafter |called "the Buyer")|", which names whom the words before it name. */
function pastNaming(predicate: Predicate, from: number): number {
  const { flat, end } = predicate;
  const at = flat[from] === '(' ? from + 1 : from;
  if (!NAMING.isAt(flat, at) || flat[at - 1] !== '(') return from;
  const close = flat.indexOf(')', at);
  return close === -1 || close >= end || close - at > MOST_BRACKET ? from : pastAsides(predicate, close + 1);
}
const NAMING = new WordSet(['hereinafter', 'hereafter', 'henceforth']);

const BEFORE_TAIL_CHARS = 24;
/** "the assistance provided |pursuant to|": what follows a participle behind a noun, or stands in brackets, ends nothing. */
function describesNoun(flat: string, from: number, at: number): boolean {
  if (at <= from) return false;
  if (flat[at - 1] === '(') {
    const close = flat.indexOf(')', at);
    return close !== -1 && close - at < MOST_BRACKET && /^\s[a-z]/.test(flat.slice(close + 1, close + 3));
  }
  const participle = PARTICIPLE_BEFORE.exec(flat.slice(Math.max(from, at - BEFORE_TAIL_CHARS), at));
  return participle !== null && isParticiple(participle[1]!);
}
const MOST_BRACKET = 120;
const PARTICIPLE_BEFORE = /[a-zA-Z]\s+([a-z]{3,16})(?:\s+out)?\s$/;

/** The words from `from` to where something else begins, or the `partner` does; null where there are none. */
export function objectFrom(
  predicate: Predicate,
  first: number,
  marks: readonly Mark[],
  partner: Stretch | null,
  isPhrase = false,
): Stretch | null {
  const { flat, end, asides } = predicate;
  const from = pastNaming(predicate, first);
  let stop = end;
  for (const { start } of asides) if (start >= from && start < stop && !isLengthOf(flat, start)) stop = start;
  let waits = true;
  for (const { kind, start, word } of marks) {
    if (start < from || (isPhrase && start === from)) continue;
    if (start >= stop) break;
    if (kind === 'adverbial') {
      if (waits && word === AS && isSuch(flat, from, start)) waits = false;
      else if (!describesNoun(flat, from, start)) {
        stop = start;
        break;
      }
    }
    // "examine the report |and provide| an opinion": within an infinitive or a relative clause it may go on.
    else if (kind === 'verb' && !INNER_VERB.test(flat.slice(Math.max(0, from - 'to '.length), start))) {
      stop = start;
      break;
    }
  }
  if (partner && partner.start > from && partner.start <= stop) {
    const before = flat
      .slice(from, partner.start)
      .replace(/\s*\b(?:to|with|from|on|upon|against|for|in\s+favou?r\s+of)\s+$/i, '');
    stop = from + before.length;
  }
  const trimmed = trimmedEnd(flat, from, beforeClause(flat, from, stop));
  const loose = looseStart(flat, from, trimmed);
  const to = loose < trimmed ? trimmedEnd(flat, from, loose) : trimmed;
  let start = from;
  while (start < to && (isSpace(flat.charCodeAt(start)) || ',)"“'.includes(flat[start]!))) start += 1;
  return to > start && (isPhrase || mayBeObject(flat, start, to)) ? { start, end: to } : null;
}

/**
 * Begins a noun phrase where the word before leads to none: "accord in its ports |the same treatment|". The letters it can
 * begin with are asked for before that word, which takes longer.
 */
const BARE =
  /(?<=[a-z)]{2}[,)]?\s)(?=[aefinprst])(?<!\b(?:the|an?|any|all|such|its|their|every|no|this|that|these|those|of|and|or|by|in|from|for|to|with|on|under|at|upon|as|than|between|among|against|over|into|all|both|through|within|during|after|before|behind|about|across|beyond|until|since|without|throughout|towards?|per|via|concerning|regarding|including|following|inside|outside|near|along|beside|around|[a-z]{2,}ing|not|it|there|which|who|where|when|if|is|are|was|were|be|has|have|may|shall|will|can)\s)(?:the|an?|any|all(?!\s+of\b)|such|its|their|every|no|full|effective|adequate|appropriate|reasonable|equal|proper)\s(?=[a-z])/;
const BEHIND_CHARS = 160;

/**
 * The object behind a phrase at `from` that says where, under what or to whom; null where none follows. Runs only where
 * no object stands right behind the verb.
 */
export function objectBehind(
  predicate: Predicate,
  from: number,
  marks: readonly Mark[],
  partner: Stretch | null,
): Stretch | null {
  const { flat, end } = predicate;
  const rest = flat.slice(from, Math.min(end, from + BEHIND_CHARS));
  const bare = BARE.exec(rest);
  if (!bare || SUBORDINATE.test(rest.slice(0, bare.index + bare[0].length))) return null;
  const at = from + bare.index;
  return objectFrom(predicate, at, marks, partner && partner.start > at ? partner : null);
}
/** Another clause, or an infinitive. */
const SUBORDINATE =
  /[;:.(]|\b(?:which|who|whom|whose|where|when|while|if|unless|whether|because|how|what|that\s+(?:the|an?|it|they|he|she|such|any|all|its|their|no|each|is|are|was|were|has|have|do|does)|(?:and|or)(?:,|\s+(?:be|to|[a-z]+\s+(?:the|an?|its|their|any|such|it|all))\b)|shall|may|will|to\s+(?!(?:the|an?|any|all|such|its|their|his|each|every|this|that|these|those|no|both|other)\b)[a-z]+[a-rt-z])\b/;

/** What a verb of being is said with, preposition and all: "be |under the control of the Institute|". */
export function phraseFrom(predicate: Predicate, at: number, marks: readonly Mark[]): Stretch | null {
  const { flat } = predicate;
  let to = at;
  while (isLetter(flat, to)) to += 1;
  return PHRASE.has(flat, at, to) && !NO_PHRASE.isNext(flat, to)
    ? objectFrom(predicate, at, marks, null, true)
    : null;
}
const NO_PHRASE = new WordSet(['or', 'and', 'whose', 'which', 'whom']);
const PHRASE = new WordSet('under in at by between among within for without through outside via'.split(' '));
