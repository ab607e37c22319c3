import { isPacked, objectsIn, openObject, plainObjects, unpackStream } from './pdf-objects.js';

/** What a PDF says of its pages outside of what pdfjs tells. */
export interface PageTree {
  /** How many pages the roots of page trees claim, those of earlier revisions too, in the order of the file. */
  claims: ReadonlySet<number>;
  /** Numbers of the objects that are pages, in the order of the file; some may have been taken out since. */
  pages: ReadonlySet<string>;
  /** Levels of the tree, by the number of their object, that stand packed with others. */
  packedLevels: ReadonlyMap<string, string>;
  /** Those of `TOLD` that stand in the file; of an encrypted one, in what is not packed. */
  names: ReadonlySet<string>;
}

/** Of packed objects so many bytes are unpacked in all: one page takes some hundred. */
const MOST_UNPACKED = 1 << 26;

/**
 * What tells of more than the pages draw: fields of forms and text typed over pages, a file that holds others instead
 * of pages, and a form whose pages are drawn by a program.
 */
const TOLD = ['/Widget', '/FreeText', '/Collection', '/NeedsRendering', '/XFA', '/Encrypt'];

const NODE = /\/Type\s*\/Page(s?)(?![A-Za-z])/;
const REFERENCE = /^\s*(\d+\s+\d+\s+R)/;
const COUNT = /\/Count\s*([+-]?\d+(?:\.\d*)?)(?!\s+\d+\s+R)/;

/**
 * Looks through the objects of a PDF, packed ones too, without following what refers to what. Linear in the length of
 * the file. In one that is encrypted, packed objects are not seen.
 */
export function pageTreeOf(bytes: Uint8Array): PageTree {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const claims = new Set<number>();
  const pages = new Set<string>();
  const packedLevels = new Map<string, string>();
  const names = new Set(TOLD.filter((name) => file.includes(name)));
  let room = MOST_UNPACKED;

  function look(number: string, dictionary: string, isInStream: boolean): void {
    const node = NODE.exec(dictionary);
    if (node?.[1] === '') pages.add(number);
    // A later revision may have been written out.
    if (isInStream && node?.[1] === 's') packedLevels.set(number, dictionary);
    else packedLevels.delete(number);
    const count = node?.[1] === 's' && !dictionary.includes('/Parent') ? COUNT.exec(dictionary) : null;
    if (count) claims.add(Number(count[1]));
  }

  for (const object of plainObjects(file)) {
    const { number, piece } = object;
    if (!piece.includes('/Page') && !piece.includes('/ObjStm')) continue;
    const { dictionary, streamAt } = openObject(object);
    if (!isPacked(dictionary)) look(number, dictionary, false);
    else if (streamAt !== null && room > 0) {
      const unpacked = unpackStream(file, streamAt, room);
      room -= unpacked.length;
      for (const name of TOLD) if (unpacked.includes(name)) names.add(name);
      for (const packed of objectsIn(unpacked, dictionary)) look(...packed, true);
    }
  }
  return { claims, pages, packedLevels, names };
}

/**
 * A copy in which no level says how many pages it has, so that pdfjs goes through all of them. Packed levels are written
 * out behind the end, as a program would that changed them.
 */
export function withoutPageCounts(bytes: Uint8Array, { packedLevels }: PageTree): Uint8Array {
  const file = Buffer.from(bytes);
  const root = REFERENCE.exec(lastOf(file, '/Root'))?.[1];
  const previous = /\d+/.exec(lastOf(file, 'startxref'))?.[0];
  for (const name of ['/Count', '/Linearized']) {
    for (let at = file.indexOf(name); at !== -1; at = file.indexOf(name, at + 1))
      file.write('/X', at, 'latin1');
  }
  if (packedLevels.size === 0 || root === undefined || previous === undefined) return file;
  let update = '\n';
  let entries = '';
  for (const [number, dictionary] of packedLevels) {
    const place = String(file.length + update.length).padStart(10, '0');
    entries += `${number} 1\n${place} 00000 n \n`;
    update += `${number} 0 obj\n${dictionary.replaceAll('/Count', '/X')}\nendobj\n`;
  }
  const at = file.length + update.length;
  const trailer = `trailer\n<< /Size ${file.length} /Root ${root} /Prev ${previous} >>`;
  return Buffer.concat([
    file,
    Buffer.from(`${update}xref\n${entries}${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
  ]);
}

/**
 * A copy with a new tree of all pages in it behind the end, for a file that has lost its own; null where none is
 * left, or an encrypted one.
 * pdfjs, which finds no table of objects there, looks for them itself.
 */
export function withNewTree(bytes: Uint8Array, { pages, names }: PageTree): Uint8Array | null {
  if (pages.size === 0 || names.has('/Encrypt')) return null;
  // The largest number that a file may use is less (ISO 32000-1, annex C).
  const [catalogue, tree] = [9_000_001, 9_000_002];
  const kids = [...pages].map((page) => `${page} 0 R`).join(' ');
  const objects = [
    // Ends what was cut off: a stream, or the table, which pdfjs passes over up to the word behind a trailer.
    '\nendstream\nendobj\ntrailer\n<< >>\nstartxref\n0',
    `${catalogue} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj`,
    `${tree} 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.size} >>\nendobj`,
    `trailer\n<< /Root ${catalogue} 0 R >>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat([bytes, Buffer.from(objects.join('\n'))]);
}

/** What stands behind the last of these words. */
function lastOf(file: Buffer, word: string): string {
  const at = file.lastIndexOf(word);
  return at === -1 ? '' : file.toString('latin1', at + word.length, at + word.length + 40);
}
