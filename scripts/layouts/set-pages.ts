import { breakLines } from '../fixtures/break-lines.js';
import type { Setting } from './set-text.js';

/** Where the text of each page stands; in points from its top left corner. */
export interface Frame {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  topPt: number;
  bottomPt: number;
  textWidthPt: number;
  sizePt: number;
  align?: Setting['align'];
  hyphenate?: boolean;
  /** Columns of the page, filled one after the other. */
  columns?: number;
  gutterPt?: number;
  /** Between paragraphs, in lines. */
  gapLines?: number;
}

/** A small page with one column of some twenty-five lines. */
export const SMALL_PAGE: Frame = {
  widthPt: 420,
  heightPt: 595,
  leftPt: 55,
  topPt: 90,
  bottomPt: 505,
  textWidthPt: 310,
  sizePt: 11,
  align: 'justify',
};
/** Edges and middle of its text, from the left, in points. */
export const LEFT = SMALL_PAGE.leftPt;
export const RIGHT = LEFT + SMALL_PAGE.textWidthPt;
export const MIDDLE = SMALL_PAGE.widthPt / 2;

const LEADING = 1.25;
const HEADING = /^(?:Article|ANNEX) \S+$/;

/**
 * Sets paragraphs on as many pages as they need, breaking off wherever the column is full; headings are centred
 * and kept with the text below them. `dress` draws what stands around the text, once for each page, before it.
 * Returns the number of pages.
 */
export function setPages(
  paper: PDFKit.PDFDocument,
  paragraphs: readonly string[],
  frame: Frame,
  dress: (pageNumber: number) => void = () => undefined,
  besideLine: (line: number, yPt: number) => void = () => undefined,
): number {
  const { columns = 1, gutterPt = 0, gapLines = 0.6, sizePt, align = 'left' } = frame;
  const widthPt = (frame.textWidthPt - gutterPt * (columns - 1)) / columns;
  const pitchPt = sizePt * LEADING;
  let pages = 0;
  let column = columns;
  let yPt = 0;
  let line = 0;
  const turnOver = () => {
    column += 1;
    if (column >= columns) {
      paper.addPage({ size: [frame.widthPt, frame.heightPt], margin: 0 });
      pages += 1;
      column = 0;
      line = 0;
      dress(pages);
    }
    yPt = frame.topPt;
  };
  turnOver();
  for (const paragraph of paragraphs) {
    const isHeading = HEADING.test(paragraph);
    paper.font('Times-Roman', sizePt);
    const lines = breakLines(
      paragraph,
      (words) => paper.widthOfString(words),
      () => widthPt,
      frame.hyphenate ?? false,
    );
    if (isHeading && yPt + 4 * pitchPt > frame.bottomPt) turnOver();
    for (const { text, last } of lines) {
      if (yPt + pitchPt > frame.bottomPt) turnOver();
      paper.font('Times-Roman', sizePt);
      const slackPt = widthPt - paper.widthOfString(text);
      const gaps = text.split(' ').length - 1;
      const wordSpacing = align === 'justify' && !last && !isHeading && gaps > 0 ? slackPt / gaps : 0;
      const leftPt = frame.leftPt + column * (widthPt + gutterPt) + (isHeading ? slackPt / 2 : 0);
      paper.text(text, leftPt, yPt, { lineBreak: false, wordSpacing });
      line += 1;
      besideLine(line, yPt);
      yPt += pitchPt;
    }
    yPt += pitchPt * gapLines;
  }
  return pages;
}

/** Words on the current page, left, centred on or ending at `xPt`. */
export function put(
  paper: PDFKit.PDFDocument,
  text: string,
  xPt: number,
  yPt: number,
  { sizePt = 9, font = 'Times-Roman', from = 'left' }: PutOptions = {},
): void {
  paper.font(font, sizePt);
  const widthPt = paper.widthOfString(text);
  const leftPt = from === 'left' ? xPt : from === 'centre' ? xPt - widthPt / 2 : xPt - widthPt;
  paper.text(text, leftPt, yPt, { lineBreak: false });
}

interface PutOptions {
  sizePt?: number;
  font?: Setting['font'];
  from?: 'left' | 'centre' | 'right';
}

/** What stands on each of so many pages, counted from 1. */
export const onPages = (count: number, on: (page: number) => string | string[]): string[] =>
  Array.from({ length: count }, (_, at) => on(at + 1)).flat();
