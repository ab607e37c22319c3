import {
  type Bearer,
  type BearerKind,
  type DocumentText,
  type Fact,
  type Modality,
  type Passage,
  partitionPoint,
  type Span,
} from '../../model/index.js';
import { headNoun, isPassive, readVerbGroup, type VerbGroup } from '../../nlp/index.js';
import { actorKind, mentionedActor, type NameContext } from './actors.js';
import { partyAliases } from './aliases.js';
import { antecedent, bearerAfter } from './antecedent.js';
import { mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import { type Sentence, sentences } from './sentence.js';
import { findSubject, type Stretch } from './subject.js';

/** A stretch of the document read as a statement of its own. */
export interface Reading {
  modality: Modality;
  bearer: Bearer | null;
  operator: Operator;
  /** Nothing follows the operator: "The Host State shall:". */
  open: boolean;
  /** The subject names an actor. */
  actor: boolean;
  /** The subject is whoever writes: "I have the honour to propose". */
  speaker: boolean;
  /** The operator stands in the main clause, not in a relative or conditional one. */
  certain: boolean;
}

const READ_SENTENCES = 3;
const PREDICATE_CHARS = 240;
/** "In no event shall either Party be liable": the subject follows the modal. */
const INVERTED = /^(?:in no|under no|on no|nor\b|never\b|only\b|at no)/i;
const SUBJECT_AFTER =
  /^\s+((?:either|any|each|the|all|an?|such|neither)\b[^,;.]{1,60}?)\s+(?=be\b|have\b|assume\b|incur\b|bear\b|make\b|disclose\b|use\b)/i;
/** Who does what a passive says, and whose agreement it takes. */
const AGENT = /\b(?:by|on the part of)\s+/g;
const BETWEEN_PARTIES =
  /\b(?:by|through|upon|with|in)\s+(?:mutual|common|joint|agreement|consultation|negotiation|consent|the\s+(?:mutual|prior|written)\s+)|\b(?:between|among)\s+(?:the\s+|both\s+)?(?:contracting\s+|two\s+)?(?:parties|participants|governments|states)|\b(?:mutually|jointly)\b/i;
const END_OF_AGENT =
  /[,;.:]|\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|shall|may|will|is|are|with|upon|or|without|by|when|where|if|(?!receiving|sending|visiting|hosting|requesting|originating|contracting|supplying|providing|participating|acceding)[a-z]{3,}ing)\s/;

/** Reads statements of one document: its parties' names and the States it mentions are known. */
export class ClauseReader {
  private readonly aliases: ReadonlySet<string>;
  private readonly states: readonly Fact[];
  private readonly hasSendingState: boolean;
  /** Who "it" is: the last actor a subject named. */
  private previous: BearerKind | null = null;

  constructor(document: DocumentText, passages: readonly Passage[], facts: readonly Fact[]) {
    this.aliases = partyAliases(document, passages);
    this.states = facts.filter(({ kind }) => kind === 'country');
    this.hasSendingState =
      /\b(?:[Ss]ending|[Vv]isiting|SENDING)\s+(?:[Ss]tate|[Pp]art|[Nn]ation|[Ff]orce|STATE|[Gg]overn|[Cc]ountry)/.test(
        document.text,
      );
  }

  /** The first sentence of `flat` that says something; `offset` is where `flat` stands in the document. */
  read(flat: string, offset: number): Reading | null {
    for (const sentence of sentences(flat, READ_SENTENCES)) {
      const reading = this.readSentence(flat, sentence, offset);
      if (reading) return reading;
    }
    return null;
  }

  private readSentence(flat: string, sentence: Sentence, offset: number): Reading | null {
    const chosen = mainOperator(flat, sentence);
    if (chosen === null) return null;
    const { main, following, certain } = chosen;
    let predicateStart = main.end;
    let subject = findSubject(flat, sentence.start, main.start);
    const before = flat.slice(sentence.start, main.start);
    if (INVERTED.test(before)) {
      const after = SUBJECT_AFTER.exec(flat.slice(main.end, sentence.end));
      if (after) {
        const start = main.end + after[0].indexOf(after[1]!);
        subject = { start, end: start + after[1]!.length };
        predicateStart = subject.end;
      }
    }
    const words = flat.slice(subject.start, subject.end);
    const negative = INVERTED.test(before) && /^(?:in no|under no|on no|nor|never|at no)/i.test(before);
    const predicate = flat.slice(predicateStart, Math.min(sentence.end, predicateStart + PREDICATE_CHARS));
    const span = { start: offset + subject.start, end: offset + subject.end };
    const named = this.namedAfter(flat, main, sentence.end, offset);
    if (named) return { ...named, certain };
    const actor = this.actor(words, span, main, before);
    const modality = this.modality(flat, sentence, main, following, {
      words: negative ? `no ${words}` : words,
      end: subject.end,
      actor: actor !== null,
      predicate,
    });
    if (!PRONOUN.test(words)) this.previous = actor;
    const inner = this.innerBearer(flat, main, following, modality, offset);
    const kind = inner
      ? null
      : this.bearerKind(flat, main, predicate, offset + predicateStart, modality, actor, words, span);
    return {
      modality,
      bearer: inner ?? (kind && { kind, span }),
      operator: main,
      open: /^[^A-Za-z0-9]*(?:to\b[^A-Za-z0-9]*)?$/.test(predicate),
      actor: actor !== null,
      speaker: /^(?:i|we)$/i.test(words),
      certain,
    };
  }

  /** "It is the duty of |a force|", "shall entitle |the other Party|": the bearer stands after the verb. */
  private namedAfter(
    flat: string,
    main: Operator,
    limit: number,
    offset: number,
  ): Omit<Reading, 'certain'> | null {
    const after = bearerAfter(flat.slice(main.start, Math.min(limit, main.start + PREDICATE_CHARS)));
    if (!after) return null;
    const words = flat.slice(main.start + after.start, main.start + after.end);
    const span = { start: offset + main.start + after.start, end: offset + main.start + after.end };
    const kind = actorKind(words, this.context(span));
    if (kind === null) return null;
    this.previous = kind;
    const bearer = { kind, span };
    return { modality: after.modality, bearer, operator: main, open: false, actor: true, speaker: false };
  }

  private modality(
    flat: string,
    sentence: Sentence,
    operator: Operator,
    following: readonly Operator[],
    subject: { words: string; end: number; actor: boolean; predicate: string },
  ): Modality {
    const inner = following.find(({ kind }) => kind === 'modal' || kind === 'phrase');
    return modalityOf({
      operator,
      subject: subject.words,
      actor: subject.actor,
      denied: /\bnot\s*$/.test(flat.slice(subject.end, operator.start)),
      predicate: subject.predicate,
      inner: () => {
        if (inner === undefined) return null;
        const words = flat.slice(operator.end, inner.start).replace(/^.*?\bthat\s+/, '');
        const predicate = flat.slice(inner.end, Math.min(sentence.end, inner.end + PREDICATE_CHARS));
        return this.modality(flat, sentence, inner, [], { words, end: inner.start, actor: false, predicate });
      },
    });
  }

  /** "A confirms that persons … shall be entitled": the entitled are the bearer, not who confirms. */
  private innerBearer(
    flat: string,
    main: Operator,
    following: readonly Operator[],
    modality: Modality,
    offset: number,
  ): Bearer | null {
    if (main.kind !== 'performative' || !/^(?:right|permission|exemption)$/.test(modality)) return null;
    const inner = following.find(({ kind }) => kind === 'modal' || kind === 'phrase');
    const that = /\bthat\s+/.exec(flat.slice(main.end, inner?.start ?? main.end));
    if (!inner || !that) return null;
    const { start, end } = findSubject(flat, main.end + that.index + that[0].length, inner.start);
    const span = { start: offset + start, end: offset + end };
    const kind = this.actor(flat.slice(start, end), span, inner, '');
    return kind && { kind, span };
  }

  private actor(words: string, span: Span, operator: Operator, before: string): BearerKind | null {
    // "It is recognised that" refers to nobody.
    if (/^it$/i.test(words) && operator.kind === 'stating') return null;
    const named = PRONOUN.test(words) ? antecedent(before, words) : null;
    if (named !== null) return actorKind(named, this.context({ start: 0, end: 0 }));
    // Who writes a note writes for one of the parties.
    if (/^(?:i|we)$/i.test(words)) return 'named-party';
    if (/^(?:it|he|she|this|these|such)$/i.test(words)) return this.previous;
    return actorKind(words, this.context(span));
  }

  private bearerKind(
    flat: string,
    operator: Operator,
    predicate: string,
    at: number,
    modality: Modality,
    actor: BearerKind | null,
    subject: string,
    span: Span,
  ): BearerKind | null {
    if (modality === 'definition' || modality === 'none') return null;
    // What something is, is said of it, not of the parties.
    if (operator.kind === 'stating' && modality === 'prohibition') return actor;
    // Declarations bind nobody unless somebody speaks in them.
    if (modality === 'declaration') return actor;
    const verb = verbWords(flat, operator);
    // Who is allowed or entitled stays the bearer, whoever allows it.
    const isTo = modality === 'obligation' || modality === 'prohibition';
    if ((isTo || actor === null) && isPassive(verb)) {
      const agent = this.agent(predicate, at);
      if (agent) return agent;
    }
    if (actor) return actor;
    const mentioned = mentionedActor(subject, this.context(span));
    if (mentioned) return mentioned;
    if (modality === 'right' || modality === 'exemption') return this.beneficiary(predicate, at);
    if (BETWEEN_PARTIES.test(predicate)) return 'all-parties';
    if (mayAct(subject, operator) && acts(readVerbGroup(verb))) return 'other';
    // Nobody is named: what an agreement orders or allows, it orders or allows its parties.
    return isTo || modality === 'permission' ? 'all-parties' : null;
  }

  /** Who enjoys what a thing is free from: "supplied to |members of a force|". */
  private beneficiary(predicate: string, at: number): BearerKind | null {
    for (const to of predicate.matchAll(/\b(?:to|of|for|by)\s+(?=[a-zA-Z])/g)) {
      const from = to.index + to[0].length;
      const rest = predicate.slice(from, from + 90);
      const phrase = rest.slice(0, END_OF_AGENT.exec(rest)?.index ?? rest.length);
      const kind = actorKind(phrase, this.context({ start: at + from, end: at + from + phrase.length }));
      if (kind) return kind;
    }
    return null;
  }

  /** The actor after "by" in the words after a passive. */
  private agent(predicate: string, at: number): BearerKind | null {
    for (const by of predicate.matchAll(AGENT)) {
      const from = by.index + by[0].length;
      const rest = predicate.slice(from, from + 90);
      const phrase = rest.slice(0, END_OF_AGENT.exec(rest)?.index ?? rest.length);
      const kind = actorKind(phrase, this.context({ start: at + from, end: at + from + phrase.length }));
      if (kind) return kind;
      // "by the Detachment": somebody the document knows by a name of its own.
      if (/^the\s+[A-Z][a-z]+$/.test(phrase.trim()) && !INSTRUMENT_NAME.test(phrase)) return 'other';
    }
    return null;
  }

  private context(span: Span): NameContext {
    return {
      aliases: this.aliases,
      namesState: this.namesState(span),
      hasSendingState: this.hasSendingState,
      head: headNoun,
    };
  }

  /** True when a State is named within `span`; the facts are sorted. */
  private namesState(span: Stretch): boolean {
    const next = this.states[partitionPoint(this.states, (state) => state.span.start < span.start)];
    return next !== undefined && next.span.end <= span.end;
  }
}

const PRONOUN = /^(?:it|they|he|she|this|these|such)$/i;

const AUXILIARY = /^(?:not|be|been|have|has|is|are|was|were|also|only|[a-z]+ly)$/;

/**
 * The verb group of a modal: "shall", then its auxiliaries and adverbs and the one word after them. Short and
 * alike on purpose: the grammar answers each phrase once.
 */
function verbWords(flat: string, operator: Operator): string {
  const group = operator.kind === 'modal' ? ['shall'] : operator.words.split(' ');
  const rest = flat.slice(operator.end, operator.end + 60).split(/[,;:.()]/)[0]!;
  for (const word of rest.toLowerCase().trim().split(/\s+/).slice(0, 5)) {
    group.push(word);
    if (!AUXILIARY.test(word)) break;
  }
  return group.join(' ');
}

/** Names with a capital that are no actors: the instrument, its parts, what it deals with. */
const INSTRUMENT_NAME =
  /\b(?:Agreement|Treaty|Convention|Protocol|Memorandum|MOU|Arrangement|Article|Annex|Order|Plan|Contract|Section|Provisions?|Services?|Products?|Information|Claims?|Costs?)\b/;

const STATIVE =
  /^(?:be|contain|include|remain|consist|have|apply|exceed|comprise|extend|cover|indicate|state|specify|constitute|bear|show|form|become|continue|survive|terminate|expire|enter|mean|prevail|govern|comply|relate|depend|result|arise|lapse|begin|commence|follow|accrue|pass|vest|affect|prejudice|prevent|limit|create|preclude|occur|last|cease|run|inure|require)$/;

/** Words for a named somebody that may do something: "The Detachment shall observe". A thing only is or contains. */
const mayAct = (subject: string, operator: Operator): boolean =>
  operator.kind === 'modal' &&
  /^(?:[Tt]he\s+|[Aa]n?\s+|[Ee]ach\s+|[Aa]ny\s+)?[A-Z][a-z]/.test(subject.trim()) &&
  !INSTRUMENT_NAME.test(subject);
const acts = ({ verb, passive }: VerbGroup): boolean => !passive && verb !== null && !STATIVE.test(verb);
