import { isSignatureLine, namesSignatory, tellsPlaceAndDate } from './formulas.js';
import { headingLike } from './prose.js';
import type { Source } from './source.js';

/** Longest line over the name of one who signs, in characters. */
const LONGEST = 160;
/** Most lines from the first for whom one signs to the second. */
const NEAR = 6;
/** Most lines of signatures looked at for something that is none. */
const FURTHEST = 16;

/** A name may end in a full stop. */
const SHORT_SENTENCE = 60;
const FULL_STOP = /[.!][”"’)]*$/;
/** Most lines of the name, the office and the address below a letter that takes no leave. */
const LONGEST_NAME = 6;
/** Longest line of those, in characters. */
const LONGEST_OF_NAME = 80;
/** The first letters of a name are no number of a list. */
const INITIALS = /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}’'-]/u;
const FOR = /^for (?:and on behalf of )?(?:the )?\p{Lu}/iu;

/**
 * True when the conclusions begin at line `index` though no formula says so: place and date alone, with signatures or
 * nothing more below them; or two lines or more that name for whom one signs, with nothing but names below.
 */
export function signsWithoutFormula(source: Source, containers: readonly boolean[], index: number): boolean {
  const { text, lines } = source;
  const { start, end, before } = lines[index]!;
  if (before !== 'block' || end - start > LONGEST) return false;
  const words = text.slice(start, end);
  const next = lines[index + 1];
  if (tellsPlaceAndDate(words)) {
    if (next === undefined || containers[index + 1]) return index > 0;
    const below = text.slice(next.start, Math.min(next.end, next.start + LONGEST + 1));
    return isSignatureLine(below) || (FOR.test(below) && below.length <= LONGEST && !below.endsWith('.'));
  }
  return index > 0 && namesSignatory(words) && signInTurn(source, containers, index);
}

const tailOf = (text: string, end: number): string => text.slice(Math.max(0, end - 3), end);

function signInTurn(source: Source, containers: readonly boolean[], index: number): boolean {
  const { text, lines } = source;
  if (!FULL_STOP.test(tailOf(text, lines[index - 1]!.end))) return false;
  let second = false;
  const limit = Math.min(lines.length, index + FURTHEST);
  for (let at = index; at < limit && !containers[at]; at += 1) {
    const { start, end, list, before } = lines[at]!;
    const words = text.slice(start, Math.min(end, start + LONGEST + 1));
    const sentence = words.length > LONGEST || (words.length > SHORT_SENTENCE && /[.;,]$/.test(words));
    if (before === 'inline' || (list !== null && !INITIALS.test(words)) || sentence) return false;
    second ||= at > index && at <= index + NEAR && namesSignatory(words);
  }
  return second;
}

/**
 * True when a letter that takes no leave has been signed at line `index`: a few short lines up to the next letter, or
 * to the end.
 */
export function signsLetter(source: Source, containers: readonly boolean[], index: number): boolean {
  const { text, lines } = source;
  if (lines[index]!.before !== 'block' || index === 0 || containers[index]) return false;
  if (!FULL_STOP.test(tailOf(text, lines[index - 1]!.end))) return false;
  let at = index;
  for (; at < lines.length && !containers[at]; at += 1) {
    const { start, end, list } = lines[at]!;
    if (at - index >= LONGEST_NAME || end - start > LONGEST_OF_NAME) return false;
    const words = text.slice(start, end);
    if ((list !== null && !INITIALS.test(words)) || !headingLike(words) || /[:;,]$/.test(words)) return false;
  }
  return at === lines.length || ['', 'annex'].includes(lines[at]!.word!.word);
}
