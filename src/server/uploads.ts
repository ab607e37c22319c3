import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import type { Intake, Limits } from '../batch/index.js';
import { DEFAULT_READ_LIMITS, LIMIT_FLAGS, type ReadLimits } from '../limits.js';
import { type AgreementSummary, DOCX, type Pipeline } from '../model/index.js';
import type { Store } from '../store/index.js';
import { Problem } from './problem.js';

/** How documents may be added over HTTP. */
export interface UploadSettings {
  /** Of the store, for the worker processes: a folder or the address of a database. */
  location: string;
  /** Where their bytes are kept; null: nowhere. */
  folder: string | null;
  /** What one may cost, where it differs from what `pacta ingest` gives it. */
  limits?: Limits;
  readLimits?: Partial<ReadLimits>;
}

/** A document that has come and has a record. */
export interface Added {
  /** There was no record of these bytes before. */
  isNew: boolean;
  summary: AgreementSummary;
}

/** What documents are sent as, and how their files are called where their own name does not say it. */
const EXTENSION_OF: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  [DOCX]: '.docx',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/octet-stream': '.bin',
};
/** The media types that documents are taken as. */
export const UPLOAD_MEDIA = Object.keys(EXTENSION_OF);
const EXTENSIONS = new Set([...Object.values(EXTENSION_OF), '.htm']);

/** Each may take the time and memory of a document. */
const READ_AT_ONCE = 2;
/** On their way here, waiting or being read: as many documents of the largest size are on the disk at most. */
const MOST_AT_ONCE = 8;
const PART_NAME = /^\.[0-9a-f-]{36}\.part$/;
/** Longer than any upload takes: an older part was left by a server that was killed. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** Takes documents in: their bytes are put on the disk as they come, and looked into by worker processes alone. */
export class Uploads {
  /** Of one document. */
  readonly maxBytes: number;
  readonly #intake: Intake;
  readonly #folder: string;
  readonly #keeps: boolean;
  #count = 0;

  static async open(store: Store, pipeline: Pipeline, settings: UploadSettings): Promise<Uploads> {
    const { DEFAULT_LIMITS, Intake } = await import('../batch/index.js');
    const { location, readLimits = {}, limits = DEFAULT_LIMITS } = settings;
    const folder = settings.folder === null ? null : resolve(settings.folder);
    if (folder !== null) {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      await sweep(folder);
    }
    const intake = await Intake.open({
      ...{ store, location, pipeline, limits, readLimits },
      atOnce: READ_AT_ONCE,
    });
    const { maxBytes } = { ...DEFAULT_READ_LIMITS, ...readLimits };
    return new Uploads(
      intake,
      folder ?? (await mkdtemp(join(tmpdir(), 'pacta-'))),
      folder !== null,
      maxBytes,
    );
  }

  private constructor(intake: Intake, folder: string, keeps: boolean, maxBytes: number) {
    this.#intake = intake;
    this.#folder = folder;
    this.#keeps = keeps;
    this.maxBytes = maxBytes;
  }

  /**
   * Takes a document in; `fileName` is its own and names nothing on the disk, `mediaType` one of `UPLOAD_MEDIA`.
   * Throws a Problem where it cannot be had, or nothing of it could be read.
   */
  async add(
    { fileName, mediaType }: { fileName: string; mediaType: string },
    body: AsyncIterable<Uint8Array>,
    isWanted: () => boolean,
  ): Promise<Added> {
    if (this.#count >= MOST_AT_ONCE) {
      throw new Problem(503, 'Too many documents wait to be read: send it again in a while.');
    }
    this.#count += 1;
    const part = join(this.#folder, `.${randomUUID()}.part`);
    try {
      const { sha256, bytes } = await this.#receive(body, part);
      const place = join(this.#folder, `${sha256}${extensionOf(fileName, mediaType)}`);
      const uri = this.#keeps ? place.split(sep).join('/') : `upload:${fileName}`;
      const taken = await this.#intake.take(
        { document: { path: part, uri, fileName }, sha256, bytes },
        isWanted,
      );
      if (taken.kind === 'failed') throw new Problem(422, `Nothing could be read: ${taken.reason}`);
      if (taken.kind === 'given-up') throw new Problem(503, 'It was not read: send it again in a while.');
      if (this.#keeps && taken.summary.uri === uri) await rename(part, place);
      return taken;
    } finally {
      this.#count -= 1;
      await rm(part, { force: true });
    }
  }

  tooLarge(): Problem {
    const { flag, unit, perUnit } = LIMIT_FLAGS.maxBytes;
    return new Problem(
      413,
      `A document has ${this.maxBytes / perUnit} ${unit} at most (${flag} of "pacta serve").`,
    );
  }

  /** What is under way goes on, nothing more is begun. */
  refuse(): void {
    this.#count = Number.POSITIVE_INFINITY;
    this.#intake.refuse();
  }

  /** Gives up what is under way. */
  async close(): Promise<void> {
    this.refuse();
    await this.#intake.close();
    if (!this.#keeps) await rm(this.#folder, { recursive: true, force: true });
  }

  async #receive(body: AsyncIterable<Uint8Array>, path: string): Promise<{ sha256: string; bytes: number }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = async function* (
      pieces: AsyncIterable<Uint8Array>,
      limit: number,
      tooLarge: () => Problem,
    ) {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > limit) throw tooLarge();
        hash.update(piece);
        yield piece;
      }
    };
    const pieces = counted(body, this.maxBytes, () => this.tooLarge());
    await pipe(
      Readable.from(pieces, { objectMode: false }),
      createWriteStream(path, { flags: 'wx', flush: true }),
    );
    return { sha256: hash.digest('hex'), bytes };
  }
}

function extensionOf(fileName: string, mediaType: string): string {
  const own = extname(fileName).toLowerCase();
  return EXTENSIONS.has(own) ? own : EXTENSION_OF[mediaType]!;
}

/** Clears away what killed servers left half received. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PART_NAME.test(name)) continue;
    const path = join(folder, name);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > ABANDONED_AFTER_MS) await unlink(path).catch(() => undefined);
  }
}
