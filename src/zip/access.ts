/** Bytes of an archive, had by the piece. */
export interface Access {
  /** Of all of them. */
  size: number;
  /** The bytes from `from` up to `to`, `to` left out. */
  pieces(from: number, to: number): AsyncIterable<Uint8Array>;
}

/** An archive that is in memory as a whole. */
export const inMemory = (bytes: Uint8Array): Access => ({
  size: bytes.length,
  async *pieces(from, to) {
    yield bytes.subarray(from, to);
  },
});

/** The bytes from `from` up to `to`; fewer where there are no more. */
export async function bytesOf(access: Access, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let at = 0;
  for await (const piece of access.pieces(from, to)) {
    bytes.set(piece.subarray(0, bytes.length - at), at);
    at = Math.min(bytes.length, at + piece.length);
  }
  return bytes.subarray(0, at);
}
