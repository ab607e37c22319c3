import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AgreementRecord } from '../../model/index.js';
import { checkRecord, parseRecord, recordPieces } from '../record-format.js';
import type { Records } from '../store.js';
import { explainFailure } from './failures.js';

const RECORD_NAME = /^([0-9a-f]{16})\.json$/;
const TEMPORARY_NAME = /^\.[0-9a-f]{16}\.[\d-]+\.tmp$/;
/** Longer than any write takes: an older temporary file was left by a process that was killed. */
const ABANDONED_AFTER_MS = 10 * 60_000;
/** So much is written at once, in UTF-16 units: most records whole, and of long ones little is in memory twice. */
const CHUNK_LENGTH = 1 << 20;

/**
 * The record files of a store folder: `records/<id>.json`. A file is always a whole record: it is written
 * beside its place, brought to the disk and renamed, so that a power cut leaves the old one or the new one.
 * Any number of processes may write.
 */
export class RecordFiles implements Records {
  readonly folder: string;
  /** Of this writer alone: in containers several processes have one number. */
  readonly #name = `${process.pid}-${randomInt(2 ** 40)}`;
  #saves = 0;

  constructor(storeFolder: string) {
    this.folder = join(storeFolder, 'records');
  }

  create(): void {
    try {
      makeFolder(this.folder);
    } catch (error) {
      throw explainFailure(error, this.folder);
    }
  }

  pathOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  /** Refuses a record that does not meet the schema: a mistake is seen where it is made. */
  async save(record: AgreementRecord): Promise<void> {
    checkRecord(record);
    this.#saves += 1;
    const temporary = join(this.folder, `.${record.id}.${this.#name}-${this.#saves}.tmp`);
    try {
      await writeToDisk(temporary, inChunks(recordPieces(record)));
      await rename(temporary, this.pathOf(record.id));
    } catch (error) {
      await rm(temporary, { force: true });
      throw explainFailure(error, this.pathOf(record.id));
    }
  }

  /** Null when there is no such record. */
  async load(id: string): Promise<AgreementRecord | null> {
    const path = this.pathOf(id);
    try {
      return parseRecord(await readFile(path, 'utf8'), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw explainFailure(error, path);
    }
  }

  /** A file of no bytes, left by a disk that was full or a machine that crashed, is no record. */
  async has(id: string): Promise<boolean> {
    return stat(this.pathOf(id)).then(
      (found) => found.isFile() && found.size > 0,
      () => false,
    );
  }

  async remove(id: string): Promise<void> {
    const path = this.pathOf(id);
    await rm(path, { force: true }).catch((error: unknown) => {
      throw explainFailure(error, path);
    });
  }

  /** Ids of all records, sorted. */
  async ids(): Promise<string[]> {
    return this.#names().flatMap((name) => RECORD_NAME.exec(name)?.[1] ?? []);
  }

  /** Nothing is held open. */
  async close(): Promise<void> {}

  /** Clears away what killed processes left half written. */
  async sweep(): Promise<void> {
    for (const name of this.#names()) {
      if (!TEMPORARY_NAME.test(name)) continue;
      const path = join(this.folder, name);
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > ABANDONED_AFTER_MS) await unlink(path).catch(() => undefined);
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.folder).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw explainFailure(error, this.folder);
    }
  }
}

/**
 * With the folders it lies in. Node's own way to make these does not end where the system says of a folder that is
 * there that it is not, as it does below `/proc`, and does not tell that a file system is read-only.
 */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

async function writeToDisk(path: string, chunks: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
