import { isInNumber, isLetter, isSpace, pastLetters, pastSpace, wordBefore } from './letters.js';
import { wordFinder } from './word-finder.js';
import { WordSet } from './word-set.js';

/** Where a name can begin in some words, from an offset on; -1: nowhere. */
export type NamePlaces = (words: string, from: number) => number;

/**
 * Behind what `pattern` (sticky) matches at the very beginning. `may`: whether the first word, from `first`
 * to `end`, allows that it does.
 */
export const afterStart =
  (may: (words: string, first: number, end: number) => boolean, pattern: RegExp): NamePlaces =>
  (words, from) => {
    if (from > 0) return -1;
    const first = pastSpace(words, 0);
    const end = pastLetters(words, first);
    if (!may(words, first, end)) return -1;
    pattern.lastIndex = 0;
    return pattern.test(words) ? pattern.lastIndex : -1;
  };

/** Behind what `pattern` (sticky) matches at one of the words, lower case, that it can begin with. */
export function after(first: string, pattern: RegExp): NamePlaces {
  const find = wordFinder(first.split(' '));
  return (words, from) => {
    for (let at = from; ; at += 1) {
      at = find(words, at, words.length);
      if (at === -1) return -1;
      pattern.lastIndex = at;
      if (pattern.test(words)) return pattern.lastIndex;
    }
  };
}

const ENDING = new Set(
  `in on at to for from within under pursuant as that which who shall may will is are with upon or without by when where
  until unless if except free only before after through against over since according per once every during prior
  twice no whenever subject`.split(/\s+/),
);
/** What an actor is called by; other words in -ing begin what it does. */
const PARTICIPLES_OF_NAMES = new Set(
  'receiving sending visiting hosting requesting originating contracting supplying providing participating acceding'.split(
    ' ',
  ),
);
/** "the |remaining| Parties", "an |issuing| authority". */
const BEFORE_PARTICIPLE = new Set('the a an each any either all both its their such other no'.split(' '));
const SHORTEST_PARTICIPLE = 6;
const SHORTEST_ADVERB = 5;
/** No adverbs. */
const FAMILY = new Set(['family', 'assembly', 'supply', 'monthly', 'friendly']);
/** `pursuant`. */
const LONGEST_ENDING = 8;

/** Where the name of an actor that begins at `from` ends, at the latest at `to`: its words go on in a smaller word. */
export function endOfName(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // , . : ;
    if (code === 0x3a || code === 0x3b) return at;
    if ((code === 0x2c || code === 0x2e) && !isInNumber(text, at)) return at;
    if (isSpace(code) && endsName(text, at + 1, to)) return at;
  }
  return to;
}

/** Whether the word that begins at `start`, with white space behind it, is no part of a name any more. */
function endsName(text: string, start: number, to: number): boolean {
  let end = start;
  while (end < to && isSmallLetter(text.charCodeAt(end))) end += 1;
  if (end === start) return false;
  const length = end - start;
  // "by the Buyer |directly|"
  if (length >= SHORTEST_ADVERB && text.startsWith('ly', end - 2)) return !FAMILY.has(text.slice(start, end));
  // "by the Council |thereafter|."
  if (end >= to || !isSpace(text.charCodeAt(end))) return LAST_WORDS.has(text, start, end);
  if (length >= SHORTEST_PARTICIPLE && text.startsWith('ing', end - 3))
    return (
      !PARTICIPLES_OF_NAMES.has(text.slice(start, end)) &&
      !BEFORE_PARTICIPLE.has(wordBefore(text, start, Math.max(0, start - BACK_CHARS)).toLowerCase())
    );
  // "by the Buyer |each month|", not "the law of each Party".
  if (length === 4 && (EACH.has(text, start, end) || LAST.has(text, start, end)))
    return TIMES.isNext(text, end);
  if (length > LONGEST_ENDING) return false;
  const word = text.slice(start, end);
  // "the State |not later than| June", not "States not parties".
  if (word === 'not') return COMPARING.isNext(text, end);
  return word === 'and'
    ? isFigure(text.charCodeAt(end + 1)) || isParticiple(text, end + 1, to)
    : ENDING.has(word);
}

/** "by the Buyer and |delivered| to": what goes on is the predicate. */
function isParticiple(text: string, start: number, to: number): boolean {
  let end = start;
  while (end < to && isSmallLetter(text.charCodeAt(end))) end += 1;
  return (
    end - start >= SHORTEST_PARTICIPLE &&
    text.startsWith('ed', end - 2) &&
    isSpace(text.charCodeAt(end)) &&
    ENDING.has(wordFrom(text, end + 1, to))
  );
}

const LAST_WORDS = new WordSet(
  'before beforehand after afterwards thereafter twice once again also'.split(' '),
);
const EACH = new WordSet(['each']);
const LAST = new WordSet(['last', 'next']);
const TIMES = new WordSet('day week month quarter year morning evening time'.split(' '));
const BACK_CHARS = 8;

function wordFrom(text: string, start: number, to: number): string {
  let end = start;
  while (end < to && isSmallLetter(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}

const COMPARING = new WordSet(['later', 'earlier', 'less', 'more']);

const isSmallLetter = (code: number): boolean => code >= 97 && isLetter(code);
const isFigure = (code: number): boolean => code >= 48 && code <= 57;
