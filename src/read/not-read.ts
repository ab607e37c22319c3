import type { Issue } from '../model/index.js';

/** Between two PDFs in one file stands at most so much white space. */
const LARGEST_GAP = 64;

/**
 * Says what a PDF holds besides its pages and is not read: files attached to it, other PDFs behind it, and a form that
 * only the program that made it can draw. `names`: of its page tree.
 */
export function notRead(bytes: Uint8Array, names: ReadonlySet<string>): Issue[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const issues: Issue[] = [];
  const behind = countOf(file, '%PDF-', (at) =>
    /%%EOF[\s\0]*$/.test(file.toString('latin1', Math.max(0, at - LARGEST_GAP), at)),
  );
  if (behind > 0) issues.push(severalIssue(behind + 1));
  // Without a field on a page, all there is of such a form is a page that asks to wait.
  const isUndrawn = names.has('/XFA') && !names.has('/Widget');
  if (isUndrawn || names.has('/NeedsRendering')) issues.push(UNDRAWN);
  // A list of attached files has the same name with an s.
  const isFile = (at: number) =>
    !/[A-Za-z]/.test(String.fromCharCode(file[at + '/EmbeddedFile'.length] ?? 0));
  const attached = countOf(file, '/EmbeddedFile', isFile);
  if (attached > 0) issues.push(attachedIssue(names.has('/Collection') ? 'error' : 'warning'));
  return issues;
}

function countOf(file: Buffer, word: string, counts: (at: number) => boolean): number {
  let count = 0;
  for (let at = file.indexOf(word); at !== -1; at = file.indexOf(word, at + 1)) if (counts(at)) count += 1;
  return count;
}

const severalIssue = (count: number): Issue => ({
  code: 'read/several-documents',
  severity: 'error',
  message: `The file holds ${count} PDFs one behind the other, of which only one was read; divide it.`,
});

const UNDRAWN: Issue = {
  code: 'read/dynamic-form',
  severity: 'error',
  message:
    'The PDF is a form whose pages only Adobe programs draw (XFA), and its words are missing; open it there and print it to a PDF.',
};

/** `error`: the file is made to hold others, and its own page says only that. */
const attachedIssue = (severity: 'error' | 'warning'): Issue => ({
  code: 'read/attachments-left-out',
  severity,
  message: 'Files attached to the PDF were not read; save them from it and read them by themselves.',
});
