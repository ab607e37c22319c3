import type { BearerKind, Span } from '../../model/index.js';
import type { Actor, ActorFinder } from './actor-finder.js';
import type { Governed } from './governed.js';
import { pastLetters, pastSpace } from './letters.js';
import { endOfName } from './name-places.js';
import { WordSet } from './word-set.js';

/** The last words of a lead-in, which tell whose the points are. */
const LAST_CHARS = 220;
const NAME = '((?:the|an?|each)\\s+[A-Za-z][^,;:.()]{1,70}?)';
const ASIDE = '(?:\\s*\\([^()]{1,60}\\))?(?:,[^;:]{0,80})?';
const TASKS = '(?:tasks?|duties|functions|responsibilit(?:y|ies)|powers|mandate|role)';
/** "shall set up |a Joint Committee| with the following tasks:". */
const SET_UP = new RegExp(
  `\\b(?:establish|set\\s+up|create|form|appoint|constitute|institute)(?:e?s|ed)?\\s+${NAME}${ASIDE},?\\s+(?:to|(?:which|who)\\s+(?:shall|will|is\\s+to)|(?:which\\s+(?:is|shall\\s+be|will\\s+be)\\s+)?(?:responsible\\s+for|charged\\s+with|entrusted\\s+with|tasked\\s+(?:with|to))|whose\\s+(?:[a-z]+\\s+)?${TASKS}\\s+(?:are|is|(?:shall|will)\\s+(?:be|include))|with\\s+the\\s+(?:following\\s+)?${TASKS}(?:\\s+of)?)\\s*(?:as\\s+follows\\s*)?:?\\s*$`,
  'i',
);
/** "agree that |the Host State| shall:". */
const THAT_ONE = new RegExp(`\\bthat\\s+${NAME}\\s+(?:shall|will|may|is\\s+to|are\\s+to)\\s*:?\\s*$`, 'i');

/**
 * Whoever the points of a lead-in bind where its last words name somebody else than its subject; `setUp`: the body that it
 * sets up, with its tasks. Null for most. `start`, `end`: where its words stand in `flat`.
 */
export function leadingActor(
  flat: string,
  { start, end }: Span,
  actors: ActorFinder,
): { actor: Actor; setUp: boolean } | null {
  const from = Math.max(start, end - LAST_CHARS);
  const words = flat.slice(from, end);
  const setUp = SET_UP.exec(words);
  const found = setUp ?? THAT_ONE.exec(words);
  if (!found) return null;
  const name = found[1]!;
  const at = from + found.index + found[0].indexOf(name);
  const span = { start: at, end: at + name.length };
  const kind = actors.kindOf(name, span);
  return kind && { actor: { kind, span }, setUp: setUp !== null };
}

/** The body that a predicate sets up: "shall establish |a Joint Committee|"; null for any other predicate. */
export function bodySetUp(
  {
    flat,
    offset,
    sentence,
    predicateStart,
  }: Pick<Governed, 'flat' | 'offset' | 'sentence' | 'predicateStart'>,
  actors: ActorFinder,
): BearerKind | null {
  const verb = pastSpace(flat, predicateStart);
  if (!SETTING_UP.isAt(flat, verb)) return null;
  let start = pastSpace(flat, pastLetters(flat, verb));
  if (UP.isAt(flat, start)) start = pastSpace(flat, pastLetters(flat, start));
  const end = endOfName(flat, start, Math.min(sentence.end, start + BODY_CHARS));
  const kind = actors.kindOf(flat.slice(start, end), { start: offset + start, end: offset + end });
  return kind === 'joint-body' ? kind : null;
}
const SETTING_UP = new WordSet(['establish', 'set', 'create', 'form', 'constitute', 'institute', 'appoint']);
const UP = new WordSet(['up']);
const BODY_CHARS = 80;
