import type { Box, Issue, PositionedPage, TextRun } from '../model/index.js';
import type { PrintedLine } from './printed-line.js';

type QuarterTurns = NonNullable<TextRun['quarterTurns']>;

/** So many lines and characters that are turned alike on a page are text; a stamp has fewer. */
const TEXT_LINES = 3;
const TEXT_CHARACTERS = 150;
/** Words set aside that tell more than a stamp does. */
const TELLING_WORDS = 4;
/** So many pages are named in a message. */
const NAMED = 8;

/** True for lines that are turned alike when they are no stamp, but a table or paragraphs laid on their side. */
export const isTurnedText = (lines: readonly PrintedLine[]): boolean =>
  lines.length >= TEXT_LINES && lines.reduce((sum, { text }) => sum + text.length, 0) >= TEXT_CHARACTERS;

/** The runs as they stand when the page is turned until they are upright. All have these `turns`. */
export function turnUpright(runs: readonly TextRun[], turns: QuarterTurns, page: PositionedPage): TextRun[] {
  const { widthPt: width, heightPt: height } = page;
  return runs.map((run) => {
    const { xPt, yPt, widthPt, heightPt } = run;
    const [xEnd, yEnd] = [width - xPt - widthPt, height - yPt - heightPt];
    if (turns === 2) return { ...run, xPt: xEnd, yPt: yEnd };
    const [x, y] = turns === 1 ? [yPt, xEnd] : [yEnd, xPt];
    return { ...run, xPt: x, yPt: y, widthPt: heightPt, heightPt: widthPt };
  });
}

/** Where a box of the turned page lies on the page as it is. */
export function boxOnPage(box: Box, turns: QuarterTurns, page: PositionedPage): Box {
  const { xPt, yPt, widthPt, heightPt } = box;
  const [xEnd, yEnd] = [page.widthPt - xPt - widthPt, page.heightPt - yPt - heightPt];
  if (turns === 2) return { ...box, xPt: round(xEnd), yPt: round(yEnd) };
  const [x, y] = turns === 1 ? [page.widthPt - yPt - heightPt, xPt] : [yPt, page.heightPt - xPt - widthPt];
  return { xPt: round(x), yPt: round(y), widthPt: heightPt, heightPt: widthPt };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Tells of turned and mirrored words that were set aside and say more than a stamp, or a notice on every page. */
export function turnedIssue(lines: readonly PrintedLine[]): Issue | null {
  const turned = lines.filter((line) => line.turned);
  const pagesOf = new Map<string, Set<number>>();
  for (const { text, pageNumber } of turned)
    pagesOf.set(text, (pagesOf.get(text) ?? new Set()).add(pageNumber));
  const words = new Map<number, number>();
  for (const { text, pageNumber } of turned) {
    if (pagesOf.get(text)!.size > 1) continue;
    words.set(pageNumber, (words.get(pageNumber) ?? 0) + (text.match(/\p{L}{2,}/gu)?.length ?? 0));
  }
  const pages = [...words].filter(([, count]) => count >= TELLING_WORDS).map(([pageNumber]) => pageNumber);
  if (pages.length === 0) return null;
  const named = pages.slice(0, NAMED).join(', ');
  const more = pages.length > NAMED ? ` and ${pages.length - NAMED} more` : '';
  return {
    code: 'layout/turned-text',
    severity: 'warning',
    message: `Pages with words that are turned or mirrored and were set aside with the running heads: ${named}${more}; compare them with the source.`,
    pageNumber: pages[0]!,
  };
}
