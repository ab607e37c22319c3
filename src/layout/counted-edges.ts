import type { Mark } from './furniture.js';
import { namesDivision, startsWithLabel } from './marks.js';
import { isNumberedHeading, parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';
import type { RecurringText } from './recurring-text.js';
import { type EdgeLine, sameHeight } from './same-height.js';

/** So many pages at least carry a number that keeps step with them, by itself or beside words … */
const MIN_PAGES = 3;
/** … this share of the pages from the first to the last of them … */
const MIN_DENSITY = 0.6;
/** … and of the lines that stand where such a head does: lines of text do so by chance. */
const MIN_COUNTING = 0.6;
/** What says itself that it counts pages needs fewer of its kind. */
const SAYS_PAGE = /\b(?:page|pag\.|pg\.|p\.)\s?\d{1,4}\b|(?:^|\s)\d{1,4}\s?(?:of|\/)\s?\d{1,4}$/i;
/** A head is not longer than this, and has fewer words with a small letter in front than a line of prose. */
const LONGEST = 160;
const PROSE_WORDS = 6;
const SMALL_WORD = /(?<!\S)\p{Ll}/gu;

interface Counting extends EdgeLine {
  /** Numbers in the line less the number of the page: one of them is the same for all lines of one numbering. */
  differences: readonly number[];
  /** Only a page number, which other rules judge: it speaks for the numbering all the same. */
  isBare: boolean;
}

/**
 * Marks heads and feet in which words stand beside the number of the page, whatever the words are: the section, or
 * the titles of a book on left and right pages. `edges` are the outermost lines; those marked already only vote.
 */
export function markCounted(
  lines: readonly PrintedLine[],
  edges: readonly EdgeLine[],
  pageCount: number,
  text: RecurringText,
  marks: Mark[],
): void {
  const outer = edges.filter(({ depth }) => depth <= 1);
  const pagesOf = new Map<number, Set<number>>();
  const countings = new Map<EdgeLine, Counting>();
  for (const line of outer) {
    const counting = countingOf(line, lines[line.index]!.text);
    if (!counting) continue;
    countings.set(line, counting);
    for (const difference of counting.differences) {
      const pages = pagesOf.get(difference);
      if (pages) pages.add(line.pageNumber);
      else pagesOf.set(difference, new Set([line.pageNumber]));
    }
  }
  const isNumbering = (difference: number): boolean => {
    const pages = [...pagesOf.get(difference)!];
    const span = pages.reduce((a, b) => Math.max(a, b)) - pages.reduce((a, b) => Math.min(a, b)) + 1;
    return pages.length >= MIN_PAGES && pages.length >= MIN_DENSITY * span;
  };
  for (const edge of ['header', 'footer'] as const) {
    for (const slot of sameHeight(
      lines,
      outer.filter((line) => line.edge === edge),
    )) {
      const members = slot.flatMap((line) => countings.get(line) ?? []).filter(({ isBare }) => !isBare);
      const difference = mostFrequent(members);
      if (difference === null) continue;
      const own = members.filter(({ differences }) => differences.includes(difference));
      const onPages = pagesIn(own);
      if (onPages < 2 || onPages < MIN_COUNTING * pagesIn(slot)) continue;
      const isSaid = own.every(({ index }) => SAYS_PAGE.test(lines[index]!.text));
      if (!isNumbering(difference) && !(isSaid && pageCount < MIN_PAGES)) continue;
      if (text.isText(own.map(({ index }) => index))) continue;
      for (const { index } of own) marks[index] ??= edge;
      // The bare number of a first page, whose head is left out.
      const first = [...countings.values()].find(
        (one) => one.isBare && one.pageNumber === 1 && one.depth === 0 && one.differences[0] === difference,
      );
      if (first) marks[first.index] ??= 'page-number';
    }
  }
}

function countingOf(line: EdgeLine, text: string): Counting | null {
  if (text.length > LONGEST || isNumberedHeading(text)) return null;
  if ((text.match(SMALL_WORD)?.length ?? 0) >= PROSE_WORDS && !SAYS_PAGE.test(text)) return null;
  const numbers = numbersAtEnds(text);
  if (numbers.length === 0) return null;
  const isBare = !/\p{L}/u.test(text) || parsePageNumber(text) !== null;
  return { ...line, isBare, differences: numbers.map((number) => number - line.pageNumber) };
}

const pagesIn = (edges: readonly EdgeLine[]): number =>
  new Set(edges.map(({ pageNumber }) => pageNumber)).size;

/** The difference of most lines, or null without any. */
function mostFrequent(members: readonly Counting[]): number | null {
  const counts = new Map<number, number>();
  for (const difference of members.flatMap(({ differences }) => differences)) {
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [difference, count] of counts) {
    if (best === null || count > counts.get(best)!) best = difference;
  }
  return best;
}

/** Numbers in the two words at either end of a line, and those it calls a page; not those of its own label. */
function numbersAtEnds(text: string): number[] {
  const words = text.split(' ');
  const isLabelled = words.length > 1 && (startsWithLabel(text) || namesDivision(text));
  const first = isLabelled ? [] : words.slice(0, 2);
  const last = namesDivision(words.slice(-2).join(' ')) ? [] : words.slice(-2);
  const said = SAYS_PAGE.exec(text)?.[0] ?? '';
  const numbers = [...first, ...last, said].join(' ').match(/(?<!\d)\d{1,4}(?!\d)/g);
  return [...new Set(numbers?.map(Number))];
}
