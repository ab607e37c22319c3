import { closesLetter, opensLetter, tellsPlaceAndDate } from './formulas.js';
import type { WordMarker } from './markers.js';
import { type MarkedLine, type Source, wordsOf } from './source.js';

/** Most lines of a letterhead: who writes to whom, office, reference, place and date. */
export const LONGEST_HEAD = 16;

/** What stands above the salutation of a letter: what it is, its number, who writes to whom, office, place and date. */
const IN_LETTERHEAD =
  /^(?:(?:no|nr|ref|reference|our ref)\b[.:]?.{0,60}|(?:from )?(?:the|mr\.?|his excellency|her excellency) .{3,120} to (?:the|mr\.?|ms\.?|his|her) .{3,160}|(?:date(?:d|:)? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?, \d{4}))\.?$/iu;
/** A title that says what it is stands above all else. */
const CALLED = /^[[(]?(?:(?:initial|first|second|reply|joint|diplomatic) )?(?:note|letter|reply)\b.{0,60}$/i;
const LONGEST_LINE = 260;
const ADDRESSEE = /^(?:to )?(?:the )?(?:his|her|your) excellency\b|^(?:to )?the (?:right )?honou?rable\b/i;
const OFFICE =
  /^(?:the )?(?:[\p{L}]+ ){0,3}(?:embassy|legation|ministry|department|office|secretariat|mission|government)\b.{0,60}$/iu;

/** True when line `index` stands alone as a Roman numeral, or is called a note: `II`, `Note No. 2`. */
const isNumbered = ({ word }: MarkedLine): boolean => word?.word === '' && word.number !== null;

/**
 * The lines that number the notes of an exchange: bare Roman numerals where at least I and II stand alone, in
 * sequence, and numbers of another kind where a salutation is near.
 */
export function noteNumerals(source: Source): Set<number> {
  const { lines } = source;
  const found: number[] = [];
  lines.forEach((line, index) => {
    if (!isNumbered(line) || line.before !== 'block') return;
    const word = line.word!;
    const next = lines[index + 1];
    const named = word.labelEnd - word.start > word.number!.length;
    if (next === undefined || (next.before !== 'block' && !named)) return;
    if (word.readings[0]!.kind !== 'ROMAN' && !salutesNear(source, index)) return;
    if (word.readings[0]!.value === found.length + 1) found.push(index);
  });
  return new Set(found.length >= 2 ? found : []);
}

function salutesNear(source: Source, index: number): boolean {
  const limit = Math.min(source.lines.length, index + LONGEST_HEAD);
  for (let at = index + 1; at < limit; at += 1) if (salutes(source, at)) return true;
  return false;
}

/** True when line `index` is the salutation of a letter. */
export function salutes({ text, lines }: Source, index: number): boolean {
  const { start, end, quoted } = lines[index]!;
  return !quoted && opensLetter(text.slice(start, Math.min(end, start + 160)));
}

/**
 * Marks where the letters of an exchange begin that bears no numbers: at the letterhead above each salutation. Two are
 * needed, the first of them closed before the second opens.
 */
export function markLetters(source: Source): Source {
  if (noteNumerals(source).size > 0) return source;
  const starts: number[] = [];
  let open = false;
  let closed = -1;
  source.lines.forEach((line, index) => {
    if (line.quoted) return;
    if (open) {
      open =
        !closesLetter(source.text.slice(line.start, Math.min(line.end, line.start + 160))) &&
        !signsBeforeLetter(source, index);
      if (!open) closed = index;
    } else if ((line.before !== 'line' || index === 0) && salutes(source, index)) {
      starts.push(letterheadAbove(source, index, closed + 1));
      open = true;
    }
  });
  if (starts.length < 2) return source;
  const lines = [...source.lines];
  for (const at of starts) lines[at] = { ...lines[at]!, word: unnumbered(lines[at]!), list: null };
  return { ...source, lines };
}

/** The name alone of one who signs, by initials, which are no number of a list. */
const SIGNS = /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2}$/u;

/** True when line `index` is such a name, below a letter that takes no leave, right above the next letter or the end. */
function signsBeforeLetter(source: Source, index: number): boolean {
  const { start, end, before } = source.lines[index]!;
  if (before !== 'block' || end - start > LONGEST_LINE || !SIGNS.test(wordsOf(source, index))) return false;
  const next = index + 1;
  return next >= source.lines.length || salutes(source, next) || isLetterhead(source, next, next + 1);
}

/** A note without a number: nothing of its first line is a label. */
const unnumbered = ({ start }: MarkedLine): WordMarker => ({
  ...{ type: 'word', kind: 'part', word: '', start, labelEnd: start },
  ...{ number: null, readings: [], rest: 'none', restStart: start },
});

/** The first line of the letterhead whose salutation is line `index`. */
function letterheadAbove(source: Source, index: number, from: number): number {
  const { lines } = source;
  let first = index;
  let end = index;
  for (let at = index - 1; at >= from && at >= index - LONGEST_HEAD; at -= 1) {
    if (lines[at]!.before !== 'block' && at > 0) continue;
    if (CALLED.test(wordsOf(source, at))) return at;
    if (isLetterhead(source, at, end)) first = at;
    // Whom it is written to may stand below the date, or below the signature of the letter before.
    else if (!ADDRESSEE.test(wordsOf(source, at))) break;
    end = at;
  }
  return first;
}

function isLetterhead(source: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const words = wordsOf(source, at);
    if (
      words.length <= LONGEST_LINE &&
      (IN_LETTERHEAD.test(words) || tellsPlaceAndDate(words) || OFFICE.test(words))
    )
      return true;
  }
  return false;
}
