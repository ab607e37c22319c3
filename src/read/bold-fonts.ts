import type { PDFDocumentProxy } from 'pdfjs-dist';
import { contentOf, type PageContent } from './page-content.js';

const BOLD_NAME = /bold|black|heavy|demi/i;

/** Which fonts the runs of one page are set in, in their order; a name is pdfjs's own, one for the document. */
export interface FontsOfPage {
  pageNumber: number;
  fontNames: readonly string[];
}

/**
 * The fonts of a document that are bold, judged by the names that the PDF gives them. pdfjs tells the names of fonts
 * only to those who want to draw a page, which costs half of what reading its text costs: so one page is looked at, and
 * what it draws is added to `contents`; none where all fonts that headings may be set in are known from pages looked at
 * before. They stand together on most pages; those on others alone do not count as bold, nor does the only font of a
 * document.
 */
export async function findBoldFonts(
  document: PDFDocumentProxy,
  pages: readonly FontsOfPage[],
  contents: Map<number, PageContent>,
): Promise<Set<string>> {
  const bold = new Set<string>();
  const names = new Set(pages.flatMap(({ fontNames }) => fontNames));
  if (names.size < 2) return bold;
  const { commonObjs } = await document.getPage(pages[0]!.pageNumber);
  const unknown = ofHeadings(pages).filter((name) => !commonObjs.has(name));
  if (unknown.length > 0) {
    const { pageNumber } = mostTelling(pages, new Set(unknown));
    const page = await document.getPage(pageNumber);
    contents.set(pageNumber, await contentOf(page));
    page.cleanup();
  }
  for (const name of names) {
    if (commonObjs.has(name) && isBold(commonObjs.get(name))) bold.add(name);
  }
  return bold;
}

/** Fonts that headings may be set in: those on more than one page, and those of the first, where titles stand. */
function ofHeadings([first, ...others]: readonly FontsOfPage[]): string[] {
  const found = new Set(first!.fontNames);
  const once = new Set<string>();
  for (const { fontNames } of others) {
    for (const name of new Set(fontNames)) (once.has(name) ? found : once).add(name);
  }
  return [...found];
}

/** The page with most of the fonts asked for, and among those the one with the least on it. */
function mostTelling(pages: readonly FontsOfPage[], wanted: ReadonlySet<string>): FontsOfPage {
  let best = pages[0]!;
  let bestCount = -1;
  for (const page of pages) {
    const count = new Set(page.fontNames.filter((name) => wanted.has(name))).size;
    if (count > bestCount || (count === bestCount && page.fontNames.length < best.fontNames.length)) {
      best = page;
      bestCount = count;
    }
  }
  return best;
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null || !('name' in font)) return false;
  return typeof font.name === 'string' && BOLD_NAME.test(font.name);
}
