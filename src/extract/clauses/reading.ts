import type { BearerKind, Modality, Span } from '../../model/index.js';
import type { Actor } from './actor-finder.js';
import type { FurtherPredicate } from './further-predicate.js';
import type { Operator } from './operators.js';
import type { Parts } from './parts/parts-reading.js';
import type { Sentence } from './sentence.js';
import type { Stretch } from './subject.js';

/** A subject, and what a further predicate that shares it has of the first. */
export interface Subject {
  words: string;
  span: Span;
  actor: BearerKind | null;
  /** Whose the thing is by "its" or "their". */
  owner: BearerKind | null;
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

/** What is found of a statement one after the other, in this order. */
export const STEPS = ['modality', 'bearer', 'asides', 'verb', 'parts'] as const;
export type Step = (typeof STEPS)[number];

/** What some words say. */
export interface Said {
  readonly modality: Modality;
  readonly bearer: Actor | null;
  /** What is to be done, to whom, when: looked for when called. */
  parts(): Parts;
  /**
   * Takes one of the steps towards its parts, of which each takes those before it that were not taken. What is not taken
   * by steps is found as a whole.
   */
  take?(step: Step): void;
}

/** A stretch of the document read as a statement of its own. */
export interface Reading extends Said {
  readonly operator: Operator;
  /** Nothing follows the operator: "The Host State shall:". */
  readonly open: boolean;
  readonly subject: Subject;
  /** The subject is whoever writes: "I have the honour to propose". */
  readonly speaker: boolean;
  /** The operator stands in the main clause, not in a relative or conditional one. */
  readonly certain: boolean;
  /** Which of the sentences read it stands in. */
  readonly index: number;
  /** Its own words, without those of a further predicate. */
  readonly sentence: Sentence;
  readonly rest: Rest | null;
}
