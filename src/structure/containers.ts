import type { Reading } from './numbering.js';
import { endsSentence, headingLike, startsLower } from './prose.js';
import { freshStart, type Source, wordsOf } from './source.js';

/**
 * Decides which lines that begin like `Article 5` open a division and which merely cite one. What follows
 * the number, what ends before it and whether the number is the next in sequence are weighed together.
 *
 * @returns for each line, whether it opens a division. Lines in `[skipFrom, skipTo)` (a contents list) do not.
 */
export function findContainers(source: Source, skipFrom: number, skipTo: number): boolean[] {
  const last = new Map<string, Reading>();
  return source.lines.map((line, index) => {
    const marker = line.word;
    if (marker === null || (index >= skipFrom && index < skipTo)) return false;
    const expected = marker.readings.some((reading) => follows(last.get(marker.word), reading));
    const opens =
      marker.kind === 'annex' ? opensAnnex(source, index) : opensDivision(source, index, expected);
    if (opens && marker.readings.length > 0) last.set(marker.word, marker.readings[0]!);
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

function opensDivision(source: Source, index: number, expected: boolean): boolean {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  const next = lines[index + 1];
  const alone = line.before === 'block' && (next === undefined || next.before === 'block');
  if (marker.rest === 'reference')
    return alone && line.end - line.start <= 40 && !endsSentence(text, line.end);
  if (marker.rest === 'none') {
    if (next !== undefined && next.before !== 'block' && startsLower(text, next.start)) return false;
    if (line.before === 'block') return true;
    return freshStart(source, index) || isHeadingLine(source, index - 1);
  }
  if (!freshStart(source, index) && !isHeadingLine(source, index - 1)) return false;
  if (marker.rest === 'separated')
    return expected || line.before === 'block' || headingLike(text.slice(marker.restStart, line.end));
  return expected || (line.before === 'block' && headingLike(text.slice(marker.restStart, line.end)));
}

function isHeadingLine(source: Source, index: number): boolean {
  const line = source.lines[index];
  return (
    line !== undefined &&
    (line.word?.rest === 'none' || (line.before === 'block' && headingLike(wordsOf(source, index))))
  );
}

/** An annex must stand alone like a heading: its name is cited far too often inside sentences. */
function opensAnnex(source: Source, index: number): boolean {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  if (line.end - line.start > 200 || !freshStart(source, index)) return false;
  if (
    marker.number === null &&
    text.slice(marker.start, marker.labelEnd) !== marker.word.toUpperCase() &&
    marker.rest !== 'none'
  )
    return false;
  if (marker.rest === 'none') {
    const next = lines[index + 1];
    return line.before === 'block' || next === undefined || !startsLower(text, next.start);
  }
  if (endsSentence(text, line.end)) return false;
  if (marker.rest === 'reference') {
    return (
      line.before === 'block' &&
      /^(?:to|of)\b/.test(text.slice(marker.restStart, line.end)) &&
      !/\b(?:shall|may|will|is|are)\b/.test(text.slice(marker.restStart, line.end))
    );
  }
  return line.before !== 'line'
    ? headingLike(text.slice(marker.restStart, line.end))
    : marker.rest === 'separated' && headingLike(text.slice(marker.restStart, line.end));
}
