import { type Draft, draft } from './draft.js';
import { type Candidate, type Place, placeItems } from './lists.js';
import type { ListMarker } from './markers.js';
import { endsItem, endsSentence, groupHeadingLike, headingLike, startsLower } from './prose.js';
import { blockEnd, freshStart, type Source, startsParagraph } from './source.js';

/** A paragraph or point about to be placed, or unnumbered words. Offsets into the document text. */
interface Unit {
  start: number;
  end: number;
  /** Set for numbered words and dashes. */
  marker: ListMarker | null;
  place: Place | null;
  /** Unnumbered words that stand as a heading over what follows. */
  heading: boolean;
}

/**
 * Builds the paragraphs, points and blocks of lines `[from, to)` below `parent`. `base` is the number of the
 * division they stand in, `top` whether they are the outermost numbers of the instrument.
 */
export function fillDivision(
  source: Source,
  parent: Draft,
  from: number,
  to: number,
  base: readonly number[] | null,
  top: boolean,
): void {
  const units = unitsOf(source, from, to, base);
  const levels = nextLevels(units);
  let home = parent;
  let host: Draft | null = null;
  let path: { item: Draft; parent: Draft }[] = [];
  units.forEach((unit, index) => {
    if (unit.heading) {
      home = draft('section', parent.role, { heading: { start: unit.start, end: unit.end } });
      parent.children.push(home);
      path = [];
      host = null;
      return;
    }
    if (unit.marker !== null && unit.place !== null) {
      const { level, opens } = unit.place;
      const above = level === 0 ? home : (path[level - 1]?.item ?? home);
      const owner: Draft = opens ? listOwner(source, above, host, level) : (path[level]?.parent ?? above);
      const item = itemOf(source, unit, owner, top && level === 0);
      owner.children.push(item);
      path = path.slice(0, level);
      path[level] = { item, parent: owner };
      host = item;
      return;
    }
    const block = placeBlock(source, unit, parent.role, home, path, levels[index]!);
    if (block.depth < path.length) path = path.slice(0, block.depth);
    host = block.section;
  });
}

/** A list hangs from the unnumbered words just before it when they announce it, otherwise from `above`. */
function listOwner(source: Source, above: Draft, host: Draft | null, level: number): Draft {
  const last = above.children[above.children.length - 1];
  if (
    host === null ||
    host !== last ||
    host.text === null ||
    host.kind === 'paragraph' ||
    host.kind === 'point'
  )
    return above;
  const announced = /[:—–,-]$|[a-z]$/.test(source.text.slice(host.text.end - 1, host.text.end));
  return announced || level > 0 ? host : above;
}

function itemOf(source: Source, unit: Unit, owner: Draft, top: boolean): Draft {
  const marker = unit.marker!;
  const place = unit.place!;
  const label = marker.number === null ? null : { start: marker.start, end: marker.labelEnd };
  const body = { start: marker.number === null ? marker.start : marker.restStart, end: unit.end };
  const words = source.text.slice(body.start, Math.min(body.end, body.start + 400));
  const kind = itemKind(marker, place, owner);
  const item = draft(kind, owner.role, { label, number: marker.number, gap: place.gap });
  if (body.start >= body.end) return item;
  const numbered = kind === 'paragraph' && marker.style === '.';
  const headingEnd = numbered ? headingWithin(words, body.end - body.start, top) : 0;
  if (headingEnd > 0) {
    item.heading = { start: body.start, end: body.start + headingEnd };
    if (top) item.kind = 'section';
    const rest = skipTo(source.text, body.start + headingEnd, body.end);
    if (rest < body.end) item.text = { start: rest, end: body.end };
  } else item.text = body;
  return item;
}

/** Length of the heading at the front of numbered words: all of them, a run-in heading, or none. */
function headingWithin(words: string, length: number, top: boolean): number {
  if (length === words.length && length <= 160 && headingLike(words) && !/[;,]$/.test(words)) return length;
  const stop = /^[^.:]{2,80}[.](?=\s+["“(A-Z])/.exec(words)?.[0];
  if (stop === undefined || !headingLike(stop) || stop.length > 80) return 0;
  return top || /^[^a-z]*$/.test(stop) || stop.split(' ').length <= 6 ? stop.length : 0;
}

function skipTo(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\u00a0.:–—-]/.test(text[at]!)) at += 1;
  return at;
}

function itemKind(marker: ListMarker, place: Place, owner: Draft): Draft['kind'] {
  const reading = place.reading;
  if (reading === null) return 'point';
  if (owner.kind === 'point' || owner.kind === 'paragraph')
    return reading.kind === 'decimal' ? 'paragraph' : 'point';
  if (reading.kind === 'arabic' || reading.kind === 'decimal') return 'paragraph';
  if (marker.style === '.' && (reading.kind === 'ROMAN' || reading.kind === 'ALPHA')) return 'paragraph';
  return 'point';
}

interface Placed {
  section: Draft;
  /** Open items that stay open. */
  depth: number;
}

/** Puts unnumbered words where they belong: under the open item, or after the list that has ended. */
function placeBlock(
  source: Source,
  unit: Unit,
  role: Draft['role'],
  home: Draft,
  path: readonly { item: Draft; parent: Draft }[],
  next: number,
): Placed {
  const words = { start: unit.start, end: unit.end };
  const block = draft('block', role, { text: words });
  const depth = path.length;
  if (depth === 0) {
    home.children.push(block);
    return { section: block, depth: 0 };
  }
  const deepest = path[depth - 1]!;
  if (next >= depth - 1) {
    deepest.item.children.push(block);
    return { section: block, depth };
  }
  const level = Math.max(next, 0);
  const outer = path[level]!;
  if (depth - 1 > level || next === 0) {
    if (level < depth - 1) block.kind = 'wrapUp';
    outer.item.children.push(block);
    return { section: block, depth: level + 1 };
  }
  if (outer.item.kind === 'point') {
    const ended =
      endsSentence(source.text, previousEnd(source, unit.start)) &&
      /[.]/.test(source.text[previousEnd(source, unit.start) - 1] ?? '');
    const tail = !ended || startsLower(source.text, unit.start);
    if (tail) block.kind = 'wrapUp';
    const owner = tail ? outer.parent : home;
    owner.children.push(block);
    return { section: block, depth: 0 };
  }
  outer.item.children.push(block);
  return { section: block, depth };
}

function previousEnd(source: Source, start: number): number {
  let at = start;
  while (at > 0 && /[\s\u00a0]/.test(source.text[at - 1]!)) at -= 1;
  return at;
}

/** For each unit, the level of the next accepted item after it, or -1. */
function nextLevels(units: readonly Unit[]): number[] {
  const levels = new Array<number>(units.length).fill(-1);
  let next = -1;
  for (let index = units.length - 1; index >= 0; index -= 1) {
    levels[index] = next;
    if (units[index]!.heading) next = -1;
    if (units[index]!.place !== null) next = units[index]!.place!.level;
  }
  return levels;
}

function unitsOf(source: Source, from: number, to: number, base: readonly number[] | null): Unit[] {
  const { text, lines } = source;
  const candidates: Candidate[] = [];
  const at: number[] = [];
  for (let index = from; index < to; index += 1) {
    const marker = lines[index]!.list;
    if (marker === null) continue;
    const before = index === from ? 0 : lines[index - 1]!.end;
    candidates.push({
      readings: marker.readings,
      style: marker.style,
      fresh: index === from || freshStart(source, index),
      afterPiece: index === from || endsItem(text, before),
    });
    at.push(index);
  }
  const places = new Map<number, Place>();
  placeItems(candidates, base).forEach((place, index) => {
    if (place !== null) places.set(at[index]!, place);
  });
  const units: Unit[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index]!;
    if (line.blank) continue;
    const place = places.get(index) ?? null;
    const last = units[units.length - 1];
    const heading = place === null && line.before === 'block' && standsAsHeading(source, index, to);
    if (
      place === null &&
      !heading &&
      last !== undefined &&
      !last.heading &&
      !startsParagraph(source, index)
    ) {
      last.end = line.end;
      continue;
    }
    if (heading) {
      const end = blockEnd(source, index, to);
      units.push({ start: line.start, end: lines[end - 1]!.end, marker: null, place: null, heading: true });
      index = end - 1;
      continue;
    }
    units.push({
      start: line.start,
      end: line.end,
      marker: place === null ? null : line.list,
      place,
      heading: false,
    });
  }
  return units;
}

/** An unnumbered heading: a block of its own in capitals, with something below it. */
function standsAsHeading(source: Source, index: number, to: number): boolean {
  const end = blockEnd(source, index, to);
  if (end >= to || end - index > 3) return false;
  const { lines, text } = source;
  return (
    lines[end - 1]!.end - lines[index]!.start <= 160 &&
    groupHeadingLike(text.slice(lines[index]!.start, lines[end - 1]!.end))
  );
}
