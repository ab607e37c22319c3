import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadLimits } from '../limits.js';
import type { Issue } from '../model/index.js';
import { type PageTree, pageTreeOf, withNewTree, withoutPageCounts } from './page-tree.js';
import { lockedIssue, offerPasswords, tooManyPasswords } from './passwords.js';
import { documentParameters, type PdfFile, type Pdfjs } from './pdfjs.js';
import { tooSlow } from './reached-limits.js';
import { OutOfTime, withinTime } from './within-time.js';

/** A PDF whose pages can be asked for. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  /** What it was opened from: the bytes given, or a copy of them in which all pages can be found; and the password. */
  file: PdfFile;
  /** The file claims another number of pages than it has, or has lost the list of them. */
  miscounted: Issue | null;
  /** Names in the file that tell of more than the pages draw. */
  names: ReadonlySet<string>;
  close: () => Promise<void>;
}

type Opened = Omit<OpenPdf, 'miscounted' | 'names'>;

/** Says why a PDF could not be opened. */
export class NotOpened extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/**
 * Opens a PDF with all its pages, whatever number of them it claims, with the first of the passwords that fits where
 * it asks for one. Throws NotOpened; nothing is open then.
 */
export async function openPdf(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  passwords: readonly string[],
  limits: ReadLimits,
): Promise<OpenPdf> {
  const tree = pageTreeOf(bytes);
  let opened: Opened;
  try {
    opened = await open(pdfjs, bytes, passwords, limits);
  } catch (error) {
    const mended = error instanceof NotOpened && error.issue === BROKEN ? withNewTree(bytes, tree) : null;
    if (mended === null) throw error;
    return { ...(await open(pdfjs, mended, passwords, limits)), names: tree.names, miscounted: TREE_LOST };
  }
  // pdfjs looks for the pages itself where fewer are there than claimed, but not where there are more.
  const whole =
    opened.document.numPages < Math.max(1, tree.pages.size) ? withoutPageCounts(bytes, tree) : null;
  const again = whole && (await open(pdfjs, whole, passwords, limits).catch(() => null));
  if (again && again.document.numPages > opened.document.numPages) {
    await opened.close();
    return { ...again, names: tree.names, miscounted: miscountedIssue(tree, again.document.numPages) };
  }
  await again?.close();
  return { ...opened, names: tree.names, miscounted: miscountedIssue(tree, opened.document.numPages) };
}

async function open(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  passwords: readonly string[],
  limits: ReadLimits,
): Promise<Opened> {
  const task = pdfjs.getDocument(documentParameters(bytes));
  const password = offerPasswords(task, passwords);
  const close = () => task.destroy();
  try {
    const document = await withinTime(task.promise, limits.maxPageMs);
    return { document, file: { bytes, password: password() }, close };
  } catch (error) {
    await close();
    if (!(error instanceof OutOfTime)) throw new NotOpened(openingIssue(error, passwords.length));
    const isLocked = password() !== undefined;
    throw new NotOpened(isLocked ? tooManyPasswords(passwords.length, limits) : tooSlow([], limits));
  }
}

function openingIssue(error: unknown, passwords: number): Issue {
  if (error instanceof Error && error.name === 'PasswordException') return lockedIssue(passwords);
  return BROKEN;
}

/** What is said where pdfjs finds no document in the bytes. */
export const BROKEN: Issue = {
  code: 'read/damaged',
  severity: 'error',
  message: 'The PDF is broken and could not be opened; fetch it again from its source.',
};

const TREE_LOST: Issue = {
  code: 'read/damaged',
  severity: 'error',
  message:
    'The PDF is broken or was cut off and has lost the list of its pages; those found in it were read, others may be missing, so fetch it again from its source.',
};

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
