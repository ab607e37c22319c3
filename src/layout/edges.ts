import { groupBy, type Page } from '../model/index.js';
import { markCounted } from './counted-edges.js';
import type { Mark } from './furniture.js';
import { linePattern } from './line-pattern.js';
import { namesDivision } from './marks.js';
import { isNumberedHeading, type PageNumber, parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';
import type { RecurringText } from './recurring-text.js';
import { type Edge, type EdgeLine, sameHeight } from './same-height.js';

/** So many lines at each end of a page may be furniture … */
const EDGE_LINES = 4;
/** … where they stand in this share of its height. */
const EDGE_ZONE = 0.2;
/** A running line is on at least this share of the pages between its first and its last: half for odd pages. */
const MIN_DENSITY = 0.4;
/** Of the lines in the place of a head so many have to recur for it to be one. */
const MIN_RECURRING = 0.6;
/** Documents of so few pages cannot repeat anything three times. */
const FEW_PAGES = 3;

/** Marks lines at the edges of pages that repeat, or that count the pages. */
export function markEdges(
  lines: readonly PrintedLine[],
  pages: readonly Page[],
  text: RecurringText,
  marks: Mark[],
): void {
  if (pages.length === 0) return;
  const edges = edgeLines(lines, pages, marks);
  markRepeated(lines, edges, pages.length, text, marks);
  markSlots(lines, edges, text, marks);
  markCounted(lines, edges, pages.length, text, marks);
  markPageNumbers(lines, edges, pages, marks);
}

function edgeLines(
  lines: readonly PrintedLine[],
  pages: readonly Page[],
  marks: readonly Mark[],
): EdgeLine[] {
  const heights = new Map(
    pages.map((page) => [page.pageNumber, page.kind === 'positioned' ? page.heightPt : null]),
  );
  const byPage = new Map<number, number[]>();
  lines.forEach((line, index) => {
    // Text laid on its side has no edge of the page at its head.
    if (marks[index] !== null || (line.position?.quarterTurns ?? 0) !== 0) return;
    const indexes = byPage.get(line.pageNumber);
    if (indexes) indexes.push(index);
    else byPage.set(line.pageNumber, [index]);
  });
  const found: EdgeLine[] = [];
  for (const [pageNumber, indexes] of byPage) {
    const height = heights.get(pageNumber) ?? null;
    const top = (index: number) => lines[index]!.position?.box.yPt ?? null;
    const ordered = height === null ? indexes : [...indexes].sort((a, b) => top(a)! - top(b)!);
    const take = (edge: Edge, candidates: readonly number[]) => {
      candidates.slice(0, EDGE_LINES).forEach((index, depth) => {
        const topPt = top(index);
        if (height !== null && topPt !== null) {
          const bottomPt = topPt + lines[index]!.position!.box.heightPt;
          if (edge === 'header' ? topPt > EDGE_ZONE * height : bottomPt < (1 - EDGE_ZONE) * height) return;
        }
        found.push({ index, pageNumber, edge, depth, topPt });
      });
    };
    take('header', ordered);
    take('footer', [...ordered].reverse());
  }
  return found;
}

function markRepeated(
  lines: readonly PrintedLine[],
  edges: readonly EdgeLine[],
  pageCount: number,
  text: RecurringText,
  marks: Mark[],
): void {
  for (const [, group] of groupBy(edges, ({ index, edge }) => `${edge} ${linePattern(lines[index]!.text)}`)) {
    for (const members of sameHeight(lines, group)) {
      if (!isRunning(lines, members, pageCount) || isText(lines, members, text)) continue;
      for (const { index, edge } of members) {
        marks[index] = parsePageNumber(lines[index]!.text) ? 'page-number' : edge;
      }
    }
  }
}

/** Numbers that keep step with the pages are never text. */
const isText = (lines: readonly PrintedLine[], members: readonly EdgeLine[], text: RecurringText): boolean =>
  !members.every(({ index }) => parsePageNumber(lines[index]!.text)) &&
  text.isText(members.map(({ index }) => index));

/**
 * Marks heads that change from page to page, as odd and even ones do: the outermost lines at one height, where
 * most of the texts come back on another page.
 */
function markSlots(
  lines: readonly PrintedLine[],
  edges: readonly EdgeLine[],
  text: RecurringText,
  marks: Mark[],
): void {
  for (const edge of ['header', 'footer'] as const) {
    const outermost = edges.filter((line) => line.edge === edge && line.depth === 0);
    for (const slot of sameHeight(lines, outermost)) {
      const counts = new Map<string, number>();
      for (const { index } of slot) {
        const words = lines[index]!.text;
        counts.set(words, (counts.get(words) ?? 0) + 1);
      }
      const recurring = slot.filter(({ index }) => isRecurring(lines[index]!.text, counts));
      if (slot.length < 3 || recurring.length < MIN_RECURRING * slot.length) continue;
      for (const [, same] of groupBy(recurring, ({ index }) => lines[index]!.text)) {
        if (isText(lines, same, text)) continue;
        for (const { index } of same) marks[index] ??= edge;
      }
    }
  }
}

const isRecurring = (text: string, counts: ReadonlyMap<string, number>): boolean =>
  counts.get(text)! > 1 && /\p{L}/u.test(text) && !namesDivision(text);

function isRunning(lines: readonly PrintedLine[], members: readonly EdgeLine[], pageCount: number): boolean {
  const onPages = new Set(members.map((member) => member.pageNumber)).size;
  const span = members.at(-1)!.pageNumber - members[0]!.pageNumber + 1;
  if (onPages < 2 || onPages / span < MIN_DENSITY) return false;
  const texts = members.map(({ index }) => lines[index]!.text);
  if (!/\p{L}/u.test(texts[0]!)) return false;
  const isSame = new Set(texts.map((text) => text.toLowerCase())).size === 1;
  if (onPages < 3)
    return isSame && pageCount <= FEW_PAGES && !namesDivision(texts[0]!) && isOutermost(members);
  return (
    isSame || (!namesDivision(texts[0]!) && !texts.every(isNumberedHeading) && countsPages(members, texts))
  );
}

const isOutermost = (members: readonly EdgeLine[]): boolean => members.every((member) => member.depth === 0);

/** One of the numbers in the lines grows with the page number, in most of them by the same difference. */
function countsPages(members: readonly EdgeLine[], texts: readonly string[]): boolean {
  const differences = new Map<number, number>();
  members.forEach(({ pageNumber }, at) => {
    for (const value of new Set(texts[at]!.match(/\d{1,6}/g)?.map(Number))) {
      const difference = value - pageNumber;
      differences.set(difference, (differences.get(difference) ?? 0) + 1);
    }
  });
  return Math.max(...differences.values()) >= 0.6 * members.length;
}

/** Numbers in the outer two lines of a page that keep step with the pages, and lines that say they number one. */
function markPageNumbers(
  lines: readonly PrintedLine[],
  edges: readonly EdgeLine[],
  pages: readonly Page[],
  marks: Mark[],
): void {
  const depths = new Map<string, number>();
  const candidates: (EdgeLine & PageNumber)[] = [];
  for (const line of edges) {
    const side = `${line.edge} ${line.pageNumber}`;
    const depth = depths.get(side) ?? 0;
    if (marks[line.index] !== null || depth > 1) continue;
    depths.set(side, depth + 1);
    const number = parsePageNumber(lines[line.index]!.text);
    if (number) candidates.push({ ...line, ...number, depth });
  }
  const step = ({ edge, style, value, pageNumber }: EdgeLine & PageNumber) =>
    `${edge} ${style} ${value - pageNumber}`;
  const counts = new Map<string, number>();
  for (const one of candidates) counts.set(step(one), (counts.get(step(one)) ?? 0) + 1);
  for (const one of candidates) {
    const inStep = counts.get(step(one))!;
    const enough = inStep >= 3 || (inStep >= 2 && pages.length <= 4);
    const alone = one.depth === 0 && one.topPt !== null && pages.length <= 2 && one.value === one.pageNumber;
    if (enough || alone || (one.explicit && one.depth === 0)) marks[one.index] = 'page-number';
  }
}
