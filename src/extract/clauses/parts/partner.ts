import type { BearerKind, Span } from '../../../model/index.js';
import { namesInstrument } from '../actor-finder.js';
import { isCapital, pastLetters } from '../letters.js';
import type { Stretch } from '../subject.js';
import type { Predicate } from './asides.js';
import { trimmedEnd } from './frame.js';
import { isOfWord } from './letter-at.js';

/** Tells who is named, as `ActorFinder.kindOf` does. */
export type KindOf = (words: string, span: Span) => BearerKind | null;

/** Whoever something is given to, taken from or done with. Offsets into the flat text. */
export interface Partner extends Stretch {
  kind: BearerKind;
}

const END_OF_NAME =
  /[,.](?!\d)|[;:()]|\s(?=[A-Z]{0,3}\s?[$€£¥]\s?\d|[A-Z]{3}\s\d|(?:\d{1,3}|[a-z]{2,9})\s+(?:\(\d{1,3}\)\s+)?(?:days|weeks|months|hours)['’]?\s)|(?<=\s[A-Za-z]{3,20})\s(?:access|notice|permission|assistance|written\s+notice|copies|details|information\s+(?:on|about|concerning))\s|(?<!\s(?:of|and|by|in|or|from|for|to))\s(?:the|an?|any|such|all|its|their|his|each)\s|\sand\s(?!(?:the|its|their|his|any|all|other|such|each|authorities|representatives|agents|employees|officers|personnel|members|organi[sz]ations|forces)\b|[A-Z])|\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|whom|whose|via|composed|consisting|shall|may|will|must|is|are|with|upon|or(?!(?<=\s[a-z]{2,12}(?:al|ic|ary|ign|ed|ive)\sor)\s[a-z]{2,12}(?:al|ic|ary|ign|ed|ive)\s)|without|informed|advised|apprised|harmless|indemnified|by|when|where|until|unless|if|about|against|not|whether|before|after|prior|concerning|regarding|during|through|following|including|immediately|promptly|annually|(?!receiving|sending|visiting|hosting|requesting|originating|contracting|supplying|providing|participating|acceding|ordering|selling|issuing|disclosing)[a-z]{3,}ing|(?!family|assembly)[a-z]{3,}ly)\s/;
const NAME_CHARS = 100;
/** Words, small as printed, with which the name of somebody begins; so does any capital. */
const SOMEBODY = new Set(
  `the a an any each every either neither both all such other another that those these its their his one member members
  party parties participant participants state states person persons personnel nationals representatives`.split(
    /\s+/,
  ),
);
const LONGEST_SOMEBODY = 15;
function mayBeSomebody(flat: string, at: number): boolean {
  if (at >= flat.length) return false;
  if (isCapital(flat.charCodeAt(at))) return true;
  const end = pastLetters(flat, at);
  return end - at <= LONGEST_SOMEBODY && !isOfWord(flat, end) && SOMEBODY.has(flat.slice(at, end));
}
/** Somebody who holds an office, whoever it belongs to. */
const OFFICE =
  /\b(?:ministers?|ministry|secretar(?:y|ies)|director|president|chairm[ae]n|commanders?|ambassador|registrar|general|head|chief|office|authorit(?:y|ies)|counsel|trustee|administrator|marshal|embassy|mission|department|directorate|[Oo]fficer|representatives?|recipient|third\s+part(?:y|ies))s?$|\b(?:Minister|Secretary|Director|Department|Ministry|Office|Head|Chief)\s+(?:of|for)\s/;
/** After a verb that wants somebody, a name of its own is somebody's: "submit to |the JC|". */
const OWN_NAME = /^(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+(?:of|and|&|[A-Z][\w.&’'-]*)){0,5}$/;
const isOwnName = (words: string): boolean =>
  OWN_NAME.test(words) && !/^(?:The|A|An|Any|All)\b/.test(words) && !namesInstrument(words);
/** Nobody's in particular until the document says whose. */
const IN_OFFICE = /^the\s+(?:[a-z]+\s+)?(?:Government|government|Secretariat|secretariat)$/;
/** Somebody by what he does: "issue a card to |the holder|". */
const BY_TRADE =
  /^(?:the|any|each|every|such|all)\s+(?:(?!of\b)[a-z-]+\s+){0,2}(?:intern|trainee|holder|applicant|customer|claimant|owner|bidder|tenderer|carrier|operator|insurer|custodian|user|creditor|investor|beneficiary|addressee|depositary)(?:s|ies)?$/i;
export const holdsOffice = (words: string): boolean =>
  OFFICE.test(words) || IN_OFFICE.test(words) || BY_TRADE.test(words);
const RECIPROCAL = /(?:each\s+other|one\s+another)(?:['’]s)?\b/iy;
/** A name of its own without an article or an office is where somebody or something goes: "returned to |Cork|". */
export const isPlace = (words: string): boolean =>
  /^[A-Z][a-zà-ÿ]/.test(words) && !/^(?:The|[A-Z][a-z]+\s+of)\b/.test(words) && !OFFICE.test(words);

/** Before "of", these have the rest of the name behind it. */
const NAME_WITH_OF =
  /\b(?:governments?|kingdoms?|republics?|united\s+states|authorit(?:y|ies)|ministr(?:y|ies)|ministers?|departments?|members?|secretar(?:y|ies)|heads?|representatives?|commanders?|embass(?:y|ies)|chiefs?|personnel|forces?|nationals|citizens|officers?|directors?|board|each|either|any|all|both|one|none|union|bank|council|company|agency|agencies|commonwealth|director-general|secretary-general|police|organs?)$/i;

const AT_LEAST = /at\s+least\s+(?:one|two|three)\s+of\s+/y;

/** An actor whose name begins at `at`. */
export function actorAt(
  predicate: Predicate,
  at: number,
  offset: number,
  kindOf: KindOf,
  tells: boolean,
  named = false,
): Partner | null {
  const { flat, end } = predicate;
  const first = flat.charAt(at).toLowerCase();
  if (first === 'y' && /^Your Excellency\b/i.test(flat.slice(at, at + 16)))
    return { start: at, end: at + 15, kind: 'named-party' };
  RECIPROCAL.lastIndex = at;
  if ((first === 'e' || first === 'o') && RECIPROCAL.test(flat) && RECIPROCAL.lastIndex <= end)
    return { start: at, end: RECIPROCAL.lastIndex, kind: 'each-party' };
  AT_LEAST.lastIndex = at;
  if (first === 'a' && flat.charAt(at + 1) === 't' && AT_LEAST.test(flat)) {
    const one = actorAt(predicate, AT_LEAST.lastIndex, offset, kindOf, tells, named);
    return one && { ...one, start: at };
  }
  if (!mayBeSomebody(flat, at)) return null;
  const rest = flat.slice(at, Math.min(end, at + NAME_CHARS));
  let length = END_OF_NAME.exec(rest)?.index ?? rest.length;
  const name = rest.slice(0, length);
  if (tells || (name.includes(' of ') && OF_HIS.test(name))) length = beforeOf(name);
  const stop = trimmedEnd(flat, at, at + length);
  const words = flat.slice(at, stop);
  const known = kindOf(withoutChoice(words), { start: offset + at, end: offset + stop });
  const kind =
    known ??
    (OFFICE.test(words) || (named && (isOwnName(words) || IN_OFFICE.test(words) || BY_TRADE.test(words)))
      ? 'other'
      : null);
  return kind && { start: at, end: stop, kind };
}

/** "any national or international tribunal" is a tribunal, "the other Party hereto" a Party. */
function withoutChoice(words: string): string {
  const bare = words.endsWith('eto') ? words.replace(/\s(?:here|there)to$/, '') : words;
  return bare.includes(' or ') ? bare.replace(/\s[a-z]{2,12}(?:al|ic|ary|ign|ed|ive)\sor(?=\s)/, '') : bare;
}

/** Behind "of", whose somebody is: "the Government of |the receiving State|", not "of |any change|". */
const OWNER =
  /^(?:(?:the|each|either|any|that|this|such|its|an?|both|all)\s+)?(?:(?!of\b)[a-z-]+\s+){0,3}?(?:[A-Z]|states?\b|part(?:y|ies)\b|countr|nations?\b|governments?\b|forces?\b|members?\b|organi[sz]ation|units?\b|compan|agenc|participants?\b|contractors?\b|authorit|ministr)/;
/** "notice to the Buyer |of its intention|": what is said, not part of a name. */
const OF_HIS = /\sof\s(?:its|their|his)\s/;
/** "either |of them|". */
const SOME = /\b(?:each|either|any|all|both|one|none)$/i;

/** "the other Party |of any change|": where what is told begins. */
function beforeOf(words: string): number {
  if (words.endsWith(' of')) return beforeOf(words.slice(0, -3));
  for (let of = words.indexOf(' of '); of !== -1; of = words.indexOf(' of ', of + 4)) {
    const before = words.slice(0, of);
    if (!NAME_WITH_OF.test(before) || !(SOME.test(before) || OWNER.test(words.slice(of + 4)))) return of;
  }
  return words.length;
}
