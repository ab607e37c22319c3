import { type BearerKind, type Modality, NO_PARTS, type Span } from '../../model/index.js';
import type { Actor, ActorFinder } from './actor-finder.js';
import { bearerOf } from './bearer.js';
import { agreed, type Governed, isOpen, modalityOfInner, PREDICATE_CHARS } from './governed.js';
import { modalityOf } from './modality.js';
import type { Operator, OperatorKind } from './operators.js';
import type { Parts, PartsReading } from './parts/parts-reading.js';
import type { PartsReader } from './parts/statement-parts.js';
import { wholeSubject } from './parts/whole-subject.js';
import { isWriter, pronounOf, standsForAnother } from './pronouns.js';
import type { Reading, Rest, Step, Subject } from './reading.js';
import type { Sentence } from './sentence.js';
import { findSubject } from './subject.js';
import { type Mentioned, subjectActor } from './subject-actor.js';
import { startOfThatClause } from './that-clause.js';
import { WordSet } from './word-set.js';

/** What is known of a predicate besides its words. */
export interface Context {
  certain: boolean;
  index: number;
  rest: Rest | null;
  /** "never", "at no time" before an inversion. */
  negative: boolean;
  /** It shares the subject, and what holds for it, of the one before. */
  shared: boolean;
}

/** The bearer that stands after the verb, and what it says of him. */
export interface Named {
  modality: Modality;
  bearer: Actor;
}

/** Who reads what of a predicate. */
export interface Readers {
  actors: ActorFinder;
  parts: PartsReader;
}

/** A predicate read as a statement: what kind it is, its bearer and its parts are each found when first asked for. */
export class PredicateReading implements Reading {
  readonly certain: boolean;
  readonly index: number;
  readonly rest: Rest | null;
  readonly operator: Operator;
  readonly sentence: Sentence;
  readonly open: boolean;
  readonly speaker: boolean;
  private readonly predicate: string;
  private readonly previous: BearerKind | null;
  private readonly introduced: BearerKind | null;
  private readonly goingOn: boolean;
  private kind: Modality | null;
  private bound: Actor | null | undefined;
  private reading: PartsReading | null = null;
  private found: Parts | null = null;

  /** `mentioned`: as it is before this predicate; `named`: what words after the verb tell, where they do. */
  constructor(
    private readonly readers: Readers,
    private readonly governed: Governed,
    readonly subject: Subject,
    private readonly context: Context,
    { previous, introduced, goingOn }: Mentioned,
    named: Named | null,
  ) {
    const { flat, sentence, operator, predicateStart } = governed;
    const { certain, index, rest } = context;
    this.certain = certain;
    this.index = index;
    this.rest = rest;
    this.operator = operator;
    this.sentence = sentence;
    const own = flat.slice(predicateStart, Math.min(sentence.end, predicateStart + PREDICATE_CHARS));
    this.predicate = operator.passive ? BE + own : own;
    this.open = named === null && isOpen(this.predicate);
    this.speaker = named === null && isWriter(pronounOf(subject.words));
    this.previous = previous;
    this.introduced = introduced;
    this.goingOn = goingOn;
    this.kind = named?.modality ?? null;
    this.bound = named ? named.bearer : undefined;
  }

  get modality(): Modality {
    this.kind ??= this.findModality();
    return this.kind;
  }

  get bearer(): Actor | null {
    if (this.bound === undefined) this.bound = this.findBearer();
    return this.bound;
  }

  parts(): Parts {
    this.found ??= this.findParts();
    return this.found;
  }

  take(step: Step): void {
    switch (step) {
      case 'modality':
        this.kind ??= this.findModality();
        return;
      case 'bearer':
        if (this.bound === undefined) this.bound = this.findBearer();
        return;
      case 'asides':
        this.partsReading()?.findAsides();
        return;
      case 'verb':
        this.partsReading()?.findVerb();
        return;
      case 'parts':
        this.parts();
    }
  }

  private findModality(): Modality {
    const { governed, operator, predicate } = this;
    const { words, actor } = this.subject;
    return modalityOf({
      operator,
      subject: this.context.negative ? `no ${words}` : words,
      actor: actor !== null,
      denied:
        BY_ITSELF.has(operator.kind) && DENYING.isBefore(governed.flat, operator.start, governed.subject.end),
      predicate,
      inner: () => modalityOfInner(governed),
    });
  }

  private findBearer(): Actor | null {
    const { governed, operator, predicate, modality } = this;
    const { words, span, actor, owner, agreedBy } = this.subject;
    const own =
      this.innerBearer() ??
      bearerOf(
        {
          modality,
          operator,
          subject: { words, span, actor, owner },
          predicate: {
            words: predicate,
            start: governed.offset + governed.predicateStart - (operator.passive ? BE.length : 0),
          },
        },
        this.readers.actors,
      );
    // Nobody is named by what is agreed.
    return own?.span === span && actor === null ? (agreedBy ?? whole(own, governed)) : own;
  }

  /** "A confirms that persons … shall be entitled": the entitled are the bearer, not who confirms. */
  private innerBearer(): Actor | null {
    const { governed, operator, modality } = this;
    if (operator.kind !== 'performative') return null;
    if (modality !== 'right' && modality !== 'permission' && modality !== 'exemption') return null;
    const { flat, offset } = governed;
    const inner = governed.inner();
    const clause = inner ? startOfThatClause(flat, operator.end, inner.start) : -1;
    if (!inner || clause === -1) return null;
    const subject = findSubject(flat, clause, inner.start);
    const words = flat.slice(subject.start, subject.end);
    const span = { start: offset + subject.start, end: offset + subject.end };
    // "The Buyer warrants that |it| has the right": whoever says so.
    if (this.subject.actor !== null && standsForAnother(pronounOf(words))) return null;
    const { previous, introduced, goingOn } = this;
    const kind = subjectActor(this.readers.actors, { previous, introduced, goingOn }, words, span, inner, '');
    return kind && { kind, span };
  }

  /** Null where it says nothing that has parts. */
  private partsReading(): PartsReading | null {
    const { modality, governed } = this;
    if (modality === 'definition' || modality === 'none') return null;
    this.reading ??= this.readers.parts.read(governed, agreed(governed));
    return this.reading;
  }

  private findParts(): Parts {
    const reading = this.partsReading();
    if (reading === null) return NO_PARTS;
    const parts = reading.parts();
    const before = this.context.shared ? this.subject.conditions() : NONE;
    return before.length === 0 ? parts : { ...parts, conditions: [...before, ...parts.conditions] };
  }
}

const NONE: readonly Span[] = [];
/** Shared with the predicate before. */
const BE = 'be ';
/** What needs no auxiliary, so that what denies it stands before it: "neither |seek| nor accept". */
const BY_ITSELF: ReadonlySet<OperatorKind> = new Set(['performative', 'acting']);
const DENYING = new WordSet([
  'not',
  'neither',
  'nor',
  'never',
  'longer',
  'case',
  'event',
  'circumstances',
  'account',
  'time',
]);

/** A thing with the further items of a list: "The signs|, flags and lights| shall be shown". */
function whole(actor: Actor, { flat, offset, subject, subjectLimit }: Governed): Actor {
  if (subject.start !== actor.span.start - offset || flat[subject.end] !== ',') return actor;
  const { start, end } = wholeSubject({ flat, subject, subjectLimit });
  return { ...actor, span: { start: offset + start, end: offset + end } };
}
