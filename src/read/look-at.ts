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
    const content = await withinTime(contentOf(page), limits.maxPageMs);
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}
