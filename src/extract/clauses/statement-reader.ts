import {
  type BearerKind,
  type DocumentText,
  type Fact,
  type Modality,
  NO_PARTS,
  type Span,
} from '../../model/index.js';
import type { WordSpans } from '../word-spans.js';
import { type Actor, ActorFinder } from './actor-finder.js';
import { antecedent, bearerAfter } from './antecedent.js';
import { bearerOf, isNamedSomebody } from './bearer.js';
import { furtherPredicate, sharesSubject } from './further-predicate.js';
import { agreed, type Governed, isOpen, modalityOfInner, PREDICATE_CHARS } from './governed.js';
import { invertedSubject } from './inversion.js';
import { wordAt, wordBefore } from './letters.js';
import { mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import { type Parts, PartsReader } from './parts/statement-parts.js';
import { wholeSubject } from './parts/whole-subject.js';
import { isWriter, pronounOf, standsForAnother } from './pronouns.js';
import type { Reading, Rest, Subject } from './reading.js';
import { antecedentOf } from './relative-duty.js';
import type { Sentence, Words } from './sentence.js';
import { findSubject, type Stretch } from './subject.js';
import { startOfThatClause } from './that-clause.js';

/** What is known of a predicate besides its words. */
interface Context extends Pick<Reading, 'certain' | 'index' | 'rest'> {
  /** "never", "at no time" before an inversion. */
  negative: boolean;
  /** It shares the subject, and what holds for it, of the one before. */
  shared: boolean;
}

/** Reads single sentences and predicates of one document as statements. */
export class StatementReader {
  /** Reads what is to be done. */
  readonly parts: PartsReader;
  /** Who "it" is: the last actor a subject named. */
  previous: BearerKind | null = null;
  /** The sentence goes on in the clause of the one before it: "they" are its subject, not the parties. */
  goingOn = false;
  private readonly actors: ActorFinder;

  /** `aliases`: what the parties go by; see `ActorFinder`; `spans`: the words of the document. */
  constructor(
    document: DocumentText,
    facts: readonly Fact[],
    aliases: ReadonlySet<string>,
    spans: WordSpans,
  ) {
    this.actors = new ActorFinder(document, facts, aliases, spans);
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
    return this.reading(governed, subject, { negative: false, shared: true, certain, index, rest });
  }

  /** With the noun before a relative clause for its subject: "sent to |the Registrar|, who shall inform". */
  ofAntecedent(words: Words, rest: Rest): Rest {
    return { ...rest, subject: antecedentOf(words, rest, this.actors) };
  }

  /** A sentence, or what of it has a subject of its own. */
  readSentence(passage: Words, whole: Sentence, index: number): Reading | null {
    const { flat, offset } = passage;
    const chosen = mainOperator(passage, whole);
    if (chosen === null) return null;
    const { main, before, certain } = chosen;
    const inverted = invertedSubject(flat, whole, main);
    // "nor shall any delay …": where the subject ends is not seen.
    if (inverted && !inverted.subject && wordAt(flat, whole.start) === 'nor') return null;
    const subjectLimit = before && sharesSubject(passage, before, main) ? before.start : main.start;
    const place = inverted?.subject ?? findSubject(flat, whole.start, subjectLimit);
    const predicateStart = inverted?.subject ? place.end : main.end;
    const { inner } = chosen;
    const said = agreed({ flat, operator: main, inner });
    const further =
      main.kind === 'defining' ? null : furtherPredicate(passage, whole, said?.operator ?? main);
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
      : this.actor(words, span, main, flat.slice(whole.start, main.start));
    const subject: Subject = {
      words,
      span,
      actor,
      agreedBy: null,
      place,
      limit: subjectLimit,
      conditions: () =>
        reading.parts().conditions.filter((condition) => condition.end <= offset + main.start),
    };
    const shared = said ? this.agreedSubject(said.subject, said.operator, governed, subject) : subject;
    const rest = further && { further, end: whole.end, subject: shared, certain };
    const context = { negative: inverted?.negative === true, shared: false, certain, index, rest };
    const reading: Reading = named
      ? this.namedReading(governed, subject, named, context)
      : this.reading(governed, subject, context);
    return reading;
  }

  private reading(governed: Governed, subject: Subject, context: Context): Reading {
    const { flat, offset, sentence, operator, predicateStart } = governed;
    const { negative, shared, certain, index, rest } = context;
    const { words, span, actor, agreedBy } = subject;
    const predicate = flat.slice(predicateStart, Math.min(sentence.end, predicateStart + PREDICATE_CHARS));
    const denied =
      operator.kind === 'performative' && wordBefore(flat, operator.start, governed.subject.end) === 'not';
    const modality = modalityOf({
      operator,
      subject: negative ? `no ${words}` : words,
      actor: actor !== null,
      denied,
      predicate,
      inner: () => modalityOfInner(governed),
    });
    const pronoun = pronounOf(words);
    if (!shared && !standsForAnother(pronoun)) this.previous = actor;
    const own =
      this.innerBearer(governed, modality) ??
      bearerOf(
        {
          modality,
          operator,
          subject: { words, span, actor },
          predicate: { words: predicate, start: offset + predicateStart },
        },
        this.actors,
      );
    const isThing = own?.span === span && actor === null;
    // Nobody is named by what is agreed.
    const bearer = isThing ? (agreedBy ?? this.whole(own, governed)) : own;
    return {
      certain,
      index,
      rest,
      modality,
      bearer,
      parts: this.partsOf(modality, governed, shared ? subject.conditions : () => []),
      operator,
      open: isOpen(predicate),
      subject,
      speaker: isWriter(pronoun),
      sentence,
    };
  }

  /** A thing with the further items of a list: "The signs|, flags and lights| shall be shown". */
  private whole({ kind, span }: Actor, { flat, offset, subject, subjectLimit }: Governed): Actor {
    if (subject.start !== span.start - offset || flat[subject.end] !== ',') return { kind, span };
    const { start, end } = wholeSubject({ flat, subject, subjectLimit });
    return { kind, span: { start: offset + start, end: offset + end } };
  }

  private namedReading(governed: Governed, subject: Subject, named: Named, context: Context): Reading {
    this.previous = named.bearer.kind;
    const { modality, bearer } = named;
    const { operator, sentence } = governed;
    const { certain, index, rest } = context;
    const parts = this.partsOf(modality, governed, () => []);
    return {
      certain,
      index,
      rest,
      modality,
      bearer,
      parts,
      operator,
      open: false,
      subject,
      speaker: false,
      sentence,
    };
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
    const actor = this.actor(words, span, operator, '');
    return { ...outer, words, span, actor, agreedBy, place, limit: operator.start };
  }

  private partsOf(modality: Modality, governed: Governed, conditions: () => Span[]): () => Parts {
    let known: Parts | undefined;
    return () => {
      if (known) return known;
      if (modality === 'definition' || modality === 'none') known = NO_PARTS;
      else {
        const parts = this.parts.read(governed, agreed(governed));
        const before = conditions();
        known = before.length === 0 ? parts : { ...parts, conditions: [...before, ...parts.conditions] };
      }
      return known;
    };
  }

  /** "A confirms that persons … shall be entitled": the entitled are the bearer, not who confirms. */
  private innerBearer(governed: Governed, modality: Modality): Actor | null {
    const { flat, offset, operator } = governed;
    if (operator.kind !== 'performative') return null;
    if (modality !== 'right' && modality !== 'permission' && modality !== 'exemption') return null;
    const inner = governed.inner();
    const clause = inner ? startOfThatClause(flat, operator.end, inner.start) : -1;
    if (!inner || clause === -1) return null;
    const subject = findSubject(flat, clause, inner.start);
    const words = flat.slice(subject.start, subject.end);
    const span = { start: offset + subject.start, end: offset + subject.end };
    const kind = this.actor(words, span, inner, '');
    return kind && { kind, span };
  }

  /** The actor that the subject is; a pronoun stands for whoever the words `before` the operator name. */
  private actor(words: string, span: Span, operator: Operator, before: string): BearerKind | null {
    const pronoun = pronounOf(words);
    if (pronoun === '') return this.actors.kindOf(words, span);
    // Who writes a note or letter, and who is written to, stand for parties.
    if (!standsForAnother(pronoun)) return 'named-party';
    // "It is recognised that" refers to nobody.
    if (pronoun === 'it' && operator.kind === 'stating') return null;
    const named = antecedent(before, pronoun);
    if (named !== null) return this.actors.kindOf(named, NOWHERE);
    if (pronoun !== 'they' || (this.goingOn && this.previous)) return this.previous;
    return this.actors.kindOf(words, span);
  }
}

/** The bearer that stands after the verb, and what it says of him. */
interface Named {
  modality: Modality;
  bearer: Actor;
}

const NOWHERE: Span = { start: 0, end: 0 };

const isWithin = (operator: Operator | null, { end }: Sentence): boolean =>
  operator !== null && operator.end <= end;
