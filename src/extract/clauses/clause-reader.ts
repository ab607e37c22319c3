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
import { bearerOf } from './bearer.js';
import { invertedSubject } from './inversion.js';
import { goesOn, isLetterOrFigure, wordBefore } from './letters.js';
import { type MainOperator, mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import { type Parts, PartsReader } from './parts/statement-parts.js';
import type { Sentence, Words } from './sentence.js';
import { findSubject, type Stretch } from './subject.js';
import { introducesThat, startOfThatClause } from './that-clause.js';

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
  /** Which of the sentences read it is. */
  index: number;
}

/** A sentence read as a statement. */
export interface ReadStatement {
  span: Span;
  modality: Modality;
  bearer: Actor | null;
  parts: Parts;
}

/** A sentence, what governs it, and its subject. Offsets into `flat`, which begins at `offset` in the document. */
interface Governed {
  flat: string;
  offset: number;
  sentence: Sentence;
  operator: Operator;
  inner: MainOperator['inner'];
  subject: Stretch;
  predicateStart: number;
}

const READ_SENTENCES = 3;
const MOST_SENTENCES = 12;
const PREDICATE_CHARS = 240;

/** Reads statements of one document. */
export class ClauseReader {
  /** Reads what is to be done. */
  readonly parts: PartsReader;
  private readonly actors: ActorFinder;
  /** Who "it" is: the last actor a subject named. */
  private previous: BearerKind | null = null;
  /** The sentence goes on in the clause of the one before it: "they" are its subject, not the parties. */
  private goingOn = false;

  /** `aliases`: what the parties go by; see `ActorFinder`; `spans`: the words of the document. */
  constructor(
    document: DocumentText,
    facts: readonly Fact[],
    aliases: ReadonlySet<string>,
    spans: WordSpans,
  ) {
    this.actors = new ActorFinder(document, facts, aliases);
    this.parts = new PartsReader(facts, spans, (words, span) => this.actors.kindOfName(words, span));
  }

  /** The first sentence of `words` that says something. */
  read(words: Words): Reading | null {
    for (let index = 0; index < READ_SENTENCES; index += 1) {
      const sentence = words.sentence(index);
      const reading = sentence ? this.readSentence(words, sentence, index) : null;
      if (reading) return reading;
    }
    return null;
  }

  /**
   * What the sentences from the one of index `from` on say, each that says something of its own: its words have a verb
   * of the main clause that orders, allows or states. Leaves the memory of who was named as it was after the main
   * statement.
   */
  readFurther(words: Words, from: number): ReadStatement[] {
    const { previous } = this;
    this.goingOn = true;
    const found: ReadStatement[] = [];
    for (let index = from; index < MOST_SENTENCES; index += 1) {
      const sentence = words.sentence(index);
      if (!sentence) break;
      const reading = this.readSentence(words, sentence, index);
      if (!reading?.certain || reading.open) continue;
      const span = { start: words.offset + sentence.start, end: words.offset + sentence.end };
      found.push({ span, modality: reading.modality, bearer: reading.bearer, parts: reading.parts() });
    }
    this.goingOn = false;
    this.previous = previous;
    return found;
  }

  private readSentence(own: Words, sentence: Sentence, index: number): Reading | null {
    const { flat, offset } = own;
    const chosen = mainOperator(own, sentence);
    if (chosen === null) return null;
    const { main, inner, certain } = chosen;
    const inverted = invertedSubject(flat, sentence, main);
    const subject = inverted?.subject ?? findSubject(flat, sentence.start, main.start);
    const predicateStart = inverted?.subject ? subject.end : main.end;
    const governed = { flat, offset, sentence, operator: main, inner, subject, predicateStart };
    let known: Parts | undefined;
    const parts = (modality: Modality) => (): Parts => {
      known ??= this.partsOf(modality, governed);
      return known;
    };
    const named = this.namedAfter(governed);
    if (named) return { ...named, parts: parts(named.modality), certain, index };
    const words = flat.slice(subject.start, subject.end);
    const predicate = flat.slice(predicateStart, Math.min(sentence.end, predicateStart + PREDICATE_CHARS));
    const span = { start: offset + subject.start, end: offset + subject.end };
    const actor = this.actor(words, span, main, flat.slice(sentence.start, main.start));
    const modality = modalityOf({
      operator: main,
      subject: inverted?.negative ? `no ${words}` : words,
      actor: actor !== null,
      denied: main.kind === 'performative' && wordBefore(flat, main.start, subject.end) === 'not',
      predicate,
      inner: () => modalityOfInner(governed),
    });
    const pronoun = pronounOf(words);
    if (!STANDS_FOR_ANOTHER.has(pronoun)) this.previous = actor;
    const bearer =
      this.innerBearer(governed, modality) ??
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
      open: isOpen(predicate),
      actor: actor !== null,
      speaker: pronoun !== 'you' && WRITERS.has(pronoun),
      certain,
      index,
    };
  }

  /** "It is the duty of |a force|", "shall entitle |the other Party|": the bearer stands after the verb. */
  private namedAfter({
    flat,
    offset,
    sentence,
    operator,
  }: Governed): Omit<Reading, 'certain' | 'index' | 'parts'> | null {
    const after = bearerAfter(flat, operator, Math.min(sentence.end, operator.start + PREDICATE_CHARS));
    if (!after) return null;
    const words = flat.slice(after.start, after.end);
    const span = { start: offset + after.start, end: offset + after.end };
    const kind = this.actors.kindOf(words, span);
    if (kind === null) return null;
    this.previous = kind;
    const bearer = { kind, span };
    return { modality: after.modality, bearer, operator, open: false, actor: true, speaker: false };
  }

  private partsOf(modality: Modality, governed: Governed): Parts {
    if (modality === 'definition' || modality === 'none') return NO_PARTS;
    const { flat, offset, sentence, operator, subject, predicateStart } = governed;
    const inner = operator.kind === 'performative' ? agreed(governed) : null;
    return this.parts.read({ flat, offset, sentence, operator, subject, predicateStart, inner });
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
    if (!STANDS_FOR_ANOTHER.has(pronoun)) return 'named-party';
    // "It is recognised that" refers to nobody.
    if (pronoun === 'it' && operator.kind === 'stating') return null;
    const named = antecedent(before, pronoun);
    if (named !== null) return this.actors.kindOf(named, NOWHERE);
    if (pronoun !== 'they' || (this.goingOn && this.previous)) return this.previous;
    return this.actors.kindOf(words, span);
  }
}

const NOWHERE: Span = { start: 0, end: 0 };
const WRITERS = new Set(['i', 'we', 'you']);
const STANDS_FOR_ANOTHER = new Set(['it', 'they', 'he', 'she', 'this', 'these', 'such']);
const LONGEST_PRONOUN = 5;

/** The pronoun that is the whole subject, lower case; empty for any other subject. */
function pronounOf(subject: string): string {
  if (subject.length > LONGEST_PRONOUN) return '';
  const word = subject.toLowerCase();
  return STANDS_FOR_ANOTHER.has(word) || WRITERS.has(word) ? word : '';
}

/** Nothing follows the operator, or only "to". */
function isOpen(predicate: string): boolean {
  const first = firstCharacter(predicate, 0);
  if (first === predicate.length) return true;
  if (!predicate.startsWith('to', first)) return false;
  const after = first + 2;
  return !goesOn(predicate.charCodeAt(after)) && firstCharacter(predicate, after) === predicate.length;
}

/** Where the first letter or figure stands from `from` on; the end where there is none. */
function firstCharacter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetterOrFigure(text.charCodeAt(at))) at += 1;
  return at;
}

/** The kind of statement of the clause that "agree that" introduces; null where there is none. */
function modalityOfInner({ flat, sentence, operator, inner: findInner }: Governed): Modality | null {
  const inner = findInner();
  if (inner === null) return null;
  const clause = startOfThatClause(flat, operator.end, inner.start);
  return modalityOf({
    operator: inner,
    subject: flat.slice(clause === -1 ? operator.end : clause, inner.start),
    actor: false,
    denied: false,
    predicate: flat.slice(inner.end, Math.min(sentence.end, inner.end + PREDICATE_CHARS)),
    inner: () => null,
  });
}

/** "agree that |the data| |shall| …": what is agreed says what is to be done. */
function agreed({ flat, operator, inner }: Governed): { operator: Operator; subject: Stretch } | null {
  if (!introducesThat(flat, operator.end)) return null;
  const said = inner();
  const clause = said ? startOfThatClause(flat, operator.end, said.start) : -1;
  return said && clause !== -1 ? { operator: said, subject: findSubject(flat, clause, said.start) } : null;
}
