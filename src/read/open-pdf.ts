import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { Issue } from '../model/index.js';
import { type PageTree, pageTreeOf, withoutPageCounts } from './page-tree.js';
import { documentParameters, type Pdfjs } from './pdfjs.js';
import { withinTime } from './within-time.js';

/** A PDF whose pages can be asked for. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  /** What it was opened from: the bytes given, or a copy of them in which all pages can be found. */
  bytes: Uint8Array;
  /** The file claims another number of pages than it has. */
  miscounted: Issue | null;
  close: () => Promise<void>;
}

/**
 * Opens a PDF with all its pages, whatever number of them it claims. Throws what pdfjs throws, and OutOfTime; nothing
 * is open then.
 */
export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array, timeoutMs: number): Promise<OpenPdf> {
  const tree = pageTreeOf(bytes);
  const opened = await open(pdfjs, bytes, timeoutMs);
  // pdfjs looks for the pages itself where fewer are there than claimed, but not where there are more.
  const whole = opened.document.numPages < Math.max(1, tree.pages) ? withoutPageCounts(bytes) : null;
  const again = whole && (await open(pdfjs, whole, timeoutMs).catch(() => null));
  if (again && again.document.numPages > opened.document.numPages) {
    await opened.close();
    return { ...again, miscounted: miscountedIssue(tree, again.document.numPages) };
  }
  await again?.close();
  return { ...opened, miscounted: miscountedIssue(tree, opened.document.numPages) };
}

async function open(pdfjs: Pdfjs, bytes: Uint8Array, timeoutMs: number) {
  const task: PDFDocumentLoadingTask = pdfjs.getDocument(documentParameters(bytes));
  const close = () => task.destroy();
  try {
    return { document: await withinTime(task.promise, timeoutMs), bytes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function miscountedIssue({ claims }: PageTree, pages: number): Issue | null {
  if (pages < 1) {
    return {
      code: 'read/damaged',
      severity: 'error',
      message: 'The PDF says that it has no pages, and none were found; fetch it again from its source.',
    };
  }
  if (claims.size === 0 || claims.has(pages)) return null;
  return {
    code: 'read/page-count',
    severity: 'warning',
    message: `The number of pages that the PDF gives (${[...claims].at(-1)}) is not that of the pages it has (${pages}); what is there was read, compare it with the source.`,
  };
}
