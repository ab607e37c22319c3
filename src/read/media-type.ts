import { NESTING_LIMITS } from '../limits.js';
import { DOCX, type MediaType } from '../model/index.js';
import { beginsLikeZip, directoryOf } from '../zip/index.js';
import { decodeText, guessWide } from './decode-text.js';
import { isMessage } from './unsupported.js';

/** Readers accept a PDF header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
const SAMPLE_BYTES = 65_536;
/** Share of control characters above which a file is not text. */
const MAX_CONTROL_SHARE = 0.01;

/** Formats written in plain characters whose markup is not words: read as text they would be nonsense. */
const MARKED_UP = /^\s*(?:\{\\rtf|<\?xml|%!ps)/i;

/** A page names itself within its first characters, or has more tags of paragraphs there than blank lines. */
const PAGE_WITHIN = 4096;
const BEFORE_PAGE = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/;
const PAGE = /^<(?:!doctype\s+html|html|head|body|title|meta|link|style)(?=[\s>/])/i;
const PIECE = /^<(?:div|p|h[1-6]|table|center|font|span|b|ol|ul|article|section|main)(?=[\s>/])/i;
const PARAGRAPH_TAGS = /<(?:div|p|h[1-6]|tr|li|br)(?=[\s>/])/gi;
const NAMES_PAGE = /^<[\s\S]*?<html(?=[\s>])/i;

/**
 * Media type judged by content alone: names and endings are not looked at. What is neither a PDF, a Word document, a
 * web page nor plain text (rich text and XML included) is `application/octet-stream`; so is an empty file.
 */
export function detectMediaType(bytes: Uint8Array): MediaType {
  if (bytes.length === 0) return 'application/octet-stream';
  if (beginsLikeZip(bytes)) return isDocx(bytes) ? DOCX : 'application/octet-stream';
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  const start = head.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const header = head.search(/%PDF-\d/);
  // Words before the header may be a letter's or a printer's, but then a PDF follows; else a text mentions it.
  const isMention = header >= 0 && isReadable(bytes.subarray(start, header)) && looksLikeText(bytes);
  if (header >= 0 && !(isMention && !holdsObjects(bytes))) return 'application/pdf';
  if (isMessage(head)) return 'application/octet-stream';
  const isText = looksLikeText(bytes);
  if (isText && isPage(bytes)) return 'text/html';
  if (MARKED_UP.test(head.slice(start))) return 'application/octet-stream';
  return isText ? 'text/plain' : 'application/octet-stream';
}

/** A document that is cut off has lost the list of its parts, and is known by their names in between. */
function isDocx(bytes: Uint8Array): boolean {
  try {
    const names = directoryOf(bytes, NESTING_LIMITS.maxParts).map(({ name }) => name.toLowerCase());
    return names.includes('[content_types].xml') && names.some((name) => name.startsWith('word/'));
  } catch {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return buffer.includes('[Content_Types].xml') && buffer.includes('word/');
  }
}

function isPage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, PAGE_WITHIN);
  const text = guessWide(bytes) ? decodeText(start).text : new TextDecoder().decode(start);
  const head = text.replace(BEFORE_PAGE, '');
  if (PAGE.test(head) || NAMES_PAGE.test(head)) return true;
  const count = (pattern: RegExp): number => (head.match(pattern) ?? []).length;
  // Texts with light markup may begin with a tag too.
  return PIECE.test(head) && count(PARAGRAPH_TAGS) > count(/\n\s*\n/g);
}

/** A PDF may be written in plain letters throughout. */
function holdsObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('endobj') && (file.includes('startxref') || file.includes('trailer'));
}

const isReadable = (bytes: Uint8Array): boolean => latin1(bytes).trim() !== '' && looksLikeText(bytes);

function looksLikeText(bytes: Uint8Array): boolean {
  if (guessWide(bytes)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if ((byte < 32 && !(byte >= 9 && byte <= 13)) || byte === 127) controls += 1;
  }
  return controls <= sample.length * MAX_CONTROL_SHARE;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
