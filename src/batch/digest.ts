import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { recordId } from '../model/index.js';

/** What a file's bytes are known by. */
export interface Digest {
  /** In lower-case hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Reads a file in pieces, so that large ones cost no memory. Rejects when it cannot be read. */
export async function digestFile(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** True when there is a file at the path, and its bytes are those of the record `id`. */
export async function isFileOf(path: string, id: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile() && recordId((await digestFile(path)).sha256) === id;
  } catch {
    return false;
  }
}
