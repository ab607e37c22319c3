import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from '../limits.js';
import { contentOf, type PageContent } from './page-content.js';
import { withinTime } from './within-time.js';

/** What a page draws, or null where its operators cannot be had in time. */
export async function lookAt(
  document: PDFDocumentProxy,
  pageNumber: number,
  limits: ReadLimits,
): Promise<PageContent | null> {
  try {
    const page = await document.getPage(pageNumber);
    try {
      return await withinTime(contentOf(page), limits.maxPageMs);
    } finally {
      page.cleanup();
    }
  } catch {
    return null;
  }
}
