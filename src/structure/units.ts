import { captionsIn } from './captions.js';
import type { Awaited } from './late-numbers.js';
import { type Place, placeItems } from './lists.js';
import { ALONE_STYLE, type ListMarker } from './markers.js';
import { allCapitals, endsItem, endsSentence, groupHeadingLike, headingLike, startsLower } from './prose.js';
import { isRow } from './rows.js';
import { blockEnd, freshStart, type Source, startsParagraph, strongEnd } from './source.js';
import type { Candidate } from './successors.js';

/** A paragraph or point about to be put in the tree, or unnumbered words. Offsets into the document text. */
export interface Unit {
  start: number;
  end: number;
  /** Set, with `place`, for numbered words and dashes. */
  marker: ListMarker | null;
  place: Place | null;
  /** Unnumbered words that stand as a heading over what follows. */
  heading: boolean;
  /** A heading in the margin, beside what it is of. */
  beside?: true;
}

/**
 * Cuts lines `[from, to)` of one division into units, in order: every accepted number begins one, so does
 * every unnumbered paragraph; a line that only goes on belongs to the unit before it.
 */
export function unitsOf(
  source: Source,
  from: number,
  to: number,
  base: readonly number[] | null,
  awaited: Awaited | null,
): Unit[] {
  const { lines } = source;
  const captions = captionsIn(source, from, to);
  const places = placesOf(source, captions, from, to, base, awaited);
  const units: Unit[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index]!;
    if (line.blank) continue;
    if (line.beside) {
      while (index + 1 < to && lines[index + 1]!.beside) index += 1;
      const { end } = lines[index]!;
      units.push({ start: line.start, end, marker: null, place: null, heading: true, beside: true });
      continue;
    }
    const place = places.get(index) ?? null;
    const last = units[units.length - 1];
    const end = place === null ? headingEnd(source, captions, index, from, to) : index;
    if (end > index) {
      units.push({ start: line.start, end: lines[end - 1]!.end, marker: null, place: null, heading: true });
      index = end - 1;
    } else if (place === null && last !== undefined && awaitsWords(last)) {
      units[units.length - 1] = {
        ...last,
        end: line.end,
        marker: { ...last.marker!, restStart: line.start },
      };
    } else if (place === null && last !== undefined && !last.heading && !startsParagraph(source, index)) {
      last.end = line.end;
    } else {
      if (place !== null && line.before === 'inline' && beginsAnew(units, place))
        partLead(source.text, units);
      units.push({
        start: line.start,
        end: line.end,
        marker: place === null ? null : line.list,
        place,
        heading: false,
      });
    }
  }
  return units;
}

/** True for the first of a list inside another that stands where one like it was. */
function beginsAnew(units: readonly Unit[], { opens, level, reading }: Place): boolean {
  const before = units[units.length - 1]?.place;
  return opens && level > 0 && reading?.value === 1 && before?.level === level;
}

/** The last full stop in the words, before a sentence. */
const LAST_STOP = /^[\s\S]*\p{L}{3}[”"’)\]]{0,2}\.[”"’)\]]{0,2}\s+(?=["“]?\p{Lu})/u;
/** Longest words of a point looked at for the sentence that a further list goes on with, in characters. */
const LONGEST_LAST = 2000;

/** Parts the sentence that leads to a further list from the last point of the list before. */
function partLead(text: string, units: Unit[]): void {
  const last = units[units.length - 1]!;
  const { start, end, marker } = last;
  const from = Math.max(marker?.restStart ?? start, end - LONGEST_LAST);
  const stop = LAST_STOP.exec(text.slice(from, end))?.[0].length ?? 0;
  if (stop === 0) return;
  last.end = from + stop - /\s+$/.exec(text.slice(from, from + stop))![0].length;
  units.push({ start: from + stop, end, marker: null, place: null, heading: false });
}

/** A number with nothing after it on its line: the words below are its own. */
const awaitsWords = (unit: Unit): boolean =>
  unit.marker !== null && unit.marker.number !== null && unit.marker.restStart >= unit.end;

function placesOf(
  source: Source,
  captions: ReadonlySet<number>,
  from: number,
  to: number,
  base: readonly number[] | null,
  awaited: Awaited | null,
): Map<number, Place> {
  const { text, lines } = source;
  const candidates: Candidate[] = [];
  const at: number[] = [];
  const alone = numbersStandAlone(source, from, to);
  let headed = false;
  for (let index = from; index < to; index += 1) {
    const { list, before, blank } = lines[index]!;
    if (list === null) headed ||= headingEnd(source, captions, index, from, to) > index;
    if (list === null || blank || (list.style === ALONE_STYLE && !alone)) continue;
    candidates.push({
      readings: list.readings,
      style: list.style,
      fresh: index === from || freshStart(source, index),
      afterPiece: index === from || endsItem(text, lines[index - 1]!.end),
      inline: before === 'inline',
      headed,
      announced: announces(source, at[at.length - 1] ?? index, index),
      after: index === from ? 'other' : ending(text, lines[index - 1]!.end),
    });
    at.push(index);
    headed = false;
  }
  const places = new Map<number, Place>();
  placeItems(candidates, base, firstWords(source, from) ?? awaited).forEach((place, index) => {
    if (place !== null) places.set(at[index]!, place);
  });
  return places;
}

/** The number that all the words of a division begin with, in a paragraph of their own: it counts, whatever it is. */
function firstWords({ text, lines }: Source, from: number): Awaited | null {
  const { list, before, end } = lines[from]!;
  const { kind, value } = list?.readings[0] ?? {};
  if (list === null || before !== 'block' || kind !== 'arabic' || !/^(?:\.|\(\))$/.test(list.style))
    return null;
  const words = text.slice(list.restStart, end);
  return /^["“\p{Lu}]/u.test(words) && !allCapitals(words) ? { style: list.style, value: value! } : null;
}

const ending = (text: string, end: number): Candidate['after'] => {
  if (/[.][”"’)]?$/.test(text.slice(Math.max(0, end - 2), end))) return 'stop';
  return /[;,](?:\s+(?:and|or|and\/or))?$/.test(text.slice(Math.max(0, end - 24), end)) ? 'piece' : 'other';
};

/** Longest words of one item that announce a list of their own, in characters. */
const LONGEST_LEAD = 1200;
/** A full stop and a further sentence. */
const SENTENCE = /[.!?][”"’)]?\s+(?=["“(]?[A-Z])/;
/** A short heading before a sentence. */
const RUN_IN = /^[^.;]{2,60}\.\s+/;

/** True when the words of item `from`, a heading apart, are one sentence that announces what stands on line `index`. */
function announces({ text, lines }: Source, from: number, index: number): boolean {
  const { list } = lines[from]!;
  const end = lines[index - 1]?.end ?? 0;
  if (list === null || index === from || end - list.restStart > LONGEST_LEAD) return false;
  if (!/:$|\bfollowing$/.test(text.slice(Math.max(0, end - 10), end))) return false;
  if (lines.slice(from + 1, index).some(({ before }) => before === 'block')) return false;
  const words = text.slice(list.restStart, end);
  const heading = RUN_IN.exec(words)?.[0] ?? '';
  return !SENTENCE.test(headingLike(heading.trimEnd()) ? words.slice(heading.length) : words);
}

/**
 * True when the numbers that stand alone on their lines count the paragraphs here and not the pages: they
 * run from one without a gap, each between a finished sentence and a new one, and nothing else is numbered so.
 */
function numbersStandAlone(source: Source, from: number, to: number): boolean {
  const { text, lines } = source;
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const { list, before } = lines[index]!;
    if (list === null) continue;
    const { kind, value } = list.readings[0] ?? {};
    if (list.style !== ALONE_STYLE) {
      if (kind === 'arabic' && list.style === '.') return false;
      continue;
    }
    const next = lines[index + 1];
    if (before !== 'block' || next === undefined || startsLower(text, next.start)) return false;
    if (index > 0 && count > 0 && !endsSentence(text, lines[index - 1]!.end)) return false;
    count += 1;
    if (value !== count) return false;
  }
  return count >= 2;
}

/**
 * Index after an unnumbered heading that begins on line `index`, with something below it: a block of its own
 * in capitals, a caption, or lines at the head of a block that are printed to stand out. `index` itself when there is
 * none, or when it is a row of a table.
 */
function headingEnd(
  source: Source,
  captions: ReadonlySet<number>,
  index: number,
  from: number,
  to: number,
): number {
  if (captions.has(index)) return index + 1;
  const { lines, text } = source;
  if (lines[index]!.before !== 'block' || lines[index]!.repeated || lines[index]!.quoted) return index;
  const wordsTo = (end: number): string =>
    lines[end - 1]!.end - lines[index]!.start > 160
      ? ''
      : text.slice(lines[index]!.start, lines[end - 1]!.end);
  const strong = strongEnd(source, index, to);
  if (strong > index && strong < to && strong - index <= 3) {
    const words = wordsTo(strong);
    if (words !== '' && headingLike(words) && !/[.:;,]$/.test(words))
      return isRow(source, index, strong, from, to) ? index : strong;
  }
  const end = blockEnd(source, index, to);
  const heads = end < to && end - index <= 3 && groupHeadingLike(wordsTo(end));
  return heads && !isRow(source, index, end, from, to) ? end : index;
}
