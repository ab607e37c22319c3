import type { BearerKind, DocumentText, Fact, Span } from '../../model/index.js';
import type { WordSpans } from '../word-spans.js';
import { ActorFinder } from './actor-finder.js';
import { antecedent, bearerAfter } from './antecedent.js';
import { isNamedSomebody } from './bearer.js';
import { furtherPredicate } from './further-predicate.js';
import { agreed, type Governed, PREDICATE_CHARS } from './governed.js';
import { invertedSubject } from './inversion.js';
import { isInstrument } from './it-in-force.js';
import { clauseBehind, clauseWithin, FIRST_CLAUSE, SHARED_SUBJECT } from './last-clause.js';
import { bodySetUp } from './leading-actor.js';
import { wordAt } from './letters.js';
import { mainOperator } from './main-operator.js';
import type { ActorNames } from './names-in-phrase.js';
import type { Operator } from './operators.js';
import { PartsReader } from './parts/statement-parts.js';
import { type Context, type Named, PredicateReading, type Readers } from './predicate-reading.js';
import { type Mention, pronounOf, standsFor, standsForAnother } from './pronouns.js';
import type { Reading, Rest, Subject } from './reading.js';
import { antecedentOf } from './relative-duty.js';
import type { Sentence, Words } from './sentence.js';
import { findSubject, type Stretch } from './subject.js';
import { type Mentioned, ownerBefore, subjectActor } from './subject-actor.js';
import { startOfUnderstood } from './understood.js';
import { verblessDuty } from './verbless.js';

/** Reads single sentences and predicates of one document as statements. */
export class StatementReader implements Mentioned, Readers {
  /** Reads what is to be done. */
  readonly parts: PartsReader;
  /** See `Mentioned`. */
  previous: BearerKind | null = null;
  introduced: BearerKind | null = null;
  goingOn = false;
  /** Whom a subject named last, where he is who `previous` tells of. */
  mention: Mention | null = null;
  readonly actors: ActorFinder;

  /** `names`: of those who act; see `ActorFinder`; `spans`: the words of the document. */
  constructor(document: DocumentText, facts: readonly Fact[], names: ActorNames, spans: WordSpans) {
    this.actors = new ActorFinder(document, facts, names, spans);
    this.parts = new PartsReader(facts, (words, span) => this.actors.kindOfName(words, span));
  }

  /** A predicate that shares the subject of the one before it. */
  readShared(
    passage: Words,
    { further, end, subject, certain }: Rest,
    operator: Operator,
    index: number,
  ): Reading {
    const { flat, offset } = passage;
    const { start } = further;
    const next = furtherPredicate(passage, { start, end }, operator);
    const sentence = { start, end: next?.end ?? end };
    const governed = {
      passage,
      flat,
      offset,
      sentence,
      operator,
      inner: () => null,
      subject: subject.place ?? { start, end: start },
      subjectLimit: subject.place ? subject.limit : start,
      predicateStart: operator.end,
    };
    const rest = next && { further: next, end, subject, certain };
    return this.reading(governed, subject, { negative: false, shared: true, certain, index, rest }, null);
  }

  /** A sentence that says what is owed by when, and leaves the auxiliary out; null for any other. */
  readVerbless(passage: Words, sentence: Sentence, index: number): Reading | null {
    const { flat, offset } = passage;
    const duty = verblessDuty(flat, sentence);
    if (duty === null) return null;
    const { subject: place, operator } = duty;
    const predicateStart = operator.end;
    const subjectLimit = operator.start;
    const inner = (): null => null;
    const governed = {
      passage,
      flat,
      offset,
      sentence,
      operator,
      inner,
      subject: place,
      subjectLimit,
      predicateStart,
    };
    const words = flat.slice(place.start, place.end);
    const span = { start: offset + place.start, end: offset + place.end };
    const subject = {
      words,
      span,
      actor: null,
      owner: null,
      agreedBy: null,
      place,
      limit: subjectLimit,
      conditions: () => [],
    };
    const context = { negative: false, shared: false, certain: true, index, rest: null };
    return new PredicateReading(this, governed, subject, context, this, null);
  }

  /** With the noun before a relative clause for its subject: "sent to |the Registrar|, who shall inform". */
  ofAntecedent(words: Words, rest: Rest): Rest {
    return { ...rest, subject: antecedentOf(words, rest, this.actors) };
  }

  /** A sentence, or what of it has a subject of its own. */
  readSentence(passage: Words, whole: Sentence, index: number): Reading | null {
    const { flat, offset } = passage;
    const said = startOfUnderstood(flat, whole);
    if (said !== -1) return this.readSentence(passage, { start: said, end: whole.end }, index);
    const chosen = mainOperator(passage, whole);
    if (chosen === null) return null;
    const { main, before, certain } = chosen;
    const behind = before ? clauseBehind(passage, before, main) : FIRST_CLAUSE;
    if (behind >= 0) return this.readSentence(passage, { start: behind, end: whole.end }, index);
    const inverted = invertedSubject(flat, whole, main);
    // "nor shall any delay …": where the subject ends is not seen.
    if (inverted && !inverted.subject && wordAt(flat, whole.start) === 'nor') return null;
    const subjectLimit = before && behind === SHARED_SUBJECT ? before.start : main.start;
    const place = inverted?.subject ?? findSubject(flat, whole.start, subjectLimit);
    const within = certain && !before && !inverted ? clauseWithin(passage, place, main) : FIRST_CLAUSE;
    if (within >= 0) return this.readSentence(passage, { start: within, end: whole.end }, index);
    const predicateStart = inverted?.subject ? place.end : main.end;
    const { inner } = chosen;
    const promise = agreed({ flat, operator: main, inner });
    const further =
      main.kind === 'defining' ? null : furtherPredicate(passage, whole, promise?.operator ?? main);
    const sentence = further ? { start: whole.start, end: further.end } : whole;
    const governed: Governed = {
      passage,
      flat,
      offset,
      sentence,
      operator: main,
      inner: () => (isWithin(inner(), sentence) ? inner() : null),
      subject: place,
      subjectLimit,
      predicateStart,
    };
    const named = this.namedAfter(governed);
    const words = flat.slice(place.start, place.end);
    const span = { start: offset + place.start, end: offset + place.end };
    const actor = named
      ? named.bearer.kind
      : isInstrument(flat, words, main)
        ? null
        : subjectActor(this.actors, this, words, span, main, flat.slice(whole.start, main.start));
    const subject: Subject = {
      words,
      span: named ? span : this.stoodFor(words, span, actor, flat.slice(whole.start, main.start)),
      actor,
      owner: ownerBefore(words, this),
      agreedBy: null,
      place,
      limit: subjectLimit,
      conditions: () =>
        reading.parts().conditions.filter((condition) => condition.end <= offset + main.start),
    };
    const shared = promise
      ? this.agreedSubject(promise.subject, promise.operator, governed, subject)
      : subject;
    const rest = further && { further, end: whole.end, subject: shared, certain };
    const context = { negative: inverted?.negative === true, shared: false, certain, index, rest };
    const reading = this.reading(governed, subject, context, named);
    return reading;
  }

  private reading(governed: Governed, subject: Subject, context: Context, named: Named | null): Reading {
    const { actor: kind, owner, span, words } = subject;
    if (named) {
      this.previous = named.bearer.kind;
      this.mention = null;
    } else if (!context.shared && owner === null && !standsForAnother(pronounOf(words))) {
      this.previous = kind;
      this.mention = kind && { kind, span, words };
      if (kind === 'all-parties') this.introduced = bodySetUp(governed, this.actors);
    }
    return new PredicateReading(this, governed, subject, context, this, named);
  }

  /** "It is the duty of |a force|", "shall entitle |the other Party|": the bearer stands after the verb. */
  private namedAfter({ flat, offset, sentence, operator }: Governed): Named | null {
    const after = bearerAfter(flat, operator, Math.min(sentence.end, operator.start + PREDICATE_CHARS));
    if (!after) return null;
    const span = { start: offset + after.start, end: offset + after.end };
    const words = flat.slice(after.start, after.end);
    const kind = this.actors.kindOf(words, span) ?? (isNamedSomebody(words) ? 'other' : null);
    return kind && { modality: after.modality, bearer: { kind, span } };
  }

  /** Whom a pronoun plainly stands for; the `span` of any other subject. `before`: the words before the operator. */
  private stoodFor(words: string, span: Span, actor: BearerKind | null, before: string): Span {
    const pronoun = pronounOf(words);
    const { mention } = this;
    if (pronoun === '' || !mention || actor !== mention.kind || antecedent(before, pronoun) !== null)
      return span;
    return standsFor(pronoun, span.start, mention) ? mention.span : span;
  }

  /** The subject of what is agreed, which further predicates share. */
  private agreedSubject(
    place: Stretch,
    operator: Operator,
    { flat, offset }: Governed,
    outer: Subject,
  ): Subject {
    const words = flat.slice(place.start, place.end);
    const span = { start: offset + place.start, end: offset + place.end };
    const agreedBy = outer.actor && { kind: outer.actor, span: outer.span };
    const actor = subjectActor(this.actors, this, words, span, operator, '');
    return { ...outer, words, span, actor, owner: null, agreedBy, place, limit: operator.start };
  }
}

const isWithin = (operator: Operator | null, { end }: Sentence): boolean =>
  operator !== null && operator.end <= end;
