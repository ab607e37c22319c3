import type { Span } from '../model/index.js';
import { type Draft, draft } from './draft.js';
import { closesNote } from './formulas.js';
import { headingLength, headingSpan, skipSeparators } from './headings.js';
import type { Awaited } from './late-numbers.js';
import type { Place } from './lists.js';
import type { ListMarker } from './markers.js';
import { allCapitals, breaksOff, headingLike, opensClause, startsLower } from './prose.js';
import { type Source, startsParagraph } from './source.js';
import { type Unit, unitsOf } from './units.js';

/** Most unnumbered paragraphs looked over for the number that goes on after a table. */
const FURTHEST = 40;

/** Longest title without a number inside a list, in characters. */
const LONGEST_TITLE = 100;

/** An open paragraph or point, and what it was put under. */
interface Step {
  item: Draft;
  owner: Draft;
}

/**
 * Builds the paragraphs, points and blocks of lines `[from, to)` below `parent`. `base` is the number of the
 * division they stand in; `top` says that the outermost numbers here are the outermost of the instrument. `awaited` may
 * go on here from the division before; returns what may go on in the next.
 */
export function fillDivision(
  source: Source,
  parent: Draft,
  from: number,
  to: number,
  base: readonly number[] | null,
  top: boolean,
  awaited: Awaited | null,
): Awaited | null {
  const units = unitsOf(source, from, to, base, awaited).map(undashed);
  units.forEach((unit, index) => {
    if (unit.heading && !unit.beside && headsTable(units, index)) unit.heading = false;
  });
  const levels = nextLevels(units);
  let home = parent;
  let host: Draft | null = parent.text === null ? null : parent;
  let path: Step[] = [];
  let note: Span | null = null;
  units.forEach((unit, index) => {
    const { marker, place } = unit;
    if (index === 0 && parent.text !== null && place === null && !startsParagraph(source, from)) {
      parent.text = { start: parent.text.start, end: unit.end };
      return;
    }
    if (unit.beside && units[index + 1]?.place) {
      note = spanOf(unit);
    } else if (unit.heading) {
      home = draft('section', parent.role, { heading: spanOf(unit) });
      parent.children.push(home);
      path = [];
      host = null;
    } else if (marker !== null && place !== null) {
      const above = place.level === 0 ? home : (path[place.level - 1]?.item ?? home);
      const owner = place.opens
        ? top && place.level === 0 && marker.style === '.'
          ? home
          : listOwner(source, above, host)
        : (path[place.level]?.owner ?? above);
      const holds = levels[index] === place.level + 1 || bareWordsFollow(units, index);
      const item = itemOf(source, unit.end, marker, place, owner, { top: top && place.level === 0, holds });
      // A note beside a number is the heading of what is numbered, unless it has one.
      if (note !== null && item.heading === null) item.heading = note;
      else if (note !== null) owner.children.push(draft('block', owner.role, { text: note }));
      note = null;
      owner.children.push(item);
      const open = path.slice(0, place.level);
      // Under a heading, levels that are open in the numbering only have no item of their own.
      while (open.length < place.level) open.push({ item: home, owner: home });
      path = [...open, { item, owner }];
      host = item;
    } else {
      const following = units[index + 1]?.place ?? null;
      const heads = following?.opens === false && headsNext(source, spanOf(unit));
      const placed = placeBlock(source, { ...spanOf(unit), heads }, home, path, levels[index]!);
      path = path.slice(0, placed.depth);
      host = placed.block;
    }
  });
  if (top) raiseToSections(parent);
  return awaitedAfter(units) ?? awaited;
}

/** The number after the last one of the outermost list. */
function awaitedAfter(units: readonly Unit[]): Awaited | null {
  const { marker, place } = units.findLast((unit) => unit.place?.level === 0) ?? {};
  if (!marker || place?.reading?.kind !== 'arabic') return null;
  return { style: marker.style, value: place.reading.value + 1 };
}

/** What a dash opens is no item of a list when there is no other: it is the words of the division. */
function undashed(unit: Unit, _: number, { length }: readonly Unit[]): Unit {
  const { marker } = unit;
  if (length > 1 || marker === null || marker.number !== null) return unit;
  return { ...unit, start: marker.restStart, marker: null, place: null };
}

const spanOf = (unit: Unit): Span => ({ start: unit.start, end: unit.end });

const bareWordsFollow = (units: readonly Unit[], index: number): boolean => {
  const next = units[index + 1];
  return next !== undefined && next.place === null && !next.heading;
};

/** True for a heading inside a list that goes on counting after other words: the head of a table, say. */
function headsTable(units: readonly Unit[], index: number): boolean {
  const below = units[index + 1];
  if (below === undefined || below.heading || below.place !== null) return false;
  for (let at = index + 2; at < units.length && at < index + FURTHEST; at += 1) {
    const { place, heading } = units[at]!;
    if (place !== null) return !place.opens;
    if (heading) return false;
  }
  return false;
}

/**
 * For each unit, the level of the next item after it, -1 when a heading or the end comes first. What stands before a
 * list inside another that begins anew closes the one before: the level outside is next.
 */
function nextLevels(units: readonly Unit[]): number[] {
  const levels = new Array<number>(units.length).fill(-1);
  let next: Place | null = null;
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const { heading, place } = units[index]!;
    const anew: boolean =
      place === null && next !== null && next.opens && next.reading?.value === 1 && next.level > 0;
    levels[index] = (next?.level ?? -1) - (anew ? 1 : 0);
    if (heading) next = null;
    else if (place !== null) next = place;
  }
  return levels;
}

/** Where one of the outermost numbers has a heading, all of them are sections. */
function raiseToSections(parent: Draft): void {
  const homes = [parent, ...parent.children.filter((child) => child.number === null)];
  const outermost = homes.flatMap((home) => home.children.filter((child) => child.number !== null));
  if (!outermost.some((item) => item.heading !== null)) return;
  for (const item of outermost) if (item.kind === 'paragraph') item.kind = 'section';
}

/** A list hangs from the unnumbered words just before it when they announce it, otherwise from `above`. */
function listOwner(source: Source, above: Draft, host: Draft | null): Draft {
  const last = above.children[above.children.length - 1];
  if (host === null || host !== last || host.text === null) return above;
  if (host.kind !== 'block' && host.kind !== 'wrapUp') return above;
  const announced = /[:—–,-]$|[a-z]$/.test(source.text.slice(host.text.end - 1, host.text.end));
  return announced ? host : above;
}

function itemOf(
  source: Source,
  end: number,
  marker: ListMarker,
  place: Place,
  owner: Draft,
  where: { top: boolean; holds: boolean },
): Draft {
  const item = draft(itemKind(place, owner), owner.role, {
    number: marker.number,
    gap: place.gap,
    behind: place.late ? (owner.children.findLast(({ number }) => number !== null)?.number ?? null) : null,
    opens: place.opens && place.reading !== null && place.reading.value <= 1,
  });
  if (marker.number === null) {
    item.text = { start: marker.start, end };
    return item;
  }
  item.label = { start: marker.start, end: marker.labelEnd };
  const start = marker.restStart;
  if (start >= end) return item;
  const words = source.text.slice(start, Math.min(end, start + 400));
  const length = item.kind === 'paragraph' ? itemHeading(words, end - start, marker, place, where) : 0;
  if (length > 0) item.heading = headingSpan(source.text, start, length);
  const rest = length > 0 ? skipSeparators(source.text, start + length, end) : start;
  if (rest < end) item.text = { start: rest, end };
  return item;
}

/** Length of the heading that numbered words begin with; see {@link headingLength}. */
function itemHeading(
  words: string,
  length: number,
  marker: ListMarker,
  place: Place,
  where: { top: boolean; holds: boolean },
): number {
  if (marker.style !== '.' && marker.style !== ' ') return 0;
  const whole = words.length === length && length <= 160;
  if (whole && headingLike(words) && !opensClause(words) && !breaksOff(words, words.length))
    return where.holds || allCapitals(words) ? length : 0;
  if (where.top || place.reading?.kind === 'decimal') return headingLength(words, length);
  const stop = /^[^.:;]{2,60}\.(?=\s+["“(A-Z])/.exec(words)?.[0];
  return stop !== undefined && headingLike(stop) && stop.split(' ').length <= 8 ? stop.length : 0;
}

/** The same however the number is set: `A.` and `(A)` right below a division are one kind of list. */
function itemKind(place: Place, owner: Draft): Draft['kind'] {
  const kind = place.reading?.kind;
  if (kind === undefined) return 'point';
  if (kind === 'decimal') return 'paragraph';
  if (owner.kind === 'point' || owner.kind === 'paragraph' || owner.kind === 'wrapUp') return 'point';
  return kind === 'arabic' || kind === 'ROMAN' || kind === 'ALPHA' ? 'paragraph' : 'point';
}

/**
 * Puts unnumbered words where they belong: under the open item while its list goes on, or after the list that
 * has ended. `next` is the level of the next item, -1 when there is none; `heads` says that the words are its title.
 * Returns how many items stay open.
 */
function placeBlock(
  source: Source,
  { heads, ...words }: Span & { heads: boolean },
  home: Draft,
  path: readonly Step[],
  next: number,
): { block: Draft; depth: number } {
  const block = draft('block', home.role, { text: words });
  const put = (owner: Draft, depth: number): { block: Draft; depth: number } => {
    owner.children.push(block);
    return { block, depth };
  };
  const depth = path.length;
  const deepest = path[depth - 1];
  if (deepest === undefined || (next === -1 && closesNote(wordsAt(source, words)))) return put(home, 0);
  const { heading, text, children } = deepest.item;
  const headed = heading !== null && text === null && children.length === 0;
  const above = path[next];
  if (above !== undefined && next === depth - 1 && heading === null && heads) return put(above.owner, depth);
  if (next >= depth - 1 || headed) return put(deepest.item, depth);
  const level = Math.max(next, 0);
  const outer = path[level]!;
  if (level < depth - 1) {
    block.kind = 'wrapUp';
    return put(outer.item, level + 1);
  }
  if (outer.item.kind !== 'point' && !isPiece(source, outer.item)) return put(outer.item, depth);
  if (
    source.text[previousEnd(source.text, words.start) - 1] === '.' &&
    !startsLower(source.text, words.start)
  )
    return put(home, 0);
  block.kind = 'wrapUp';
  return put(outer.owner, 0);
}

/** True for words like a title, behind a full stop: they head the next item rather than go on with the last. */
function headsNext({ text }: Source, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST_TITLE + 1));
  if (words.length > LONGEST_TITLE || /[:;]|[.,]$/.test(words) || !/^\p{Lu}/u.test(words)) return false;
  return text[previousEnd(text, start) - 1] === '.' && headingLike(words) && !breaksOff(words, words.length);
}

/** True for a paragraph that is a piece of a sentence begun above it: `1. fuel;` */
const isPiece = ({ text }: Source, item: Draft): boolean =>
  item.text !== null && startsLower(text, item.text.start);

const wordsAt = (source: Source, { start, end }: Span): string =>
  source.text.slice(start, Math.min(end, start + 160));

function previousEnd(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[\s\u00a0]/.test(text[at - 1]!)) at -= 1;
  return at;
}
