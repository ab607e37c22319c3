import { createHash } from 'node:crypto';

/** What a document's bytes are known by. */
export interface Digest {
  /** In lower-case hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Of bytes that come in pieces. */
export async function digestOf(pieces: AsyncIterable<Uint8Array>): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
