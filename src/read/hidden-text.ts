import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from '../limits.js';
import type { Issue, PositionedPage, TextRun } from '../model/index.js';
import type { FontsOfPage } from './bold-fonts.js';
import { type ContentStreams, pagesOf } from './content-streams.js';
import { lookAt } from './look-at.js';
import { lettersOf, type PageContent } from './page-content.js';
import { pageList } from './page-list.js';
import type { VeiledText } from './sight.js';

/** Pictures that cover so much of a page are the page, and text that nothing draws is what was recognised on them. */
const PICTURE_IS_PAGE = 0.5;
/** Where so many pages are pictures, the others are not looked at for such text. */
const LOOKED_AT = 3;
/** A run is looked for so far ahead in what the page draws: some of it may stand outside the page. */
const AHEAD = 4_000;

/**
 * Moves text that a person does not see from the runs of its page to those that are hidden: on a layer that is switched
 * off, drawn without a mark, or white on nothing (see `Sight`). Looks at the operators of all pages where a layer is
 * off, and else of those where the content itself, unpacked, has such text, besides pages in `contents`. `fonts` goes
 * with the runs.
 */
export async function setHiddenAside(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  { veiled: streams }: ContentStreams,
  pages: readonly PositionedPage[],
  fonts: FontsOfPage[],
  contents: Map<number, PageContent>,
  limits: ReadLimits,
): Promise<void> {
  const config = await document.getOptionalContentConfig();
  const isOff = [...config].some(([, group]) => !group.visible);
  const isHidden = ({ veil, layers }: VeiledText): boolean =>
    veil !== null || (isOff && layers.some((layer) => !config.isVisible(layer as never)));
  const own = pages.filter(({ ocr, runs }) => !ocr && runs.length > 0);
  const veiled = await pagesOf(streams, document, bytes, own);
  const suspects = isOff || veiled.others.length > 0 ? own : veiled.pages;
  await look(document, suspects, isOff, contents, limits);
  for (const [at, page] of pages.entries()) {
    const { veiled: pieces, sizeless = 0 } = contents.get(page.pageNumber) ?? {};
    if (page.runs.length === 0 && sizeless > 0) page.hidden ??= [];
    if (page.ocr || !pieces?.some(isHidden)) continue;
    const seen: string[] = [];
    const runs: TextRun[] = [];
    const aside: TextRun[] = [];
    const { fontNames } = fonts[at]!;
    for (const [i, [shown, hidden]] of divide(page.runs, pieces, isHidden).entries()) {
      if (hidden !== null) aside.push(hidden);
      if (shown === null) continue;
      runs.push(shown);
      seen.push(fontNames[i]!);
    }
    if (aside.length === 0) continue;
    page.hidden = [...(page.hidden ?? []), ...aside];
    page.runs = runs;
    fonts[at] = { pageNumber: page.pageNumber, fontNames: seen };
  }
}

/** Looks at the pages; unless at `all`, no further where the first are pictures with their text behind them. */
async function look(
  document: PDFDocumentProxy,
  pages: readonly PositionedPage[],
  all: boolean,
  contents: Map<number, PageContent>,
  limits: ReadLimits,
): Promise<void> {
  let failuresInARow = 0;
  let pictures = 0;
  for (const [at, { pageNumber }] of pages.entries()) {
    const content = contents.get(pageNumber) ?? (await lookAt(document, pageNumber, limits));
    failuresInARow = content === null ? failuresInARow + 1 : 0;
    if (failuresInARow >= limits.maxFailedPages) return;
    if (content === null) continue;
    contents.set(pageNumber, content);
    if (content.covered >= PICTURE_IS_PAGE && content.veiled === null) pictures += 1;
    if (!all && pictures === LOOKED_AT && at < LOOKED_AT) return;
  }
}

type Divided = [shown: TextRun | null, hidden: TextRun | null];

/** Follows the runs through what the page draws, both in the order in which it is drawn. A run not found is shown. */
function divide(
  runs: readonly TextRun[],
  pieces: readonly VeiledText[],
  isHidden: (piece: VeiledText) => boolean,
): Divided[] {
  const drawn: string[] = [];
  const hidden: boolean[] = [];
  for (const piece of pieces) {
    const letters = lettersOf(piece.text);
    const isOut = isHidden(piece);
    drawn.push(letters);
    for (let at = 0; at < letters.length; at += 1) hidden.push(isOut);
  }
  const letters = drawn.join('');
  let from = 0;
  return runs.map((run): Divided => {
    const own = lettersOf(run.text);
    const start = own === '' ? -1 : letters.slice(from, from + own.length + AHEAD).indexOf(own);
    if (start === -1) return [run, null];
    const here = hidden.slice(from + start, from + start + own.length);
    from += start + own.length;
    if (!here.includes(true)) return [run, null];
    if (!here.includes(false)) return [null, run];
    return parted(run, here);
  });
}

/** One run of both: the places of their parts are not known. */
function parted(run: TextRun, hidden: readonly boolean[]): Divided {
  const texts = ['', ''];
  let at = 0;
  let side = 0;
  for (const character of run.text) {
    const length = lettersOf(character).length;
    if (length > 0) side = hidden[at] ? 1 : 0;
    at += length;
    texts[side] += character;
  }
  return [
    { ...run, text: texts[0]! },
    { ...run, text: texts[1]! },
  ];
}

/** What is said of pages with hidden text; an error of those that hold no other. */
export function hiddenIssues(pages: readonly PositionedPage[]): Issue[] {
  const hidden = pages.filter((page) => page.hidden !== undefined);
  const numbers = (isAll: boolean): number[] =>
    hidden.filter(({ runs }) => (runs.length === 0) === isAll).map(({ pageNumber }) => pageNumber);
  return [
    ...hiddenIssue(numbers(true), 'All text', 'error'),
    ...hiddenIssue(numbers(false), 'Some text', 'warning'),
  ];
}

function hiddenIssue(pages: readonly number[], what: string, severity: 'error' | 'warning'): Issue[] {
  if (pages.length === 0) return [];
  return [
    {
      code: 'read/hidden-text',
      severity,
      message: `${what} of these pages is there but not to be seen (too small, white, drawn without a mark, or on a layer that is switched off) and was set aside: ${pageList(pages)}; look whether it belongs to the agreement.`,
      pageNumber: pages[0]!,
    },
  ];
}
