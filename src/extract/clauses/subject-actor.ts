import type { BearerKind, Span } from '../../model/index.js';
import type { ActorFinder } from './actor-finder.js';
import { antecedent } from './antecedent.js';
import type { Operator } from './operators.js';
import { pronounOf, standsForAnother } from './pronouns.js';
import { WordSet } from './word-set.js';

/** What the words before a subject tell of whom it may stand for. */
export interface Mentioned {
  /** Who "it" is: the last actor a subject named. */
  readonly previous: BearerKind | null;
  /** The body that a subject of all parties last set up: "It" is never they. */
  readonly introduced: BearerKind | null;
  /** The sentence goes on in the clause of the one before it: "they" are its subject, not the parties. */
  readonly goingOn: boolean;
}

/** The actor that the subject is; a pronoun stands for whoever the words `before` the operator name. */
export function subjectActor(
  actors: ActorFinder,
  { previous, introduced, goingOn }: Mentioned,
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
  if (pronoun === 'it' && previous === 'all-parties') return introduced;
  // Parties are "they" where no others were spoken of.
  if (pronoun !== 'they' || (goingOn && previous) || previous === 'person') return previous;
  return actors.kindOf(words, span);
}

/** Whose a thing is that "its" or "their" says is somebody's: the last actor's a subject named. */
export function ownerBefore(
  words: string,
  { previous, introduced }: Pick<Mentioned, 'previous' | 'introduced'>,
): BearerKind | null {
  if (!POSSESSIVE.isAt(words, 0)) return null;
  return previous === 'all-parties' && !THEIR.isAt(words, 0) ? introduced : previous;
}
const POSSESSIVE = new WordSet(['its', 'their', 'his']);
const THEIR = new WordSet(['their']);

const NOWHERE: Span = { start: 0, end: 0 };
