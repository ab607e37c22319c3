import type { PDFDocumentProxy } from 'pdfjs-dist';
import { contentOf, type PageContent } from './page-content.js';

const BOLD_NAME = /bold|black|heavy|demi/i;

/** Which fonts the runs of one page are set in, in their order; a name is pdfjs's own, one for the document. */
export interface FontsOfPage {
  pageNumber: number;
  fontNames: readonly string[];
}

/**
 * The fonts of a document that are bold, judged by the names that the PDF gives them. Looks at
 * the page that shows most of them, and adds what it draws to `contents`: looking costs half of what reading the text of
 * the page costs, and the fonts of headings stand together on most pages. Fonts on other pages alone do not count as
 * bold, nor does the only font of a document.
 */
export async function findBoldFonts(
  document: PDFDocumentProxy,
  pages: readonly FontsOfPage[],
  contents: Map<number, PageContent>,
): Promise<Set<string>> {
  const bold = new Set<string>();
  if (new Set(pages.flatMap(({ fontNames }) => fontNames)).size < 2) return bold;
  const { pageNumber, fontNames } = mostTelling(pages);
  const page = await document.getPage(pageNumber);
  // pdfjs tells the names of fonts only to those who want to draw the page.
  contents.set(pageNumber, await contentOf(page));
  for (const name of new Set(fontNames)) {
    if (page.commonObjs.has(name) && isBold(page.commonObjs.get(name))) bold.add(name);
  }
  page.cleanup();
  return bold;
}

/** The page with most fonts, and among those the one with the least on it. */
function mostTelling(pages: readonly FontsOfPage[]): FontsOfPage {
  let best = pages[0]!;
  let bestCount = -1;
  for (const page of pages) {
    const count = new Set(page.fontNames).size;
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
