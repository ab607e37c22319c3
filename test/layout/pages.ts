import type { PlainPage, PositionedPage, TextRun } from '../../src/model/index.js';

export const WIDTH_PT = 600;
export const HEIGHT_PT = 800;
/** Every character of these pages is half as wide as the font is high. */
export const SIZE_PT = 10;

/** A run at `x` whose glyph box starts at `y`. */
export function run(text: string, xPt: number, yPt: number, more: Partial<TextRun> = {}): TextRun {
  const fontSizePt = more.fontSizePt ?? SIZE_PT;
  const widthPt = (text.length * fontSizePt) / 2;
  return { text, xPt, yPt, widthPt, heightPt: fontSizePt, fontSizePt, bold: false, ...more };
}

export function page(pageNumber: number, runs: TextRun[]): PositionedPage {
  return { kind: 'positioned', pageNumber, widthPt: WIDTH_PT, heightPt: HEIGHT_PT, runs };
}

/**
 * Runs of lines set one below the other from `y` on, 12 pt apart; an empty line makes a gap of half a line. Blanks
 * in front of a line indent it by 5 pt each.
 */
export function column(text: string, yPt = 100, xPt = 50): TextRun[] {
  const runs: TextRun[] = [];
  let y = yPt;
  for (const line of text.split('\n')) {
    if (line === '') {
      y += 6;
      continue;
    }
    const words = line.trimStart();
    runs.push(run(words, xPt + (line.length - words.length) * 5, y));
    y += 12;
  }
  return runs;
}

/** Prose that fills lines of 100 characters. */
export const FULL_LINE =
  'The Parties shall consult each other on all questions that arise under this Agreement and shall also';

/** A file as `read` gives it: form feeds divide pages. */
export function plainPages(file: string): PlainPage[] {
  let sourceOffset = 0;
  return file.split('\f').map((text, index) => {
    const page: PlainPage = { kind: 'plain', pageNumber: index + 1, text, sourceOffset };
    sourceOffset += text.length + 1;
    return page;
  });
}
