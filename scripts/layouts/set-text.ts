import { breakLines } from '../fixtures/break-lines.js';

/** Where and how a text is set; in points from the top left corner of the page. */
export interface Setting {
  xPt: number;
  yPt: number;
  widthPt: number;
  sizePt?: number;
  font?: 'Times-Roman' | 'Times-Bold' | 'Times-Italic' | 'Helvetica' | 'Helvetica-Bold';
  align?: 'left' | 'centre' | 'justify';
  /** Of the first line, from `xPt`. */
  indentPt?: number;
  hyphenate?: boolean;
}

const LEADING = 1.25;

/** Sets one paragraph on the current page and returns where the line below it would begin. */
export function setText(paper: PDFKit.PDFDocument, text: string, setting: Setting): number {
  const { xPt, yPt, widthPt, sizePt = 10, font = 'Times-Roman', align = 'left', indentPt = 0 } = setting;
  paper.font(font, sizePt);
  const indentOf = (line: number) => (line === 0 ? indentPt : 0);
  const lines = breakLines(
    text,
    (words) => paper.widthOfString(words),
    (line) => widthPt - indentOf(line),
    setting.hyphenate ?? false,
  );
  lines.forEach(({ text: words, last }, line) => {
    const slackPt = widthPt - indentOf(line) - paper.widthOfString(words);
    const gaps = words.split(' ').length - 1;
    const wordSpacing = align === 'justify' && !last && gaps > 0 ? slackPt / gaps : 0;
    const leftPt = xPt + indentOf(line) + (align === 'centre' ? slackPt / 2 : 0);
    paper.text(words, leftPt, yPt + line * sizePt * LEADING, { lineBreak: false, wordSpacing });
  });
  return yPt + lines.length * sizePt * LEADING;
}

/** How high `setText` sets a paragraph. */
export function heightOf(paper: PDFKit.PDFDocument, text: string, setting: Setting): number {
  const { widthPt, sizePt = 10, font = 'Times-Roman' } = setting;
  paper.font(font, sizePt);
  const widthOf = (words: string) => paper.widthOfString(words);
  return breakLines(text, widthOf, () => widthPt, false).length * sizePt * LEADING;
}
