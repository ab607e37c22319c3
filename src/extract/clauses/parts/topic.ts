import type { Stretch } from '../subject.js';
import type { Predicate } from './asides.js';
import type { Mark } from './marks.js';
import { objectFrom } from './object.js';
import type { Partner } from './partner.js';

/** Nouns that say nothing without what they are about. */
const NEEDS_TOPIC =
  /(?:^|\s)(?:notice|notification|recommendations?|proposals?|reports?|permission|approval|consent|authori[sz]ation|authority|requests?|advice|guidance|information|observations|comments|suggestions|representations|opinions?|statements?)$/i;
const TOPIC =
  /\s+(?:(?:on|of|about|concerning|regarding|relating\s+to|that)\s|to\s+(?!(?:the|an?|any|all|such|its|their|his|each|every|this|that|these|those|no|both|other)\b)[a-z]{2,}\s)/y;

/** "notice to the other Party |of its intention|": what is said stands behind the one it is said to. */
export function withTopic(
  predicate: Predicate,
  object: Stretch,
  marks: readonly Mark[],
  partner: Partner | null,
): Stretch {
  const { flat, end } = predicate;
  if (!partner || partner.start < object.end) return object;
  TOPIC.lastIndex = partner.end;
  if (!TOPIC.test(flat) || TOPIC.lastIndex > end) return object;
  if (!NEEDS_TOPIC.test(flat.slice(object.start, object.end))) return object;
  const whole = objectFrom(predicate, object.start, marks, null);
  return whole && whole.end > partner.end ? whole : object;
}
