import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Issue, PositionedPage } from '../model/index.js';
import { type ContentStreams, pagesOf } from './content-streams.js';
import type { PageContent } from './page-content.js';
import { pageList } from './page-list.js';
import { allObjects, contentsOf, referencesIn } from './pdf-objects.js';

/** Names of the ways in which a stream may be packed, and their short forms (ISO 32000-1, 7.4 and 8.9.7). */
const FILTERS = new Set(
  'ASCIIHexDecode AHx ASCII85Decode A85 LZWDecode LZW FlateDecode Fl RunLengthDecode RL CCITTFaxDecode CCF JBIG2Decode DCTDecode DCT JPXDecode Crypt BrotliDecode'.split(
    ' ',
  ),
);
const MOST_UNPACKED = 1 << 26;

const FILTER = /\/Filter\s*(?:\/([\w.-]+)|\[([^\]]*)\])/;

/** Those of the pages, looked at before, that show nothing at all because what they hold is lost. */
export async function lostAmong(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly PositionedPage[],
  contents: ReadonlyMap<number, PageContent>,
): Promise<number[]> {
  const blank = new Map<number, string>();
  for (const { pageNumber, runs } of pages) {
    const content = contents.get(pageNumber);
    if (runs.length > 0 || !content || content.picture || content.letters + content.sizeless > 0) continue;
    const { ref } = await document.getPage(pageNumber);
    if (ref) blank.set(pageNumber, String(ref.num));
  }
  return blank.size > 0 ? lostPages(bytes, blank) : [];
}

/**
 * Those of the pages, given by the number of their object, that are blank because what they hold is missing from the
 * file or cannot be unpacked: pdfjs takes such content for none. Of an encrypted file only the former is known.
 */
function lostPages(bytes: Uint8Array, blank: ReadonlyMap<number, string>): number[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = file.includes('/Encrypt');
  const { objects, isWhole } = allObjects(file, MOST_UNPACKED);

  function isLost(number: string): boolean {
    const content = objects.get(number);
    if (content === undefined) return isWhole;
    const { dictionary, streamAt } = content;
    if (streamAt === null) return isWhole && referencesIn(dictionary).some((part) => !objects.has(part));
    const [, single, several = ''] = FILTER.exec(dictionary) ?? [];
    const filters =
      single === undefined ? [...several.matchAll(/\/([\w.-]+)/g)].map(([, name]) => name!) : [single];
    if (filters.some((name) => !FILTERS.has(name))) return true;
    const isFlate = filters[0] === 'FlateDecode' || filters[0] === 'Fl';
    return isFlate && !isEncrypted && !beginsAsFlate(file.subarray(streamAt, streamAt + 2));
  }

  return [...blank].flatMap(([pageNumber, object]) =>
    contentsOf(objects.get(object)?.dictionary ?? '').some(isLost) ? [pageNumber] : [],
  );
}

/** RFC 1950, 2.2: deflated, and the two bytes a multiple of 31. */
const beginsAsFlate = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && ((first << 8) + second) % 31 === 0 && (second & 0x20) === 0;

export const lostContentIssue = (pages: readonly number[]): Issue => ({
  code: 'read/damaged',
  severity: 'error',
  message: `The PDF is broken. Pages whose content is missing from the file or cannot be unpacked, and which are missing from the text: ${pageList(pages)}; fetch it again from its source.`,
  pageNumber: pages[0]!,
});

/** Says which pages have content that is damaged in its middle, `lost` pages (1-based) left out. */
export async function damagedContentIssues(
  { broken, altered }: ContentStreams,
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly PositionedPage[],
  lost: readonly number[],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const told = new Set(lost);
  for (const streams of [broken, altered]) {
    const found = await pagesOf(streams, document, bytes, pages);
    const numbers = found.pages.map(({ pageNumber }) => pageNumber).filter((number) => !told.has(number));
    for (const number of numbers) told.add(number);
    if (numbers.length > 0) issues.push(damagedIssue(numbers, streams === broken));
  }
  return issues;
}

const damagedIssue = (pages: readonly number[], isCut: boolean): Issue => ({
  code: 'read/damaged',
  severity: isCut ? 'error' : 'warning',
  message: `The PDF is broken. Pages part of whose content ${isCut ? 'cannot be unpacked, and is missing from the text' : 'was altered after it was packed, so that some of the text may be wrong or missing'}: ${pageList(pages)}; fetch it again from its source.`,
  pageNumber: pages[0]!,
});
