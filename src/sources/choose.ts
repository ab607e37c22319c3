import { memberOf, recordId } from '../model/index.js';
import { digestMember, readMember } from './archives.js';
import type { Digest } from './digest.js';
import { files } from './files.js';
import { type Closed, type Source, SourceError } from './source.js';

/** A file, or a member of one, as opposed to an object in a bucket. */
export const isOnThisMachine = (address: string): boolean => !/^s3:\/\//i.test(address);

/** Who knows the place of an address. The client of S3 takes a while to load, and is for those who meet `s3://`. */
export async function sourceFor(address: string): Promise<Source> {
  return isOnThisMachine(address) ? files : (await import('./s3/index.js')).s3;
}

/** The address in words that hold in another folder, or on another machine that has the same folders. */
export const absoluteAddress = async (address: string): Promise<string> =>
  (await sourceFor(address)).absolute(address);

/** Reads the document at `path` for its hash. Throws SourceError where the place cannot be asked. */
export async function digestDocument(path: string): Promise<Digest | Closed> {
  const source = await sourceFor(path);
  const member = memberOf(path);
  return member ? digestMember(source, member.archive, member.name) : source.digest(path);
}

/** The bytes of the document at `path`, `size` of them. Throws SourceError where the place cannot be asked. */
export async function readDocument(path: string, size: number): Promise<Uint8Array | Closed> {
  const source = await sourceFor(path);
  const member = memberOf(path);
  return member ? readMember(source, member.archive, member.name, size) : source.read(path, size);
}

/** True when a document is at the uri, and its bytes are those of the record `id`; and where nobody can tell. */
export async function isDocumentAt(uri: string, id: string): Promise<boolean> {
  try {
    const digest = await digestDocument(uri);
    if ('closed' in digest) return digest.isThere ?? false;
    return recordId(digest.sha256) === id;
  } catch (error) {
    if (error instanceof SourceError) return true;
    throw error;
  }
}
