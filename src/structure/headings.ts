import type { Span } from '../model/index.js';
import type { Draft } from './draft.js';
import { breaksOff, endsSentence, hasVerb, headingLike, startsLower, titled } from './prose.js';
import { isRow } from './rows.js';
import { blockEnd, mayOpenItem, type Source, stopsShort, strongEnd } from './source.js';
import { titleRun } from './title-run.js';

/** Most printed lines of one heading. */
const MOST_LINES = 5;

/**
 * Finds the heading of the division whose number stands on line `index`, sets it on `section`, and returns
 * the line its text begins at. Words that run on after it on the same line become the division's own words.
 */
export function headingAfter(
  source: Source,
  containers: readonly boolean[],
  index: number,
  to: number,
  section: Draft,
): number {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  if (marker.restStart >= line.end) return headingBelow(source, containers, index, to, section);
  const wraps = runsOn(source, containers, index, to);
  const last = wraps ? wrapEnd(source, containers, index, to) : piecesEnd(source, containers, index, to);
  const end = lines[last - 1]!.end;
  const words = text.slice(marker.restStart, Math.min(end, marker.restStart + 400));
  const whole = last - index <= MOST_LINES ? end - marker.restStart : Number.POSITIVE_INFINITY;
  const length = headingLength(words, whole);
  const rest = skipSeparators(text, marker.restStart + length, end);
  if (length > 0) section.heading = headingSpan(text, marker.restStart, length);
  if (length > 0 && rest >= end) return wraps ? last : continueHeading(source, index, to, section);
  section.text = { start: rest, end: line.end };
  return extendText(source, containers, index, to, section);
}

/** The span of a heading beside its number, without the full stop that ends it. */
export function headingSpan(text: string, start: number, length: number): Span {
  const end = start + length;
  return { start, end: text[end - 1] === '.' ? end - 1 : end };
}

/** True when the words of line `index` go on in the next line of its block rather than end with the line. */
function runsOn(source: Source, containers: readonly boolean[], index: number, to: number): boolean {
  const { text, lines, shape } = source;
  const line = lines[index]!;
  const next = lines[index + 1];
  if (shape.hard || index + 1 >= to || next === undefined || next.before !== 'line') return false;
  if (containers[index + 1] || mayOpenItem(source, index + 1)) return false;
  if (startsLower(text, next.start) || breaksOff(text, line.end)) return true;
  return !stopsShort(source, index) && !titled(text.slice(line.word!.restStart, line.end));
}

/** Index after the pieces of the same line at which nothing begins: provisions that its words cite. */
function piecesEnd(source: Source, containers: readonly boolean[], index: number, to: number): number {
  let at = index + 1;
  while (
    at < to &&
    !containers[at] &&
    source.lines[at]!.before === 'inline' &&
    source.lines[at]!.list === null
  )
    at += 1;
  return at;
}

/** Index after the lines of the block that go on with line `index`. */
function wrapEnd(source: Source, containers: readonly boolean[], index: number, to: number): number {
  let at = index + 1;
  while (at < to && !containers[at] && source.lines[at]!.before === 'line' && !mayOpenItem(source, at))
    at += 1;
  return at;
}

/** A number that belongs to the word before it: `It covers the posts listed in Annex A. Posts …`, not `… this Part 1. The …`. */
const CITES_ANNEX =
  /\S\s+(?<!\b[Tt]h(?:is|e)\s)(?:Annexe?|Appendix|Schedule|Exhibit|Enclosure|Attachment|Article|Section|Part|Chapter|Protocol|Table|Category|Class|Group|Phase)\s+\w\.{1,2}$/;

/**
 * Length of the heading in the words after a number on the same line: all of them (`length` is their full
 * length, `words` may be cut), a run-in heading up to its full stop, the words in capitals before a sentence
 * begins, or 0 when they are text.
 */
export function headingLength(words: string, length: number): number {
  if (words.length === length && headingLike(words) && !breaksOff(words, length)) return length;
  // `Costs. -`, before a first paragraph.
  const dashed = words.length === length ? /\.\s*[–—-]$/.exec(words) : null;
  if (dashed !== null && headingLike(words.slice(0, dashed.index))) return dashed.index + 1;
  const stop = /^[^.:]{2,100}\.{1,2}(?=\s+(?:[–—-]\s*)?["“(\p{L}0-9])/u.exec(words)?.[0];
  if (stop === undefined) return titleRun(words);
  // The stop may belong to the number of a first paragraph: `Tariffs 1. The …`.
  const numbered = CITES_ANNEX.test(stop) ? null : /\s+(?:[1l]|[aiAI])\.{1,2}$/.exec(stop);
  if (numbered !== null && headingLike(stop.slice(0, numbered.index))) return numbered.index;
  const ends = /["“(\p{Lu}0-9]/u.test(
    words
      .slice(stop.length)
      .replace(/^[\s–—-]+/, '')
      .charAt(0),
  );
  if (ends && !/\b(?:Nos?|Arts?|vs?|Dr|Mr)\.$/.test(stop) && headingLike(stop) && /\p{L}{3}/u.test(stop))
    return stop.length;
  return titleRun(words);
}

export function skipSeparators(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\u00a0.:–—-]/.test(text[at]!)) at += 1;
  return at;
}

/** A heading that began beside its number and goes on in the next line of the same block. */
function continueHeading(source: Source, index: number, to: number, section: Draft): number {
  const { text, lines, shape } = source;
  const end = blockEnd(source, index, to);
  if (shape.hard || end - index > MOST_LINES || end === index + 1) return index + 1;
  const span = { start: section.heading!.start, end: lines[end - 1]!.end };
  const words = text.slice(span.start, span.end);
  const marked = lines.slice(index + 1, end).some((line) => line.word !== null || line.list !== null);
  if (marked || !headingLike(words) || /[.:;]$/.test(words)) return index + 1;
  section.heading = span;
  return end;
}

function headingBelow(
  source: Source,
  containers: readonly boolean[],
  index: number,
  to: number,
  section: Draft,
): number {
  const { text, lines } = source;
  const at = index + 1;
  const first = lines[at];
  if (at >= to || first === undefined || containers[at] || first.blank) return at;
  if (first.list !== null) return dashedHeading(source, containers, at, to, section);
  if (first.word?.rest === 'none' && first.word.kind !== 'annex') return at;
  const end = unnumberedEnd(source, containers, at, to);
  const close = first.before !== 'block';
  const stop = close ? headingStop(source, at, end) : Math.min(end, at + MOST_LINES);
  if (stop < end && !close) return at;
  const span = { start: first.start, end: lines[stop - 1]!.end };
  if (span.end - span.start > 300) return at;
  const words = text.slice(span.start, span.end);
  const set = close && stop === end && words.length <= 120 && !/[.;:,]$/.test(words);
  if (!set && !headingLike(words)) return at;
  if (!close && !headsFromAfar(source, words, stop, to, section)) return at;
  section.heading = span;
  return stop;
}

/**
 * A heading set off by a dash from the number above it: a line of its own, and no item of a list. Behind a blank line
 * nothing but a division may follow it.
 */
function dashedHeading(
  { text, lines }: Source,
  containers: readonly boolean[],
  at: number,
  to: number,
  section: Draft,
): number {
  const { list, before, end } = lines[at]!;
  const next = lines[at + 1];
  if (
    list!.number !== null ||
    (before !== 'line' && (section.kind === 'article' || !containers[at + 1])) ||
    (at + 1 < to && next!.before === 'line' && !containers[at + 1])
  )
    return at;
  const words = text.slice(list!.restStart, end);
  const alone = next?.list?.style !== list!.style && !/[.:;,]$/.test(words);
  if (!alone || !headingLike(words)) return at;
  section.heading = { start: list!.restStart, end };
  return at + 1;
}

/** Index after the lines of the block at `at` that stand before the next number in it. */
function unnumberedEnd(source: Source, containers: readonly boolean[], at: number, to: number): number {
  const end = blockEnd(source, at, to);
  let stop = at + 1;
  while (stop < end && !containers[stop] && source.lines[stop]!.list === null) stop += 1;
  return stop;
}

/**
 * Where a heading directly below its number ends: with its line where line ends are meant, with the lines that
 * stand out, with a first line that stops short before a sentence, or else with its block.
 */
function headingStop(source: Source, at: number, end: number): number {
  const { lines, shape } = source;
  if (shape.hard) return at + 1;
  const strong = strongEnd(source, at, end);
  if (strong > at) return strong;
  const next = lines[at + 1];
  if (at + 1 >= end || next === undefined) return end;
  const goesOn = !stopsShort(source, at + 1) || endsSentence(source.text, next.end);
  const apart = stopsShort(source, at) && goesOn && /\p{Lu}/u.test(source.text[next.start]!);
  return apart && headingLike(source.text.slice(lines[at]!.start, lines[at]!.end))
    ? at + 1
    : Math.min(end, at + MOST_LINES);
}

/** A heading parted from its number by a blank line needs more: words below it, and no list hanging from it. */
function headsFromAfar(source: Source, words: string, stop: number, to: number, section: Draft): boolean {
  if (words.length > 120 || /[.,:;]$/.test(words)) return false;
  if (source.lines[stop - 1]!.repeated) return false;
  if (stop >= to) return section.kind !== 'article';
  const { list } = source.lines[stop]!;
  if (list === null || list.style === '.' || words === words.toUpperCase()) return true;
  const couldHead =
    headingLike(words) &&
    !/^(?:In|For|If|When|Where|Upon|On|At|By)\b/.test(words) &&
    !breaksOff(words, words.length);
  return couldHead && opensParagraphs(source, stop);
}

/**
 * `(1) The Parties shall …`, `(1) This Treaty serves the safety of ships.`: a first paragraph, which is a sentence of its
 * own rather than a point of the words above.
 */
function opensParagraphs({ text, lines }: Source, at: number): boolean {
  const { list, end } = lines[at]!;
  const words = text.slice(list!.restStart, end);
  return list!.number === '1' && /^\p{Lu}/u.test(words) && (hasVerb(words) || words.endsWith('.'));
}

/** Own words of a division that begin beside its number: takes the wrapped lines that go on with them. */
function extendText(
  source: Source,
  containers: readonly boolean[],
  index: number,
  to: number,
  section: Draft,
): number {
  const { lines, shape } = source;
  let at = index + 1;
  while (at < to && !containers[at]) {
    const { before } = lines[at]!;
    if (before === 'block' || (before === 'line' && shape.hard) || mayOpenItem(source, at)) break;
    at += 1;
  }
  section.text = { start: section.text!.start, end: lines[at - 1]!.end };
  return at;
}

/** Postcodes, telephone numbers and the like: an address heads nothing. */
const ADDRESS = /\d{5}|\d{3}-\d{3}|@/;

/**
 * Where a block that only heads the next division begins: the last block of lines `[from, to)` when it looks
 * like a heading, not like a row of a table, and something stands before it; `to` when there is none.
 */
export function orphanHeading(source: Source, from: number, to: number): number {
  const { text, lines } = source;
  let at = to - 1;
  while (at > from && lines[at]!.before !== 'block') at -= 1;
  if (
    at < from ||
    lines[at]!.before !== 'block' ||
    lines[at]!.list !== null ||
    lines[at]!.blank ||
    lines[at]!.quoted ||
    to - at > 3
  )
    return to;
  if (lines[to - 1]!.end - lines[at]!.start > 160 || lines[to - 1]!.repeated) return to;
  const words = text.slice(lines[at]!.start, lines[to - 1]!.end);
  if (/[.:;,]$/.test(words) || ADDRESS.test(words) || !headingLike(words)) return to;
  return isRow(source, at, to, from, to) ? to : at;
}
