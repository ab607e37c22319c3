import type { Box, Line, PageLayout } from './document-text.js';
import { partitionPoint } from './partition-point.js';
import type { Span } from './span.js';

/** A printed line and the page (1-based) it stands on. */
export interface PlacedLine {
  pageNumber: number;
  line: Line;
}

/** A box and the page (1-based) it lies on. */
export interface PlacedBox {
  pageNumber: number;
  box: Box;
}

/** The document text, or an expression of it: spans count in its own text. */
interface Paged {
  pages: readonly PageLayout[];
}

/** First and last page (1-based) that words of the span stand on; of an empty span, the page it stands at. */
export function pagesOf(document: Paged, span: Span): [first: number, last: number] {
  const pages = document.pages.filter((page) => page.lines.length > 0);
  const first = pages[lastIndex(pages, (page) => page.lines[0]!.span.start <= span.start)];
  const last = pages[lastIndex(pages, (page) => page.lines[0]!.span.start < span.end)];
  const firstNumber = first?.pageNumber ?? document.pages[0]?.pageNumber ?? 1;
  return [firstNumber, Math.max(firstNumber, last?.pageNumber ?? firstNumber)];
}

/** The line that holds the character at `offset`, or the last one before it; null in an empty document. */
export function lineAt(document: Paged, offset: number): PlacedLine | null {
  const [pageNumber] = pagesOf(document, { start: offset, end: offset });
  const page = document.pages.find((one) => one.pageNumber === pageNumber);
  if (!page || page.lines.length === 0) return null;
  return { pageNumber, line: page.lines[lastIndex(page.lines, (line) => line.span.start <= offset)]! };
}

/**
 * Boxes of the printed lines that the span covers. Of a line covered in part the box is cut in proportion to the
 * characters, which is near enough to mark the words. Text files have no boxes.
 */
export function boxesOf(document: Paged, span: Span): PlacedBox[] {
  const [first, last] = pagesOf(document, span);
  return document.pages
    .filter((page) => page.pageNumber >= first && page.pageNumber <= last)
    .flatMap((page) => boxesOnPage(page, span));
}

function boxesOnPage(page: PageLayout, span: Span): PlacedBox[] {
  const boxes: PlacedBox[] = [];
  for (const line of page.lines) {
    const start = Math.max(line.span.start, span.start);
    const end = Math.min(line.span.end, span.end);
    if (start >= end || !line.box) continue;
    const perCharacter = line.box.widthPt / (line.span.end - line.span.start);
    boxes.push({
      pageNumber: page.pageNumber,
      box: {
        ...line.box,
        xPt: line.box.xPt + (start - line.span.start) * perCharacter,
        widthPt: (end - start) * perCharacter,
      },
    });
  }
  return boxes;
}

/** Index of the last item that satisfies `holds`, which holds for a first part of the list; 0 when for none. */
function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return Math.max(0, partitionPoint(items, holds) - 1);
}
