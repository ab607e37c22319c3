import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

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
 * most fonts; fonts on none of them do not count as bold, nor does the only font of a document.
 */
export async function findBoldFonts(
  document: PDFDocumentProxy,
  pages: readonly FontsOfPage[],
): Promise<Set<string>> {
  const bold = new Set<string>();
  const unknown = new Set(pages.flatMap(({ fontNames }) => [...new Set(fontNames)]));
  if (unknown.size < 2) return bold;
  for (let looked = 0; looked < PAGES_LOOKED_AT && unknown.size > 0; looked += 1) {
    const { pageNumber, fontNames } = mostTelling(pages, unknown);
    const page = await document.getPage(pageNumber);
    const names = [...new Set(fontNames)];
    await untilKnown(page, names);
    for (const name of names) {
      if (page.commonObjs.has(name) && isBold(page.commonObjs.get(name))) bold.add(name);
      unknown.delete(name);
    }
  }
  return bold;
}

/**
 * pdfjs tells the names of fonts only to those who want to draw the page. Its work is not waited for beyond the
 * last font: what is left of it falls away when the document is closed.
 */
function untilKnown(page: PDFPageProxy, fontNames: readonly string[]): Promise<unknown> {
  const drawing = page.getOperatorList();
  const known = fontNames.map((name) => new Promise((found) => page.commonObjs.get(name, found)));
  return Promise.race([drawing, Promise.all(known)]);
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
