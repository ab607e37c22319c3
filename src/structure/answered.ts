import { closesLetter, opensLetter } from './formulas.js';
import type { TextLine } from './text-lines.js';

/** Most lines of a note that another one repeats. */
const LONGEST = 600;
/** Most lines of names and offices below the courtesies of the note that is repeated. */
const MOST_NAMES = 6;
/** Most lines of what the answer itself says. */
const LONGEST_ANSWER = 60;
/** How far back the paragraph is looked at that announces the note, in characters. */
const PARAGRAPH = 400;
/** Longest line with a name, in characters. */
const NAME = 80;

/** The words of another note are announced without quotation marks. */
const ANNOUNCES =
  /\b(?:notes?|letters?|communications?)\b.*\b(?:reads?|reading|states?|stating|says?)\s+as\s+follows\s?:[-–—\s]{0,3}$/is;
/** The answer begins again in its own words. */
const ANSWERS =
  /^(?:i (?:have the (?:further )?honou?r|am (?:pleased|able|authori[sz]ed)|wish|confirm|accept|agree)\b|in reply\b|on behalf of\b|(?:my|the) government\b).{0,160}\b(?:confirm|inform|advise|accept|agree|state|reply|concur|acceptable)/i;

/**
 * Marks, in `quoted`, the lines of a note that the answer to it repeats without quotation marks: from the salutation
 * after `… which reads as follows:` to its courtesies and signature, or to where the answer speaks again. It must
 * speak again: else the courtesies are its own. Linear: no note is looked for where one has been.
 */
export function markAnswered(text: string, lines: readonly TextLine[], quoted: boolean[]): void {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    if (quoted[index] || quoted[index + 1] || lines[index + 1]!.before !== 'block') continue;
    const { end } = lines[index]!;
    if (text[end - 1] !== ':' && !/[-–—]/.test(text[end - 1]!)) continue;
    const before = text.slice(Math.max(0, end - PARAGRAPH), end);
    if (!ANNOUNCES.test(before.slice(before.lastIndexOf('\n\n') + 1))) continue;
    if (!opensLetter(wordsOf(text, lines[index + 1]!))) continue;
    const { to, answered } = endOfAnswered(text, lines, index + 1);
    if (answered) quoted.fill(true, index + 1, to);
    index = to - 1;
  }
}

const wordsOf = (text: string, { start, end }: TextLine): string =>
  text.slice(start, Math.min(end, start + 200));

/** Index after the last line of the note that begins on line `from`, and whether the answer speaks again below it. */
function endOfAnswered(
  text: string,
  lines: readonly TextLine[],
  from: number,
): { to: number; answered: boolean } {
  const limit = Math.min(lines.length, from + LONGEST);
  for (let at = from + 1; at < limit; at += 1) {
    const words = wordsOf(text, lines[at]!);
    if (ANSWERS.test(words) && text[lines[at]!.end - 1] !== ':') return { to: at, answered: true };
    if (!closesLetter(words)) continue;
    let to = at + 1;
    while (to < limit && to - at <= MOST_NAMES && isName(wordsOf(text, lines[to]!))) to += 1;
    return { to, answered: speaksAgain(text, lines, to) };
  }
  return { to: limit, answered: false };
}

const isName = (words: string): boolean => words.length <= NAME && !/[.:;,]$/.test(words);

/** True when the note that began before line `from` closes below it, before another one opens. */
function speaksAgain(text: string, lines: readonly TextLine[], from: number): boolean {
  const limit = Math.min(lines.length, from + LONGEST_ANSWER);
  for (let at = from; at < limit; at += 1) {
    const words = wordsOf(text, lines[at]!);
    if (ANSWERS.test(words) || closesLetter(words)) return true;
    if (opensLetter(words)) return false;
  }
  return false;
}
