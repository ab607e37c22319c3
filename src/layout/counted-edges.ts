import type { EdgeLine } from './edges.js';
import type { Mark } from './furniture.js';
import { namesDivision, startsWithLabel } from './marks.js';
import { isNumberedHeading, parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';
import type { RecurringText } from './recurring-text.js';

/** Heads and feet that count the pages do so on so many at least … */
const MIN_PAGES = 3;
/** … and on this share of the pages from the first to the last of them. */
const MIN_DENSITY = 0.6;
/** Two of them stand at the same height, give or take this. */
const SAME_HEIGHT_PT = 8;
/** What says itself that it counts pages needs fewer of its kind. */
const SAYS_PAGE = /\b(?:page|pag\.|pg\.|p\.)\s?\d{1,4}\b|(?:^|\s)\d{1,4}\s?(?:of|\/)\s?\d{1,4}$/i;
/** A head is not longer than this. */
const LONGEST = 160;

interface Counting {
  line: EdgeLine;
  /** Number in the line less number of the page: the same for all lines of one numbering. */
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
  const counting = edges.flatMap((line) => {
    const { text: words } = lines[line.index]!;
    if (line.depth > 1 || words.length > LONGEST || isNumberedHeading(words)) return [];
    const numbers = numbersAtEnds(words);
    if (numbers.length === 0) return [];
    const isBare = !/\p{L}/u.test(words) || parsePageNumber(words) !== null;
    return [{ line, isBare, differences: numbers.map((number) => number - line.pageNumber) }];
  });
  const pagesOf = new Map<number, Set<number>>();
  for (const { line, differences } of counting) {
    for (const difference of differences) {
      const pages = pagesOf.get(difference);
      if (pages) pages.add(line.pageNumber);
      else pagesOf.set(difference, new Set([line.pageNumber]));
    }
  }
  for (const [difference, pages] of pagesOf) {
    const members = counting.filter(({ differences }) => differences.includes(difference));
    const isNumbering =
      pages.size >= MIN_PAGES && pages.size >= MIN_DENSITY * (Math.max(...pages) - Math.min(...pages) + 1);
    for (const { line, isBare } of members) {
      const own = members.filter((other) => isLike(line, other));
      const isSaid = own.every((other) => SAYS_PAGE.test(lines[other.line.index]!.text));
      const indexes = own.map((other) => other.line.index);
      if (isBare || marks[line.index] !== null || new Set(own.map((other) => other.line.pageNumber)).size < 2)
        continue;
      if (!isNumbering && !(isSaid && pageCount <= MIN_PAGES)) continue;
      if (text.isText(indexes)) continue;
      marks[line.index] = line.edge;
    }
    // The bare number of a first page, whose head is left out.
    if (isNumbering && difference === 0) {
      for (const { line, isBare } of members) {
        if (isBare && line.depth === 0 && line.pageNumber === 1) marks[line.index] ??= 'page-number';
      }
    }
  }
}

const isLike = (line: EdgeLine, { line: other, isBare }: Counting): boolean =>
  !isBare && line.edge === other.edge && Math.abs((line.topPt ?? 0) - (other.topPt ?? 0)) <= SAME_HEIGHT_PT;

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
