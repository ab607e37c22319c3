import type { PositionedPage, TextRun } from '../../model/index.js';

/** The own text of a page, and by how many quarter turns clockwise its picture was turned after it. */
export interface LayerRuns {
  page: PositionedPage;
  turns: number;
}

/**
 * What of the own text of a page stands where nothing was recognised: a stamp, the number of the page. The rest is in
 * the picture too, and would stand there twice.
 */
export function layerBeside({ page, turns }: LayerRuns, recognised: readonly TextRun[]): TextRun[] {
  return page.runs
    .map((run) => turnedRun(run, page, ((turns % 4) + 4) % 4))
    .filter((run) => !recognised.some((other) => overlap(run, other)));
}

function turnedRun(
  run: TextRun,
  { widthPt: width, heightPt: height }: PositionedPage,
  turns: number,
): TextRun {
  if (turns === 0) return run;
  const { xPt: x, yPt: y, widthPt: w, heightPt: h } = run;
  if (turns === 2) return { ...run, xPt: width - x - w, yPt: height - y - h, turned: true };
  const [xPt, yPt] = turns === 1 ? [height - y - h, x] : [y, width - x - w];
  return { ...run, xPt, yPt, widthPt: h, heightPt: w, turned: true };
}

const overlap = (a: TextRun, b: TextRun): boolean =>
  a.xPt < b.xPt + b.widthPt &&
  b.xPt < a.xPt + a.widthPt &&
  a.yPt < b.yPt + b.heightPt &&
  b.yPt < a.yPt + a.heightPt;
