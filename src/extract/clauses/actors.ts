import type { BearerKind } from '../../model/index.js';
import {
  A_FORCE,
  AGENTS,
  ALL_PARTIES,
  BODIES,
  CONTRACT_ROLES,
  determiners,
  EACH,
  EACH_OF,
  EACH_OF_NAMED,
  ENDS_IN_PARTY,
  GATHERING,
  NATIONAL_AGENT,
  NATIONAL_PARTY,
  PARTY_NOUNS,
  PERSONS,
  POSTMODIFIERS,
  RECEIVING,
  RELATIVE_CLAUSE,
  ROLE_PARTY,
  SENDING,
  SENDING_AND_RECEIVING,
} from './actor-words.js';

/** What the phrase's own document adds: names its parties go by, lower case, and whether it names a State. */
export interface NameContext {
  aliases: ReadonlySet<string>;
  /** True when a State's name stands in the phrase. */
  namesState: boolean;
  /** The document tells a sending from a receiving side; otherwise a "receiving Party" only receives goods. */
  hasSendingState: boolean;
  /** The head noun where simple cutting cannot tell; see the grammar of nlp. */
  head: (phrase: string) => string | null;
}

const isKnown = (word: string): boolean => PERSONS.has(word) || BODIES.has(word) || AGENTS.has(word);
/** The last word of a phrase of words with one space between, without the ending of a possessive. */
const lastWord = (phrase: string): string =>
  LAST_LETTERS.exec(phrase.slice(phrase.lastIndexOf(' ') + 1))?.[1] ?? '';
const LAST_LETTERS = /([a-z-]+)(?:['’]s?)?$/;

/** The words up to the first modifier that follows the noun: "the members" of "the members of a force". */
function nounPart(phrase: string): string {
  const words = phrase.split(' ');
  // "all visiting personnel": a participle right after the determiner is no modifier that follows.
  const from = determiners(words);
  const cut = words.findIndex((word, index) => index > from && POSTMODIFIERS.has(word));
  return cut === -1 ? phrase : words.slice(0, cut).join(' ');
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
function ownerKind(phrase: string, original: string, context: NameContext): BearerKind | null {
  if (SENDING.test(phrase) || A_FORCE.test(phrase)) return 'sending-state';
  if (isReceiving(phrase, context)) return 'receiving-state';
  if (
    /\b(?:each|either|any|every)\s+(?:of the\s+)?(?:contracting\s+)?(?:part|participant|government|state)/.test(
      phrase,
    )
  )
    return 'each-party';
  if (
    /\b(?:parties|participants|both|two governments|our governments|signatories|contracting states|member states)\b/.test(
      phrase,
    )
  )
    return 'all-parties';
  if (context.namesState || NATIONAL_AGENT.test(original)) return 'named-party';
  if (/\b(?:party|participant)\b/.test(phrase)) return 'each-party';
  return null;
}

const isReceiving = (phrase: string, context: NameContext): boolean =>
  RECEIVING.test(phrase) && (context.hasSendingState || !/\breceiving\s+part/.test(phrase));

/**
 * The kind of actor `original` (a noun phrase as printed, on one line) names; null when it names a thing. The
 * head noun decides between persons, joint bodies and those who act for somebody; then whose they are.
 */
export function actorKind(original: string, context: NameContext): BearerKind | null {
  const phrase = original
    .toLowerCase()
    .replace(/["“”‘]|\([^()]*\)/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    // "neither the Seller nor its agents": the first of them says who.
    .replace(/^(?:neither|either|both)\s+(?=the\s)/, '');
  if (phrase === '') return null;
  const bare = phrase.replace(/^the\s+/, '');
  if (context.aliases.has(bare)) return 'named-party';
  const isOf = phrase.includes(' of ');
  if (PARTY_NOUNS.has(lastWord(phrase))) {
    if (ALL_PARTIES.test(phrase) || SENDING_AND_RECEIVING.test(phrase)) return 'all-parties';
    if (NATIONAL_PARTY.test(original.trim())) return 'named-party';
  }
  if (EACH_OF.test(phrase) || (isOf && EACH_OF_NAMED.test(original.trim()))) return 'each-party';
  if (isOf && GATHERING.test(phrase)) return 'joint-body';
  const noun = nounPart(phrase);
  const head = headOf(noun, context);
  if (PERSONS.has(head) && !/\bmember\s+(?:states?|countr|nations?)/.test(noun)) return 'person';
  if (ENDS_IN_PARTY.test(noun) || /\bforces?$/.test(noun)) {
    if (SENDING.test(noun) || A_FORCE.test(noun)) return 'sending-state';
    if (isReceiving(noun, context)) return 'receiving-state';
  }
  // An agency is a body of all, unless it is somebody's own.
  if (BODIES.has(head)) {
    const owner = AGENTS.has(head) ? ownerKind(phrase, original, context) : null;
    return owner === null || owner === 'all-parties' ? 'joint-body' : owner;
  }
  if (ENDS_IN_PARTY.test(noun)) {
    if (EACH.test(noun) && !/\bgovernments?$/.test(noun)) return 'each-party';
    if (ALL_PARTIES.test(noun)) return 'all-parties';
    if (ROLE_PARTY.test(noun) || (context.namesState && !EACH.test(noun))) return 'named-party';
    if (EACH.test(noun)) return 'each-party';
  }
  if (AGENTS.has(head)) return ownerKind(phrase, original, context);
  if (CONTRACT_ROLES.test(phrase)) return 'named-party';
  if (context.namesState && isProperName(original)) return 'named-party';
  for (const alias of context.aliases)
    if (bare.startsWith(`${alias} `) || bare.startsWith(`${alias},`)) return 'named-party';
  if (/\b(?:parties|participants)$/.test(noun)) return 'all-parties';
  if (/\b(?:party|participant|power)$/.test(noun)) return 'each-party';
  // "the State having the primary right": one of them, whichever it is.
  if (
    /^(?:the|that|such|a)\s+state$/.test(noun) &&
    /^(?:the|that|such|a)\s+state\s+(?:which|that|whose|having|in\s+whose)\b/.test(phrase)
  )
    return 'each-party';
  return null;
}

/** "Australia", "the Kingdom of the Netherlands": the State itself, not a thing described by it. */
const isProperName = (original: string): boolean =>
  /^(?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of|the|and|[A-Z][\w'’-]*))*$/.test(original.trim());

/** An actor mentioned in a phrase about a thing: "the status of the Sending State's forces". */
export function mentionedActor(original: string, context: NameContext): BearerKind | null {
  const own = original.replace(RELATIVE_CLAUSE, '');
  const phrase = own.toLowerCase();
  const owner = ownerKind(phrase, own, context);
  if (owner) return owner;
  const of = /\b(?:of|by)\s+(?:an?|the|any|each|such)\s+((?:[a-z-]+\s+){0,3}[a-z-]+)/.exec(phrase);
  return of && BODIES.has(lastWord(nounPart(of[1]!.replace(/\s+/g, ' ')))) ? 'joint-body' : null;
}
