import type { BearerKind, Modality, Span } from '../../model/index.js';
import type { Actor } from './actor-finder.js';
import type { FurtherPredicate } from './further-predicate.js';
import type { Operator } from './operators.js';
import type { Parts } from './parts/statement-parts.js';
import type { Sentence } from './sentence.js';
import type { Stretch } from './subject.js';

/** A subject, and what a further predicate that shares it has of the first. */
export interface Subject {
  words: string;
  span: Span;
  actor: BearerKind | null;
  /** Who agrees that it shall be so, where the words say what is agreed. */
  agreedBy: Actor | null;
  /** In the flat text that the predicate stands in; null where it stands in other words. */
  place: Stretch | null;
  /** Where the words end at the latest that belong to it. */
  limit: number;
  /** Those that stand before it, and so hold for each predicate. */
  conditions: () => Span[];
}

/** What follows a predicate in its sentence. */
export interface Rest {
  further: FurtherPredicate;
  /** Of the sentence. */
  end: number;
  subject: Subject;
  certain: boolean;
}

/** A stretch of the document read as a statement of its own. */
export interface Reading {
  modality: Modality;
  bearer: Actor | null;
  /** What is to be done, to whom, when: looked for when called. */
  parts: () => Parts;
  operator: Operator;
  /** Nothing follows the operator: "The Host State shall:". */
  open: boolean;
  subject: Subject;
  /** The subject is whoever writes: "I have the honour to propose". */
  speaker: boolean;
  /** The operator stands in the main clause, not in a relative or conditional one. */
  certain: boolean;
  /** Which of the sentences read it stands in. */
  index: number;
  /** Its own words, without those of a further predicate. */
  sentence: Sentence;
  rest: Rest | null;
}

/** A sentence, or one of its predicates, read as a statement. */
export interface ReadStatement {
  span: Span;
  modality: Modality;
  bearer: Actor | null;
  parts: Parts;
}
