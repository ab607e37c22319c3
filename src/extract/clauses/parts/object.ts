import { numberOf } from '../../known-words.js';
import { numberAt } from '../../word-spans.js';
import { deniesQuantity } from '../quantity.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import type { Predicate } from './asides.js';
import { isSpace, trimmedEnd } from './frame.js';
import type { Mark } from './marks.js';
import { isLetter, isOfWord } from './word-table.js';

/** Words that say where, when or how begin no object. */
const NO_OBJECT = new WordSet(
  'under in at for by between among without within during through throughout as before after like than until pursuant notwithstanding if when where unless so and or but according per via over beyond outside inside into not directly together separately independently'.split(
    ' ',
  ),
);
/** Prepositions of which alone nothing is said: "inform members |of|:". */
const LEADING = new WordSet(['of', 'to', 'with', 'on', 'upon', 'from']);
/** … with what must follow. */
const NO_OBJECT_WITH = /(?:on\s+or|only\s+(?:to|in|for|by|if|with|on|after|where|when))\b(?!-)/iy;
const [THAT, NOT, ON, ONLY] = ['that', 'not', 'on', 'only'].map(numberOf);
const HYPHEN = 0x2d;
/** The longest of them and one more. */
const MOST_LETTERS = 16;

/** Whether the words from `start` to `end` can be what is done something to. */
export function mayBeObject(flat: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at - start < MOST_LETTERS && isLetter(flat, at)) at += 1;
  const word = numberAt(flat, start, at);
  if (word === THAT) return at < end;
  if (word === NOT) return deniesQuantity(flat, start);
  if (word === ON || word === ONLY) {
    NO_OBJECT_WITH.lastIndex = start;
    return !NO_OBJECT_WITH.test(flat) || NO_OBJECT_WITH.lastIndex > end;
  }
  if (at === end && LEADING.hasNumber(word)) return false;
  return !NO_OBJECT.hasNumber(word) || (at < end && (isOfWord(flat, at) || flat.charCodeAt(at) === HYPHEN));
}

const INNER_VERB = /\bto\s+[a-z]|\b(?:which|who|that|whom|whose|how|whether)\b/;
/** What is left of words that lead to something else. */
const LOOSE_END =
  /\s(?:only|solely|directly|jointly|either|both|exclusively|also|to|for|with|of|if|when|where|unless|except|provided\s+that|on\s+condition\s+that|in\s+the\s+event\s+that|only\s+if)$/i;
const LOOSE_CHARS = 28;
/** Of the longest: "exclusively". */
const LOOSE_WORD_CHARS = 12;
const LOOSE_WORDS = new WordSet(
  'only solely directly jointly either both exclusively also to for with of if when where unless except that'.split(
    ' ',
  ),
);

/** Where such words before `to` begin; `to` where there are none. */
function looseStart(flat: string, from: number, to: number): number {
  let at = to;
  while (at > from && to - at < LOOSE_WORD_CHARS && isLetter(flat, at - 1)) at -= 1;
  if (!LOOSE_WORDS.has(flat, at, to)) return to;
  const loose = LOOSE_END.exec(flat.slice(Math.max(from, to - LOOSE_CHARS), to));
  return loose ? to - loose[0].length : to;
}

/** The words from `from` to where something else begins, or the `partner` does; null where there are none. */
export function objectFrom(
  { flat, end, asides }: Predicate,
  from: number,
  marks: readonly Mark[],
  partner: Stretch | null,
): Stretch | null {
  let stop = end;
  for (const aside of asides) if (aside.start >= from && aside.start < stop) stop = aside.start;
  for (const { kind, start } of marks) {
    if (start < from) continue;
    if (start >= stop) break;
    // "examine the report |and provide| an opinion": within an infinitive or a relative clause it may go on.
    if (kind === 'adverbial' || (kind === 'verb' && !INNER_VERB.test(flat.slice(from, start)))) {
      stop = start;
      break;
    }
  }
  if (partner && partner.start > from && partner.start <= stop) {
    const before = flat
      .slice(from, partner.start)
      .replace(/\s*\b(?:to|with|from|on|upon|against|for)\s+$/i, '');
    stop = from + before.length;
  }
  const trimmed = trimmedEnd(flat, from, stop);
  const loose = looseStart(flat, from, trimmed);
  const to = loose < trimmed ? trimmedEnd(flat, from, loose) : trimmed;
  let start = from;
  while (start < to && (isSpace(flat.charCodeAt(start)) || ',)"“'.includes(flat[start]!))) start += 1;
  return to > start && mayBeObject(flat, start, to) ? { start, end: to } : null;
}
