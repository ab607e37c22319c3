import { inflateSync } from 'node:zlib';

/** What a PDF says of its pages outside of what pdfjs tells. */
export interface PageTree {
  /** How many pages the roots of page trees claim, those of earlier revisions too, in the order of the file. */
  claims: ReadonlySet<number>;
  /** Pages that the file holds; of them some may have been taken out since. */
  pages: number;
  /** There may be fields of a form, or text typed over a page. */
  typedIn: boolean;
}

/** A dictionary of the tree of pages is looked at so far: a level may list thousands of pages. */
const LONGEST_DICTIONARY = 1 << 20;
/** Of packed objects so many bytes are unpacked in all: one page takes some hundred. */
const MOST_UNPACKED = 1 << 26;

/** Kinds of annotations that hold text of the page. */
const TYPED_IN = ['/Widget', '/FreeText'];

const OBJECT_NUMBER = /(\d{1,10})\s+\d{1,5}\s+$/;
const PACKED = /\/Type\s*\/ObjStm(?![A-Za-z])/;
const NODE = /\/Type\s*\/Page(s?)(?![A-Za-z])/;
const COUNT = /\/Count\s*([+-]?\d+(?:\.\d*)?)(?!\s+\d+\s+R)/;

/**
 * Looks through the objects of a PDF, packed ones too, without following what refers to what. Linear in the length of
 * the file. In one that is encrypted, packed objects are not seen.
 */
export function pageTreeOf(bytes: Uint8Array): PageTree {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const claims = new Set<number>();
  const pages = new Set<string>();
  // What is packed and encrypted is not seen.
  let typedIn = TYPED_IN.some((name) => file.includes(name)) || file.includes('/Encrypt');
  let room = MOST_UNPACKED;

  function look(number: string, dictionary: string): void {
    const node = NODE.exec(dictionary);
    if (node?.[1] === '') pages.add(number);
    const count = node?.[1] === 's' && !dictionary.includes('/Parent') ? COUNT.exec(dictionary) : null;
    if (count) claims.add(Number(count[1]));
  }

  // `endobj` ends with the same letters, so that a piece is no longer than its object.
  let at = file.indexOf('obj');
  while (at !== -1) {
    const next = file.indexOf('obj', at + 3);
    const piece = file.subarray(at + 3, Math.min(next === -1 ? file.length : next, at + LONGEST_DICTIONARY));
    const number = OBJECT_NUMBER.exec(file.toString('latin1', Math.max(0, at - 24), at))?.[1];
    if (number !== undefined && (piece.includes('/Page') || piece.includes('/ObjStm'))) {
      const inStream = piece.indexOf('stream');
      const dictionary = (inStream === -1 ? piece : piece.subarray(0, inStream)).toString('latin1');
      if (!PACKED.test(dictionary)) look(number, dictionary);
      else if (inStream !== -1 && room > 0) {
        const unpacked = unpack(file.subarray(at + 3 + inStream + 'stream'.length), room);
        room -= unpacked.length;
        typedIn ||= TYPED_IN.some((name) => unpacked.includes(name));
        for (const object of objectsIn(unpacked, dictionary)) look(...object);
      }
    }
    at = next;
  }
  return { claims, pages: pages.size, typedIn };
}

/** A packed stream after its word `stream`; nothing where it cannot be unpacked. */
function unpack(rest: Buffer, room: number): string {
  const start = rest[0] === 13 && rest[1] === 10 ? 2 : 1;
  try {
    return inflateSync(rest.subarray(start), { maxOutputLength: room }).toString('latin1');
  } catch {
    return '';
  }
}

/** The objects of an object stream: it begins with pairs of their numbers and places (ISO 32000-1, 7.5.7). */
function* objectsIn(unpacked: string, dictionary: string): Generator<[number: string, text: string]> {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const pairs = [...unpacked.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)];
  for (const [index, [, number, place]] of pairs.entries()) {
    const end = pairs[index + 1] ? first + Number(pairs[index + 1]![2]) : undefined;
    yield [number!, unpacked.slice(first + Number(place), end)];
  }
}

/** A copy in which no level says how many pages it has, so that pdfjs goes through all of them. */
export function withoutPageCounts(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  for (const name of ['/Count', '/Linearized']) {
    for (let at = file.indexOf(name); at !== -1; at = file.indexOf(name, at + 1))
      file.write('/X', at, 'latin1');
  }
  return file;
}
