import {
  type BearerKind,
  type DocumentText,
  type Fact,
  type Modality,
  NO_PARTS,
  type Passage,
  type Span,
} from '../../model/index.js';
import { type Actor, ActorFinder } from './actor-finder.js';
import { antecedent, bearerAfter } from './antecedent.js';
import { bearerOf } from './bearer.js';
import { type MainOperator, mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import { type Parts, PartsReader } from './parts/statement-parts.js';
import { type Sentence, sentences } from './sentence.js';
import { findSubject } from './subject.js';

/** A stretch of the document read as a statement of its own. */
export interface Reading {
  modality: Modality;
  bearer: Actor | null;
  /** What is to be done, to whom, when: looked for when called. */
  parts: () => Parts;
  operator: Operator;
  /** Nothing follows the operator: "The Host State shall:". */
  open: boolean;
  /** The subject names an actor. */
  actor: boolean;
  /** The subject is whoever writes: "I have the honour to propose". */
  speaker: boolean;
  /** The operator stands in the main clause, not in a relative or conditional one. */
  certain: boolean;
  /** Where its sentence ends in the words read. */
  end: number;
}

/** A sentence read as a statement. */
export interface ReadStatement {
  span: Span;
  modality: Modality;
  bearer: Actor | null;
  parts: Parts;
}

const READ_SENTENCES = 3;
const MOST_SENTENCES = 12;
const PREDICATE_CHARS = 240;
/** "In no event shall either Party be liable": the subject follows the modal. */
const INVERTED = /^(?:in no|under no|on no|nor\b|never\b|only\b|at no)/i;
const SUBJECT_AFTER =
  /^\s+((?:either|any|each|the|all|an?|such|neither)\b[^,;.]{1,60}?)\s+(?=(?:be|have|assume|incur|bear|make|disclose|use|excuse|affect|relieve|exceed|constitute|require|allow|permit|release|transfer)\b)/i;

/** Reads statements of one document. */
export class ClauseReader {
  /** Reads what is to be done. */
  readonly parts: PartsReader;
  private readonly actors: ActorFinder;
  /** Who "it" is: the last actor a subject named. */
  private previous: BearerKind | null = null;
  /** The sentence goes on in the clause of the one before it: "they" are its subject, not the parties. */
  private goingOn = false;

  constructor(document: DocumentText, passages: readonly Passage[], facts: readonly Fact[]) {
    this.actors = new ActorFinder(document, passages, facts);
    this.parts = new PartsReader(facts, (words, span) => this.actors.kindOfName(words, span));
  }

  /** The first sentence of `flat` that says something; `offset` is where `flat` stands in the document. */
  read(flat: string, offset: number): Reading | null {
    for (const sentence of sentences(flat, READ_SENTENCES)) {
      const reading = this.readSentence(flat, sentence, offset);
      if (reading) return reading;
    }
    return null;
  }

  /**
   * What the sentences after `from` say, each that says something of its own: its words have a verb of the main clause
   * that orders, allows or states. Leaves the memory of who was named as it was after the main statement.
   */
  readFurther(flat: string, from: number, offset: number): ReadStatement[] {
    if (!WORDS_FOLLOW.test(flat.slice(from))) return [];
    const { previous } = this;
    this.goingOn = true;
    const found: ReadStatement[] = [];
    for (const sentence of sentences(flat, MOST_SENTENCES)) {
      if (sentence.start < from) continue;
      const reading = this.readSentence(flat, sentence, offset);
      if (!reading?.certain || reading.open) continue;
      const span = { start: offset + sentence.start, end: offset + sentence.end };
      found.push({ span, modality: reading.modality, bearer: reading.bearer, parts: reading.parts() });
    }
    this.goingOn = false;
    this.previous = previous;
    return found;
  }

  private readSentence(flat: string, sentence: Sentence, offset: number): Reading | null {
    const chosen = mainOperator(flat, sentence);
    if (chosen === null) return null;
    const { main, inner: innerOperator, certain } = chosen;
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
    let known: Parts | undefined;
    const parts = (modality: Modality) => (): Parts => {
      known ??= this.partsOf(modality, flat, offset, sentence, main, innerOperator, subject, predicateStart);
      return known;
    };
    const named = this.namedAfter(flat, main, sentence.end, offset);
    if (named) return { ...named, parts: parts(named.modality), certain, end: sentence.end };
    const actor = this.actor(words, span, main, before);
    const modality = this.modality(flat, sentence, main, innerOperator, {
      words: negative ? `no ${words}` : words,
      end: subject.end,
      actor: actor !== null,
      predicate,
    });
    if (!PRONOUN.test(words)) this.previous = actor;
    const inner = this.innerBearer(flat, main, innerOperator, modality, offset);
    const bearer =
      inner ??
      bearerOf(
        {
          modality,
          operator: main,
          subject: { words, span, actor },
          predicate: { words: predicate, start: offset + predicateStart },
        },
        this.actors,
      );
    return {
      modality,
      bearer,
      parts: parts(modality),
      operator: main,
      open: /^[^A-Za-z0-9]*(?:to\b[^A-Za-z0-9]*)?$/.test(predicate),
      actor: actor !== null,
      speaker: /^(?:i|we)$/i.test(words),
      certain,
      end: sentence.end,
    };
  }

  /** "It is the duty of |a force|", "shall entitle |the other Party|": the bearer stands after the verb. */
  private namedAfter(
    flat: string,
    main: Operator,
    limit: number,
    offset: number,
  ): Omit<Reading, 'certain' | 'end' | 'parts'> | null {
    const after = bearerAfter(flat.slice(main.start, Math.min(limit, main.start + PREDICATE_CHARS)));
    if (!after) return null;
    const words = flat.slice(main.start + after.start, main.start + after.end);
    const span = { start: offset + main.start + after.start, end: offset + main.start + after.end };
    const kind = this.actors.kindOf(words, span);
    if (kind === null) return null;
    this.previous = kind;
    const bearer = { kind, span };
    return { modality: after.modality, bearer, operator: main, open: false, actor: true, speaker: false };
  }

  private partsOf(
    modality: Modality,
    flat: string,
    offset: number,
    sentence: Sentence,
    operator: Operator,
    innerOperator: MainOperator['inner'],
    subject: Sentence,
    predicateStart: number,
  ): Parts {
    if (modality === 'definition' || modality === 'none') return NO_PARTS;
    return this.parts.read({
      ...{ flat, offset, sentence, operator, subject, predicateStart },
      inner: operator.kind === 'performative' ? agreed(flat, operator, innerOperator) : null,
    });
  }

  private modality(
    flat: string,
    sentence: Sentence,
    operator: Operator,
    innerOperator: MainOperator['inner'],
    subject: { words: string; end: number; actor: boolean; predicate: string },
  ): Modality {
    return modalityOf({
      operator,
      subject: subject.words,
      actor: subject.actor,
      denied: /\bnot\s*$/.test(flat.slice(subject.end, operator.start)),
      predicate: subject.predicate,
      inner: () => {
        const inner = innerOperator();
        if (inner === undefined) return null;
        const words = flat.slice(operator.end, inner.start).replace(/^.*?\bthat\s+/, '');
        const predicate = flat.slice(inner.end, Math.min(sentence.end, inner.end + PREDICATE_CHARS));
        const subjectOfInner = { words, end: inner.start, actor: false, predicate };
        return this.modality(flat, sentence, inner, () => undefined, subjectOfInner);
      },
    });
  }

  /** "A confirms that persons … shall be entitled": the entitled are the bearer, not who confirms. */
  private innerBearer(
    flat: string,
    main: Operator,
    innerOperator: MainOperator['inner'],
    modality: Modality,
    offset: number,
  ): Actor | null {
    if (main.kind !== 'performative' || !/^(?:right|permission|exemption)$/.test(modality)) return null;
    const inner = innerOperator();
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
    if (named !== null) return this.actors.kindOf(named, { start: 0, end: 0 });
    // Who writes a note or letter, and who is written to, stand for parties.
    if (/^(?:i|we|you)$/i.test(words)) return 'named-party';
    if (/^(?:it|he|she|this|these|such)$/i.test(words)) return this.previous;
    if (this.goingOn && this.previous && /^they$/i.test(words)) return this.previous;
    return this.actors.kindOf(words, span);
  }
}

/** "agree that |the data| |shall| …": what is agreed says what is to be done. */
function agreed(
  flat: string,
  { end }: Operator,
  innerOperator: MainOperator['inner'],
): { operator: Operator; subject: Sentence } | null {
  if (!/^\s*,?[^.;]{0,60}\bthat\b/i.test(flat.slice(end, end + 80))) return null;
  const operator = innerOperator();
  const that = operator && /\bthat\s+/.exec(flat.slice(end, operator.start));
  if (!operator || !that) return null;
  return { operator, subject: findSubject(flat, end + that.index + that[0].length, operator.start) };
}

const WORDS_FOLLOW = /[A-Za-z]{2}/;
const PRONOUN = /^(?:it|they|he|she|this|these|such)$/i;
