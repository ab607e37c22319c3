import { inflateSync } from 'node:zlib';

/** An object as it stands in a file, with nothing that refers to something followed. */
export interface PlainObject {
  number: string;
  /** From behind `obj`, at most to the next object. */
  piece: Buffer;
  /** Where `piece` begins in the file. */
  at: number;
}

/** Of an object so much is looked at: a level of the tree of pages may list thousands of them. */
const LONGEST = 1 << 20;
const OBJECT_NUMBER = /(\d{1,10})\s+\d{1,5}\s+$/;

/** The objects of a PDF that are not packed, in the order of the file. Linear in its length. */
export function* plainObjects(file: Buffer): Generator<PlainObject> {
  // `endobj` ends with the same letters, so that a piece is no longer than its object.
  let at = file.indexOf('obj');
  while (at !== -1) {
    const next = file.indexOf('obj', at + 3);
    const number = OBJECT_NUMBER.exec(file.toString('latin1', Math.max(0, at - 24), at))?.[1];
    if (number !== undefined) {
      const piece = file.subarray(at + 3, Math.min(next === -1 ? file.length : next, at + LONGEST));
      yield { number, piece, at: at + 3 };
    }
    at = next;
  }
}

/** The dictionary of an object, and where the bytes of its stream begin in the file; null where it has none. */
export function openObject({ piece, at }: PlainObject): { dictionary: string; streamAt: number | null } {
  const inStream = piece.indexOf('stream');
  if (inStream === -1) return { dictionary: piece.toString('latin1'), streamAt: null };
  const behind = inStream + 'stream'.length;
  const lineEnd = piece[behind] === 13 && piece[behind + 1] === 10 ? 2 : 1;
  return { dictionary: piece.toString('latin1', 0, inStream), streamAt: at + behind + lineEnd };
}

const PACKED = /\/Type\s*\/ObjStm(?![A-Za-z])/;

export const isPacked = (dictionary: string): boolean => PACKED.test(dictionary);

/** A packed stream; nothing where it cannot be unpacked, or to more than `room` bytes. */
export function unpackStream(file: Buffer, streamAt: number, room: number): string {
  try {
    return inflateSync(file.subarray(streamAt), { maxOutputLength: room }).toString('latin1');
  } catch {
    return '';
  }
}

/** The objects of an object stream: it begins with pairs of their numbers and places (ISO 32000-1, 7.5.7). */
export function* objectsIn(unpacked: string, dictionary: string): Generator<[number: string, text: string]> {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const pairs = [...unpacked.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)];
  for (const [index, [, number, place]] of pairs.entries()) {
    const end = pairs[index + 1] ? first + Number(pairs[index + 1]![2]) : undefined;
    yield [number!, unpacked.slice(first + Number(place), end)];
  }
}

/** An object of a file: its dictionary, or what else it is, and where the bytes of its stream begin, if it has one. */
export interface FileObject {
  dictionary: string;
  streamAt: number | null;
}

/**
 * All objects of a PDF by their numbers, packed ones too, of which at most `mostUnpacked` bytes are unpacked in all.
 * `isWhole`: none was left packed.
 */
export function allObjects(
  file: Buffer,
  mostUnpacked: number,
): { objects: Map<string, FileObject>; isWhole: boolean } {
  const objects = new Map<string, FileObject>();
  let room = mostUnpacked;
  let isWhole = true;
  for (const object of plainObjects(file)) {
    const opened = openObject(object);
    objects.set(object.number, opened);
    if (opened.streamAt === null || !isPacked(opened.dictionary)) continue;
    const unpacked = room > 0 ? unpackStream(file, opened.streamAt, room) : '';
    room -= unpacked.length;
    if (unpacked === '') isWhole = false;
    for (const [number, dictionary] of objectsIn(unpacked, opened.dictionary)) {
      objects.set(number, { dictionary, streamAt: null });
    }
  }
  return { objects, isWhole };
}

const CONTENTS = /\/Contents\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])/;
const REFERENCES = /(\d+)\s+\d+\s+R/g;

/** Numbers of the objects that an array or a dictionary refers to. */
export const referencesIn = (text: string): string[] =>
  [...text.matchAll(REFERENCES)].map(([, number]) => number!);

/** Numbers of the objects that a page, given by its dictionary, has its content in; a list of them may be among these. */
export function contentsOf(dictionary: string): string[] {
  const [, single, several = ''] = CONTENTS.exec(dictionary) ?? [];
  return single === undefined ? referencesIn(several) : [single];
}
