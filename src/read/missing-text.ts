import type { PDFDocumentProxy } from 'pdfjs-dist';
import { OCR_MODES, type ReadLimits } from '../limits.js';
import type { Issue, PositionedPage } from '../model/index.js';
import { lookAt } from './look-at.js';
import { countLetters, type PageContent } from './page-content.js';
import { pageList } from './page-list.js';

/** Text that runs over the edge of its page, by more than this in font sizes, is cut there. */
const OVER_EDGE = 0.1;
/** Text so near to it may go on beyond; but some margins are so small, and then one page tells it of all. */
const NEAR_EDGE = 1.5;
/** Programs draw nothing here and there; in a font that draws nothing else and does so as often, words are lost. */
const FEWEST_MUTE = 3;
/** Where no page has text, so many are looked at for the reason. */
const LOOKED_AT_WITHOUT_TEXT = 2;

/**
 * Says what of the pages is not in their runs: pages that are pictures, and text outside the visible part of its
 * page, which pdfjs leaves out. A page with nothing on it is no issue. Looks at pages without text and at those whose
 * text reaches the edge (see above), besides those whose `contents` are known already, at one at least; at all of them
 * as soon as one shows more than was read.
 */
export async function missingText(
  document: PDFDocumentProxy,
  pages: readonly PositionedPage[],
  contents: Map<number, PageContent>,
  limits: ReadLimits,
): Promise<Issue[]> {
  const textless = pages.filter(({ runs }) => runs.length === 0);
  const isTextless = textless.length === pages.length;
  const suspects = isTextless ? pages.slice(0, LOOKED_AT_WITHOUT_TEXT) : suspectsOf(pages, contents);
  let failuresInARow = 0;
  /** Gives up, as reading does, after many pages in a row that cannot be drawn. */
  const look = async (some: readonly PositionedPage[]): Promise<void> => {
    for (const { pageNumber } of some) {
      if (contents.has(pageNumber)) continue;
      if (failuresInARow >= limits.maxFailedPages) return;
      const content = await lookAt(document, pageNumber, limits);
      failuresInARow = content === null ? failuresInARow + 1 : 0;
      contents.set(pageNumber, content ?? UNKNOWN_CONTENT);
    }
  };
  const isCut = (page: PositionedPage): boolean => {
    if (page.ocr) return false;
    const content = contents.get(page.pageNumber);
    return content !== undefined && content.letters > lettersRead(page);
  };
  const isMute = ({ pageNumber, runs }: PositionedPage): boolean =>
    (contents.get(pageNumber)?.mute ?? 0) >= (runs.length > 0 ? FEWEST_MUTE : 1);
  await look(suspects);
  if (pages.some((page) => isCut(page) || (isMute(page) && !isTextless))) await look(pages);
  const cut = pages.filter(isCut);
  const issues: Issue[] = [];
  const outside = cut.filter(({ runs }) => runs.length === 0);
  const partly = cut.filter(({ runs }) => runs.length > 0);
  if (outside.length > 0) issues.push(outsideIssue(outside, 'error'));
  if (partly.length > 0) issues.push(outsideIssue(partly, 'warning'));
  const pictures = textless.filter((page) => !isCut(page) && contents.get(page.pageNumber)?.picture);
  const isAllMute = isTextless && pages.some(isMute);
  const mute = pages.filter((page) => isAllMute || isMute(page));
  if (mute.length > 0) issues.push(muteIssue(mute));
  // Of text that is there and not seen others tell.
  const isHidden = textless.some(({ hidden }) => hidden !== undefined);
  if (isTextless && pages.length > 0 && outside.length + mute.length === 0 && !isHidden)
    issues.push(nowhereText(limits));
  else if (!(isTextless && !isHidden) && pictures.length > 0) issues.push(picturesIssue(pictures, limits));
  return issues;
}

/** A page whose operators cannot be had is taken for a picture: something is there. */
const UNKNOWN_CONTENT: PageContent = {
  letters: 0,
  sizeless: 0,
  mute: 0,
  picture: true,
  covered: 0,
  drawn: null,
  softFonts: new Set(),
  veiled: null,
};

function suspectsOf(
  pages: readonly PositionedPage[],
  known: ReadonlyMap<number, PageContent>,
): PositionedPage[] {
  const suspects = pages.filter((page) => page.runs.length === 0 || reachesEdge(page, -OVER_EDGE));
  const near = pages.filter((page) => reachesEdge(page, NEAR_EDGE));
  const isKnown = ({ pageNumber }: PositionedPage): boolean => known.has(pageNumber);
  if (near.length > 0 && !near.some(isKnown)) suspects.push(near[0]!);
  if (suspects.length === 0 && known.size === 0) suspects.push(...pages.slice(0, 1));
  return suspects;
}

/** `within`: so many font sizes from the edge; below 0 for text that runs over it. */
function reachesEdge({ runs, widthPt, heightPt, ocr }: PositionedPage, within: number): boolean {
  // Of a picture nothing is left out.
  if (ocr) return false;
  return runs.some(({ xPt, yPt, widthPt: width, heightPt: height, fontSizePt }) => {
    const near = within * fontSizePt;
    return xPt < near || yPt < near || xPt + width > widthPt - near || yPt + height > heightPt - near;
  });
}

const lettersRead = ({ runs, hidden = [] }: PositionedPage): number =>
  [...runs, ...hidden].reduce((sum, { text }) => sum + countLetters(text), 0);

/** What no text recognition leaves out is read as soon as there is some. */
const NOT_RECOGNISED = { name: 'ocr', value: OCR_MODES.indexOf('never') };

const nowhereText = ({ ocr }: ReadLimits): Issue => ({
  code: 'read/no-text-layer',
  severity: 'error',
  ...(ocr === 'never'
    ? {
        message: 'No page holds text, only pictures or nothing; read it with --ocr auto.',
        limit: NOT_RECOGNISED,
      }
    : { message: 'The pages hold nothing that could be read; look whether this is the document meant.' }),
});

const picturesIssue = (pages: readonly PositionedPage[], { ocr }: ReadLimits): Issue => ({
  code: 'read/no-text-layer',
  severity: 'error',
  message: `Pages that are pictures without text and are missing: ${numbersOf(pages)}; ${ocr === 'never' ? 'read them with --ocr auto' : 'supply their text'}.`,
  pageNumber: pages[0]!.pageNumber,
  ...(ocr === 'never' ? { limit: NOT_RECOGNISED } : {}),
});

const outsideIssue = (pages: readonly PositionedPage[], severity: 'error' | 'warning'): Issue => ({
  code: 'read/text-outside-page',
  severity,
  message: `${severity === 'error' ? 'All text' : 'Some text'} of these pages stands outside their visible part and was left out: ${numbersOf(pages)}; enlarge the pages (MediaBox and CropBox) if it belongs to the agreement.`,
  pageNumber: pages[0]!.pageNumber,
});

const muteIssue = (pages: readonly PositionedPage[]): Issue => ({
  code: 'read/unreadable-letters',
  severity: 'error',
  message: `Fonts of the PDF are broken, and the words set in them are missing from these pages: ${numbersOf(pages)}; fetch it again from its source, or make it anew.`,
  pageNumber: pages[0]!.pageNumber,
});

const numbersOf = (pages: readonly PositionedPage[]): string =>
  pageList(pages.map(({ pageNumber }) => pageNumber));
