import { mostOf, type PositionedPage, type TextRun } from '../model/index.js';
import { baselineOf } from './rows.js';
import type { AsideRuns } from './set-aside.js';

/** Stamps and watermarks are so many times as large as the text … */
const LARGE = 1.6;
/** … and as the words they are printed over. */
const LARGER_THAN_BELOW = 1.4;
/** Large letters fill this share of their size above the baseline. */
const LETTER_HEIGHT = 0.65;
/** Words are printed over where so much of them, in font sizes, lies under the large ones. */
const UNDER = 0.5;
/** The same watermark stands in the same place on every page, give or take this. */
const SAME_PLACE_PT = 3;
/** Large words in the same place of so many pages are a watermark, wherever the text leaves room for it. */
const MANY_PAGES = 3;
/** What recurs so near to the upper or lower edge, in page heights, is a head or foot. */
const EDGE = 0.2;
/** Pages with more large runs than this are set in large print, and are no matter of stamps. */
const MOST_LARGE = 40;

/**
 * Stamps and watermarks that stand level among the lines of a page: large words that lie over smaller ones, and what
 * says the same in the same size on other pages, or stands in one place of many pages.
 */
export function findStamps(pages: readonly PositionedPage[]): AsideRuns[] {
  const sizePt = usualSize(pages);
  const large = pages.flatMap((page) => {
    const runs = page.runs.filter(
      (run) => !run.turned && run.fontSizePt >= LARGE * sizePt && /\p{L}/u.test(run.text),
    );
    return runs.length > MOST_LARGE ? [] : runs.map((run) => ({ page, run }));
  });
  if (large.length === 0) return [];
  const places = new Map<string, Set<number>>();
  for (const { page, run } of large) {
    const onPages = places.get(placeOf(run));
    if (onPages) onPages.add(page.pageNumber);
    else places.set(placeOf(run), new Set([page.pageNumber]));
  }
  const isEverywhere = (page: PositionedPage, run: TextRun) => {
    const isAtEdge = run.yPt < EDGE * page.heightPt || run.yPt > (1 - EDGE) * page.heightPt;
    if (isAtEdge) return false;
    const count = places.get(placeOf(run))!.size;
    return count >= MANY_PAGES && count > pages.length / 2;
  };
  const proven = new Set(
    large
      .filter(({ page, run }) => isEverywhere(page, run) || liesOverText(run, page.runs))
      .map(({ run }) => wordsOf(run)),
  );
  const stamps: AsideRuns[] = [];
  for (const { page, run } of large) {
    if (!proven.has(wordsOf(run))) continue;
    const last = stamps.at(-1);
    const isSameLine =
      last?.pageNumber === page.pageNumber &&
      Math.abs(baselineOf(last.runs[0]!) - baselineOf(run)) < SAME_PLACE_PT;
    if (isSameLine) last.runs.push(run);
    else stamps.push({ pageNumber: page.pageNumber, kind: 'stamp', runs: [run] });
  }
  return stamps;
}

const wordsOf = ({ text, fontSizePt }: TextRun): string => `${Math.round(fontSizePt)} ${text.trim()}`;

const placeOf = (run: TextRun): string =>
  `${wordsOf(run)} ${Math.round(run.xPt / SAME_PLACE_PT)} ${Math.round(run.yPt / SAME_PLACE_PT)}`;

/** The size that most characters are set in, to half a point. */
const usualSize = (pages: readonly PositionedPage[]): number =>
  mostOf(
    pages.flatMap(({ runs }) =>
      runs.map((run) => [Math.round(run.fontSizePt * 2) / 2, run.text.length] as const),
    ),
  ) ?? Number.POSITIVE_INFINITY;

/** Smaller words stand within the height of the large letters, and under them. */
function liesOverText(large: TextRun, runs: readonly TextRun[]): boolean {
  const bottomPt = baselineOf(large);
  const topPt = bottomPt - LETTER_HEIGHT * large.fontSizePt;
  return runs.some((run) => {
    if (run.turned || run.fontSizePt * LARGER_THAN_BELOW > large.fontSizePt) return false;
    const baselinePt = baselineOf(run);
    // Half the height of a small letter.
    const middlePt = baselinePt - 0.25 * run.fontSizePt;
    if (middlePt < topPt || middlePt > bottomPt || !/\p{L}/u.test(run.text)) return false;
    const fromPt = Math.max(run.xPt, large.xPt);
    const toPt = Math.min(run.xPt + run.widthPt, large.xPt + large.widthPt);
    return toPt - fromPt > UNDER * run.fontSizePt;
  });
}
