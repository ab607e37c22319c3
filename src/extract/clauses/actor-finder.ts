import type { BearerKind, DocumentText, Fact, Span } from '../../model/index.js';
import { headNoun } from '../../nlp/index.js';
import { wordSearch } from '../word-search.js';
import type { WordSpans } from '../word-spans.js';
import { actorKind, initialsOf, mentionedActor, type NameContext } from './actors.js';
import { namesAgent } from './agent-nouns.js';
import { wordBefore } from './letters.js';
import { after, afterStart, endOfName, type NamePlaces } from './name-places.js';
import type { ActorNames } from './names-in-phrase.js';
import { PlacedFacts } from './placed-facts.js';

/** Words that name somebody who acts, and what kind of actor they name. */
export interface Actor {
  kind: BearerKind;
  span: Span;
  /** The words name nobody: the span is the thing that is dealt with. */
  unnamed?: boolean;
}

/**
 * Not where the words before "by" are about another doing: "in the presence of a physician appointed |by|", "against
 * claims |by|".
 */
function afterVerb(places: NamePlaces): NamePlaces {
  return (words, from) => {
    for (let at = from; ; ) {
      const found = places(words, at);
      if (found === -1 || !isOfAnother(words, found)) return found;
      at = found;
    }
  };
}

function isOfAnother(words: string, name: number): boolean {
  const by = words.lastIndexOf('by', name);
  const least = Math.max(0, by - BEFORE_BY_CHARS);
  let word = by === -1 ? '' : wordBefore(words, by, least);
  // "means agreed |upon| by".
  if (word === 'upon' || word === 'on') word = wordBefore(words, words.lastIndexOf(word, by), least);
  if (DOINGS.has(word)) return true;
  // "so as to prevent |the adoption| by".
  if (word.endsWith('tion')) return wordBefore(words, words.lastIndexOf(word, by), least) === 'the';
  if (!word.endsWith('ed') && !IRREGULAR.has(word)) return false;
  const noun = wordBefore(words, words.lastIndexOf(word, by), least);
  // Who sets the conditions on which something is allowed allows it.
  if (noun === '' || noun === 'conditions' || noun === 'terms') return false;
  return !OF_PASSIVE.has(noun) && !noun.endsWith('ly');
}
const BEFORE_BY_CHARS = 40;
/** "on terms |set| by". */
const IRREGULAR = new Set(['set', 'laid', 'drawn', 'made', 'given']);
/** After these a participle is the verb of the passive, or goes on with it. */
const OF_PASSIVE = new Set(
  'be been being is are was were not and or also so as duly first jointly fully then only either both further thereafter all each if when where unless otherwise'.split(
    ' ',
  ),
);
const DOINGS = new Set(
  'claims claim damage loss injury acts act omissions negligence attack attacks breach requests'.split(' '),
);

/** Who does what a passive says, and whose agreement it takes. */
const AGENT = afterVerb(after('by on', /(?:by|on the part of)\s+/y));
const AND_BY = afterStart(() => true, /[\s,]*(?:and|,)\s(?:[^.;]|\.(?=\d)){0,60}?\bby\s+/y);
/** "by the Commander |and by| the Ministry". */
const BOTH_BY = /^\s{1,4}and\s{1,4}by\s/;
const BOTH_BY_CHARS = 16;
const BENEFICIARY = after('to of for by', /(?<!\bterritor(?:y|ies)\s)(?:to|of|for|by)\s+(?=[a-zA-Z])/y);
/** Names with a capital that are no actors: the instrument, its parts, what it deals with. */
const INSTRUMENT_NAME =
  /\b(?:Agreement|Treaty|Convention|Protocol|Memorandum|MOU|Arrangement|Article|Annex|Order|Plan|Contract|Section|Provisions?|Services?|Products?|Regulations?|Rules?|Laws?|Information|Claims?|Costs?)\b/;
/** By what the actors do it, before they are named: "agreement between |the Parties|". */
const THROUGH =
  /^(?:(?:the|an?)\s+)?(?:[a-z]+\s+)?(?:agreements?|negotiations?|consultations?|consent|arrangements?|decisions?)\s+(?:between|among|of)\s+/i;
const PHRASE_CHARS = 90;

/** What was found of the phrases asked for before: a document names the same actors often. */
interface Memory {
  context: NameContext;
  kinds: Map<string, BearerKind | null>;
}

/** By whether a State's name stands in the phrase. */
type Memories = Record<'withState' | 'without', Memory>;

/** Tells actors of one document from things: its parties' names and the States it mentions are known. */
export class ActorFinder {
  private readonly states: PlacedFacts<Fact>;
  private readonly kinds: Memories;
  private readonly kindsOfNames: Memories;
  /** See `NameContext`. */
  readonly hasSendingState: () => boolean;

  /** `facts`: sorted by start; `names`: of those who act, as the document calls them; `spans`: the words. */
  constructor({ text }: DocumentText, facts: readonly Fact[], names: ActorNames, spans: WordSpans) {
    this.states = new PlacedFacts(facts.filter(({ kind }) => kind === 'country'));
    // Few documents have words that make it matter.
    let tells: boolean | undefined;
    this.hasSendingState = () => {
      tells ??= tellsOfSendingState(text, spans);
      return tells;
    };
    const initials = initialsOf(names.keys());
    const sides = [...names].filter(([, kind]) => kind === 'sending-state' || kind === 'receiving-state');
    const isOfStates = ![...names.values()].includes('named-party');
    const memory = (namesState: boolean, head: NameContext['head']): Memory => ({
      context: {
        names,
        sides,
        isOfStates,
        initials,
        hasSendingState: this.hasSendingState,
        namesState,
        head,
      },
      kinds: new Map(),
    });
    const memories = (head: NameContext['head']): Memories => ({
      withState: memory(true, head),
      without: memory(false, head),
    });
    this.kinds = memories(headNoun);
    this.kindsOfNames = memories(() => null);
  }

  /** The kind of actor `words` name, null for a thing; `span` is where they stand in the document. */
  kindOf(words: string, span: Span): BearerKind | null {
    return remembered(this.of(this.kinds, span), words);
  }

  /** The same by the words alone, for names that nothing follows: the grammar, which costs much, is not asked. */
  kindOfName(words: string, span: Span): BearerKind | null {
    return remembered(this.of(this.kindsOfNames, span), words);
  }

  /** The actor a phrase about a thing mentions: "the aircraft of |the Sending State|". */
  mentionedIn(words: string, span: Span): BearerKind | null {
    return mentionedActor(words, this.of(this.kinds, span).context);
  }

  /** The actor after "by" in the words after a passive, which begin at `at` in the document. See `mayNameAgent`. */
  agent(predicate: string, at: number): Actor | null {
    const semicolon = predicate.indexOf(';');
    const own = semicolon === -1 ? predicate : predicate.slice(0, semicolon);
    const first = this.after(AGENT, own, at, 'other');
    if (first === null) return null;
    const from = first.span.end - at;
    if (first.kind === 'other' && BOTH_BY.test(own.slice(from, from + BOTH_BY_CHARS))) {
      const next = this.after(AND_BY, own.slice(from), first.span.end, 'other');
      return next?.kind === 'other'
        ? { kind: 'other', span: { start: first.span.start, end: next.span.end } }
        : first;
    }
    if (first.kind !== 'sending-state' && first.kind !== 'receiving-state') return first;
    const second = this.after(AND_BY, predicate.slice(from), first.span.end);
    const both = second?.kind === (first.kind === 'sending-state' ? 'receiving-state' : 'sending-state');
    // "a quarter by the receiving State and the rest by the sending State"
    return both ? { kind: 'all-parties', span: { start: first.span.start, end: second!.span.end } } : first;
  }

  /** The kind of whoever enjoys what a thing is free from: "supplied to |members of a force|". */
  beneficiary(predicate: string, at: number): BearerKind | null {
    return this.after(BENEFICIARY, predicate, at)?.kind ?? null;
  }

  /**
   * The first actor named at one of the `places`. `unknown`: what somebody is whom the document knows by a name of its
   * own, "by the Detachment".
   */
  after(places: NamePlaces, predicate: string, at: number, unknown: BearerKind | null = null): Actor | null {
    for (let next = 0; ; ) {
      const from = places(predicate, next);
      if (from === -1) return null;
      // What stands before a name may be empty.
      next = Math.max(from, next + 1);
      const end = endOfName(predicate, from, Math.min(predicate.length, from + PHRASE_CHARS));
      const words = predicate.slice(from, end).replace(/\s{1,4}(?:(?:and|or)\s{0,4})?$/, '');
      const through = THROUGH.exec(words)?.[0].length ?? 0;
      const span = { start: at + from + through, end: at + from + words.length };
      const named = unknown !== null && isSomebody(words) && !namesInstrument(words);
      const kind = this.kindOf(words.slice(through), span) ?? (named ? unknown : null);
      if (kind) return { kind, span };
    }
  }

  private of({ withState, without }: Memories, span: Span): Memory {
    const next = this.states.facts[this.states.from(span.start)];
    return next !== undefined && next.span.end <= span.end ? withState : without;
  }
}

/** A name of its own, or a description of some who act: "the Detachment", "the Ministry of Works", "the local authorities". */
const isSomebody = (words: string): boolean =>
  (NAME_OF_ITS_OWN.test(words) && namesAgent(words)) || AGENT_NOUN.test(words);
const NAME_OF_ITS_OWN = /^the\s+[A-Z][a-z]+(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?[A-Z][a-z]+){0,4}$/;
const AGENT_NOUN =
  /^(?:the|an?|its|their|each|two|one|both|all)\s+(?:[a-z-]+\s+){0,2}(?:authorit(?:y|ies)|ministr(?:y|ies)|offices?|agenc(?:y|ies)|police|services?|commanders?|commission|committee|directors?|secretariat|courts?|tribunal|guards?|nav(?:y|ies)|arm(?:y|ies)|units?|delegations?|battalion|squadron|detachment|chiefs?|heads?|masters?|captains?|auditors?|advisers?|advisors?|managers?|inspectors?|custodians?|couriers?|surveyors?|experts?|bank|institute|laboratory|carriers?|company|depot|board|judges?|arbitrators?|coordinators?|leaders?)(?:\s+(?:of|for|in)\s+(?:the\s+|each\s+)?[A-Za-z]+(?:\s+[A-Za-z]+)?)?$/;

function remembered({ context, kinds }: Memory, words: string): BearerKind | null {
  let kind = kinds.get(words);
  if (kind === undefined) {
    kind = actorKind(words, context);
    kinds.set(words, kind);
  }
  return kind;
}

const tellsOfSendingState = wordSearch(
  ['sending', 'visiting'],
  /\b(?:[Ss]ending|[Vv]isiting|SENDING)\s+(?:[Ss]tate|[Ss]hip|[Vv]essel|[Uu]nit|[Pp]art|[Nn]ation|[Ff]orce|STATE|[Gg]overn|[Cc]ountry)/y,
);

/** Without these no agent of a passive is named. */
export const mayNameAgent = (predicate: string): boolean =>
  predicate.includes('by') || predicate.includes('on the part of');

/** A capital that names the instrument or what it deals with, nobody who acts. */
export const namesInstrument = (words: string): boolean => INSTRUMENT_NAME.test(words);
