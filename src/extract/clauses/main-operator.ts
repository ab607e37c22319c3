import { findOperators, type Operator } from './operators.js';
import type { Sentence } from './sentence.js';
import { wordFinder } from './word-finder.js';

/** Words that open a subordinate clause, whose verb is not the sentence's own; and the commas that close it. */
const CONJUNCTIONS =
  'which|who|whom|whose|that|where|when|whenever|wherever|if|unless|whether|whereas|because|although|while|provided|once';
const MARKER = new RegExp(
  `,|(?:${CONJUNCTIONS})\\b|as\\b(?=\\s+(?:may|shall|will|is|are|the|it|they|each|either)\\b)`,
  'iy',
);
const findMarker = wordFinder([...CONJUNCTIONS.split('|'), 'as'], ',');

/** Where the next marker of a sentence stands from `from` on; its end where there is none. */
function markerFrom(flat: string, from: number, sentence: Sentence): number {
  for (let next = from; ; ) {
    const at = findMarker(flat, next, sentence.end);
    if (at === -1) return sentence.end;
    MARKER.lastIndex = at;
    if (MARKER.test(flat)) return at;
    next = at + 1;
  }
}
/** Words between a conjunction and the comma that ends its clause; a comma sooner is part of the clause. */
const SHORTEST_CLAUSE_CHARS = 16;

const isStrong = ({ kind }: Operator): boolean =>
  kind === 'modal' || kind === 'phrase' || kind === 'be-to' || kind === 'performative';

/** The operator that governs the main clause of a sentence. */
export interface MainOperator {
  main: Operator;
  /** The next modal or phrase behind it, undefined where there is none. Looks for it when called. */
  inner: () => Operator | undefined;
  /** False where every operator seemed to belong to a subordinate clause. */
  certain: boolean;
}

/**
 * Chooses the operator of the main clause. Each conjunction or relative pronoun takes the next operator for its
 * own clause, unless a comma closes the clause first. Where every operator is taken so, the last strong one
 * governs ("the services that a State requires shall …": the relative verb was none we know).
 */
export function mainOperator(flat: string, sentence: Sentence): MainOperator | null {
  let pending = 0;
  let markedAt = -1;
  let strong: Operator | null = null;
  let weak: Operator | null = null;
  let lastTaken: Operator | null = null;
  let marker = markerFrom(flat, sentence.start, sentence);
  for (const operator of findOperators(flat, sentence, sentence.start)) {
    // "Should the Sending State wish to …, it shall …" opens a condition.
    if (operator.start === sentence.start && operator.words === 'should') {
      pending = 1;
      markedAt = sentence.start;
      continue;
    }
    for (; marker < operator.start; marker = markerFrom(flat, marker + 1, sentence)) {
      if (flat[marker] !== ',') {
        pending += 1;
        markedAt = marker;
      } else if (pending > 0 && marker - markedAt >= SHORTEST_CLAUSE_CHARS) pending = 0;
    }
    if (pending > 0) {
      pending -= 1;
      if (isStrong(operator)) lastTaken = operator;
    } else if (isStrong(operator)) {
      strong ??= operator;
      // A definition keeps its verb whatever its words go on to say.
      break;
    } else weak ??= operator;
    if (weak?.kind === 'defining') break;
  }
  const certain = weak?.kind === 'defining' ? weak : (strong ?? weak);
  const main = certain ?? lastTaken;
  if (main === null) return null;
  return { main, inner: () => innerAfter(flat, sentence, main), certain: certain !== null };
}

function innerAfter(flat: string, sentence: Sentence, main: Operator): Operator | undefined {
  for (const operator of findOperators(flat, sentence, main.end))
    if (operator.kind === 'modal' || operator.kind === 'phrase') return operator;
  return undefined;
}
