import type { PDFDocumentProxy } from 'pdfjs-dist';
import { contentOf, type PageContent } from './page-content.js';

/**
 * So many pages are looked at for the names of their fonts. Looking costs as much as reading the text of the page
 * again, and the fonts of a document's headings stand together on most of its pages.
 */
const PAGES_LOOKED_AT = 2;

const BOLD_NAME = /bold|black|heavy|demi/i;

/** Which fonts the runs of one page are set in, in their order; a name is pdfjs's own, one for the document. */
export interface FontsOfPage {
  pageNumber: number;
  fontNames: readonly string[];
}

/**
 * The fonts of a document that are bold, judged by the names that the PDF gives them. Looks at the pages that show
 * most fonts, and adds what they draw to `contents` by their numbers; fonts on none of them do not count as bold, nor
 * does the only font of a document.
 */
export async function findBoldFonts(
  document: PDFDocumentProxy,
  pages: readonly FontsOfPage[],
  contents: Map<number, PageContent>,
): Promise<Set<string>> {
  const bold = new Set<string>();
  const unknown = new Set(pages.flatMap(({ fontNames }) => [...new Set(fontNames)]));
  if (unknown.size < 2) return bold;
  for (let looked = 0; looked < PAGES_LOOKED_AT && unknown.size > 0; looked += 1) {
    const { pageNumber, fontNames } = mostTelling(pages, unknown);
    const page = await document.getPage(pageNumber);
    // pdfjs tells the names of fonts only to those who want to draw the page.
    contents.set(pageNumber, await contentOf(page));
    for (const name of new Set(fontNames)) {
      if (page.commonObjs.has(name) && isBold(page.commonObjs.get(name))) bold.add(name);
      unknown.delete(name);
    }
    page.cleanup();
  }
  return bold;
}

/** The page with most of the unknown fonts, and among those the one with the least on it. */
function mostTelling(pages: readonly FontsOfPage[], unknown: ReadonlySet<string>): FontsOfPage {
  let best = pages[0]!;
  let bestCount = -1;
  for (const page of pages) {
    const count = new Set(page.fontNames.filter((name) => unknown.has(name))).size;
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
