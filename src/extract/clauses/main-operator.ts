import { isCapital, isInNumber, pastSpace, wordAt, wordBefore } from './letters.js';
import { OPENERS, OPENERS_IN_PRESENT, type Opener, type Operator, operatorAt } from './operators.js';
import { PlaceTable, walkOf } from './place-table.js';
import { hasVerbOfItsOwn } from './relative-clause.js';
import type { Sentence, Words } from './sentence.js';
import { WordSet } from './word-set.js';

/** Words that open a subordinate clause, whose verb is not the sentence's own. */
const CONJUNCTIONS =
  'whom whose where whereby wherein when whenever wherever if unless whether whereas because although while'.split(
    ' ',
  );
const AS_CLAUSE = /as\s+(?:may|shall|will|is|are|the|it|they|each|either)\b/iy;

type Clause = 'conjunction' | 'relative' | 'passive' | 'as' | 'time';
type Place = Opener | Clause;
const OTHERS: readonly (readonly [string, Place])[] = [
  ...CONJUNCTIONS.map((word): [string, Place] => [word, 'conjunction']),
  ['which', 'relative'],
  ['who', 'relative'],
  ['that', 'relative'],
  ['provided', 'passive'],
  ['once', 'passive'],
  ['as', 'as'],
];
/** Words that tell which operator governs. */
const PLACES = new PlaceTable<Place>([...OPENERS, ...OTHERS]);
/** The same where the instrument orders in the present. */
const PLACES_IN_PRESENT = new PlaceTable<Place>([
  ...OPENERS_IN_PRESENT,
  ...OTHERS,
  ['before', 'time'],
  ['after', 'time'],
  ['until', 'time'],
]);

/** Words between a conjunction and the comma that ends its clause; a comma sooner is part of the clause. */
const SHORTEST_CLAUSE_CHARS = 16;
const COMMA = 0x2c;

const isStrong = ({ kind }: Operator, inPresent: boolean): boolean =>
  kind === 'modal' ||
  kind === 'phrase' ||
  kind === 'be-to' ||
  kind === 'performative' ||
  (kind === 'acting' && inPresent);

/** The operator that governs the main clause of a sentence. */
export interface MainOperator {
  main: Operator;
  /** The next modal or phrase behind it, null where there is none. Looks for it when first called. */
  inner: () => Operator | null;
  /** A verb before it that states something of the same subject: "costs |are| estimated at a sum and will not exceed it". */
  before: Operator | null;
  /** False where every operator seemed to belong to a subordinate clause. */
  certain: boolean;
}

/**
 * Chooses the operator of the main clause. Each conjunction or relative pronoun takes the next operator for its
 * own clause, unless it has a verb that is no operator ("which receives a request") or a comma closes the clause first. Where every operator is taken so, the last strong one
 * governs ("the services that a State requires shall …": the relative verb was none we know). Reads no further than
 * the operator it chooses, where that is a strong one.
 */
export function mainOperator(words: Words, sentence: Sentence): MainOperator | null {
  const { flat, inPresent } = words;
  const places = inPresent ? PLACES_IN_PRESENT : PLACES;
  let pending = 0;
  let markedAt = -1;
  /** As far commas have been looked for. */
  let looked = sentence.start;
  let strong: Operator | null = null;
  let weak: Operator | null = null;
  let lastTaken: Operator | null = null;
  let taken = -1;
  let asked = false;
  const walk = walkOf(words, sentence.start, sentence.end);
  let operatorEnd = sentence.start;
  for (let place = places.next(walk, words); place !== null; place = places.next(walk, words)) {
    const { at } = walk;
    if (typeof place === 'string') {
      if (!opensClause(flat, place, at, inPresent)) continue;
      if (pending > 0 && hasComma(flat, Math.max(looked, markedAt + SHORTEST_CLAUSE_CHARS), at)) pending = 0;
      looked = at;
      pending += 1;
      markedAt = at;
      continue;
    }
    const operator = at < operatorEnd ? null : operatorAt(flat, place, at, sentence.start, inPresent);
    if (operator === null) continue;
    operatorEnd = operator.end;
    if (operator.kind === 'acting' && !inPresent && !isPlainly(words, sentence.start, at))
      operator.kind = 'stating';
    // "if they do not |agree|", "as they may |determine|": of the verb group that the clause has taken.
    if (taken !== -1 && operator.start === taken) continue;
    if (pending > 0 && hasComma(flat, Math.max(looked, markedAt + SHORTEST_CLAUSE_CHARS), at)) pending = 0;
    looked = at;
    // "Should the Sending State wish to …, or should it have to …, it shall …" opens conditions.
    const isAsked =
      operator.words === 'should' &&
      (operator.start === sentence.start || (asked && wordBefore(flat, operator.start, markedAt) === 'or'));
    if (isAsked) {
      asked = true;
      pending = 1;
      markedAt = operator.start;
    } else if (pending > 0) {
      pending -= 1;
      taken = leadsVerb(operator) ? verbAfter(flat, operator.end) : -1;
      // What is done in a clause of another's orders nothing: "states that taxes |are paid|".
      if (
        isStrong(operator, inPresent) &&
        operator.kind !== 'acting' &&
        !(operator.words === 'may' && WHICH.isBefore(flat, at, markedAt))
      )
        lastTaken = operator;
    } else if (isStrong(operator, inPresent) && (operator.kind !== 'acting' || weak === null)) {
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
    before: main === strong ? weak : null,
    certain: certain !== null,
  };
}

/** Whether the words from `start` to a verb are a subject that begins a sentence, and no clause is open there. */
function isPlainly(words: Words, start: number, verb: number): boolean {
  const { flat } = words;
  const letter = firstLetter(flat, start, verb);
  const isTwo = flat.slice(start, Math.min(verb, start + PLAIN_CHARS)).search(SECOND_CLAUSE) !== -1;
  if (isTwo || verb - start > PLAIN_CHARS || !isCapital(flat.charCodeAt(letter))) return false;
  const walk = walkOf(words, start, verb);
  return OPENING_CLAUSE.next(walk, words) === null;
}
const PLAIN_CHARS = 160;
const SECOND_CLAUSE = /;|,\s(?:and|but)\sthe\s/;
const OPENING_CLAUSE = new PlaceTable(
  'after before until till if when where whenever once that which who as or unless is are has have shall fails failure since because then by'
    .split(' ')
    .map((word) => [word, true] as const),
);
/** Past the label of a paragraph: "3. ", "(a) ". */
function firstLetter(flat: string, start: number, to: number): number {
  const label = LABEL.exec(flat.slice(start, Math.min(to, start + LABEL_CHARS)));
  return start + (label?.[0].length ?? 0);
}
const LABEL = /^(?:[\s\d.]+|\(?[a-z0-9]{1,4}[).]\s+)+/;
const LABEL_CHARS = 16;

/** "an identity card, |which| may be collective" allows nobody anything. */
const WHICH = new WordSet(['which']);

/** Whether a comma stands between the offsets that parts no figures. */
function hasComma(flat: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (flat.charCodeAt(at) === COMMA && !isInNumber(flat, at)) return true;
  return false;
}

function opensClause(flat: string, place: Clause, at: number, inPresent: boolean): boolean {
  switch (place) {
    case 'conjunction':
      return true;
    case 'relative':
      return !hasVerbOfItsOwn(flat, at, inPresent ? OPENERS_IN_PRESENT : OPENERS);
    case 'passive':
      NO_CLAUSE.lastIndex = at;
      return !NO_CLAUSE.test(flat);
    case 'as':
      AS_CLAUSE.lastIndex = at;
      return AS_CLAUSE.test(flat);
    case 'time':
      TIME_CLAUSE.lastIndex = at;
      return TIME_CLAUSE.test(flat);
  }
}
/** "before |the agreement is| signed", not "after arrival". */
const TIME_CLAUSE =
  /(?:before|after|until)\s(?:[^,;.]|\.(?=\d)){1,60}?\s(?:is|are|has|have|leaves?|arrives?|ends?|enters?)\b/iy;
/** "services provided by", "once a year". */
const NO_CLAUSE =
  /provided\s+(?:by|to|for|in|under|with|from|at|on|pursuant|herein|hereunder|above|below|and|or)\b|once\s+(?:(?:an?|per|each|every|in)\s+){1,2}(?:calendar\s+|fiscal\s+)?(?:year|month|quarter|week|day)/iy;

/** Whether the word that says what is done may follow: "may", "do not", "has". */
const leadsVerb = ({ kind, words }: Operator): boolean => kind === 'modal' || words.endsWith(' not');

/** Where the verb after an auxiliary begins, behind "not" and an adverb. */
function verbAfter(flat: string, end: number): number {
  let at = pastSpace(flat, end);
  for (let adverbs = 0; adverbs < 2; adverbs += 1) {
    const word = wordAt(flat, at);
    if (word !== 'not' && !(word.endsWith('ly') && word.length > 4)) return at;
    at = pastSpace(flat, at + word.length);
  }
  return at;
}

function innerAfter(words: Words, sentence: Sentence, main: Operator): Operator | null {
  const walk = walkOf(words, main.end, sentence.end);
  for (let place = PLACES.next(walk, words); place !== null; place = PLACES.next(walk, words)) {
    const operator =
      typeof place === 'string' ? null : operatorAt(words.flat, place, walk.at, sentence.start);
    if (operator?.kind === 'modal' || operator?.kind === 'phrase') return operator;
    if (operator !== null) walk.at = operator.end;
  }
  return null;
}
