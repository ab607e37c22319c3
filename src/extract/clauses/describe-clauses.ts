import type { Bearer, BearerKind, DocumentText, Fact, Modality, Passage, Span } from '../../model/index.js';
import { headNoun } from '../../nlp/index.js';
import { actorKind, mentionedActor, type NameContext } from './actors.js';
import { partyAliases } from './aliases.js';
import { mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import { describeRecital } from './recital.js';
import { type Sentence, sentences } from './sentence.js';
import { findSubject } from './subject.js';

/** What a clause says: its kind of statement, and who is bound or entitled. */
export interface ClauseDescription {
  modality: Modality;
  bearer: Bearer | null;
}

/** A stretch of the document read as a statement of its own. */
interface Reading {
  modality: Modality;
  bearer: Bearer | null;
  operator: Operator;
  /** Nothing follows the operator: "The Host State shall:". */
  open: boolean;
  /** The subject names an actor. */
  actor: boolean;
}

/** A statement says what it does early; a long passage is not read to its end. */
const READ_CHARS = 1600;
const READ_SENTENCES = 3;
const PREDICATE_CHARS = 240;

const NOTHING: ClauseDescription = { modality: 'none', bearer: null };
const DEFINITION_HEADING = /\b(?:definitions?|interpretation|use of terms|terminology|meanings?)\b/i;
const DEFINITION_LEAD =
  /\b(?:definitions?\s+(?:shall\s+)?apply|following\s+(?:definitions|meanings)|shall\s+mean|the\s+(?:expression|term|following terms|following expressions|words)|(?:have|has)\s+the\s+(?:following\s+)?meaning)/i;
const CLOSING = /\b(?:in witness|done (?:at|in|on|this)|signed (?:at|in|on|this)|executed|in faith)\b/i;
const QUOTED_TERM =
  /^(?:the\s+(?:term|expression|word|words)\s+)?["“‘'][^"”’]{1,80}["”’']+\s*(?:\([^)]*\)\s*)?(?:,|:|;|means?|shall|includes?|refers|has|have|[-–—])/i;

const lineless = (text: string): string => text.replaceAll('\n', ' ');

/**
 * Describes each passage, in order: kind of statement and bearer. Points without a verb of their own inherit
 * from the words they hang from. `facts` are those of the whole document, sorted by start. Passages of the
 * preface and bare signatures are `none`. Reads at most the first sentences of a passage.
 */
export function describeClauses(
  document: DocumentText,
  passages: readonly Passage[],
  facts: readonly Fact[],
): ClauseDescription[] {
  const reader = new ClauseReader(document, passages, facts);
  return passages.map((passage) => reader.describe(passage));
}

class ClauseReader {
  private readonly aliases: ReadonlySet<string>;
  private readonly states: readonly Fact[];
  /** Readings of lead-ins by their start: the points of a list share one. */
  private readonly leadIns = new Map<number, Reading | null>();
  /** Who "it" and "such authorities" are: the last actor a subject named. */
  private previous: BearerKind | null = null;
  /** The subject of the preamble's recitals. */
  private contracting: Span | null = null;

  constructor(
    private readonly document: DocumentText,
    passages: readonly Passage[],
    facts: readonly Fact[],
  ) {
    this.aliases = partyAliases(document, passages);
    this.states = facts.filter(({ kind }) => kind === 'country');
  }

  describe(passage: Passage): ClauseDescription {
    const { text } = this.document;
    const end = Math.min(passage.span.end, passage.textStart + READ_CHARS);
    const own = lineless(text.slice(passage.textStart, end));
    if (passage.role === 'preface') return NOTHING;
    if (passage.role === 'conclusions')
      return CLOSING.test(own) ? { modality: 'declaration', bearer: null } : NOTHING;
    if (passage.role === 'preamble') {
      const recital = describeRecital(own, passage.textStart, this.contracting);
      if (recital.parties) this.contracting = recital.parties;
      return recital;
    }
    if (this.defines(passage, own)) return { modality: 'definition', bearer: null };
    return this.describeBody(passage, own);
  }

  private defines(passage: Passage, own: string): boolean {
    if (QUOTED_TERM.test(own)) return true;
    const { text } = this.document;
    const heading = passage.headings[0];
    if (heading && DEFINITION_HEADING.test(text.slice(heading.start, heading.end))) return true;
    const leadIn = passage.leadIns[0];
    return leadIn !== undefined && DEFINITION_LEAD.test(lineless(text.slice(leadIn.start, leadIn.end)));
  }

  private describeBody(passage: Passage, own: string): ClauseDescription {
    const inherited = this.inherited(passage);
    // "The Host State shall:" — the point is the rest of that sentence.
    if (inherited?.open) {
      const modality = modalityOf({
        operator: inherited.operator,
        subject: '',
        predicate: own.slice(0, PREDICATE_CHARS),
        inner: () => null,
      });
      return { modality: stronger(inherited.modality, modality), bearer: inherited.bearer };
    }
    const reading = this.read(own, passage.textStart);
    if (inherited && (reading === null || !(reading.actor && reading.operator.kind === 'modal')))
      return inherited;
    if (reading === null) return NOTHING;
    return { modality: reading.modality, bearer: reading.bearer };
  }

  private inherited(passage: Passage): Reading | null {
    for (const leadIn of passage.leadIns) {
      let reading = this.leadIns.get(leadIn.start);
      if (reading === undefined) {
        const words = this.document.text.slice(leadIn.start, Math.min(leadIn.end, leadIn.start + READ_CHARS));
        reading = this.read(lineless(words), leadIn.start);
        this.leadIns.set(leadIn.start, reading);
      }
      if (reading) return reading;
    }
    return null;
  }

  /** Reads the first sentence of `flat` that has a verb we know; `offset` is where `flat` stands in the document. */
  private read(flat: string, offset: number): Reading | null {
    for (const sentence of sentences(flat, READ_SENTENCES)) {
      const chosen = mainOperator(flat, sentence);
      if (chosen === null) continue;
      const { main, following } = chosen;
      const subject = findSubject(flat, sentence.start, main.start);
      const subjectWords = flat.slice(subject.start, subject.end);
      const modality = this.modality(flat, sentence, main, following, subjectWords);
      const predicate = flat.slice(main.end, Math.min(sentence.end, main.end + PREDICATE_CHARS));
      const span = { start: offset + subject.start, end: offset + subject.end };
      const own = this.actor(subjectWords, span);
      const kind = bearerless(modality, own)
        ? null
        : (own ?? this.byContext(predicate, offset + main.end, subjectWords, span, modality));
      if (own) this.previous = own;
      return {
        modality,
        bearer: kind && { kind, span },
        operator: main,
        open: /^[^A-Za-z0-9]*(?:to\b[^A-Za-z0-9]*)?$/.test(predicate),
        actor: own !== null,
      };
    }
    return null;
  }

  private modality(
    flat: string,
    sentence: Sentence,
    operator: Operator,
    following: Operator[],
    subject: string,
  ): Modality {
    const inner = following.find(({ kind }) => kind === 'modal' || kind === 'phrase');
    return modalityOf({
      operator,
      subject,
      predicate: flat.slice(operator.end, Math.min(sentence.end, operator.end + PREDICATE_CHARS)),
      inner: () =>
        inner === undefined
          ? null
          : this.modality(
              flat,
              sentence,
              inner,
              [],
              flat.slice(operator.end, inner.start).replace(/^.*?\bthat\s+/, ''),
            ),
    });
  }

  private actor(words: string, span: Span): BearerKind | null {
    if (/^(?:it|he|she|this|these|such)$/i.test(words)) return this.previous;
    return actorKind(words, this.context(span));
  }

  private context(span: Span): NameContext {
    return { aliases: this.aliases, namesState: this.namesState(span), head: headNoun };
  }

  /** True when a State is named within `span`; binary search, the facts are sorted. */
  private namesState(span: Span): boolean {
    let low = 0;
    let high = this.states.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.states[middle]!.span.start < span.start) low = middle + 1;
      else high = middle;
    }
    const next = this.states[low];
    return next !== undefined && next.span.end <= span.end;
  }

  /** The subject is a thing: who acts on it, or whose it is. */
  private byContext(
    predicate: string,
    at: number,
    subject: string,
    span: Span,
    modality: Modality,
  ): BearerKind | null {
    for (const agent of predicate.matchAll(/\b(?:by|between|among|on the part of)\s+([^,;.]{3,70})/g)) {
      const start = at + agent.index + agent[0].length - agent[1]!.length;
      const phrase = agent[1]!.replace(
        /\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|shall|may|will|is|are|with|upon|or|without)\s.*$/,
        '',
      );
      const kind = actorKind(phrase, this.context({ start, end: start + phrase.length }));
      if (kind) return kind;
    }
    return (
      mentionedActor(subject, this.context(span)) ??
      (modality === 'obligation' || modality === 'prohibition' ? 'all-parties' : null)
    );
  }
}

/** Declarations and definitions bind nobody unless somebody speaks in them. */
const bearerless = (modality: Modality, actor: BearerKind | null): boolean =>
  modality === 'definition' || modality === 'none' || (modality === 'declaration' && actor === null);

/** A point may turn what its lead-in says round ("not disclose", "have the right to"), not weaken it. */
const stronger = (leadIn: Modality, point: Modality): Modality =>
  point === 'prohibition' || point === 'right' || point === 'exemption' || leadIn === 'none' ? point : leadIn;
