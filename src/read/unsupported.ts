import { NESTING_LIMITS } from '../limits.js';
import { beginsLikeZip, directoryOf } from '../zip/index.js';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PICTURES = /^(?:\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP)/s;
const AS_DOCX = 'open it in a word processor and save it as .docx or PDF';

/** What begins with lines of a header of a message, as letters and pages saved with their pictures do. */
const HEADER_LINES = /^(?:\xef\xbb\xbf)?(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/;
const MESSAGE = /^(?:MIME-Version\s*:\s*1\.|Content-Type\s*:\s*multipart\/)/im;

/** True for an e-mail, or a web page saved with all it shows (MHTML). `head`: its first bytes as Latin-1. */
export const isMessage = (head: string): boolean => MESSAGE.test(HEADER_LINES.exec(head)?.[0] ?? '');

/** One sentence on what a file is that Pacta does not read, and on what to do about it. */
export function sayUnsupported(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 64).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head))
    return `The file is rich text (.rtf), which is not read; ${AS_DOCX}.`;
  if (isMessage(buffer.subarray(0, 4096).toString('latin1'))) {
    return 'The file is a web page saved with its pictures (MHTML) or an e-mail, which is not read; open it and save it as .html or PDF.';
  }
  if (OLE.every((byte, index) => bytes[index] === byte)) return sayOle(buffer);
  if (beginsLikeZip(bytes)) return sayZip(bytes);
  if (PICTURES.test(head)) {
    return 'The file is a picture; run text recognition (OCR) over it and save the result as PDF.';
  }
  return 'The content is neither a PDF, a Word document (.docx), a web page nor plain text; convert the document to one of these.';
}

/** The container of older programs names its streams in UTF-16. */
function sayOle(buffer: Buffer): string {
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return 'The document is protected by a password; open it in its program, take the password out and save it again.';
  }
  return buffer.includes(Buffer.from('WordDocument', 'utf16le'))
    ? `The file is a document of an old Word (.doc), which is not read; ${AS_DOCX}.`
    : `The file is one of an old Office program, which is not read; ${AS_DOCX}.`;
}

function sayZip(bytes: Uint8Array): string {
  const names = namesIn(bytes);
  if (names.includes('content.xml') && names.includes('mimetype')) {
    return `The file is an OpenDocument (.odt), which is not read; ${AS_DOCX}.`;
  }
  if (names.includes('[Content_Types].xml')) {
    return 'The file is a spreadsheet or a presentation, which is not read; save it as PDF.';
  }
  return 'The file is a ZIP archive without that ending; let its name end in .zip, and what it holds is read.';
}

function namesIn(bytes: Uint8Array): string[] {
  try {
    return directoryOf(bytes, NESTING_LIMITS.maxParts).map(({ name }) => name);
  } catch {
    return [];
  }
}
