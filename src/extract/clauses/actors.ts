import type { BearerKind } from '../../model/index.js';
import { Sign, signsOf } from './actor-signs.js';
import {
  A_FORCE,
  AGENTS,
  ALL_PARTIES,
  BODIES,
  CONTRACT_ROLES,
  DETERMINERS,
  determiners,
  EACH,
  EACH_OF,
  EACH_OF_NAMED,
  GATHERING,
  NAMED_SIDE,
  NATIONAL_AGENT,
  NATIONAL_PARTY,
  OFFICE_OF_ALL,
  ONE_PARTY,
  PARTIES,
  PARTY_WORDS,
  PERSONS,
  POSTMODIFIERS,
  RECEIVING,
  RELATIVE_CLAUSE,
  ROLE_PARTY,
  SENDING,
  SENDING_AND_RECEIVING,
} from './actor-words.js';
import { isLetter, isSpace, pastSpace } from './letters.js';
import { type ActorNames, type NamedSide, nameAtStart, sideOf } from './names-in-phrase.js';
import { WordSet } from './word-set.js';

/** What the phrase's own document adds: its names for those who act, and whether it names a State. */
export interface NameContext {
  names: ActorNames;
  /** Of these, the names of the sending and the receiving side. */
  sides: readonly NamedSide[];
  /** See `initialsOf`. */
  initials: number;
  /** True when a State's name stands in the phrase. */
  namesState: boolean;
  /** No party goes by a name of its own, as those of contracts do. */
  isOfStates: boolean;
  /** The document tells a sending from a receiving side; otherwise a "receiving Party" only receives goods. */
  hasSendingState: () => boolean;
  /** The head noun where simple cutting cannot tell; see the grammar of nlp. */
  head: (phrase: string) => string | null;
}

/** The lists of nouns, a bit for each. */
const Noun = { person: 1, body: 2, agent: 4, party: 8, parties: 16, oneParty: 32 } as const;
const NOUNS = new Map<string, number>();
for (const [bit, words] of [
  [Noun.person, PERSONS],
  [Noun.body, BODIES],
  [Noun.agent, AGENTS],
  [Noun.party, PARTY_WORDS],
  [Noun.parties, PARTIES],
  [Noun.oneParty, ONE_PARTY],
] as const)
  for (const word of words) NOUNS.set(word, (NOUNS.get(word) ?? 0) | bit);
/** The bits of the lists that a noun is in: one look tells of all. */
const listsOf = (noun: string): number => NOUNS.get(noun) ?? 0;
const isKnown = (word: string): boolean => (listsOf(word) & (Noun.person | Noun.body | Noun.agent)) !== 0;
/** The last word of a phrase of words with one space between, without the ending of a possessive. */
function lastWord(phrase: string): string {
  let end = phrase.length;
  if (isApostrophe(phrase.charCodeAt(end - 1))) end -= 1;
  else if (
    phrase.endsWith('s') &&
    isApostrophe(phrase.charCodeAt(end - 2)) &&
    isWordLetter(phrase.charCodeAt(end - 3))
  )
    end -= 2;
  let start = end;
  while (start > 0 && isWordLetter(phrase.charCodeAt(start - 1))) start -= 1;
  return phrase.slice(start, end);
}
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isWordLetter = (code: number): boolean => (code >= 97 && isLetter(code)) || code === 0x2d;

/** The letters with which a noun ends. */
function lastLetters(noun: string): string {
  let start = noun.length;
  while (start > 0 && isLetter(noun.charCodeAt(start - 1))) start -= 1;
  return noun.slice(start);
}

/** The words up to the first modifier that follows the noun: "the members" of "the members of a force". */
function nounPart(phrase: string): string {
  // "all visiting personnel": a participle right after the determiner is no modifier that follows.
  let isNoun = false;
  for (let start = 0; start < phrase.length; ) {
    const space = phrase.indexOf(' ', start);
    const end = space === -1 ? phrase.length : space;
    const word = phrase.slice(start, end);
    if (isNoun && POSTMODIFIERS.has(word)) return phrase.slice(0, start - 1);
    isNoun ||= !DETERMINERS.has(word);
    start = end + 1;
  }
  return phrase;
}

function headOf(noun: string, context: NameContext): string {
  const last = lastWord(noun);
  if (isKnown(last)) return last;
  const words = noun.split(' ');
  // The grammar is asked only where a known noun may be the head but does not stand last.
  const bare = words.slice(determiners(words));
  return bare.some(isKnown) ? (context.head(bare.join(' ')) ?? last) : last;
}

/** Whose somebody or something is: "of the Sending State", "the Sending State's". */
function ownerKind(phrase: string, original: string, context: NameContext, signs: number): BearerKind | null {
  if (isSending(phrase, signs)) return 'sending-state';
  if (isReceiving(phrase, context, signs)) return 'receiving-state';
  const side = context.sides.length > 0 ? sideOf(phrase, context.sides) : null;
  if (side) return side;
  if (signs & Sign.each && OF_EACH.test(phrase)) return 'each-party';
  if (signs & Sign.all && OF_ALL.test(phrase)) return 'all-parties';
  if (context.namesState || (signs & Sign.organ && NATIONAL_AGENT.test(original))) return 'named-party';
  return signs & Sign.party ? 'each-party' : null;
}

const OF_EACH =
  /\b(?:each|either|any|every)\s+(?:of the\s+)?(?:contracting\s+)?(?:part|participant|government|state)/;
const OF_ALL =
  /\b(?:parties|participants|both|two governments|our governments|signatories|contracting states|member states)\b/;

const isSending = (phrase: string, signs: number): boolean =>
  ((signs & Sign.sending) !== 0 && SENDING.test(phrase)) ||
  ((signs & Sign.force) !== 0 && A_FORCE.test(phrase));

const isReceiving = (phrase: string, context: NameContext, signs: number): boolean =>
  (signs & Sign.receiving) !== 0 &&
  RECEIVING.test(phrase) &&
  (!/\breceiving\s+part/.test(phrase) || context.hasSendingState());

/** Lower case, one space between the words, without quotation marks and brackets. */
function plain(original: string): string {
  const lower = original.toLowerCase();
  const phrase = isUntidy(lower)
    ? lower
        .replace(/["“”‘]|\([^()]*\)/g, '')
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim()
    : lower;
  // "neither the Seller nor its agents": the first of them says who.
  if (!'neb'.includes(phrase.charAt(0))) return phrase;
  for (const both of BOTH) if (phrase.startsWith(both)) return phrase.slice(both.length - 'the '.length);
  return phrase;
}
/** Their first letters are looked at before. */
const BOTH = ['neither the ', 'either the ', 'both the '];
/** Whether it has quotation marks, brackets or other white space than one space between words. */
function isUntidy(phrase: string): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at);
    const isBlank = code === 32;
    if (isBlank ? isAfterSpace : isSign(code) || isSpace(code)) return true;
    isAfterSpace = isBlank;
  }
  return isAfterSpace;
}
/** `"`, `(`, `“`, `”` and `‘`. */
const isSign = (code: number): boolean =>
  code === 0x22 || code === 0x28 || code === 0x201c || code === 0x201d || code === 0x2018;

/**
 * The kind of actor `original` (a noun phrase as printed, on one line) names; null when it names a thing. The
 * head noun decides between persons, joint bodies and those who act for somebody; then whose they are.
 */
export function actorKind(original: string, context: NameContext): BearerKind | null {
  const { names } = context;
  const all = signsOf(original);
  // Most things are told without looking closer.
  if ((all & NO_THING) === 0 && (names.size === 0 || !mayBeginWith(context.initials, original)))
    return context.namesState && isProperName(original) ? 'named-party' : null;
  const phrase = plain(original);
  if (phrase === '') return null;
  const bare = names.size > 0 && phrase.startsWith('the ') ? phrase.slice(4) : phrase;
  const ofName = names.size > 0 ? names.get(bare) : undefined;
  if (ofName !== undefined) return ofName;
  const signs = phrase.length === original.length ? all : signsOf(phrase);
  const isOf = phrase.includes(' of ');
  if (phrase === 'each') return 'each-party';
  // A thing, unless it goes by a name.
  if ((signs & Sign.actor) === 0 && !(isOf && signs & Sign.one)) {
    const isNamed = context.namesState && isProperName(original);
    return isNamed ? 'named-party' : nameAtStart(bare, names);
  }
  const ofLast = listsOf(lastWord(phrase));
  if (ofLast & Noun.parties && ALL_PARTIES.test(phrase)) return 'all-parties';
  if (ofLast & Noun.oneParty) {
    if (phrase.includes(' and ') && SENDING_AND_RECEIVING.test(phrase)) return 'all-parties';
    if (NATIONAL_PARTY.test(original.trim())) return 'named-party';
  }
  if (isOf && signs & Sign.one && (EACH_OF.test(phrase) || EACH_OF_NAMED.test(original.trim())))
    return 'each-party';
  if (phrase === 'the other' || phrase === 'the others') return 'each-party';
  if (phrase === 'the host') return 'receiving-state';
  if (isOf && signs & Sign.gathering && GATHERING.test(phrase)) return 'joint-body';
  const noun = signs & Sign.modifier ? nounPart(phrase) : phrase;
  if (signs & Sign.office && OFFICE_OF_ALL.test(original) && context.isOfStates && !context.hasSendingState())
    return 'joint-body';
  const head = signs & Sign.known ? listsOf(headOf(noun, context)) : 0;
  if (head & Noun.person && !/\bmember\s+(?:states?|countr|nations?)/.test(noun)) return 'person';
  const last = lastLetters(noun);
  const isParty = (listsOf(last) & Noun.party) !== 0;
  if (isParty || last === 'force' || last === 'forces') {
    if (isSending(noun, signs)) return 'sending-state';
    if (isReceiving(noun, context, signs)) return 'receiving-state';
  }
  // An agency is a body of all, unless it is somebody's own.
  if (head & Noun.body) {
    const owner = head & Noun.agent ? ownerKind(phrase, original, context, signs) : null;
    return owner === null || owner === 'all-parties' ? 'joint-body' : owner;
  }
  if (isParty) {
    const isEach = EACH.test(noun);
    if (isEach && last !== 'government' && last !== 'governments') return 'each-party';
    if (ALL_PARTIES.test(noun)) return 'all-parties';
    if (ROLE_PARTY.test(noun) || NAMED_SIDE.test(original) || (context.namesState && !isEach))
      return 'named-party';
    if (isEach) return 'each-party';
  }
  if (head & Noun.agent) return ownerKind(phrase, original, context, signs);
  if (signs & Sign.role && CONTRACT_ROLES.test(phrase)) return 'named-party';
  if (context.namesState && isProperName(original)) return 'named-party';
  const named = nameAtStart(bare, names);
  if (named) return named;
  if (last === 'parties' || last === 'participants') return 'all-parties';
  if (last === 'party' || last === 'participant' || last === 'power') return 'each-party';
  // "the State having the primary right": one of them, whichever it is.
  const isState = last === 'state' && /^(?:the|that|such|a)\s+state$/.test(noun);
  if (isState) return OF_A_STATE.test(phrase) ? 'each-party' : null;
  return last === 'state' && SOME_STATE.test(noun) ? 'each-party' : null;
}

/** What has none of these names nobody, unless by a name. */
const NO_THING = Sign.actor | Sign.one;

/** The first letters of names, lower case: a bit for each; those of no ASCII letter are all one. */
export function initialsOf(names: Iterable<string>): number {
  let initials = 0;
  for (const name of names) initials |= initialOf(name.charCodeAt(0));
  return initials;
}
const initialOf = (code: number): number => (isLetter(code) ? 1 << (code & 31) : 1);

/** Whether the phrase, as printed, can begin with a name of such `initials`, behind "the" or "both the". */
function mayBeginWith(initials: number, original: string): boolean {
  const first = original.charCodeAt(0);
  if (!isLetter(first) || (initials & initialOf(first)) !== 0) return true;
  // "neither", "either", "both".
  const letter = first & 31;
  if (letter === 14 || letter === 5 || letter === 2) return true;
  if (letter !== 20 || !THE.isAt(original, 0)) return false;
  const second = original.charCodeAt(pastSpace(original, 3));
  return !isLetter(second) || (initials & initialOf(second)) !== 0;
}
const THE = new WordSet(['the']);

/** "the coastal State": whichever is one. */
const SOME_STATE =
  /^(?:the|an?)\s+(?!third\b|non-|same\b|depositary\b|successor\b|foreign\b|federal\b)[a-z-]+\s+state$/;

const OF_A_STATE = /^(?:the|that|such|a)\s+state\s+(?:which|that|whose|having|in\s+whose)\b/;

/** "Australia", "the Kingdom of the Netherlands": the State itself, not a thing described by it. */
const isProperName = (original: string): boolean =>
  /^(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of|the|and|[A-Z][\w'’-]*))*$/.test(original.trim());

/** An actor mentioned in a phrase about a thing: "the status of the Sending State's forces". */
export function mentionedActor(original: string, context: NameContext): BearerKind | null {
  if (!context.namesState && context.sides.length === 0 && (signsOf(original) & OF_OWNERS) === 0) return null;
  const own = original.includes('wh') ? original.replace(RELATIVE_CLAUSE, '') : original;
  const phrase = own.toLowerCase();
  const signs = signsOf(phrase);
  const owner = ownerKind(phrase, own, context, signs);
  if (owner) return owner;
  const of = signs & Sign.body ? OF_SOMEBODY.exec(phrase) : null;
  return of && BODIES.has(lastWord(nounPart(of[1]!.replace(/\s+/g, ' ')))) ? 'joint-body' : null;
}

/** What mentions nobody has none of these. */
const OF_OWNERS =
  Sign.sending | Sign.force | Sign.receiving | Sign.each | Sign.all | Sign.organ | Sign.party | Sign.body;

const OF_SOMEBODY =
  /\b(?:of|by|(?:entrusted|assigned|delegated)\s+to)\s+(?:an?|the|any|each|such)\s+((?:[a-z-]+\s+){0,3}[a-z-]+)/;
