import type { MediaType } from '../model/index.js';
import { guessUtf16 } from './decode-text.js';

/** Readers accept a PDF header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
const SAMPLE_BYTES = 65_536;
/** Share of control characters above which a file is not text. */
const MAX_CONTROL_SHARE = 0.01;

/** Formats written in plain characters whose markup is not words: read as text they would be nonsense. */
const MARKED_UP = /^\s*(?:\{\\rtf|<!doctype\s+html|<html|<\?xml|%!ps)/i;

/**
 * Media type judged by content alone: names and endings are not looked at. What is neither a PDF nor plain
 * text (rich text, HTML and XML included) is `application/octet-stream`; so is an empty file.
 */
export function detectMediaType(bytes: Uint8Array): MediaType {
  if (bytes.length === 0) return 'application/octet-stream';
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  const start = head.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const header = head.search(/%PDF-\d/);
  const isText = looksLikeText(bytes);
  // Words before the header may be a letter's or a printer's, but then a PDF follows; else a text mentions it.
  if (header >= 0 && !(isText && isReadable(bytes.subarray(start, header)))) return 'application/pdf';
  if (MARKED_UP.test(head.slice(start))) return 'application/octet-stream';
  return isText ? 'text/plain' : 'application/octet-stream';
}

const isReadable = (bytes: Uint8Array): boolean => latin1(bytes).trim() !== '' && looksLikeText(bytes);

function looksLikeText(bytes: Uint8Array): boolean {
  if (guessUtf16(bytes)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if ((byte < 32 && !(byte >= 9 && byte <= 13)) || byte === 127) controls += 1;
  }
  return controls <= sample.length * MAX_CONTROL_SHARE;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
