/** What can stand between a modal and its verb. */

import { endsInLy, pastLetters, pastSpace } from './letters.js';
import { WordSet } from './word-set.js';

const COMMA = 0x2c;
/** Between the modal and its verb: "shall, if so requested, consult", "may, at any time, withdraw". */
const ASIDE =
  /^\s*(?:,(?:[^,;.]|[,.](?=\d)){1,160},|(?:in|at|upon|on|after|by|with|within|to|as|where|when|if|subject|without|under|for|from)\b(?:[^,;.]|[,.](?=\d)){1,120},)\s*/i;

const OPENS_ASIDE = new WordSet(
  'in at upon on after by with within to as where when if subject without under for from'.split(' '),
);

const OPENS_ASIDE_OR_DENIAL = new WordSet(
  'in at upon on after by with within to as where when if subject without under for from not no never neither'.split(
    ' ',
  ),
);

/** Whether neither an aside nor a denial can stand at the beginning, nor an adverb before one. */
export function beginsPlainly(predicate: string): boolean {
  const at = pastSpace(predicate, 0);
  if (at === predicate.length) return true;
  if (predicate.charCodeAt(at) === COMMA) return false;
  const end = pastLetters(predicate, at);
  return !endsInLy(predicate, end) && !OPENS_ASIDE_OR_DENIAL.has(predicate, at, end);
}

/** The predicate without what stands between the modal and its verb. */
export function withoutAside(predicate: string): string {
  const at = pastSpace(predicate, 0);
  if (predicate.charCodeAt(at) !== COMMA && !OPENS_ASIDE.isAt(predicate, at)) return predicate;
  return predicate.replace(ASIDE, ' ');
}
