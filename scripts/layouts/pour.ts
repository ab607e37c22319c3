import { breakLines } from '../fixtures/break-lines.js';

/** A paragraph and how it is set. */
export interface Piece {
  text: string;
  centred?: boolean;
  bold?: boolean;
  italic?: boolean;
}

/** Where lines go on: the page (from 0) and the height on it, in points from its top. */
export interface Place {
  page: number;
  yPt: number;
}

export interface Column {
  xPt: number;
  widthPt: number;
  align?: 'left' | 'justify';
  sizePt?: number;
  /** File of a font for all styles; without it Times. */
  fontFile?: string;
}

interface Words {
  page: number;
  xPt: number;
  yPt: number;
  text: string;
  font: string;
  sizePt: number;
  wordSpacing: number;
}

const TOP_PT = 90;
const BOTTOM_PT = 740;
const LEADING = 1.2;

/** Pours paragraphs into columns that go on from page to page; all is drawn at the end, page by page. */
export class Pages {
  readonly #paper: PDFKit.PDFDocument;
  readonly #bottomPt: number;
  readonly #words: Words[] = [];

  constructor(paper: PDFKit.PDFDocument, bottomPt = BOTTOM_PT) {
    this.#paper = paper;
    this.#bottomPt = bottomPt;
  }

  /**
   * Sets the pieces from a place on, on every `step`th page, and returns where the line below them would begin.
   * Consecutive pieces stand half a line apart.
   */
  pour(pieces: readonly Piece[], column: Column, from: Place = { page: 0, yPt: TOP_PT }, step = 1): Place {
    const { xPt, widthPt, align = 'left', sizePt = 9.5, fontFile } = column;
    const leadingPt = sizePt * LEADING;
    let { page, yPt } = from;
    for (const { text, centred, bold, italic } of pieces) {
      const font = fontFile ?? (bold ? 'Times-Bold' : italic ? 'Times-Italic' : 'Times-Roman');
      const width = (words: string) => this.#paper.font(font, sizePt).widthOfString(words);
      const lines = breakLines(text, width, () => widthPt, false);
      for (const { text: words, last } of lines) {
        if (yPt + leadingPt > this.#bottomPt) [page, yPt] = [page + step, TOP_PT];
        const slackPt = widthPt - width(words);
        const gaps = words.split(' ').length - 1;
        const wordSpacing = align === 'justify' && !centred && !last && gaps > 0 ? slackPt / gaps : 0;
        const leftPt = xPt + (centred ? slackPt / 2 : 0);
        this.#words.push({ page, xPt: leftPt, yPt, text: words, font, sizePt, wordSpacing });
        yPt += leadingPt;
      }
      yPt += leadingPt / 2;
    }
    return { page, yPt };
  }

  /** Draws the pages; `byRows` line by line across the columns, as tables of word processors are. */
  draw(finishPage?: (paper: PDFKit.PDFDocument, page: number) => void, byRows = false): void {
    const count = 1 + Math.max(...this.#words.map(({ page }) => page));
    for (let page = 0; page < count; page += 1) {
      this.#paper.addPage();
      const words = this.#words.filter((word) => word.page === page);
      if (byRows) words.sort((a, b) => a.yPt - b.yPt || a.xPt - b.xPt);
      for (const { text, font, sizePt, xPt, yPt, wordSpacing } of words) {
        this.#paper.font(font, sizePt).text(text, xPt, yPt, { lineBreak: false, wordSpacing });
      }
      finishPage?.(this.#paper, page);
    }
  }
}

/** The one that stands lower. */
export const lower = (...places: readonly Place[]): Place =>
  [...places].sort((a, b) => b.page - a.page || b.yPt - a.yPt)[0]!;
