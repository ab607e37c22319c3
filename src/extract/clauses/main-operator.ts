import { meaningsOf } from '../known-words.js';
import { firstWordFrom } from '../word-spans.js';
import { wordAt } from './letters.js';
import { OPENERS, type Opener, type Operator, operatorAt } from './operators.js';
import type { Sentence, Words } from './sentence.js';

/** Words that open a subordinate clause, whose verb is not the sentence's own; and the commas that close it. */
const CONJUNCTIONS =
  'which who whom whose that where when whenever wherever if unless whether whereas because although while provided once';
const AS_CLAUSE = /as\s+(?:may|shall|will|is|are|the|it|they|each|either)\b/iy;

type Place = Opener | 'conjunction' | 'as';
/** The words that tell which operator governs. */
const PLACES = meaningsOf<Place>([
  ...OPENERS,
  ...CONJUNCTIONS.split(' ').map((word): [string, Place] => [word, 'conjunction']),
  ['as', 'as'],
]);

/** Words between a conjunction and the comma that ends its clause; a comma sooner is part of the clause. */
const SHORTEST_CLAUSE_CHARS = 16;

const isStrong = ({ kind }: Operator): boolean =>
  kind === 'modal' || kind === 'phrase' || kind === 'be-to' || kind === 'performative';

/** The operator that governs the main clause of a sentence. */
export interface MainOperator {
  main: Operator;
  /** The next modal or phrase behind it, null where there is none. Looks for it when first called. */
  inner: () => Operator | null;
  /** False where every operator seemed to belong to a subordinate clause. */
  certain: boolean;
}

/**
 * Chooses the operator of the main clause. Each conjunction or relative pronoun takes the next operator for its
 * own clause, unless a comma closes the clause first. Where every operator is taken so, the last strong one
 * governs ("the services that a State requires shall …": the relative verb was none we know). Reads no further than
 * the operator it chooses, where that is a strong one.
 */
export function mainOperator(words: Words, sentence: Sentence): MainOperator | null {
  const { flat, offset, spans } = words;
  const { starts, ends, numbers } = spans;
  let pending = 0;
  let markedAt = -1;
  let strong: Operator | null = null;
  let weak: Operator | null = null;
  let lastTaken: Operator | null = null;
  let operatorEnd = sentence.start;
  /** Up to where commas have been looked for. */
  let seen = sentence.start;
  const to = offset + sentence.end;
  for (let index = firstWordFrom(spans, offset + sentence.start); index < starts.length; index += 1) {
    if (starts[index]! >= to) break;
    const place = PLACES[numbers[index]!]!;
    if (place === null) continue;
    if (ends[index]! > offset + flat.length) break;
    const at = starts[index]! - offset;
    if (pending > 0 && hasComma(flat, Math.max(seen, markedAt + SHORTEST_CLAUSE_CHARS), at)) pending = 0;
    seen = at;
    if (place === 'conjunction' || place === 'as') {
      if (!opensClause(flat, place, at)) continue;
      pending += 1;
      markedAt = at;
      continue;
    }
    const operator = at < operatorEnd ? null : operatorAt(flat, place, at, sentence.start);
    if (operator === null) continue;
    operatorEnd = operator.end;
    // "Should the Sending State wish to …, it shall …" opens a condition.
    if (operator.start === sentence.start && operator.words === 'should') {
      pending = 1;
      markedAt = sentence.start;
    } else if (pending > 0) {
      pending -= 1;
      if (isStrong(operator)) lastTaken = operator;
    } else if (isStrong(operator)) {
      strong = operator;
      break;
    } else {
      weak ??= operator;
      // A definition keeps its verb whatever its words go on to say.
      if (weak.kind === 'defining') break;
    }
  }
  const certain = weak?.kind === 'defining' ? weak : (strong ?? weak);
  const main = certain ?? lastTaken;
  if (main === null) return null;
  let inner: Operator | null | undefined;
  return {
    main,
    inner: () => {
      if (inner === undefined) inner = innerAfter(words, sentence, main);
      return inner;
    },
    certain: certain !== null,
  };
}

function opensClause(flat: string, place: 'conjunction' | 'as', at: number): boolean {
  if (place === 'conjunction') return wordAt(flat, at) !== '';
  AS_CLAUSE.lastIndex = at;
  return AS_CLAUSE.test(flat);
}

function hasComma(flat: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (flat.charCodeAt(at) === COMMA) return true;
  return false;
}
const COMMA = 0x2c;

function innerAfter({ flat, offset, spans }: Words, sentence: Sentence, main: Operator): Operator | null {
  const { starts, ends, numbers } = spans;
  let from = main.end;
  for (let index = firstWordFrom(spans, offset + from); index < starts.length; index += 1) {
    const at = starts[index]! - offset;
    if (at >= sentence.end || ends[index]! > offset + flat.length) return null;
    const place = PLACES[numbers[index]!]!;
    if (at < from || place === null || typeof place === 'string') continue;
    const operator = operatorAt(flat, place, at, sentence.start);
    if (operator?.kind === 'modal' || operator?.kind === 'phrase') return operator;
    from = operator?.end ?? at;
  }
  return null;
}
