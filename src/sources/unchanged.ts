import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { memberOf } from '../model/index.js';
import { unpack } from '../zip/index.js';
import { memberIn } from './archives.js';
import { type Digest, digestOf } from './digest.js';
import { localPath } from './local-path.js';
import type { OpenedFile } from './source.js';

const PIECE_BYTES = 1 << 18;
/** What is no file may keep whoever opens it waiting for ever. Windows has no such thing. */
const NOW = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of the file, or of the member of a ZIP archive, at `uri` on this machine, only if they are exactly those of
 * `wanted`; null otherwise, and nothing tells why, or what there is instead: whoever made the record may have written
 * any path into it. Looked at before the first byte is given and again while they are read, from the file once opened:
 * one that changes meanwhile breaks off before its end. To be read or destroyed.
 */
export async function unchangedDocument(uri: string, wanted: Digest): Promise<Readable | null> {
  const member = memberOf(uri);
  const handle = await openFile(member?.archive ?? uri).catch(() => null);
  if (handle === null) return null;
  const pieces = await piecesOf(handle, member, wanted).catch(() => null);
  if (pieces === null) {
    await handle.close();
    return null;
  }
  const stream = Readable.from(checked(pieces(), wanted), { objectMode: false, highWaterMark: PIECE_BYTES });
  return stream.once('close', () => void handle.close());
}

async function openFile(path: string): Promise<FileHandle | null> {
  const local = await localPath(path);
  return (await stat(local)).isFile() ? open(local, NOW) : null;
}

/** Reads the bytes from their beginning, as often as asked; null where they are others. */
async function piecesOf(
  handle: FileHandle,
  member: ReturnType<typeof memberOf>,
  wanted: Digest,
): Promise<(() => AsyncIterable<Uint8Array>) | null> {
  const file = await accessTo(handle);
  if (file === null) return null;
  let pieces = () => file.pieces(0, file.size);
  let { size } = file;
  if (member) {
    const found = await memberIn(file, member.archive, member.name);
    if ('closed' in found) return null;
    pieces = () => unpack(file, found);
    size = found.unpacked;
  }
  if (size !== wanted.bytes) return null;
  return (await digestOf(pieces())).sha256 === wanted.sha256 ? pieces : null;
}

async function accessTo(handle: FileHandle): Promise<OpenedFile | null> {
  const stats = await handle.stat();
  if (!stats.isFile()) return null;
  const { size, mtimeMs } = stats;
  return {
    size,
    version: `${size} ${mtimeMs}`,
    async *pieces(from, to) {
      let at = from;
      while (at < to) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, to - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
        at += bytesRead;
      }
    },
  };
}

/** The pieces, the last one only when all are known to be right. */
async function* checked(pieces: AsyncIterable<Uint8Array>, { sha256 }: Digest): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let last: Uint8Array | undefined;
  for await (const piece of pieces) {
    hash.update(piece);
    if (last) yield last;
    last = piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error('The file was changed while it was being sent.');
  if (last) yield last;
}
