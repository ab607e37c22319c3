import type { PDFPageProxy } from 'pdfjs-dist';

/**
 * Fonts that first appear after so many pages with new fonts are not looked at: their names cost as much as the
 * text of the page, and headings show their font early.
 */
const PAGES_LOOKED_AT = 2;

const BOLD_NAME = /bold|black|heavy|demi/i;

/** Which of a document's fonts are bold, judged by the name that the PDF gives them. */
export class BoldFonts {
  readonly #isBold = new Map<string, boolean>();
  #pagesLookedAt = 0;

  /** Looks up fonts of the page that have not been met before; a page in one font has no bold words to tell. */
  async meet(page: PDFPageProxy, fontNames: Iterable<string>): Promise<void> {
    const onPage = [...new Set(fontNames)];
    const unknown = onPage.filter((name) => !this.#isBold.has(name));
    if (unknown.length === 0 || onPage.length === 1 || this.#pagesLookedAt === PAGES_LOOKED_AT) return;
    this.#pagesLookedAt += 1;
    // pdfjs tells the names of fonts only to those who want to draw the page.
    await page.getOperatorList();
    for (const name of unknown) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      this.#isBold.set(name, isBold(font));
    }
  }

  has(fontName: string): boolean {
    return this.#isBold.get(fontName) === true;
  }
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null || !('name' in font)) return false;
  return typeof font.name === 'string' && BOLD_NAME.test(font.name);
}
