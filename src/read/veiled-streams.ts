import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PositionedPage } from '../model/index.js';
import {
  allObjects,
  contentsOf,
  openObject,
  plainObjects,
  referencesIn,
  unpackStream,
} from './pdf-objects.js';

const MOST_UNPACKED = 1 << 26;
/** The content of a page is no longer, unpacked. */
const LONGEST = 1 << 22;

/** Streams that hold no content: pictures, fonts, tables, colours, what letters mean, files. */
const NO_CONTENT =
  /\/(?:Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|Type\s*\/(?:XRef|ObjStm|Metadata|CMap|EmbeddedFile)|Length1|CMapName|N\s+\d)(?![A-Za-z])/;
const FLATE = /\/Filter\s*(?:\/Fl(?:ateDecode)?(?![A-Za-z])|\[\s*\/Fl(?:ateDecode)?\s*\])/;
const FILTER = /\/F(?:ilter)?(?![A-Za-z])/;

const UNDRAWN = /(?:^|\s)[37]\s+Tr(?![^\s])/;
const LIGHT = '(?:1(?:\\.0*)?|0?\\.9[4-9]\\d*)';
const NO_INK = '(?:0(?:\\.0\\d*)?|\\.0\\d*)';
const WHITE = `${LIGHT}\\s+g|(?:${LIGHT}\\s+){3}(?:rg|scn?)|(?:${NO_INK}\\s+){4}(?:k|scn?)`;
const ANY_WHITE = new RegExp(`(?:^|\\s)(?:${WHITE})(?![^\\s])`);
/** What sets the colour to white or another, keeps and brings it back, or shows text. */
const TOLD = new RegExp(
  `(?<=^|\\s)(?:(${WHITE})|(rg|g|k|scn?|cs)|(q)|(Q))(?![^\\s])|(?<=[)\\]>\\s])(T[jJ])`,
  'g',
);

/** True for content that, as far as its operators tell, shows text that nothing draws or that is white. */
export function mayVeil(content: string): boolean {
  if (UNDRAWN.test(content)) return true;
  if (!ANY_WHITE.test(content)) return false;
  let isWhite = false;
  const outer: boolean[] = [];
  for (const [, white, colour, save, restore, show] of content.matchAll(TOLD)) {
    if (white) isWhite = true;
    else if (colour) isWhite = false;
    else if (save) outer.push(isWhite);
    else if (restore) isWhite = outer.pop() ?? false;
    else if (show && isWhite) return true;
  }
  return false;
}

/**
 * Those of the pages whose content may show text that is not seen; all of them where what they have in common may.
 * Content that is encrypted or packed in a rare way is not looked at, nor what a form takes over from its page.
 */
export async function veiledPages(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly PositionedPage[],
): Promise<PositionedPage[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const veiled = veiledStreams(file);
  if (veiled.size === 0) return [];
  const { objects } = allObjects(file, MOST_UNPACKED);
  const found: PositionedPage[] = [];
  const known = new Set<string>();
  for (const page of pages) {
    const { ref } = await document.getPage(page.pageNumber);
    const own = contentsOf(objects.get(String(ref?.num))?.dictionary ?? '').flatMap((number) => {
      const { dictionary = '', streamAt = null } = objects.get(number) ?? {};
      return streamAt === null ? referencesIn(dictionary) : [number];
    });
    for (const number of own) known.add(number);
    if (own.some((number) => veiled.has(number))) found.push(page);
  }
  const isElsewhere = [...veiled].some((number) => !known.has(number));
  return isElsewhere ? [...pages] : found;
}

function veiledStreams(file: Buffer): Set<string> {
  const veiled = new Set<string>();
  if (file.includes('/Encrypt')) return veiled;
  let room = MOST_UNPACKED;
  for (const object of plainObjects(file)) {
    if (room <= 0 || !object.piece.includes('stream')) continue;
    const { dictionary, streamAt } = openObject(object);
    if (streamAt === null || NO_CONTENT.test(dictionary)) continue;
    let content = '';
    if (FLATE.test(dictionary)) content = unpackStream(file, streamAt, Math.min(room, LONGEST));
    else if (!FILTER.test(dictionary)) {
      const end = file.indexOf('endstream', streamAt);
      content = file.toString(
        'latin1',
        streamAt,
        Math.min(end === -1 ? file.length : end, streamAt + LONGEST),
      );
    }
    room -= content.length;
    if (mayVeil(content)) veiled.add(object.number);
  }
  return veiled;
}
