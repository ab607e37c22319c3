import { pastLetters } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { type Frame, signFrom, trimmedEnd } from './frame.js';

const EVENT_CHARS = 220;
/** The preposition of what follows. */
const LEFT_OVER = /(?:^|\s+)(?:on|to|with|by|for|in|of|at|from|during)$/i;
const PREPOSITIONS = new WordSet('on to with by for in of at from during'.split(' '));
const EVENT_END =
  /,(?!\d)|[;:]|\.(?=\s|$)|(?<=\b(?:Agreement|Treaty|Convention|Protocol|Contract|Memorandum|Arrangement))\s(?=(?:the|all|any|each|such|no|its|their)\b)|\s(?:unless|if|except|provided\s+that|shall|will|may|must|where|when|in\s+(?:accordance|order|writing|conformity)|pursuant|and\s+(?:thereafter|until|in|(?:the\s+)?(?:second|balance|remainder|rest)|(?:the|its|their|his|each|an?)\s+(?:[a-z-]{1,20}\s+){1,3}(?:is|are))|but|so\s+as|whichever|without|subject\s+to|as\s+well)\b/g;

/** "certify before |departure| that": what is certified follows. */
const BARE_EVENT = /^([a-z]{5,14})\sthat\s/;
const THAT = ' that ';

/** The event named from `from` on, to where its words end. */
export function eventFrom({ flat, sentence, subject, operatorStart }: Frame, begin: number): Stretch | null {
  let from = begin;
  while (from < sentence.end && flat[from]! <= ' ') from += 1;
  let limit = Math.min(sentence.end, from + EVENT_CHARS);
  if (from < subject.start) limit = Math.min(limit, subject.start);
  else if (from < operatorStart) limit = Math.min(limit, operatorStart);
  const rest = flat.slice(from, limit);
  EVENT_END.lastIndex = 0;
  const bare = rest.startsWith(THAT, pastLetters(rest, 0)) ? BARE_EVENT.exec(rest) : null;
  const stop = bare?.[1]?.length ?? EVENT_END.exec(rest)?.index ?? rest.length;
  let end = trimmedEnd(flat, from, Math.min(from + stop, signFrom(flat, ')', from, limit)));
  const near = Math.max(from, end - 12);
  const left = PREPOSITIONS.isBefore(flat, end, near) ? LEFT_OVER.exec(flat.slice(near, end)) : null;
  if (left) end -= left[0].length;
  return end > from ? { start: from, end } : null;
}
