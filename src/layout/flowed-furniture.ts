import type { Mark } from './furniture.js';
import { endsSentence, namesDivision, startsLower } from './marks.js';
import { type PageNumber, parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';

/** A page holds at least so many characters: numbers closer together count something else. */
const SHORTEST_PAGE = 700;
/** Pages of one document differ in length by less than this factor, either way, from the middle one. */
const EVEN = 3;
/** Bare numbers at the left have to cut a sentence in two at least once in so many pages. */
const PAGES_PER_CUT = 5;
/** Numbers so far from the left edge are centred or at the right. */
const APART_PT = 200;
const APART_BLANKS = 20;
/** A head stands so near to a page number, in lines. */
const BESIDE = 2;

interface Candidate extends PageNumber {
  index: number;
  /** Characters of the document before it. */
  at: number;
}

/** Marks page numbers that stand in the flow of lines, and the lines repeated beside them. */
export function markFlowed(lines: readonly PrintedLine[], marks: Mark[]): void {
  const offsets = characterOffsets(lines);
  const candidates: Candidate[] = [];
  lines.forEach((line, index) => {
    if (marks[index] !== null) return;
    const number = parsePageNumber(line.text);
    if (number) candidates.push({ ...number, index, at: offsets[index]! });
  });
  for (const chain of chainsOf(candidates)) {
    if (!numbersPages(chain, lines, marks)) continue;
    for (const { index } of chain) marks[index] = 'page-number';
    markHeads(chain, lines, marks);
  }
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
 * Chains of numbers of one style that grow by one (or two, over a page without number), a page's length apart;
 * the longest chain for each last number is followed, and no number is in two chains.
 */
function chainsOf(candidates: readonly Candidate[]): Candidate[][] {
  const open = new Map<string, Candidate[]>();
  const chains: Candidate[][] = [];
  for (const candidate of candidates) {
    const key = (value: number) => `${candidate.style} ${value}`;
    const before = [candidate.value - 1, candidate.value - 2].find((value) => {
      const last = open.get(key(value))?.at(-1);
      return last !== undefined && candidate.at - last.at >= SHORTEST_PAGE;
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
  return chains.filter((chain) => chain.length > 1);
}

/** True when the chain is long and even enough to number pages, and cuts sentences as only pages do. */
function numbersPages(
  chain: readonly Candidate[],
  lines: readonly PrintedLine[],
  marks: readonly Mark[],
): boolean {
  const explicit = chain.every((one) => one.explicit);
  if (chain.length < (explicit ? 2 : 3)) return false;
  const lengths = chain.slice(1).map((one, at) => one.at - chain[at]!.at);
  const middle = [...lengths].sort((a, b) => a - b)[lengths.length >> 1]!;
  const even = lengths.filter((length) => length < middle * EVEN && length > middle / EVEN).length;
  if (even < 0.7 * lengths.length) return false;
  if (explicit) return true;
  const setApart = chain.filter(({ index }) => standsApart(lines[index]!)).length;
  if (setApart >= 0.8 * chain.length) return true;
  const cuts = chain.filter(({ index }) => cutsSentence(index, lines, marks)).length;
  return cuts * PAGES_PER_CUT >= chain.length;
}

/** True for a number in the middle or at the right of its line, where paragraph numbers do not stand. */
function standsApart({ position, source }: PrintedLine): boolean {
  return (position?.box.xPt ?? 0) > APART_PT || (source?.indent ?? 0) >= APART_BLANKS;
}

/** True when the words before and after line `index`, and a head below it, belong to one sentence. */
function cutsSentence(index: number, lines: readonly PrintedLine[], marks: readonly Mark[]): boolean {
  let before = index - 1;
  while (before >= 0 && marks[before] !== null) before -= 1;
  if (before < 0 || endsSentence(lines[before]!.text)) return false;
  for (let after = index + 1; after <= index + 1 + BESIDE && after < lines.length; after += 1) {
    if (marks[after] === null && startsLower(lines[after]!.text)) return true;
  }
  return false;
}

/** Lines beside the numbers of a chain that say the same, but for digits, beside most of them. */
function markHeads(chain: readonly Candidate[], lines: readonly PrintedLine[], marks: Mark[]): void {
  const beside = new Map<string, { index: number; after: boolean }[]>();
  for (const { index } of chain) {
    const seen = new Set<string>();
    for (let distance = -BESIDE; distance <= BESIDE; distance += 1) {
      const neighbour = lines[index + distance];
      if (!neighbour || marks[index + distance] !== null) continue;
      const pattern = neighbour.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
      if (seen.has(pattern)) continue;
      seen.add(pattern);
      const places = beside.get(pattern) ?? [];
      places.push({ index: index + distance, after: distance > 0 });
      beside.set(pattern, places);
    }
  }
  for (const [pattern, places] of beside) {
    if (places.length < Math.max(2, chain.length * 0.4) || !/\p{L}/u.test(pattern)) continue;
    if (namesDivision(pattern) && new Set(places.map(({ index }) => lines[index]!.text)).size > 1) continue;
    for (const { index, after } of places) marks[index] = after ? 'header' : 'footer';
  }
}
