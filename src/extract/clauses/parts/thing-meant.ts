import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Predicate, pastAsides } from './asides.js';
import type { Mark } from './marks.js';
import { objectFrom } from './object.js';

/** A condition right before a pronoun, whose subject, one thing, the pronoun stands for. */
const CONDITION =
  /\b(?:if|when|where|whenever|unless|once|should)\s+((?:the|an?|any|such|this|that)\s+(?:[a-z-]+\s+){0,3}?[a-z-]+[a-rt-z])\s+(?:is|has|was|cannot|can|does|arises|fails|remains|be|exceeds|concerns)\b[^,;]{1,160},\s*$/i;
const BEFORE_CHARS = 240;

/** What "it" is: "If |the dispute| is not settled, it shall be referred"; the subject itself where nothing tells. */
export function thingMeant(flat: string, subject: Stretch): Stretch {
  const itself = { start: subject.start, end: subject.end };
  if (subject.end - subject.start !== 2 || flat.slice(subject.start, subject.end).toLowerCase() !== 'it')
    return itself;
  const from = Math.max(0, subject.start - BEFORE_CHARS);
  const condition = CONDITION.exec(flat.slice(from, subject.start));
  if (!condition) return itself;
  const start = from + condition.index + condition[0].indexOf(condition[1]!, 2);
  return { start, end: start + condition[1]!.length };
}

/** "There shall be established |a Joint Bureau|"; null behind any other subject. */
export const behindThere = (
  predicate: Predicate,
  next: number,
  { start, end }: Stretch,
  marks: readonly Mark[],
): Stretch | null =>
  THERE.has(predicate.flat, start, end)
    ? objectFrom(predicate, pastAsides(predicate, next), marks, null)
    : null;
const THERE = new WordSet(['there']);
