import type { Draft } from './draft.js';
import { headingLike } from './prose.js';
import { blockEnd, type Source } from './source.js';

/** Most printed lines of one heading. */
const MOST_LINES = 5;

/**
 * Finds the heading of the division whose number stands on line `index`, sets it on `section`, and returns
 * the line its text begins at. Words run on after a heading on the line of the number become its first block.
 */
export function headingAfter(source: Source, index: number, to: number, section: Draft): number {
  const { text, lines } = source;
  const line = lines[index]!;
  const marker = line.word!;
  if (marker.restStart < line.end) {
    const words = text.slice(marker.restStart, Math.min(line.end, marker.restStart + 400));
    const end = sameLineHeading(words, line.end - marker.restStart);
    if (end === 0) {
      section.text = { start: marker.restStart, end: line.end };
      return extendText(source, index, to, section);
    }
    section.heading = { start: marker.restStart, end: marker.restStart + end };
    let rest = marker.restStart + end;
    while (rest < line.end && /[\s\u00a0.:–—-]/.test(text[rest]!)) rest += 1;
    if (rest >= line.end) return continueHeading(source, index, to, section);
    section.text = { start: rest, end: line.end };
    return extendText(source, index, to, section);
  }
  return headingBelow(source, index, to, section);
}

/** Length of the heading in the words after a number on the same line; 0 when they are text. */
function sameLineHeading(words: string, length: number): number {
  if (words.length === length && headingLike(words)) return length;
  const stop = /^[^.]{2,100}\.(?=\s+["“(A-Z0-9])/.exec(words)?.[0];
  return stop !== undefined && headingLike(stop) ? stop.length : 0;
}

/** A heading that began beside its number and goes on in the next line of the same block. */
function continueHeading(source: Source, index: number, to: number, section: Draft): number {
  const { text, lines, shape } = source;
  let at = index + 1;
  const end = blockEnd(source, index, to);
  if (shape.hard || end - index > MOST_LINES || end === index + 1) return at;
  const words = text.slice(section.heading!.start, lines[end - 1]!.end);
  const marked = lines.slice(index + 1, end).some((line) => line.word !== null || line.list !== null);
  if (!marked && headingLike(words) && !/[.:;]$/.test(words)) {
    section.heading = { start: section.heading!.start, end: lines[end - 1]!.end };
    at = end;
  }
  return at;
}

function headingBelow(source: Source, index: number, to: number, section: Draft): number {
  const { text, lines, shape } = source;
  const at = index + 1;
  if (at >= to) return at;
  const first = lines[at]!;
  if (first.word !== null && first.word.rest === 'none') return at;
  const end = blockEnd(source, at, to);
  if (first.list !== null) return at;
  const close = first.before !== 'block';
  const stop = shape.hard && close ? at + 1 : Math.min(end, at + MOST_LINES);
  if (stop < end && !close) return at;
  const span = { start: first.start, end: lines[stop - 1]!.end };
  const words = text.slice(span.start, Math.min(span.end, span.start + 400));
  if (
    span.end - span.start > 300 ||
    !headingLike(words) ||
    (end >= to && to < lines.length && !close && section.kind === 'article')
  )
    return at;
  if (!close && (words.length > 120 || /[.,:;]$/.test(words))) return at;
  if (stop >= to && section.kind === 'article' && !close) return at;
  section.heading = span;
  return stop;
}

/** Own words of a division that begin beside its number: takes the wrapped lines that go on with them. */
function extendText(source: Source, index: number, to: number, section: Draft): number {
  const { lines, shape } = source;
  let at = index + 1;
  while (
    at < to &&
    lines[at]!.before !== 'block' &&
    !shape.hard &&
    lines[at]!.list === null &&
    lines[at]!.word === null
  )
    at += 1;
  section.text = { start: section.text!.start, end: lines[at - 1]!.end };
  return at;
}

/**
 * Where a block that only heads the next division begins: the last block of lines `[from, to)` when it looks
 * like a heading and something stands before it; `to` when there is none.
 */
export function orphanHeading(source: Source, from: number, to: number): number {
  const { text, lines } = source;
  let at = to - 1;
  while (at > from && lines[at]!.before !== 'block') at -= 1;
  if (at < from || lines[at]!.before !== 'block' || lines[at]!.list !== null || to - at > 3) return to;
  const words = text.slice(lines[at]!.start, Math.min(lines[to - 1]!.end, lines[at]!.start + 200));
  if (lines[to - 1]!.end - lines[at]!.start > 160 || /[.:;,]$/.test(words) || !headingLike(words)) return to;
  return at;
}
