import { inflateSync } from 'node:zlib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PositionedPage } from '../model/index.js';
import { allObjects, contentsOf, openObject, plainObjects, referencesIn } from './pdf-objects.js';

const MOST_UNPACKED = 1 << 26;
/** The content of a page is no longer, unpacked. */
const LONGEST = 1 << 22;

/** Streams that hold no content: pictures, fonts, tables, colours, what letters mean, files. */
const NO_CONTENT =
  /\/(?:Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|Type\s*\/(?:XRef|ObjStm|Metadata|CMap|EmbeddedFile)|Length1|CMapName|N\s+\d)(?![A-Za-z])/;
const FLATE = /\/Filter\s*(?:\/Fl(?:ateDecode)?(?![A-Za-z])|\[\s*\/Fl(?:ateDecode)?\s*\])/;
const FILTER = /\/F(?:ilter)?(?![A-Za-z])/;

const LIGHT = '(?:1(?:\\.0*)?|0?\\.9[4-9]\\d*)';
const NO_INK = '(?:0(?:\\.0\\d*)?|\\.0\\d*)';
const RGB = `(?:${LIGHT}\\s+){3}`;
const CMYK = `(?:${NO_INK}\\s+){4}`;
/** Operators that set a mode or a colour, and what stands before where it draws nothing, or white. */
const UNDRAWN: [operator: string, before: RegExp] = [' Tr', /(?:^|\s)[37]\s*$/];
const WHITE: [operator: string, before: RegExp][] = [
  [' g', new RegExp(`(?:^|\\s)${LIGHT}\\s*$`)],
  [' rg', new RegExp(`(?:^|\\s)${RGB}$`)],
  [' k', new RegExp(`(?:^|\\s)${CMYK}$`)],
  [' sc', new RegExp(`(?:^|\\s)(?:${RGB}|${CMYK})$`)],
];
const LONGEST_COLOUR = 40;
const [SPACE, ZERO, ONE] = [0x20, 0x30, 0x31];
/** What sets another colour, keeps it and brings it back, or shows text. */
const NEXT = /(?<=\s)(?:(rg|g|k|scn?|cs)|(q)|(Q))(?![^\s])|T[jJ]/g;

/** True for content that, as far as its operators tell, shows text that nothing draws or that is white. */
export function mayVeil(content: Buffer): boolean {
  for (const _ of places(content, UNDRAWN)) return true;
  for (const white of WHITE) {
    for (const at of places(content, white)) if (showsText(content, at + white[0].length)) return true;
  }
  return false;
}

/**
 * Where an operator stands behind what is looked for. It is looked for first, being rare: this is done to all
 * content.
 */
function* places(content: Buffer, [operator, before]: [string, RegExp]): Generator<number> {
  for (let at = content.indexOf(operator); at !== -1; at = content.indexOf(operator, at + 1)) {
    // Black, which most colours are, is told at once.
    const isDigit = (content[at - 2] ?? SPACE) <= SPACE;
    if (isDigit && operator !== ' sc' && content[at - 1] === (operator === ' k' ? ONE : ZERO)) continue;
    const from = Math.max(0, at - LONGEST_COLOUR);
    if (before.test(`${content.toString('latin1', from, at)} `)) yield at;
  }
}

/** So much is looked at for what follows on a colour. */
const REACH = 2_048;

/** True where text is shown before the colour set at `from` is another one; also where it lasts very long. */
function showsText(content: Buffer, from: number): boolean {
  const piece = content.toString('latin1', from, from + REACH);
  let depth = 0;
  for (const [, colour, save, restore] of piece.matchAll(NEXT)) {
    if (save) depth += 1;
    else if (restore) depth -= 1;
    // What is set between the two counts until the second of them; to be sure it is passed over.
    else if (!colour) return true;
    else if (depth === 0) return false;
    if (depth < 0) return false;
  }
  return piece.length === REACH;
}

/** Streams that hold content, or may, by the number of their object. */
export interface ContentStreams {
  /** They may show text that is not seen. */
  veiled: ReadonlySet<string>;
  /** They cannot be unpacked to their end, and pdfjs takes what is there for all. */
  broken: ReadonlySet<string>;
  /** They unpack to something else than was packed, as their checksum tells. */
  altered: ReadonlySet<string>;
}

/**
 * Looks through all content of a PDF. What is encrypted or packed in a rare way is passed over, and what a form takes
 * over from its page is not known.
 */
export function contentStreams(bytes: Uint8Array): ContentStreams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const veiled = new Set<string>();
  const faulty = { broken: new Set<string>(), altered: new Set<string>() };
  if (file.includes('/Encrypt')) return { veiled, ...faulty };
  let room = MOST_UNPACKED;
  for (const object of plainObjects(file)) {
    if (room <= 0 || !object.piece.includes('stream')) continue;
    const { dictionary, streamAt } = openObject(object);
    if (streamAt === null || NO_CONTENT.test(dictionary)) continue;
    const content = contentAt(file, streamAt, dictionary, Math.min(room, LONGEST));
    if (typeof content === 'string') faulty[content].add(object.number);
    else {
      room -= content.length;
      if (mayVeil(content)) veiled.add(object.number);
    }
  }
  return { veiled, ...faulty };
}

function contentAt(
  file: Buffer,
  streamAt: number,
  dictionary: string,
  room: number,
): Buffer | 'broken' | 'altered' {
  if (FLATE.test(dictionary)) {
    try {
      return inflateSync(file.subarray(streamAt), { maxOutputLength: room });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.message === 'incorrect data check') return 'altered';
      // Other faults are of the end alone, or of the beginning and then of all of it.
      return error.message.startsWith('invalid ') ? 'broken' : NOTHING;
    }
  }
  if (FILTER.test(dictionary)) return NOTHING;
  const end = file.indexOf('endstream', streamAt);
  return file.subarray(streamAt, Math.min(end === -1 ? file.length : end, streamAt + room));
}

const NOTHING = Buffer.alloc(0);

/** Those of the pages that have some of the streams as their content, and streams that are no page's: forms may be. */
export async function pagesOf(
  streams: ReadonlySet<string>,
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly PositionedPage[],
): Promise<{ pages: PositionedPage[]; others: string[] }> {
  if (streams.size === 0) return { pages: [], others: [] };
  const { objects } = allObjects(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    MOST_UNPACKED,
  );
  const found: PositionedPage[] = [];
  const known = new Set<string>();
  for (const page of pages) {
    const { ref } = await document.getPage(page.pageNumber);
    const own = contentsOf(objects.get(String(ref?.num))?.dictionary ?? '').flatMap((number) => {
      const { dictionary = '', streamAt = null } = objects.get(number) ?? {};
      return streamAt === null ? referencesIn(dictionary) : [number];
    });
    for (const number of own) known.add(number);
    if (own.some((number) => streams.has(number))) found.push(page);
  }
  return { pages: found, others: [...streams].filter((number) => !known.has(number)) };
}
