import { type Access, bytesOf } from './access.js';
import { memberName } from './member-name.js';
import { DAMAGED, ZipError } from './zip-error.js';

/** What the directory of an archive says of one of its members. Offsets and sizes in bytes. */
export interface Member {
  /** With `/` between folders; a folder's ends in one. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  /** A symbolic link, as archives made on Unix hold them. */
  link: boolean;
  crc32: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  headerAt: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const END_64_BYTES = 56;
const ENTRY_BYTES = 46;
/** The end record may be followed by a comment of this length. */
const LONGEST_COMMENT = 0xffff;
const IN_64_16 = 0xffff;
const IN_64 = 0xffffffff;
/** Of an entry with name, extra fields and comment; a directory of more than this for each member is none. */
const LONGEST_ENTRY = 4096;
const UNIX_KIND = 0o170000;
const UNIX_LINK = 0o120000;

interface Directory {
  from: number;
  to: number;
  count: number;
}

/** True for bytes that begin as an archive does, one without members included. */
export const beginsLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1;

/**
 * The members of an archive, as its directory at the end lists them: members that only stand in the file are none.
 * Throws ZipError for what is no archive, has more than `mostMembers`, or is in several files.
 */
export async function readDirectory(access: Access, mostMembers: number): Promise<Member[]> {
  const tailFrom = Math.max(0, access.size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES - END_64_BYTES);
  const tail = await bytesOf(access, tailFrom, access.size);
  const place = placeOf(tail, tailFrom, mostMembers);
  const isInTail = place.from >= tailFrom;
  const bytes = isInTail
    ? tail.subarray(place.from - tailFrom, place.to - tailFrom)
    : await bytesOf(access, place.from, place.to);
  return entriesOf(bytes, place.count, place.from);
}

/** The same of an archive in memory. */
export function directoryOf(bytes: Uint8Array, mostMembers: number): Member[] {
  const { from, to, count } = placeOf(bytes, 0, mostMembers);
  return entriesOf(bytes.subarray(from, to), count, from);
}

/** `tail`: the end of the file, from `tailFrom` on. */
function placeOf(tail: Uint8Array, tailFrom: number, mostMembers: number): Directory {
  const view = viewOf(tail);
  const end = endRecordAt(view, tailFrom);
  if (end === -1) throw new ZipError(DAMAGED);
  let count = view.getUint16(end + 10, true);
  let length = view.getUint32(end + 12, true);
  let from = view.getUint32(end + 16, true);
  const disk = view.getUint16(end + 4, true);
  if (disk !== 0 && disk !== IN_64_16) {
    throw new ZipError('The ZIP archive is one part of several; join them to one archive.');
  }
  if (count === IN_64_16 || length === IN_64 || from === IN_64) {
    const at = end64At(view, end, tailFrom);
    if (at !== -1) {
      count = toNumber(view.getBigUint64(at + 32, true));
      length = toNumber(view.getBigUint64(at + 40, true));
      from = toNumber(view.getBigUint64(at + 48, true));
    }
  }
  if (count > mostMembers) {
    throw new ZipError(
      `The ZIP archive has ${count} members, more than the ${mostMembers} allowed; divide it.`,
    );
  }
  if (length > count * LONGEST_ENTRY || from + length > tailFrom + end) throw new ZipError(DAMAGED);
  return { from, to: from + length, count };
}

/**
 * The last end record whose comment reaches to the end of the file; or, where something was added behind the archive, the
 * last one that stands right behind the directory it tells of.
 */
function endRecordAt(view: DataView, tailFrom: number): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  let soundAt = -1;
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
    const directoryEnd = view.getUint32(at + 16, true) + view.getUint32(at + 12, true);
    if (soundAt === -1 && directoryEnd === tailFrom + at) soundAt = at;
  }
  return soundAt;
}

function end64At(view: DataView, end: number, tailFrom: number): number {
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return -1;
  const at = toNumber(view.getBigUint64(locator + 8, true)) - tailFrom;
  if (at < 0 || at + END_64_BYTES > locator || view.getUint32(at, true) !== END_64) {
    throw new ZipError(DAMAGED);
  }
  return at;
}

/** `directoryFrom`: no member begins behind it. */
function entriesOf(bytes: Uint8Array, count: number, directoryFrom: number): Member[] {
  const view = viewOf(bytes);
  const members: Member[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) throw new ZipError(DAMAGED);
    const nameFrom = at + ENTRY_BYTES;
    const extraFrom = nameFrom + view.getUint16(at + 28, true);
    const commentFrom = extraFrom + view.getUint16(at + 30, true);
    const next = commentFrom + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new ZipError(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    const member: Member = {
      name: memberName(bytes.subarray(nameFrom, extraFrom)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      link: ((view.getUint32(at + 38, true) >>> 16) & UNIX_KIND) === UNIX_LINK,
      crc32: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    readExtra64(view, extraFrom, commentFrom, member);
    if (member.headerAt + member.packed > directoryFrom) throw new ZipError(DAMAGED);
    members.push(member);
    at = next;
  }
  refuseOverlaps(members);
  return members;
}

/** What has no room in 32 bits stands in an extra field, in this order. */
function readExtra64(view: DataView, from: number, to: number, member: Member): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let field = at + 4;
    for (const key of ['unpacked', 'packed', 'headerAt'] as const) {
      if (member[key] !== IN_64 || field + 8 > end) continue;
      member[key] = toNumber(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/** Members that share their bytes make a small archive into a huge one. */
function refuseOverlaps(members: readonly Member[]): void {
  const inOrder = [...members].sort((a, b) => a.headerAt - b.headerAt);
  for (let index = 1; index < inOrder.length; index += 1) {
    const before = inOrder[index - 1]!;
    if (
      before.headerAt + before.packed > inOrder[index]!.headerAt ||
      before.headerAt === inOrder[index]!.headerAt
    ) {
      throw new ZipError('Members of the ZIP archive share their bytes, which no honest archive does.');
    }
  }
}

/** Past all files where it is past all numbers. */
const toNumber = (value: bigint): number => (value > BigInt(2 ** 50) ? 2 ** 50 : Number(value));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
