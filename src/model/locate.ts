import type { Box, Line, PageLayout } from './document-text.js';
import { partitionPoint } from './partition-point.js';
import type { Span } from './span.js';
import { usualWidth } from './usual-width.js';

/** A printed line and the page (1-based) it stands on. */
export interface PlacedLine {
  pageNumber: number;
  line: Line;
}

/** A box, the page (1-based) it lies on, and the words in it, in characters of the text. */
export interface PlacedBox {
  pageNumber: number;
  span: Span;
  box: Box;
}

/** The document text, or an expression of it: spans count in its own text. */
interface Paged {
  text: string;
  pages: readonly PageLayout[];
}

/**
 * Lines of all pages in the order of the text. That is the order of the pages, but for footnotes: they stand behind
 * the paragraph that goes on from their page to the next.
 */
export function linesInOrder(pages: readonly PageLayout[]): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let inOrder = true;
  let last = -1;
  for (const { pageNumber, lines } of pages) {
    for (const line of lines) {
      placed.push({ pageNumber, line });
      if (line.span.start <= last) inOrder = false;
      last = line.span.start;
    }
  }
  return inOrder ? placed : placed.sort((a, b) => a.line.span.start - b.line.span.start);
}

/** First and last page (1-based) that words of the span stand on; of an empty span, the page it stands at. */
export function pagesOf(document: Paged, span: Span): [first: number, last: number] {
  const pages = document.pages.filter(({ lines }) => lines.length > 0);
  const on = pages.filter(({ lines }) => {
    const line = lines[partitionPoint(lines, (one) => one.span.end <= span.start)];
    return line !== undefined && line.span.start < span.end;
  });
  if (on.length > 0) return [on[0]!.pageNumber, on.at(-1)!.pageNumber];
  let nearest = pages[0];
  for (const page of pages) {
    if (lineBefore(page, span.start).span.start > span.start) continue;
    if (lineBefore(page, span.start).span.start >= lineBefore(nearest!, span.start).span.start)
      nearest = page;
  }
  const pageNumber = nearest?.pageNumber ?? document.pages[0]?.pageNumber ?? 1;
  return [pageNumber, pageNumber];
}

/** The last line of the page that begins at or before `offset`, or its first one. */
const lineBefore = ({ lines }: PageLayout, offset: number): Line =>
  lines[lastIndex(lines, (line) => line.span.start <= offset)]!;

/** The line that holds the character at `offset`, or the last one before it; null in an empty document. */
export function lineAt(document: Paged, offset: number): PlacedLine | null {
  const [pageNumber] = pagesOf(document, { start: offset, end: offset });
  const page = document.pages.find((one) => one.pageNumber === pageNumber);
  if (!page || page.lines.length === 0) return null;
  return { pageNumber, line: lineBefore(page, offset) };
}

/**
 * Boxes of the printed lines that the span covers. Of a line covered in part the box is cut where a run of glyphs
 * begins or ends, which is exact, and inside a run by the usual widths of its characters, which is near enough to mark
 * the words. Text files have no boxes.
 */
export function boxesOf(document: Paged, span: Span): PlacedBox[] {
  const [first, last] = pagesOf(document, span);
  return document.pages
    .filter((page) => page.pageNumber >= first && page.pageNumber <= last)
    .flatMap((page) => boxesOnPage(page, span, document.text));
}

function boxesOnPage(page: PageLayout, span: Span, text: string): PlacedBox[] {
  const boxes: PlacedBox[] = [];
  for (const line of page.lines) {
    const start = Math.max(line.span.start, span.start);
    const end = Math.min(line.span.end, span.end);
    if (start >= end || !line.box) continue;
    const xPt = xOf(line, start, text);
    boxes.push({
      pageNumber: page.pageNumber,
      span: { start, end },
      box: {
        ...line.box,
        xPt,
        widthPt: Math.max(0, xOf(line, end, text) - xPt),
      },
    });
  }
  return boxes;
}

/** Where the character at `offset` begins, or the last one of the line ends. */
function xOf({ span, box, stops = [] }: Line, offset: number, text: string): number {
  const at = offset - span.start;
  const all: [number, number][] = [[0, box!.xPt], ...stops, [span.end - span.start, box!.xPt + box!.widthPt]];
  const [fromAt, fromPt] = all[lastIndex(all, ([stop]) => stop <= at)]!;
  if (fromAt === at) return fromPt;
  const [toAt, toPt] = all.find(([stop]) => stop > at) ?? all.at(-1)!;
  const width = (start: number, end: number) => usualWidth(text.slice(span.start + start, span.start + end));
  return fromPt + ((toPt - fromPt) * width(fromAt, at)) / (width(fromAt, toAt) || 1);
}

/** Index of the last item that satisfies `holds`, which holds for a first part of the list; 0 when for none. */
function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return Math.max(0, partitionPoint(items, holds) - 1);
}
