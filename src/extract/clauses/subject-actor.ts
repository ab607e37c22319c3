import type { BearerKind, Span } from '../../model/index.js';
import type { ActorFinder } from './actor-finder.js';
import { antecedent } from './antecedent.js';
import type { Operator } from './operators.js';
import { type Named, pronounOf, standsFor, standsForAnother } from './pronouns.js';

/** What the words before a subject tell of whom it may stand for. */
export interface Mentioned {
  /** Who "it" is: the last actor a subject named. */
  readonly previous: BearerKind | null;
  /** The sentence goes on in the clause of the one before it: "they" are its subject, not the parties. */
  readonly goingOn: boolean;
  /** Whom a subject named last; null where that was no actor. */
  readonly mention: Named | null;
}

/** The actor that the subject is; a pronoun stands for whoever the words `before` the operator name. */
export function subjectActor(
  actors: ActorFinder,
  { previous, goingOn, mention }: Mentioned,
  words: string,
  span: Span,
  operator: Operator,
  before: string,
): BearerKind | null {
  const pronoun = pronounOf(words);
  if (pronoun === '') return actors.kindOf(words, span);
  // Who writes a note or letter, and who is written to, stand for parties.
  if (!standsForAnother(pronoun)) return 'named-party';
  // "It is recognised that" refers to nobody.
  if (pronoun === 'it' && operator.kind === 'stating') return null;
  const named = antecedent(before, pronoun);
  if (named !== null) return actors.kindOf(named, NOWHERE);
  if (pronoun !== 'they' || (goingOn && previous)) return previous;
  // "Members wear a badge. |They|".
  if (previous === 'person' && mention && standsFor(pronoun, span.start, mention)) return previous;
  return actors.kindOf(words, span);
}

const NOWHERE: Span = { start: 0, end: 0 };
