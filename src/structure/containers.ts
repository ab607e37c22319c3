import { isSignatureLine, opensConclusions } from './formulas.js';
import { noteNumerals } from './notes.js';
import type { Reading } from './numbering.js';
import { allCapitals, breaksOff, endsSentence, headingLike, startsLower } from './prose.js';
import { freshStart, type Source, wordsOf } from './source.js';

/**
 * Decides which lines that begin like `Article 5` open a division and which merely cite one. What follows
 * the number, what ends before it and whether the number is the next in sequence are weighed together.
 *
 * @returns for each line, whether it opens a division. Lines in `[skipFrom, skipTo)` (a contents list) do not.
 */
export function findContainers(source: Source, skipFrom: number, skipTo: number): boolean[] {
  const last = new Map<string, Reading>();
  const numerals = noteNumerals(source);
  const nextAlike = nextOfWord(source);
  let latest = '';
  let signed = false;
  let closed = false;
  let bare = Number.NaN;
  return source.lines.map((line, index) => {
    const marker = line.word;
    if (!closed || !signed) {
      const words = source.text.slice(line.start, Math.min(line.end, line.start + 160));
      const closes = opensConclusions(words) || (line.before !== 'inline' && isSignatureLine(words));
      closed ||= closes && !line.quoted;
      signed ||= closes && line.before === 'inline';
    }
    if (marker === null || (index >= skipFrom && index < skipTo)) return false;
    if (marker.word === '') return marker.number === null || numerals.has(index);
    const previous = last.get(marker.word);
    const expected = marker.readings.some((reading) => follows(previous, reading));
    if (line.before === 'inline') {
      const restarts = expected && marker.readings[0]!.value <= 1 && marker.readings[0]!.path.length === 1;
      const again = restarts && previous !== undefined && latest === marker.word;
      const next = expected && (!again || vouched(source, nextAlike, index, undefined));
      if (marker.rest === 'reference' || !(next || vouched(source, nextAlike, index, previous))) return false;
    }
    // `Section 8 (Insurance)`, the first of its word: one of a list of those that survive.
    if (source.text[marker.restStart] === '(' && previous === undefined && !expected) return false;
    const opens =
      marker.kind === 'annex'
        ? !(bare === index - 1 && headsDivision(source, index)) &&
          (opensAnnex(source, index, expected, signed) || (closed && runsIn(source, index, expected)))
        : opensDivision(source, index, expected || line.before === 'inline');
    if (opens) latest = marker.word;
    if (opens && marker.kind !== 'annex' && marker.rest === 'none') bare = index;
    if (opens && marker.readings.length > 0)
      last.set(
        marker.word,
        marker.readings.find((reading) => follows(previous, reading)) ?? marker.readings[0]!,
      );
    return opens;
  });
}

/** True when `reading` is the next number after `previous`, or starts counting. */
export function follows(previous: Reading | undefined, reading: Reading): boolean {
  if (reading.value <= 1) return true;
  if (previous === undefined) return false;
  if (reading.value !== previous.value + 1) return false;
  return reading.path.length === previous.path.length;
}

/** For each line with a word of division, the next line with the same word that does not cite, or -1. */
function nextOfWord(source: Source): number[] {
  const next = new Array<number>(source.lines.length).fill(-1);
  const seen = new Map<string, number>();
  for (let index = source.lines.length - 1; index >= 0; index -= 1) {
    const marker = source.lines[index]!.word;
    if (marker === null) continue;
    next[index] = seen.get(marker.word) ?? -1;
    if (marker.rest !== 'reference') seen.set(marker.word, index);
  }
  return next;
}

/** A number out of sequence that goes forward, and whose own successor comes next. */
function vouched(
  source: Source,
  nextAlike: readonly number[],
  index: number,
  previous: Reading | undefined,
): boolean {
  const reading = source.lines[index]!.word!.readings[0];
  const next = source.lines[nextAlike[index]!]?.word?.readings[0];
  if (reading === undefined || next === undefined) return false;
  return (
    next.value > 1 && follows(reading, next) && (previous === undefined || reading.value > previous.value)
  );
}

function opensDivision(source: Source, index: number, expected: boolean): boolean {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  const next = lines[index + 1];
  const apart = line.before === 'block';
  if (marker.rest === 'reference') {
    const alone = apart && (next === undefined || next.before === 'block');
    return alone && line.end - line.start <= 40 && !endsSentence(text, line.end);
  }
  if (marker.rest === 'none') {
    if (next !== undefined && next.before !== 'block' && startsLower(text, next.start)) return false;
    // A line that is only the next number cannot come of wrapping: a wrapped line is full.
    const bare = marker.labelEnd === line.end && expected;
    return apart || bare || beginsAfresh(source, index);
  }
  if (!beginsAfresh(source, index)) return false;
  const heads = headingLike(text.slice(marker.restStart, line.end));
  if (marker.rest === 'separated') return expected || apart || heads;
  return expected || (apart && heads);
}

function beginsAfresh(source: Source, index: number): boolean {
  return (
    source.lines[index]!.before === 'inline' || freshStart(source, index) || isHeadingLine(source, index - 1)
  );
}

function isHeadingLine(source: Source, index: number): boolean {
  const line = source.lines[index];
  if (line === undefined) return false;
  if (line.word?.rest === 'none') return true;
  const words = wordsOf(source, index);
  const placed =
    line.before === 'block' || allCapitals(words) || source.lines[index - 1]?.word?.rest === 'none';
  return placed && line.list === null && headingLike(words) && !breaksOff(source.text, line.end);
}

/** True for `Annex` right below a number that nothing else has followed yet: it is what that division is about. */
function headsDivision({ lines }: Source, index: number): boolean {
  const { before, word } = lines[index]!;
  if (before === 'line') return true;
  const { kind } = lines[index - 1]!.word!;
  return word!.number === null && word!.rest === 'none' && (kind === 'article' || kind === 'section');
}

/** An annex must stand alone like a heading: its name is cited far too often inside sentences. */
function opensAnnex(source: Source, index: number, expected: boolean, signed: boolean): boolean {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  if (!freshStart(source, index)) return false;
  const capitals = text.startsWith(marker.word.toUpperCase(), marker.start);
  const afterSignatures = signed && expected;
  const titled = capitals && expected && marker.rest === 'separated';
  if (
    line.before === 'inline' &&
    !afterSignatures &&
    !titled &&
    /\p{Ll}/u.test(text[lines[index - 1]!.end - 1]!)
  )
    return false;
  const next = lines[index + 1];
  const rest = text.slice(marker.restStart, line.end);
  // A paragraph of its own with its whole text run together behind its name.
  const runsOn = line.before === 'block' && next?.before === 'inline';
  if (line.end - line.start > 200 || (line.before === 'inline' && afterSignatures) || (runsOn && expected))
    return capitals && marker.number !== null && marker.rest !== 'reference';
  if (marker.rest === 'none')
    return line.before === 'block' || next === undefined || !startsLower(text, next.start);
  const heads = capitals && marker.number !== null && line.before === 'block' && /^[A-Z]{4}/.test(rest);
  if (heads && marker.rest === 'plain') return true;
  if (endsSentence(text, line.end) || SENTENCE_VERB.test(rest)) return false;
  const alone = line.before === 'block' && (next === undefined || next.before === 'block');
  if (marker.rest === 'reference' || (marker.number === null && !capitals))
    return alone && OPENS_TITLE.test(rest);
  return headingLike(rest) && (line.before === 'block' || marker.rest === 'separated' || capitals);
}

/** Behind the closing formula: `Exhibit A Services The guest …`, an annex whose text is run together with its name. */
function runsIn({ text, lines }: Source, index: number, expected: boolean): boolean {
  const { before, word, end } = lines[index]!;
  if (before !== 'block' || !expected || word!.number === null || word!.rest !== 'plain') return false;
  const words = text.slice(word!.restStart, Math.min(end, word!.restStart + 60));
  return (
    /^(?:["“]?\p{Lu}[\p{L}’'-]+\s+\p{L}+\s+\p{L}|\d{1,2}\.\d)/u.test(words) &&
    !SENTENCE_VERB.test(words.slice(0, 40))
  );
}

const SENTENCE_VERB = /\b(?:shall|may|will|is|are|has|have|was|were)\b/;
/** How the title of an annex goes on after its word: `to Article 4`, `on notifications`. */
const OPENS_TITLE = /^(?:to|of|on|concerning|regarding|relating|for)\b/i;
