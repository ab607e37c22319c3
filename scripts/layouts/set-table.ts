import { heightOf, setText } from './set-text.js';

/** Where a table stands and how it looks, in points. */
export interface TableStyle {
  xPt: number;
  yPt: number;
  widthsPt: readonly number[];
  sizePt?: number;
  ruled?: boolean;
  /** Space between the words of one row and those of the next. */
  gapPt?: number;
  /** Columns that are set to the right of their place. */
  rightAligned?: readonly number[];
  /** Where cells stand in the height of their row, by the index of the row; at the top without it. */
  stand?: (row: number) => 'top' | 'middle' | 'bottom';
}

/** How much of the room that a cell leaves of its row is above it. */
const LOWER = { top: 0, middle: 0.5, bottom: 1 };

/** Sets a table row by row; returns its bottom. */
export function setTable(
  paper: PDFKit.PDFDocument,
  rows: readonly (readonly string[])[],
  style: TableStyle,
): number {
  const {
    xPt,
    widthsPt,
    sizePt = 10,
    ruled = false,
    gapPt = ruled ? 8 : 2,
    rightAligned = [],
    stand = () => 'top',
  } = style;
  let yPt = style.yPt;
  const widthPt = widthsPt.reduce((sum, one) => sum + one, 0);
  const rule = () =>
    paper
      .moveTo(xPt, yPt - gapPt / 2)
      .lineTo(xPt + widthPt, yPt - gapPt / 2)
      .lineWidth(0.5)
      .stroke();
  for (const [index, cells] of rows.entries()) {
    if (ruled) rule();
    let bottom = yPt;
    let x = xPt;
    const heights = cells.map((cell, at) =>
      heightOf(paper, cell, { xPt: 0, yPt: 0, widthPt: widthsPt[at]! - 9.5, sizePt, font: 'Times-Roman' }),
    );
    const highest = Math.max(...heights);
    cells.forEach((cell, at) => {
      const lowerPt = (highest - heights[at]!) * LOWER[stand(index)];
      const inner = widthsPt[at]! - 10;
      const font = 'Times-Roman';
      paper.font(font, sizePt);
      const shift = rightAligned.includes(at) ? inner - paper.widthOfString(cell) : 0;
      if (cell !== '')
        bottom = Math.max(
          bottom,
          setText(paper, cell, {
            xPt: x + 4 + shift,
            yPt: yPt + lowerPt,
            widthPt: inner + 0.5,
            sizePt,
            font,
          }),
        );
      x += widthsPt[at]!;
    });
    yPt = bottom + gapPt;
  }
  if (ruled) {
    rule();
    let x = xPt;
    for (const width of [0, ...widthsPt]) {
      x += width;
      paper
        .moveTo(x, style.yPt - gapPt / 2)
        .lineTo(x, yPt - gapPt / 2)
        .stroke();
    }
  }
  return yPt;
}
