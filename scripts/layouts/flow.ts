import { breakLines } from '../fixtures/break-lines.js';
import type { Setting } from './set-text.js';

/** A place for lines: a column, from its top to its bottom; in points. */
export interface Frame {
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
  /** Called before the first line is set, to begin a page where the frame stands on a new one. */
  open?: () => void;
}

export interface Flow extends Pick<Setting, 'sizePt' | 'align' | 'hyphenate'> {
  /** Blank space above every paragraph but the first of a frame, in points. */
  gapPt?: number;
  /** Space from line to line, in font sizes. */
  leading?: number;
  /** Of the first line of paragraphs that are no headings, in points. */
  indentPt?: number;
  /** Paragraphs that are set bold and in the middle. */
  isHeading?: (text: string) => boolean;
}

const isArticle = (text: string): boolean => /^Article \d+$/.test(text);

/**
 * Sets paragraphs into frames one after the other, as a typesetter does: what finds no room in a frame goes on in
 * the next. All frames are equally wide. Returns the bottom of the last line.
 */
export function flow(
  paper: PDFKit.PDFDocument,
  paragraphs: readonly string[],
  frames: readonly Frame[],
  {
    sizePt = 10,
    align = 'left',
    hyphenate = false,
    gapPt = 6,
    leading = 1.25,
    indentPt = 0,
    isHeading = isArticle,
  }: Flow = {},
): number {
  let at = 0;
  let frame = frames[0]!;
  frame.open?.();
  let yPt = frame.yPt;
  for (const paragraph of paragraphs) {
    const heading = isHeading(paragraph);
    const font = heading ? 'Times-Bold' : 'Times-Roman';
    if (yPt > frame.yPt) yPt += gapPt;
    paper.font(font, sizePt);
    const indentOf = (line: number) => (line === 0 && !heading ? indentPt : 0);
    const lines = breakLines(
      paragraph,
      (words) => paper.widthOfString(words),
      (line) => frame.widthPt - indentOf(line),
      hyphenate,
    );
    for (const [line, { text, last }] of lines.entries()) {
      // No heading is left alone at the foot of a frame.
      const needPt = sizePt * leading * (heading ? 3 : 1);
      if (yPt + needPt > frame.yPt + frame.heightPt) {
        at += 1;
        frame = frames[at]!;
        frame.open?.();
        yPt = frame.yPt;
      }
      paper.font(font, sizePt);
      const slackPt = frame.widthPt - indentOf(line) - paper.widthOfString(text);
      const gaps = text.split(' ').length - 1;
      const wordSpacing = align === 'justify' && !last && gaps > 0 ? slackPt / gaps : 0;
      const leftPt = frame.xPt + indentOf(line) + (heading ? slackPt / 2 : 0);
      paper.text(text, leftPt, yPt, { lineBreak: false, wordSpacing });
      yPt += sizePt * leading;
    }
  }
  return yPt;
}
