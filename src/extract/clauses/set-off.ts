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

/** The same, without commas: "shall |at all times| carry", "will |wherever possible| use". */
const SET_PHRASE =
  /^\s*(?:at\s+(?:any|all|no)\s+times?|(?:in|under)\s+(?:any|all|no|each|every|such)\s+(?:cases?|events?|circumstances)|in\s+(?:principle|turn|addition)|(?:on|upon)\s+(?:request|demand|arrival|departure)|from\s+time\s+to\s+time|(?:as|so|in\s+so)\s+far\s+as\s+(?:possible|practicable)|as\s+(?:soon|early|quickly)\s+as\s+(?:possible|practicable)|where(?:ver)?\s+(?:possible|necessary|appropriate|practicable|feasible|applicable)|if\s+(?:possible|necessary|appropriate|required|requested)|for\s+(?:this|that)\s+purpose|to\s+(?:this|that)\s+end|each\s+(?:day|week|month|year)|so)(?:\s+and\s+in\s+all\s+places)?\s+(?=[a-z])/i;
const OPENS_SET_PHRASE = new WordSet(
  'at in under on upon from as so where wherever if for to each'.split(' '),
);

/** How many characters such words and phrases take at the beginning of a predicate; 0 for most. */
export function lengthOfAside(predicate: string): number {
  const at = pastSpace(predicate, 0);
  const isComma = predicate.charCodeAt(at) === COMMA;
  const opensPhrase = !isComma && OPENS_SET_PHRASE.isAt(predicate, at);
  if (!isComma && !opensPhrase && !OPENS_ASIDE.isAt(predicate, at)) return 0;
  const phrase = opensPhrase ? SET_PHRASE.exec(predicate) : null;
  return (phrase ?? ASIDE.exec(predicate))?.[0].length ?? 0;
}

/** The predicate without what stands between the modal and its verb. */
export function withoutAside(predicate: string): string {
  const at = pastSpace(predicate, 0);
  if (predicate.charCodeAt(at) !== COMMA && !OPENS_ASIDE.isAt(predicate, at)) return predicate;
  return predicate.replace(ASIDE, ' ');
}
