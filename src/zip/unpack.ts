import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Access, bytesOf } from './access.js';
import type { Member } from './directory.js';
import { ZipError } from './zip-error.js';

const HEADER = 0x04034b50;
const HEADER_BYTES = 30;

export const DAMAGED_MEMBER =
  'The ZIP archive is damaged where it holds this; fetch it again from its source.';

/**
 * The bytes of a member, in pieces: never more than the directory says, however much is packed. Throws ZipError when
 * there are fewer, when there would be more, and at the end when their checksum is another.
 */
export async function* unpack(access: Access, member: Member): AsyncGenerator<Uint8Array> {
  refuse(member);
  const header = await bytesOf(access, member.headerAt, member.headerAt + HEADER_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < HEADER_BYTES || view.getUint32(0, true) !== HEADER) throw new ZipError(DAMAGED_MEMBER);
  const from = member.headerAt + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = access.pieces(from, from + member.packed);
  let length = 0;
  let sum = 0;
  for await (const piece of member.method === 0 ? packed : inflate(packed)) {
    length += piece.length;
    if (length > member.unpacked) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== member.unpacked || sum !== member.crc32) throw new ZipError(DAMAGED_MEMBER);
}

/** All bytes of a member that is known to be small enough. */
export async function unpackWhole(access: Access, member: Member): Promise<Uint8Array> {
  refuse(member);
  const bytes = new Uint8Array(member.unpacked);
  let at = 0;
  for await (const piece of unpack(access, member)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function refuse({ encrypted, method }: Member): void {
  if (encrypted) throw new ZipError('It is protected by a password in the ZIP archive; pack it without one.');
  if (method !== 0 && method !== 8) {
    throw new ZipError(
      `It is packed in a way that is seldom used (method ${method}); pack it again as an ordinary ZIP archive.`,
    );
  }
}

async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflated = createInflateRaw({ chunkSize: 1 << 18 });
  const source = Readable.from(packed);
  let failure: unknown;
  source.on('error', (error) => {
    failure = error;
    inflated.destroy(error);
  });
  source.pipe(inflated);
  try {
    for await (const piece of inflated) yield piece;
  } catch (error) {
    if (failure !== undefined) throw failure;
    // What zlib cannot make sense of.
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw new ZipError(DAMAGED_MEMBER);
    throw error;
  } finally {
    source.destroy();
    inflated.destroy();
  }
}
