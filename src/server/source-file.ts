import { isAbsolute } from 'node:path';
import type { Readable } from 'node:stream';
import { DEFAULT_READ_LIMITS } from '../limits.js';
import type { AgreementRecord } from '../model/index.js';
import { isOnThisMachine, unchangedDocument } from '../sources/index.js';
import { Problem } from './problem.js';

/** The media type of what is shown. */
export const PDF = 'application/pdf';
const { maxBytes } = DEFAULT_READ_LIMITS;

/** The PDF that a record was made from, found on this machine when it is asked for. */
export class SourceFile {
  readonly etag: string;
  readonly bytes: number;
  readonly #uri: string;
  readonly #sha256: string;

  /** Throws a Problem for what is not shown whether it is there or not. */
  constructor({ source: { uri, mediaType, bytes, sha256 } }: AgreementRecord) {
    if (mediaType !== PDF)
      throw new Problem(404, 'This agreement was read from no PDF, and has no pages to show.');
    if (!isOnThisMachine(uri)) {
      throw new Problem(404, `The file lies at ${uri} and is not shown: files of this machine alone are.`);
    }
    if (bytes > maxBytes) {
      throw new Problem(404, `The file is not shown: it is larger than ${maxBytes / 1024 ** 2} MB.`);
    }
    this.etag = `"${sha256}"`;
    this.bytes = bytes;
    this.#uri = uri;
    this.#sha256 = sha256;
  }

  /** The bytes. Throws a Problem when they are no longer there, in the same words whatever is there instead. */
  async open(): Promise<Readable> {
    const stream = await unchangedDocument(this.#uri, { sha256: this.#sha256, bytes: this.bytes });
    if (stream) return stream;
    const from = isAbsolute(this.#uri) ? '' : ', as seen from the folder in which "pacta serve" was started';
    throw new Problem(404, `The file that was read is no longer at ${this.#uri}${from}.`);
  }
}
