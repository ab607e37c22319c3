import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { LIMIT_FLAGS, type ReadLimits } from '../limits.js';
import type { Issue } from '../model/index.js';
import { WINDOWS_1252 } from './decode-text.js';

/**
 * Bytes 80 to A0 of PDFDocEncoding (ISO 32000-1, annex D), in which passwords are kept before AES-256; 9F is not
 * assigned.
 */
const PDF_DOC =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122' +
  '\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\x9f\u20ac';

/**
 * Has pdfjs try one password after the other, should the document ask for one. Returns who tells the one that was
 * tried last: once the document is open, the one that opened it; undefined where none was asked for.
 */
export function offerPasswords(
  task: PDFDocumentLoadingTask,
  passwords: readonly string[],
): () => string | undefined {
  const spelled = passwords.flatMap(spellings);
  let tried = 0;
  task.onPassword = (answer: (password: string | Error) => void) => {
    const next = spelled[tried];
    if (next === undefined) answer(new Error('no password fits'));
    else {
      tried += 1;
      // Not at once: of a long list the clock would see nothing. AES-256 costs a tenth of a second for each.
      setImmediate(answer, next);
    }
  };
  return () => spelled[tried - 1];
}

/**
 * What a password is for pdfjs: it writes a string as UTF-8 for AES-256 and takes its characters as bytes for all
 * else. By the standard those are of PDFDocEncoding; programs have used what their system wrote with.
 */
export function spellings(password: string): string[] {
  const composed = password.normalize('NFC');
  const spelled = [
    // For AES-256 some programs make compatible characters one, as the standard has it, others do not.
    password.normalize('NFKC'),
    password,
    inBytes(composed, PDF_DOC),
    inBytes(composed, WINDOWS_1252),
    Buffer.from(composed).toString('latin1'),
  ];
  return [...new Set(spelled.filter((spelling) => spelling !== null))];
}

/** Latin-1, but for the bytes from 80 upwards that `from80` tells; null for what cannot be written so. */
function inBytes(text: string, from80: string): string | null {
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const at = from80.indexOf(character);
    if (at >= 0) bytes += String.fromCharCode(0x80 + at);
    else if (code < 0x80 || (code >= 0x80 + from80.length && code <= 0xff)) bytes += character;
    else return null;
  }
  return bytes;
}

/** What is said of a document that none of so many passwords opened. Tells nothing else of them. */
export function lockedIssue(count: number): Issue {
  const given = count === 1 ? ', and the one given does not fit' : `, and none of the ${count} given fits`;
  return encrypted(`${count === 0 ? '' : given}; give the right one with --password or --password-file`);
}

/** The same where there was no time for all. With another choice of passwords it is no matter of time. */
export function tooManyPasswords(count: number, { maxPageMs }: ReadLimits): Issue {
  const { flag, perUnit } = LIMIT_FLAGS.maxPageMs;
  const time = `${maxPageMs / perUnit} s (${flag}) were not enough to try the ${count} given`;
  return encrypted(`, and ${time}; give fewer, or the right one first`);
}

const encrypted = (more: string): Issue => ({
  code: 'read/encrypted',
  severity: 'error',
  message: `The PDF is protected by a password${more}.`,
});
