import type { Access } from '../zip/index.js';
import type { Digest } from './digest.js';
import type { Search } from './search.js';

/** Why a document cannot be had as it is: gone, changed, not allowed. A sentence for the person who runs it. */
export interface Closed {
  closed: string;
  /** It is there all the same, as far as one can tell. */
  isThere?: true;
}

/**
 * A kind of place where documents lie. What is wrong with one document is a result; where the place itself cannot be
 * asked (it is away, or refuses whoever asks), a SourceError is thrown, and the same may go well another time.
 */
export interface Source {
  /** The same place, in words that hold in another folder too. */
  absolute(address: string): string;
  /** Tells `search` of the documents at the address. Throws PathError where there is nothing to look into. */
  find(address: string, search: Search): Promise<void>;
  /** Reads in pieces, so that large documents cost no memory. */
  digest(path: string): Promise<Digest | Closed>;
  /** The bytes. One that does not have `size` bytes was changed since, and is not loaded. */
  read(path: string, size: number): Promise<Uint8Array | Closed>;
  /** The bytes by the piece, for archives. Pieces that cannot be had throw ClosedError, or SourceError. */
  open(path: string): Promise<OpenedFile | Closed>;
}

export interface OpenedFile extends Access {
  /** Another one when the file has become another. */
  version: string;
}

/** A document cannot be had as it is, found out while its pieces are being read. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';

  constructor(readonly why: Closed) {
    super(why.closed);
  }
}

/** A place where documents lie cannot be asked: no fault of any document. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** What is said of a document whose bytes are no longer those that were submitted. */
export const CHANGED: Closed = { closed: 'The file was changed during the run.' };
