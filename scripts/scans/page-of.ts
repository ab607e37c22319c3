import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setText } from '../layouts/set-text.js';

const SOURCES = path.resolve(import.meta.dirname, '../../fixtures/sources');

/** Half a sheet: a page takes a second to recognise, and little room. */
export const PAPER: [number, number] = [420, 595];
const MARGIN_PT = 44;

/** Paragraphs of one of the agreements, without markup, from the block that begins so. */
export function paragraphsOf(agreement: string, from: string, count: number): string[] {
  const blocks = readFileSync(path.join(SOURCES, `${agreement}.txt`), 'utf8')
    .trim()
    .split(/\r?\n(?:\r?\n)+/);
  const first = blocks.findIndex((block) => block.startsWith(from));
  if (first < 0) throw new Error(`${agreement} has no block that begins with ${from}`);
  return blocks.slice(first, first + count).map((block) =>
    block
      .split('%%')[0]!
      .replace(/^[#=]+ |^ +/, '')
      .replace(' | ', ' - ')
      .trim(),
  );
}

/** Sets the paragraphs on a page, short ones without a full stop as headings. */
export function pageOf(
  paragraphs: readonly string[],
  font: 'Times' | 'Helvetica' = 'Times',
): (paper: PDFKit.PDFDocument) => void {
  return (paper) => {
    let yPt = MARGIN_PT;
    for (const text of paragraphs) {
      const isHeading = text.length < 60 && !/[.;:]$/.test(text);
      const widthPt = PAPER[0] - 2 * MARGIN_PT;
      const plain = font === 'Times' ? 'Times-Roman' : 'Helvetica';
      yPt = setText(paper, text, {
        xPt: MARGIN_PT,
        yPt: yPt + (isHeading ? 8 : 0),
        widthPt,
        sizePt: 10.5,
        font: isHeading ? `${font}-Bold` : plain,
        align: isHeading ? 'centre' : 'justify',
      });
      yPt += 6;
    }
    if (yPt > PAPER[1] - MARGIN_PT / 2) throw new Error('the page is too full');
  };
}
