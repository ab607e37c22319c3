import {
  type BearerKind,
  type DocumentText,
  type Fact,
  type Passage,
  partitionPoint,
  type Span,
} from '../../model/index.js';
import { headNoun } from '../../nlp/index.js';
import { actorKind, mentionedActor, type NameContext } from './actors.js';
import { partyAliases } from './aliases.js';
import { wordFinder } from './word-finder.js';

/** Words that name somebody who acts, and what kind of actor they name. */
export interface Actor {
  kind: BearerKind;
  span: Span;
}

/** Who does what a passive says, and whose agreement it takes. */
const AGENT = /\b(?:by|on the part of)\s+/g;
const AND_BY = /^[\s,]*(?:and|,)\s[^.;]{0,60}?\bby\s+/g;
const BENEFICIARY = /\b(?:to|of|for|by)\s+(?=[a-zA-Z])/g;
const END_OF_AGENT =
  /[,;.:]|\sand\s\d|\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|shall|may|will|is|are|with|upon|or|without|by|when|where|until|unless|if|(?!receiving|sending|visiting|hosting|requesting|originating|contracting|supplying|providing|participating|acceding)[a-z]{3,}ing)\s/;
/** Names with a capital that are no actors: the instrument, its parts, what it deals with. */
const INSTRUMENT_NAME =
  /\b(?:Agreement|Treaty|Convention|Protocol|Memorandum|MOU|Arrangement|Article|Annex|Order|Plan|Contract|Section|Provisions?|Services?|Products?|Information|Claims?|Costs?)\b/;
/** By what the actors do it, before they are named: "agreement between |the Parties|". */
const THROUGH =
  /^(?:(?:the|an?)\s+)?(?:[a-z]+\s+)?(?:agreements?|negotiations?|consultations?|consent|arrangements?|decisions?)\s+(?:between|among|of)\s+/i;
const PHRASE_CHARS = 90;

interface Kinds {
  withState: Map<string, BearerKind | null>;
  without: Map<string, BearerKind | null>;
}

/** Tells actors of one document from things: its parties' names and the States it mentions are known. */
export class ActorFinder {
  private readonly aliases: ReadonlySet<string>;
  private readonly states: readonly Fact[];
  private readonly hasSendingState: boolean;
  /** Of phrases asked for before, with and without the name of a State: a document names the same actors often. */
  private readonly kinds: Kinds = { withState: new Map(), without: new Map() };
  private readonly kindsOfNames: Kinds = { withState: new Map(), without: new Map() };

  constructor(document: DocumentText, passages: readonly Passage[], facts: readonly Fact[]) {
    this.aliases = partyAliases(document, passages);
    this.states = facts.filter(({ kind }) => kind === 'country');
    this.hasSendingState = tellsOfSendingState(document.text);
  }

  /** The kind of actor `words` name, null for a thing; `span` is where they stand in the document. */
  kindOf(words: string, span: Span): BearerKind | null {
    const context = this.context(span);
    return this.remembered(this.kinds, words, context);
  }

  /** The same by the words alone, for names that nothing follows: the grammar, which costs much, is not asked. */
  kindOfName(words: string, span: Span): BearerKind | null {
    return this.remembered(this.kindsOfNames, words, { ...this.context(span), head: () => null });
  }

  private remembered(kinds: Kinds, words: string, context: NameContext): BearerKind | null {
    const known = context.namesState ? kinds.withState : kinds.without;
    let kind = known.get(words);
    if (kind === undefined) {
      kind = actorKind(words, context);
      known.set(words, kind);
    }
    return kind;
  }

  /** The actor a phrase about a thing mentions: "the aircraft of |the Sending State|". */
  mentionedIn(words: string, span: Span): BearerKind | null {
    return mentionedActor(words, this.context(span));
  }

  /** The actor after "by" in the words after a passive, which begin at `at` in the document. */
  agent(predicate: string, at: number): Actor | null {
    const first = this.after(AGENT, predicate, at, 'other');
    if (first?.kind !== 'sending-state' && first?.kind !== 'receiving-state') return first;
    const from = first.span.end - at;
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
   * The first actor named right after what `pattern` (global) finds. `unknown`: what somebody is whom the document
   * knows by a name of its own, "by the Detachment".
   */
  after(pattern: RegExp, predicate: string, at: number, unknown: BearerKind | null = null): Actor | null {
    for (let next = 0; ; ) {
      pattern.lastIndex = next;
      if (!pattern.test(predicate)) return null;
      const from = pattern.lastIndex;
      // What it finds may be empty.
      next = Math.max(from, next + 1);
      const rest = predicate.slice(from, from + PHRASE_CHARS);
      const words = rest.slice(0, END_OF_AGENT.exec(rest)?.index ?? rest.length).trimEnd();
      const through = THROUGH.exec(words)?.[0].length ?? 0;
      const span = { start: at + from + through, end: at + from + words.length };
      const named = unknown !== null && /^the\s+[A-Z][a-z]+$/.test(words) && !namesInstrument(words);
      const kind = this.kindOf(words, span) ?? (named ? unknown : null);
      if (kind) return { kind, span };
    }
  }

  private context(span: Span): NameContext {
    // The facts are sorted.
    const next = this.states[partitionPoint(this.states, (state) => state.span.start < span.start)];
    return {
      aliases: this.aliases,
      namesState: next !== undefined && next.span.end <= span.end,
      hasSendingState: this.hasSendingState,
      head: headNoun,
    };
  }
}

const SENDING_STATE =
  /(?:[Ss]ending|[Vv]isiting|SENDING)\s+(?:[Ss]tate|[Pp]art|[Nn]ation|[Ff]orce|STATE|[Gg]overn|[Cc]ountry)/y;
const findSending = wordFinder(['sending', 'visiting']);

function tellsOfSendingState(text: string): boolean {
  for (let next = 0; ; ) {
    const at = findSending(text, next, text.length);
    if (at === -1) return false;
    SENDING_STATE.lastIndex = at;
    if (SENDING_STATE.test(text)) return true;
    next = at + 1;
  }
}

/** A capital that names the instrument or what it deals with, nobody who acts. */
export const namesInstrument = (words: string): boolean => INSTRUMENT_NAME.test(words);
