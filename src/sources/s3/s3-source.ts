import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { fileNameOf } from '../../model/index.js';
import { type Digest, digestOf } from '../digest.js';
import { type FoundDocument, isHidden, PathError, type Search } from '../search.js';
import { CHANGED, type Closed, ClosedError, type OpenedFile, type Source, SourceError } from '../source.js';
import { parseS3Address, type S3Address, sayS3Address } from './address.js';
import { type OpenClient, openClient, type Patience } from './client.js';
import { closedObject, failureOf, GONE, sayDenied, sayUnlisted, statusOf, troubleWith } from './failure.js';

/** An answer that breaks off in the middle is asked for again, so often in all. */
const MOST_ATTEMPTS = 3;
const PAUSE_MS = 500;

/** Objects in buckets. Keys look like paths and are taken for such: `a` names the object, and what is below `a/`. */
export class S3Source implements Source {
  readonly #patience: Patience;
  #opening: Promise<OpenClient> | undefined;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  absolute(address: string): string {
    return address;
  }

  async find(address: string, search: Search): Promise<void> {
    const { bucket, key } = parseS3Address(address);
    const { place } = await this.#open();
    try {
      const isThere = await this.#look({ bucket, key }, search);
      if (!isThere) throw new PathError(`There is no object ${address}, and none below it.`);
    } catch (error) {
      if (error instanceof PathError) throw error;
      const failure = failureOf(error);
      if (failure === 'no-bucket' || failure === 'denied') {
        throw new PathError(sayUnlisted(error, bucket, place));
      }
      throw troubleWith(error, bucket, place);
    }
  }

  /** Where S3 keeps a SHA-256 of the whole object, that is taken: whoever reads the object compares the bytes. */
  async digest(path: string): Promise<Digest | Closed> {
    const address = parseS3Address(path);
    const { place } = await this.#open();
    try {
      return (await this.#keptDigest(address)) ?? (await this.#withBody(address, digestOf));
    } catch (error) {
      if (failureOf(error) === 'denied') return { closed: sayDenied(error), isThere: true };
      return closedObject(error, address.bucket, place);
    }
  }

  /** A worker that may not read the object says nothing against it: another may have the permission. */
  async read(path: string, size: number): Promise<Uint8Array | Closed> {
    const address = parseS3Address(path);
    const { place } = await this.#open();
    const { readMs } = this.#patience;
    const late = AbortSignal.timeout(readMs);
    try {
      return await this.#withBody(address, (body, length) => collect(body, length, size), late);
    } catch (error) {
      if (late.aborted) {
        throw new SourceError(`The object did not arrive from ${place} within ${readMs / 1000} s.`);
      }
      return closedObject(error, address.bucket, place);
    }
  }

  async open(path: string): Promise<OpenedFile | Closed> {
    const { bucket, key } = parseS3Address(path);
    const { client, place } = await this.#open();
    const failed = (error: unknown): Closed => closedObject(error, bucket, place);
    try {
      const {
        ContentLength: size = 0,
        ETag,
        LastModified,
      } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return {
        size,
        version: `${size} ${ETag ?? LastModified?.getTime()}`,
        async *pieces(from, to) {
          if (to <= from) return;
          const range = { Range: `bytes=${from}-${to - 1}`, ...(ETag ? { IfMatch: ETag } : {}) };
          try {
            const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...range }));
            yield* Body as Readable;
          } catch (error) {
            // Pieces have no other way to tell of it.
            throw new ClosedError(failed(error));
          }
        },
      };
    } catch (error) {
      // Whoever asks for the head of what is not there is told no name of the failure.
      return statusOf(error) === 404 ? GONE : failed(error);
    }
  }

  /** False when nothing has this key or lies below it. */
  async #look({ bucket, key }: S3Address, search: Search): Promise<boolean> {
    const isFolder = key === '' || key.endsWith('/');
    const isObject = !isFolder && (await this.#head({ bucket, key })) !== null;
    if (isObject) search.add(...found({ bucket, key }));
    const folder = isFolder ? key : `${key}/`;
    let isThere = isObject || key === '';
    try {
      for await (const below of this.#keys(bucket, folder)) {
        isThere = true;
        const names = below.slice(folder.length).split('/');
        // A key that ends in "/" stands for a folder.
        if (names.at(-1) === '' || names.some(isHidden)) continue;
        search.comeUpon(...found({ bucket, key: below }));
      }
    } catch (error) {
      // Who may read an object need not be allowed to list the bucket.
      if (!(isObject && failureOf(error) === 'denied')) throw error;
    }
    return isThere;
  }

  /** The keys that begin with `prefix`, in order. */
  async *#keys(bucket: string, prefix: string): AsyncGenerator<string> {
    const { client } = await this.#open();
    const pages = paginateListObjectsV2(
      { client },
      // XML cannot hold every character that a key can.
      { Bucket: bucket, Prefix: prefix, EncodingType: 'url' },
    );
    for await (const { Contents = [], EncodingType } of pages) {
      for (const { Key = '' } of Contents) {
        // Not every server knows of it.
        yield EncodingType === 'url' ? decodeURIComponent(Key.replaceAll('+', ' ')) : Key;
      }
    }
  }

  async #keptDigest(address: S3Address): Promise<Digest | null> {
    const { ChecksumSHA256 = '', ChecksumType, ContentLength } = (await this.#head(address)) ?? {};
    const sha256 = Buffer.from(ChecksumSHA256, 'base64').toString('hex');
    const isWhole = ChecksumType === 'FULL_OBJECT' && sha256.length === 64;
    return isWhole && ContentLength !== undefined ? { sha256, bytes: ContentLength } : null;
  }

  /** Null when there is no such object, or it may not be looked at: the next question will be told which. */
  async #head({ bucket, key }: S3Address): Promise<HeadObjectCommandOutput | null> {
    const { client } = await this.#open();
    try {
      return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
    } catch (error) {
      const status = statusOf(error) ?? 0;
      if (status >= 400 && status < 500) return null;
      throw error;
    }
  }

  /** `length` as the server tells it, before a byte of the body is taken. What `use` leaves is not fetched. */
  async #withBody<T>(
    { bucket, key }: S3Address,
    use: (body: Readable, length: number | undefined) => Promise<T>,
    abortSignal?: AbortSignal,
  ): Promise<T> {
    const { client } = await this.#open();
    const question = { Bucket: bucket, Key: key };
    for (let attempt = 1; ; attempt += 1) {
      const answer = await client.send(
        new GetObjectCommand(question),
        abortSignal === undefined ? {} : { abortSignal },
      );
      const body = answer.Body as Readable;
      try {
        return await use(body, answer.ContentLength);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || abortSignal?.aborted) throw error;
      } finally {
        body.destroy();
      }
      await pause(PAUSE_MS * attempt);
    }
  }

  async #open(): Promise<OpenClient> {
    this.#opening ??= openClient(this.#patience);
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}

const found = (address: S3Address): [string, FoundDocument] => {
  const uri = sayS3Address(address);
  return [uri, { path: uri, uri, fileName: fileNameOf(uri) }];
};

/** Takes no byte of a body that will not have `size`, and no more than these of one that does not tell. */
async function collect(
  body: Readable,
  length: number | undefined,
  size: number,
): Promise<Uint8Array | Closed> {
  if (length !== undefined && length !== size) return CHANGED;
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    if (at + piece.length > size) return CHANGED;
    bytes.set(piece, at);
    at += piece.length;
  }
  return at === size ? bytes : CHANGED;
}
