import { groupBy } from '../model/index.js';
import type { Mark } from './furniture.js';
import { linePattern } from './line-pattern.js';
import { endsSentence, isCapitals, namesDivision, startsLower, startsWithLabel } from './marks.js';
import { isNumberedHeading, type PageNumber, parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';
import type { RecurringText } from './recurring-text.js';

/** A page holds at least so many characters: numbers closer together count something else. */
const SHORTEST_PAGE = 700;
/** A numbering this long is beyond doubt, and short pages may follow, as the last one often is. */
const LONG_CHAIN = 4;
const SHORTEST_PAGE_THEN = 40;
/** Pages of one document differ in length by less than this factor, either way, from the middle one. */
const EVEN = 3;
/** Bare numbers at the left have to cut a sentence in two at least once in so many pages. */
const PAGES_PER_CUT = 5;
/** Lines that repeat, without a page number beside them, have to cut one once in so many pages. */
const REPEATS_PER_CUT = 2;
/** A line of prose, as a page cuts it, is at least so long. */
const PROSE_LINE = 40;
/** Numbers so far from the left edge are centred or at the right. */
const APART_PT = 200;
const APART_BLANKS = 20;
/** A head stands so near to a page number, in lines. */
const BESIDE = 2;
/** Feet and heads at the change of a page take no more lines; where all is the same line, no page changes. */
const MOST_BETWEEN = 12;

/** A head that is seen only once is known by repeating the title, which stands in the first lines. */
const TITLE_LINES = 4;
const SHORTEST_TITLE = 8;
/** A running line without number or title beside it is longer than a word or two. */
const SHORTEST_REPEAT = 12;

interface Candidate extends PageNumber {
  index: number;
  /** Characters of the document before it. */
  at: number;
}

/**
 * Marks page numbers and running heads that stand in the flow of lines, as text files have them and pages
 * converted from another size of page.
 */
export function markFlowed(lines: readonly PrintedLine[], text: RecurringText, marks: Mark[]): void {
  const offsets = characterOffsets(lines);
  const candidates: Candidate[] = [];
  lines.forEach((line, index) => {
    if (marks[index] !== null && marks[index] !== 'page-number') return;
    const number = parsePageNumber(line.text);
    if (!number) return;
    const candidate = { ...number, index, at: offsets[index]! };
    // Those found at the edges of pages vouch for others that say the same.
    if (marks[index] === null || saysPage(candidate)) candidates.push(candidate);
  });
  for (const chain of chainsOf(candidates, lines.length)) {
    const heads = headsBeside(chain, lines, text, marks);
    if (!numbersPages(chain, heads, lines, marks)) continue;
    for (const { index } of chain) marks[index] = 'page-number';
    for (const [index, edge] of heads) marks[index] = edge;
  }
  markRepeated(lines, offsets, marks);
}

function characterOffsets(lines: readonly PrintedLine[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const here = at;
    at += line.text.length + 1;
    return here;
  });
}

/**
 * Chains of numbers of one style that grow by one (or two, over a page without number), a page's length apart.
 * No number is in two chains.
 */
function chainsOf(candidates: readonly Candidate[], lineCount: number): Candidate[][] {
  const open = new Map<string, Candidate[]>();
  const chains: Candidate[][] = [];
  for (const candidate of candidates) {
    const key = (value: number) => `${candidate.style} ${value}`;
    const before = [candidate.value - 1, candidate.value - 2].find((value) => {
      const chain = open.get(key(value));
      if (chain === undefined) return false;
      const isSure = chain.length >= LONG_CHAIN || saysPage(candidate) || candidate.index >= lineCount - 2;
      const least = isSure ? SHORTEST_PAGE_THEN : SHORTEST_PAGE;
      return candidate.at - chain.at(-1)!.at >= least;
    });
    const chain = before === undefined ? undefined : open.get(key(before))!;
    if (chain) {
      chain.push(candidate);
      open.delete(key(before!));
      open.set(key(candidate.value), chain);
    } else if ((open.get(key(candidate.value))?.length ?? 0) < 2) {
      // A longer chain that waits for its next number is not given up for a stray one.
      const started = [candidate];
      open.set(key(candidate.value), started);
      chains.push(started);
    }
  }
  return chains;
}

/** `- 3 -` and `Page 3`, but not `3/12`, which may be a date. */
const saysPage = ({ explicit, style }: Candidate): boolean => explicit && !style.startsWith('#');

/** True when the chain numbers pages: its lines say so, or it is even and stands where only page numbers do. */
function numbersPages(
  chain: readonly Candidate[],
  heads: ReadonlyMap<number, Mark>,
  lines: readonly PrintedLine[],
  marks: readonly Mark[],
): boolean {
  if (chain.every(({ style }) => /^\W*page # of #/i.test(style))) return true;
  const isPassedOver = (index: number) => marks[index] !== null || heads.has(index);
  if (heads.size >= chain.length) return true;
  if (chain.length === 1) {
    const [only] = chain as [Candidate];
    const { index, value } = only;
    if (saysPage(only) && standsApart(lines[index]!)) return true;
    return value < 3 && standsApart(lines[index]!) && cutsSentence(index, lines, isPassedOver);
  }
  if (!isEven(chain.map(({ at }) => at))) return false;
  if (chain.every(({ explicit }) => explicit)) return true;
  const cuts = chain.filter(({ index }) => cutsSentence(index, lines, isPassedOver)).length;
  const setApart = chain.filter(({ index }) => standsApart(lines[index]!)).length;
  // What counts text begins with one.
  if (setApart >= 0.8 * chain.length) return chain.length > 2 || cuts > 0 || chain[0]!.value > 2;
  return chain.length > 2 && cuts * PAGES_PER_CUT >= chain.length;
}

/** Most distances are much the same; the last page may be short. */
function isEven(places: readonly number[]): boolean {
  const distances = places.slice(1).map((place, index) => place - places[index]!);
  const middle = [...distances].sort((a, b) => a - b)[distances.length >> 1]!;
  const even = distances.filter((one) => one < middle * EVEN && one > middle / EVEN).length;
  return even >= 0.6 * distances.length;
}

/** True for a number in the middle or at the right of its line, where paragraph numbers do not stand. */
function standsApart({ position, source }: PrintedLine): boolean {
  return (position?.box.xPt ?? 0) > APART_PT || (source?.indent ?? 0) >= APART_BLANKS;
}

/** True when the words before and after line `index`, lines that are passed over left out, are one sentence. */
function cutsSentence(
  index: number,
  lines: readonly PrintedLine[],
  isPassedOver: (index: number) => boolean,
): boolean {
  const first = Math.max(0, index - MOST_BETWEEN);
  let before = index - 1;
  while (before >= first && isPassedOver(before)) before -= 1;
  if (before < first) return false;
  const { text } = lines[before]!;
  if (text.length < PROSE_LINE || endsSentence(text)) return false;
  for (let after = index + 1; after <= index + 1 + BESIDE && after < lines.length; after += 1) {
    if (!isPassedOver(after) && startsLower(lines[after]!.text)) return true;
  }
  return false;
}

const readsAsText = (text: string): boolean => endsSentence(text) && !isCapitals(text);

/**
 * Lines beside the numbers of a chain that say the same, but for digits, beside most of them, or the words of the
 * title; each with the kind of furniture it would be.
 */
function headsBeside(
  chain: readonly Candidate[],
  lines: readonly PrintedLine[],
  text: RecurringText,
  marks: readonly Mark[],
): Map<number, Mark> {
  // Lines by pattern; one that stands between two numbers of short pages counts once.
  const beside = new Map<string, Map<number, Mark>>();
  for (const { index } of chain) {
    const seen = new Set<string>();
    for (let distance = -BESIDE; distance <= BESIDE; distance += 1) {
      const at = index + distance;
      const neighbour = lines[at];
      if (distance === 0 || !neighbour || marks[at] !== null || readsAsText(neighbour.text)) continue;
      const pattern = linePattern(neighbour.text);
      if (at < TITLE_LINES || seen.has(pattern) || !/\p{L}/u.test(pattern)) continue;
      // `6. The Parties` is a paragraph; `Annex 2`, the same on every page, may be a head.
      if (startsWithLabel(neighbour.text) && !namesDivision(neighbour.text)) continue;
      seen.add(pattern);
      const places = beside.get(pattern) ?? new Map<number, Mark>();
      if (!places.has(at)) places.set(at, distance > 0 ? 'header' : 'footer');
      beside.set(pattern, places);
    }
  }
  const heads = new Map<number, Mark>();
  for (const [pattern, places] of beside) {
    const isRepeated =
      places.size > 1 && places.size >= chain.length * 0.4 && saysTheSame([...places.keys()], lines);
    const indexes = [...places.keys()];
    if (isRepeated ? text.isText(indexes) : chain.length > 2 || !repeatsTitle(pattern, lines)) continue;
    // Nothing but the words of the title and a number: a page for a signature.
    if (!isRepeated && indexes.some((index) => text.isAlone(index))) continue;
    for (const [index, mark] of places) heads.set(index, mark);
  }
  return heads;
}

/** True when one of the first lines of the document begins with the pattern. */
function repeatsTitle(pattern: string, lines: readonly PrintedLine[]): boolean {
  if (pattern.length < SHORTEST_TITLE || namesDivision(pattern)) return false;
  return lines.slice(0, TITLE_LINES).some(({ text }) => linePattern(text).startsWith(pattern));
}

/** Headings such as `Article 5` and `Form 5` share a pattern, but each says something else. */
function saysTheSame(group: readonly number[], lines: readonly PrintedLine[]): boolean {
  const texts = group.map((index) => lines[index]!.text);
  return !(namesDivision(texts[0]!) || isNumberedHeading(texts[0]!)) || new Set(texts).size === 1;
}

/**
 * Lines that come again and again, evenly, and cut sentences or repeat the title: running lines without a number
 * of their own.
 */
function markRepeated(lines: readonly PrintedLine[], offsets: readonly number[], marks: Mark[]): void {
  const first = new Set(lines.slice(0, TITLE_LINES).map(({ text }) => text));
  const isFirst = (text: string) => namesDivision(text) && first.has(text);
  const candidates = [...lines.keys()].filter((index) => {
    const { text } = lines[index]!;
    if (index < TITLE_LINES || marks[index] !== null) return false;
    // `Exhibit 4`, which the file begins with, over every page.
    if (isFirst(text)) return isSetOff(lines, index);
    if (endsSentence(text) || text.startsWith('(')) return false;
    if (startsWithLabel(text) || !isSetOff(lines, index)) return false;
    return linePattern(text).length >= SHORTEST_REPEAT;
  });
  const groups = groupBy(candidates, (index) => linePattern(lines[index]!.text));
  const repeated = [...groups.values()].filter((group) =>
    isFirst(lines[group[0]!]!.text) ? group.length > 1 : isSpread(group, offsets),
  );
  const inRepeated = new Set(repeated.flat());
  const isPassedOver = (index: number) => marks[index] !== null || inRepeated.has(index);
  const running = new Set<number>();
  for (const group of repeated) {
    const cuts = group.filter((index) => cutsSentence(index, lines, isPassedOver)).length;
    const { text } = lines[group[0]!]!;
    const isTitle = isFirst(text) || repeatsTitle(linePattern(text), lines);
    if ((cuts * REPEATS_PER_CUT >= group.length || isTitle) && saysTheSame(group, lines)) {
      for (const index of group) running.add(index);
    }
  }
  // A head of two lines: the other one comes with it every time.
  for (const group of repeated) {
    const isBeside = group.every((index) => running.has(index - 1) || running.has(index + 1));
    if (isBeside && saysTheSame(group, lines)) for (const index of group) running.add(index);
  }
  for (const index of running) marks[index] = 'header';
}

/** True when blank lines or wide distances part the line from those around it. */
function isSetOff(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index]!;
  if (!/\p{L}/u.test(line.text)) return false;
  const [previous, next] = [lines[index - 1], lines[index + 1]];
  if (line.source) {
    return line.source.blankLinesBefore > 0 || (next?.source?.blankLinesBefore ?? 1) > 0;
  }
  const isFar = (a: PrintedLine | undefined, b: PrintedLine | undefined) =>
    a === undefined ||
    b === undefined ||
    a.pageNumber !== b.pageNumber ||
    Math.abs(a.position!.baselinePt - b.position!.baselinePt) > 1.6 * line.position!.fontSizePt;
  return isFar(previous, line) || isFar(line, next);
}

function isSpread(group: readonly number[], offsets: readonly number[]): boolean {
  if (group.length < 3) return false;
  const places = group.map((index) => offsets[index]!);
  const near = places.filter(
    (place, index) => index > 0 && place - places[index - 1]! < SHORTEST_PAGE,
  ).length;
  return near <= 0.1 * group.length && isEven(places);
}
