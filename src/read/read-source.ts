import { DEFAULT_READ_LIMITS, type ReadLimits } from '../limits.js';
import { DOCX, type Issue, type MediaType, type Page, type StageResult } from '../model/index.js';
import { tooLarge } from './reached-limits.js';
import { readPdf } from './read-pdf.js';
import { readText } from './read-text.js';
import { sayUnsupported } from './unsupported.js';

export interface ReadOptions {
  /** Limits other than `DEFAULT_READ_LIMITS`; those not named keep their default. */
  limits?: Partial<ReadLimits>;
  /** Told when a PDF is open, and after each page, how many of its pages have been looked at. */
  onPage?: (done: number, pages: number) => void;
  /** Pages (1-based) of a PDF that are left out, because an earlier attempt did not live through them. */
  leaveOut?: readonly number[];
  /** Tried in this order where a PDF asks for one; what is read does not tell which of them fitted. */
  passwords?: readonly string[];
  /** Told after each page whose text was, or was to be, recognised from its picture: these take long. */
  onRecognised?: () => void;
}

/**
 * Bytes to pages. Never throws for a bad document: what could not be read is said in the issues (an `error`
 * where text of the document is missing), and the pages that could be read are returned. The bytes are not
 * changed. Pages of a PDF that have no text good for anything are read from their picture (`limits.ocr`).
 */
export async function readSource(
  bytes: Uint8Array,
  mediaType: MediaType,
  options: ReadOptions = {},
): Promise<StageResult<Page[]>> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  if (bytes.length === 0) {
    return refused('read/empty', 'The file is empty; supply the agreement itself.');
  }
  if (bytes.length > limits.maxBytes) return { output: [], issues: [tooLarge(bytes.length, limits)] };
  switch (mediaType) {
    case 'application/pdf':
      return readPdf(bytes, limits, options);
    // The parsers of these are loaded by those who meet such documents.
    case DOCX:
      return (await import('./read-docx.js')).readDocx(bytes, limits);
    case 'text/html':
      return (await import('./read-html.js')).readHtml(bytes, limits);
    case 'text/plain':
      return readText(bytes, limits);
    case 'application/octet-stream':
      return refused('read/unsupported-media-type', sayUnsupported(bytes));
  }
}

function refused(code: Issue['code'], message: string): StageResult<Page[]> {
  return { output: [], issues: [{ code, severity: 'error', message }] };
}
