import { knownWord, numberOf } from '../../known-words.js';
import { inSmallLetters } from '../../small-letters.js';
import { numberAt } from '../../word-spans.js';
import { begins, endOfOpening } from '../beginning.js';
import { endsInLy, pastLetters, pastSpace } from '../letters.js';
import { deniesQuantity } from '../quantity.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { commaFrom, isSpace } from './frame.js';
import { isLetter, isOfWord } from './letter-at.js';

/** Where the predicate is, and what in it is no part of the verb group or what it governs. */
export interface Predicate {
  flat: string;
  end: number;
  /** Conditions, exceptions and times, in order. */
  asides: readonly Stretch[];
}

export interface Word extends Stretch {
  /** In lower case. */
  lower: string;
  /** See `known-words.ts`; 0 where it is none of those, or not of letters alone. */
  number: number;
}

/** The word as it stands in the text. */
export const printed = ({ flat }: Predicate, { start, end }: Word): string => flat.slice(start, end);

/** The word that begins at `at`. */
export function wordAt({ flat, end }: Predicate, at: number): Word | null {
  if (at >= end || !isLetter(flat, at)) return null;
  let to = pastLetters(flat, at + 1);
  const letters = to;
  while (to < flat.length && (isInWord(flat.charCodeAt(to)) || isLetter(flat, to))) to += 1;
  if (to > end) return null;
  const number = to === letters ? numberAt(flat, at, to) : 0;
  return {
    lower: number === 0 ? inSmallLetters(flat, at, to) : knownWord(number),
    number,
    start: at,
    end: to,
  };
}
/** `-`, `'` and `’`. */
const isInWord = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019;

/** Words in -ly that are no adverbs. */
const NO_ADVERBS = new WordSet(
  'apply supply comply reply rely imply multiply fly ally bully assembly tally rally'.split(' '),
);
/** Adverbs that do not end in -ly. */
const ADVERBS = new WordSet(
  `not neither also hereby thereby therefore further furthermore always thereafter then thereupon accordingly moreover however
  otherwise instead likewise together never ever still again too forthwith first once alone`.split(/\s+/),
);
/** Phrases that have the same work. */
const ADVERBIAL = begins(
  'in\\s+turn|in\\s+addition|in\\s+particular|in\\s+principle|in\\s+general|in\\s+fact|in\\s+any\\s+(?:event|case)|in\\s+good\\s+faith|in\\s+due\\s+course|inter\\s+alia|ipso\\s+(?:jure|facto)|de\\s+(?:jure|facto)|pro\\s+rata|ex\\s+officio|to\\s+this\\s+end|to\\s+that\\s+end|to\\s+the\\s+same\\s+end|with\\s+good\\s+will|for\\s+this\\s+purpose|for\\s+that\\s+purpose|as\\s+well|mutatis\\s+mutandis|at\\s+all\\s+times(?:\\s+and\\s+in\\s+all\\s+places)?|in\\s+all\\s+(?:places|respects)|at\\s+any\\s+time|at\\s+no\\s+time|in\\s+(?:all|each|every)\\s+cases?|at\\s+least|at\\s+the\\s+same\\s+time|at\\s+its\\s+own\\s+expense|from\\s+time\\s+to\\s+time|as\\s+a\\s+rule|as\\s+appropriate|as\\s+necessary|as\\s+far\\s+as\\s+(?:possible|practicable)|as\\s+a\\s+minimum|no\\s+longer|for\\s+its\\s+part|on\\s+its\\s+(?:own\\s+)?(?:part|behalf)|in\\s+no\\s+(?:event|case|way)|and/or',
  "(?![\\w’'-])",
);
/** Whether a letter, figure or what stands within words is at `at`. */
const goesOn = (flat: string, at: number): boolean =>
  isOfWord(flat, at) || (at < flat.length && isInWord(flat.charCodeAt(at)));

/** White space, an opening quotation mark or bracket. */
const isPassed = (code: number): boolean =>
  isSpace(code) || code === 0x22 || code === 0x201c || code === 0x28;

/** Where the adverb that begins at `at` ends; -1 where none does. */
function adverbEnd(flat: string, at: number): number {
  let to = at;
  while (isLetter(flat, to)) to += 1;
  if (to === at) return -1;
  if (to - at >= 4 && endsInLy(flat, to)) return NO_ADVERBS.has(flat, at, to) || goesOn(flat, to) ? -1 : to;
  const number = numberAt(flat, at, to);
  if (ADVERBS.hasNumber(number))
    return goesOn(flat, to) || (number === NOT && deniesQuantity(flat, at)) ? -1 : to;
  return endOfOpening(ADVERBIAL, flat, number, at, to);
}
const NOT = numberOf('not');

const OPENING_ASIDE = new WordSet(
  `in at upon on after by with within to as subject without under for from where when if however inter through pursuant
  during having taking acting unless except notwithstanding prior before following whether jointly while whilst once until
  including among between based consistent insofar so no or and pending`.split(/\s+/),
);
const LATER = new WordSet(['later']);
const NOT_ALONE = new WordSet(['not']);
const opensAside = (flat: string, at: number): boolean =>
  OPENING_ASIDE.isAt(flat, at) || (NOT_ALONE.isAt(flat, at) && LATER.isNext(flat, at + 'not'.length));
const ASIDE_CHARS = 220;

function asideEnd(asides: readonly Stretch[], at: number): number {
  for (const { start, end } of asides) if (start <= at && at < end) return end;
  return -1;
}

/** Past "or" or "and", behind which a further aside may begin: "if A, |or if B|, be". */
const pastJoint = (flat: string, at: number): number => {
  const code = flat.charCodeAt(at) | 32;
  if ((code !== SMALL_A && code !== SMALL_O) || !JOINTS.isAt(flat, at)) return at;
  return pastSpace(flat, pastLetters(flat, at));
};
const SMALL_A = 0x61;
const SMALL_O = 0x6f;
const JOINTS = new WordSet(['and', 'or']);

/** Past white space, adverbs, what stands between commas, conditions and times. */
export function pastAsides({ flat, end, asides }: Predicate, from: number): number {
  let at = from;
  for (;;) {
    while (at < end && isPassed(flat.charCodeAt(at))) at += 1;
    const within = asideEnd(asides, pastJoint(flat, at));
    if (within !== -1) {
      at = within;
      continue;
    }
    if (flat[at] === ',' && at < end) {
      let next = at + 1;
      while (next < end && isSpace(flat.charCodeAt(next))) next += 1;
      const limit = Math.min(end, at + ASIDE_CHARS);
      const comma = opensAside(flat, next) ? commaFrom(flat, next, limit) : limit;
      at = comma < limit ? comma + 1 : next;
      continue;
    }
    const adverb = at < end ? adverbEnd(flat, at) : -1;
    if (adverb === -1 || adverb > end) return at;
    at = pastJoinedAdverb(flat, adverb);
  }
}

/** "wholly |or| partly": past the conjunction between two adverbs. */
function pastJoinedAdverb(flat: string, at: number): number {
  if (!JOINTS.isNext(flat, at)) return at;
  const next = pastSpace(flat, pastLetters(flat, pastSpace(flat, at)));
  return adverbEnd(flat, next) === -1 ? at : next;
}

/** "shall |each| make", "will |all| comply": before a verb these are no part of the object. */
const FLOATING = /(?:all|each|both|either|so|again)(?=[\s,]+[a-z])/iy;
const FLOATING_WORDS = new WordSet('all each both either so again'.split(' '));
const LIST_LABEL = /\(?[a-zA-Z0-9]{1,4}\)\s+/y;
const LABEL_SIGNS = 4;

/** The verb from `from` on, past what may stand before it besides: the mark of a list, "each". Null where no word is. */
export function verbFrom(predicate: Predicate, from: number): Word | null {
  const { flat, end } = predicate;
  let at = pastAsides(predicate, from);
  let close = at;
  while (close - at < LABEL_SIGNS && isOfWord(flat, close)) close += 1;
  if (flat[close] === ')') {
    LIST_LABEL.lastIndex = flat[at - 1] === '(' ? at - 1 : at;
    if (LIST_LABEL.test(flat) && LIST_LABEL.lastIndex <= end)
      at = pastAsides(predicate, LIST_LABEL.lastIndex);
  }
  const word = wordAt(predicate, at);
  if (!word || !FLOATING_WORDS.has(flat, word.start, word.end)) return word;
  FLOATING.lastIndex = at;
  const isFloating = FLOATING.test(flat) && FLOATING.lastIndex <= end;
  return isFloating ? wordAt(predicate, pastAsides(predicate, FLOATING.lastIndex)) : word;
}
