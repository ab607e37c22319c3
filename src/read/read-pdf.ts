import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { ReadLimits } from '../limits.js';
import {
  type Issue,
  type PositionedPage,
  quarterTurned,
  type StageResult,
  type TextRun,
} from '../model/index.js';
import { type FontsOfPage, findBoldFonts } from './bold-fonts.js';
import { contentStreams } from './content-streams.js';
import { hiddenIssues, setHiddenAside } from './hidden-text.js';
import { sizeOf, smallestSize } from './letter-size.js';
import { mendLetters } from './letters/mend-letters.js';
import { damagedContentIssues, lostAmong, lostContentIssue } from './lost-content.js';
import { missingText } from './missing-text.js';
import { notRead } from './not-read.js';
import { Scans } from './ocr/scans.js';
import { BROKEN, NotOpened, type OpenPdf, openPdf } from './open-pdf.js';
import type { PageContent } from './page-content.js';
import { pageList } from './page-list.js';
import { putBackPassedOver } from './passed-over.js';
import { loadPdfjs, type Pdfjs } from './pdfjs.js';
import { tooCostly, tooManyCharacters, tooManyPages, tooSlow } from './reached-limits.js';
import type { ReadOptions } from './read-source.js';
import { withoutStrayRejections } from './stray-rejections.js';
import { stanceOf, textRuns } from './text-runs.js';
import { mayHoldTyped, typedIn } from './typed-in.js';
import { OutOfTime, withinTime } from './within-time.js';

/** The end mark of a PDF stands in its last bytes (ISO 32000-1, annex H, note 18). */
const END_MARK_WITHIN = 2048;

type PdfOptions = Pick<ReadOptions, 'onPage' | 'onRecognised' | 'leaveOut' | 'passwords'>;

/**
 * A PDF as pages of positioned text, page by page so that one page's drawing is in memory at a time. Pages that
 * cannot be read are left out, and named in an issue; so `pageNumber`s may have gaps.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  options: PdfOptions = {},
): Promise<StageResult<PositionedPage[]>> {
  const pdfjs = await loadPdfjs();
  return withoutStrayRejections(() => openAndRead(pdfjs, bytes, limits, options));
}

async function openAndRead(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  limits: ReadLimits,
  options: PdfOptions,
): Promise<StageResult<PositionedPage[]>> {
  let pdf: OpenPdf | undefined;
  try {
    pdf = await openPdf(pdfjs, bytes, options.passwords ?? [], limits);
    const contents = new Map<number, PageContent>();
    const scans = new Scans(pdf.document, pdf.file, contents, limits, options.onRecognised);
    try {
      return await readPages(pdf, contents, scans, limits, options);
    } finally {
      await scans.close();
    }
  } catch (error) {
    return { output: [], issues: [error instanceof NotOpened ? error.issue : BROKEN] };
  } finally {
    await pdf?.close();
  }
}

async function readPages(
  { document, file: { bytes }, miscounted, names }: OpenPdf,
  contents: Map<number, PageContent>,
  scans: Scans,
  limits: ReadLimits,
  { onPage, leaveOut = [] }: PdfOptions,
): Promise<StageResult<PositionedPage[]>> {
  const pages: PositionedPage[] = [];
  const issues: Issue[] = [];
  const count = Math.max(0, Math.min(document.numPages, limits.maxPages));
  let room = limits.maxCharacters;
  const failed: number[] = [];
  const slow: number[] = [];
  let failuresInARow = 0;
  const fonts: FontsOfPage[] = [];
  const mirrored: number[] = [];
  const turns: number[] = [];
  const entries = new Map<number, TextRun[]>();
  onPage?.(0, count);
  for (let pageNumber = 1; pageNumber <= count; pageNumber += 1) {
    if (leaveOut.includes(pageNumber)) {
      onPage?.(pageNumber, count);
      continue;
    }
    try {
      const read = readPage(document, pageNumber, room, mayHoldTyped(names));
      const own = await withinTime(read, limits.maxPageMs);
      const recognised = await scans.read(own.page, own.quarterTurns);
      pages.push(recognised ?? own.page);
      turns.push(own.quarterTurns);
      if (own.entries.length > 0) entries.set(pageNumber, own.entries);
      if (own.mirrored && !recognised) mirrored.push(pageNumber);
      fonts.push({ pageNumber, fontNames: recognised ? [] : own.fontNames });
      room -= recognised ? charactersOf(recognised) : own.characters;
      failuresInARow = 0;
    } catch (error) {
      const missing = error instanceof OutOfTime ? slow : failed;
      missing.push(pageNumber);
      failuresInARow += 1;
      // The rest is given up for the same reason.
      if (failuresInARow >= limits.maxFailedPages) while (pageNumber < count) missing.push(++pageNumber);
    }
    onPage?.(pageNumber, count);
    if (room <= 0) {
      issues.push(tooManyCharacters(limits));
      break;
    }
  }
  await markBold(document, pages, fonts, contents, limits);
  const streams = contentStreams(bytes);
  // Where a damaged page does not tell, its text is taken for seen.
  await setHiddenAside(document, bytes, streams, pages, fonts, contents, limits).catch(() => undefined);
  if (document.numPages > limits.maxPages) issues.push(tooManyPages(limits));
  if (leaveOut.length > 0) issues.push(tooCostly(leaveOut));
  if (slow.length > 0) issues.push(tooSlow(slow, limits));
  if (failed.length > 0) issues.unshift(damageIssue(failed, pages.length, document.numPages));
  else if (!miscounted && !endsProperly(bytes)) issues.unshift(CUT_OFF);
  // That more may be missing is to be said beside what is known to be.
  const isTold = failed.length === 0 || (miscounted?.severity === 'error' && pages.length > 0);
  if (miscounted && isTold) issues.unshift(miscounted);
  if (mirrored.length > 0) issues.push(mirroredIssue(mirrored));
  const hidden = hiddenIssues(pages);
  // Of a document that was cut short, less was read than the pages show.
  const untold = pages.filter(
    ({ runs, pageNumber }) => runs.length > 0 || !(scans.tellsOf(pageNumber) || entries.has(pageNumber)),
  );
  const missing = room > 0 ? await missingText(document, untold, contents, limits) : [];
  issues.push(...notRead(bytes, names));
  const lost = await lostAmong(document, bytes, untold, contents);
  if (lost.length > 0) issues.unshift(lostContentIssue(lost));
  issues.unshift(...(await damagedContentIssues(streams, document, bytes, pages, lost)));
  if (room > 0) await putBackPassedOver(document, pages, fonts, contents, limits);
  // Now that what was drawn has been compared with what was read, letter by letter.
  const letters = mendLetters(pages, fonts);
  const output = await withoutGarbled(pages, turns, scans);
  issues.push(...scans.issues(output.every(({ runs }) => runs.length === 0)), ...hidden, ...missing);
  issues.push(...letters(pages.filter((page, at) => output[at] === page)));
  // Only now: in the comparisons above it would count for what pages draw.
  for (const page of output) page.runs.push(...(entries.get(page.pageNumber) ?? []));
  return { output, issues };
}

/** Pages whose letters could not be put right, read from their picture where that is better. */
async function withoutGarbled(
  pages: readonly PositionedPage[],
  turns: readonly number[],
  scans: Scans,
): Promise<PositionedPage[]> {
  const output: PositionedPage[] = [];
  for (const [at, page] of pages.entries()) {
    output.push((await scans.readGarbled(page, turns[at]!)) ?? page);
  }
  return output;
}

/** A page with the text that came with it. */
interface OwnText {
  page: PositionedPage;
  fontNames: string[];
  characters: number;
  /** What was typed into the page: no part of its runs yet. */
  entries: TextRun[];
  mirrored: boolean;
  /** Quarter turns clockwise by which the page was turned for its text. */
  quarterTurns: number;
}

const charactersOf = ({ runs }: PositionedPage): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

async function readPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  room: number,
  mayBeTypedIn: boolean,
): Promise<OwnText> {
  const proxy = await document.getPage(pageNumber);
  try {
    const { items, tiny, characters } = await textItems(proxy, room);
    let viewport = proxy.getViewport({ scale: 1 });
    const { quarterTurns: turns, mirrored } = stanceOf(items, viewport);
    if (turns > 0) viewport = proxy.getViewport({ scale: 1, rotation: (proxy.rotate + turns * 90) % 360 });
    const { runs, fontNames } = textRuns(items, viewport);
    const { runs: hidden } = textRuns(tiny, viewport);
    const page: PositionedPage = {
      kind: 'positioned',
      pageNumber,
      widthPt: viewport.width,
      heightPt: viewport.height,
      runs,
      ...(hidden.length > 0 ? { hidden } : {}),
      ...quarterTurned(turns),
    };
    // A form that is broken is no reason to lose its page.
    const entries = mayBeTypedIn ? await typedIn(proxy, viewport).catch(() => []) : [];
    const typed = entries.reduce((sum, { text }) => sum + text.length, 0);
    return {
      page,
      fontNames,
      characters: characters + typed,
      entries,
      mirrored,
      quarterTurns: turns,
    };
  } finally {
    proxy.cleanup();
  }
}

/** Says of each run whether its font is bold. Where a damaged page does not tell, none is: bold is a help, no more. */
async function markBold(
  document: PDFDocumentProxy,
  pages: readonly PositionedPage[],
  fonts: readonly FontsOfPage[],
  contents: Map<number, PageContent>,
  limits: ReadLimits,
): Promise<void> {
  try {
    const bold = await withinTime(findBoldFonts(document, fonts, contents), limits.maxPageMs);
    for (const [at, page] of pages.entries()) {
      for (const [i, run] of page.runs.entries()) run.bold = bold.has(fonts[at]!.fontNames[i]!);
    }
  } catch {
    return;
  }
}

/** Reads the page's text as a stream, so that a page made to be endless is left when there is no more room. */
async function textItems(proxy: PDFPageProxy, room: number) {
  const reader = proxy.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: TextItem[] }>;
  const items: TextItem[] = [];
  const tiny: TextItem[] = [];
  const smallest = smallestSize(proxy);
  let characters = 0;
  while (characters < room) {
    const { done, value } = await reader.read();
    if (done) return { items, tiny, characters };
    for (const item of value.items) {
      characters += item.str.length;
      const isBlank = item.str.trim() === '';
      if (!isBlank && !isPlaced(item)) throw new Error('text without a place');
      (isBlank || sizeOf(item) >= smallest ? items : tiny).push(item);
    }
  }
  await reader.cancel(new Error('enough text'));
  return { items, tiny, characters };
}

/** In a damaged file numbers are missing; what stands nowhere cannot be put in order with the rest of its page. */
const isPlaced = ({ width, height, transform }: TextItem): boolean =>
  Number.isFinite(width) && Number.isFinite(height) && transform.every(Number.isFinite);

const endsProperly = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-END_MARK_WITHIN)).toString('latin1').includes('%%EOF');

const CUT_OFF: Issue = {
  code: 'read/damaged',
  severity: 'warning',
  message:
    'The PDF has no end mark and may have been cut off; what is there was read, compare it with the source.',
};

function damageIssue(failed: readonly number[], read: number, numPages: number): Issue {
  const severity = 'error';
  if (read === 0) {
    const message = 'The PDF is broken and none of its pages could be read; fetch it again from its source.';
    return { code: 'read/damaged', severity, message };
  }
  // Of a broken page tree pdfjs counts the pages up to the first that it cannot find.
  const more = failed.at(-1) === numPages ? ' and perhaps later ones' : '';
  return {
    code: 'read/damaged',
    severity,
    message: `The PDF is broken. Pages that could not be read and are missing from the text: ${pageList(failed)}${more}; fetch it again from its source.`,
    pageNumber: failed[0]!,
  };
}

const mirroredIssue = (mirrored: readonly number[]): Issue => ({
  code: 'read/mirrored-text',
  severity: 'error',
  message: `Pages whose text is mirrored and was set aside: ${pageList(mirrored)}; turn them round, or run text recognition (OCR) over the right side.`,
  pageNumber: mirrored[0]!,
});
