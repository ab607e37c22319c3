import type { BearerKind } from '../../model/index.js';
import type { ActorFinder } from './actor-finder.js';
import { isSpace, pastLetters, pastSpace, wordAt } from './letters.js';
import type { Rest, Subject } from './reading.js';
import type { Words } from './sentence.js';
import type { Stretch } from './subject.js';
import { WordSet } from './word-set.js';

const MODALS = new WordSet(['shall', 'will', 'must']);
const RELATIVES = new WordSet(['who', 'which']);
const COMMA = 0x2c;

/** Whether the relative pronoun at `at`, behind a comma, has a modal of its own: "the Registrar, |who shall| inform". */
export function ordersInRelative(flat: string, at: number): boolean {
  if (!RELATIVES.isAt(flat, at)) return false;
  const word = wordAt(flat, at);
  const modal = pastSpace(flat, at + word.length);
  if (commaBefore(flat, at) === -1 || !MODALS.isAt(flat, modal)) return false;
  // "consent, which shall not be withheld": said of a thing.
  return word === 'who' || !OF_THINGS.isNext(flat, pastLetters(flat, modal));
}
const OF_THINGS = new WordSet(
  'be have include contain constitute form not remain serve apply bear become comprise'.split(' '),
);

/** The comma before `at` and the white space there; -1 where something else stands. */
export function commaBefore(flat: string, at: number): number {
  let to = at;
  while (to > 0 && isSpace(flat.charCodeAt(to - 1))) to -= 1;
  return to > 0 && flat.charCodeAt(to - 1) === COMMA ? to - 1 : -1;
}

const BACK_CHARS = 140;
/** What a name may follow. */
const BEFORE_NAME = /\b(?:to|with|by|between|among|from|of|for|upon|on|appoint|inform|notify)\s+/gi;
const DETERMINED = /\b(?:the|an?|its|their|any|each|such|all|one|two|no)\s/gi;

/**
 * What the relative pronoun behind the comma at `comma` can stand for, in words that begin no sooner than `from`: the
 * phrase behind each preposition, the nearest first, and last that behind the last article.
 */
function* antecedents(flat: string, from: number, comma: number): Generator<Stretch> {
  const back = Math.max(from, comma - BACK_CHARS);
  const words = flat.slice(back, comma);
  for (const found of [...words.matchAll(BEFORE_NAME)].reverse()) {
    const start = pastSpace(flat, back + found.index + found[0].length);
    // "representative |of the Council|": what it is of comes last.
    if (start < comma && !/^of/i.test(found[0])) yield { start, end: comma };
  }
  for (const found of words.matchAll(DETERMINED)) yield { start: back + found.index, end: comma };
}

/** The subject of the relative clause `rest`: the actor before it, otherwise the last noun. */
export function antecedentOf(
  { flat, offset }: Words,
  { further: { end }, subject }: Rest,
  actors: Pick<ActorFinder, 'kindOf'>,
): Subject {
  let place: Stretch = { start: end, end };
  let actor: BearerKind | null = null;
  for (const candidate of antecedents(flat, Math.max(0, subject.limit), end)) {
    place = candidate;
    actor = actors.kindOf(flat.slice(place.start, end), { start: offset + place.start, end: offset + end });
    if (actor !== null) break;
  }
  const span = { start: offset + place.start, end: offset + end };
  const words = flat.slice(place.start, end);
  return { words, span, actor, owner: null, agreedBy: null, place, limit: end, conditions: () => [] };
}
