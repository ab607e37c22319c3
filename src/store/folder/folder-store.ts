import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AgreementQuery, AgreementRecord, AgreementSummary, ClauseQuery } from '../../model/index.js';
import { type CatalogueEntry, catalogueEntry } from '../catalogue-entry.js';
import {
  type AgreementAnswer,
  type CategoryInUse,
  type ClauseAnswer,
  type Store,
  type StoredState,
  StoreError,
  type StoreOptions,
} from '../store.js';
import { searchAgreements } from './agreement-search.js';
import {
  type Connection,
  cataloguedIds,
  catalogueVersion,
  categoriesInUse,
  connect,
  createTables,
  disconnect,
  idsWithPrefix,
  inTransaction,
  removeEntry,
  storedState,
  summaries,
  writeEntries,
} from './catalogue.js';
import { searchClauses } from './clause-search.js';
import { explainFailure } from './failures.js';
import { RecordFiles } from './record-files.js';
import { CATALOGUE_VERSION } from './schema.js';

/** Enough that a transaction costs little, few enough that memory stays small. */
const ENTRIES_AT_ONCE = 50;

/**
 * A store in a folder: `records/<id>.json` and the SQLite catalogue `pacta.db`. Opening brings the catalogue
 * in line with the record files, and makes it again when it is missing, damaged or of another version.
 */
export class FolderStore implements Store {
  readonly #folder: string;
  readonly #files: RecordFiles;
  readonly #notify: (message: string) => void;
  #db: Connection;

  private constructor(folder: string, files: RecordFiles, db: Connection, notify: (message: string) => void) {
    this.#folder = folder;
    this.#files = files;
    this.#db = db;
    this.#notify = notify;
  }

  static async open(folder: string, options: StoreOptions = {}): Promise<FolderStore> {
    const files = new RecordFiles(folder);
    const notify = options.onNotice ?? (() => undefined);
    if (!options.mustExist) files.create();
    if (!existsSync(files.folder)) {
      throw new StoreError(
        'missing',
        `There is no store at ${folder}: name another with --store, or make one with "pacta ingest <folder>".`,
      );
    }
    await files.sweep();
    const isNew = !existsSync(cataloguePath(folder));
    const { db, isFresh } = openCatalogue(folder);
    const store = new FolderStore(folder, files, db, notify);
    const added = await store.#reconcile().catch((error: unknown) => {
      db.close();
      throw error;
    });
    if (isFresh && added > 0) {
      notify(
        `The catalogue ${isNew ? 'was missing' : 'could not be used'} and was made again from ${added} records.`,
      );
    }
    return store;
  }

  async put(records: readonly AgreementRecord[]): Promise<void> {
    for (const record of records) await this.#files.save(record);
    await this.index(records.map(catalogueEntry));
  }

  async index(entries: readonly CatalogueEntry[]): Promise<void> {
    await this.#withCatalogue((db) => inTransaction(db, () => writeEntries(db, entries)));
  }

  async get(idOrPrefix: string): Promise<AgreementRecord | null> {
    const ids = await this.#withCatalogue((db) => idsWithPrefix(db, idOrPrefix.toLowerCase()));
    if (ids.length > 1) {
      throw new StoreError('ambiguous', `Several records begin with ${idOrPrefix}: ${ids.join(', ')}.`);
    }
    return ids[0] === undefined ? null : this.#files.load(ids[0]);
  }

  async list(): Promise<AgreementSummary[]> {
    return this.#withCatalogue((db) => summaries(db));
  }

  async find(reference: string): Promise<AgreementSummary[]> {
    return this.#withCatalogue((db) => summaries(db, reference));
  }

  async agreements(query: AgreementQuery): Promise<AgreementAnswer> {
    return this.#withCatalogue((db) => searchAgreements(db, query));
  }

  async search(query: ClauseQuery): Promise<ClauseAnswer> {
    return this.#withCatalogue((db) => searchClauses(db, query));
  }

  async categories(): Promise<CategoryInUse[]> {
    return this.#withCatalogue(categoriesInUse);
  }

  async state(id: string): Promise<StoredState | undefined> {
    const state = await this.#withCatalogue((db) => storedState(db, id));
    return state && (await this.#files.has(id)) ? state : undefined;
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#files.remove(id);
    await this.#withCatalogue((db) =>
      inTransaction(db, () => {
        for (const id of ids) removeEntry(db, id);
      }),
    );
  }

  async close(): Promise<void> {
    disconnect(this.#db);
  }

  /** Runs the work; when the catalogue turns out damaged, makes it again and runs the work once more. */
  async #withCatalogue<T>(work: (db: Connection) => T): Promise<T> {
    try {
      return work(this.#db);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    this.#db.close();
    deleteCatalogue(this.#folder);
    this.#db = openCatalogue(this.#folder).db;
    const added = await this.#reconcile();
    this.#notify(`The catalogue was damaged and was made again from ${added} records.`);
    return work(this.#db);
  }

  /** Catalogues records that are kept but not catalogued and forgets entries without a record. */
  async #reconcile(): Promise<number> {
    // The catalogue first: another process may be at work, and it keeps a record before it catalogues it.
    const catalogued = new Set(cataloguedIds(this.#db));
    const kept = new Set(await this.#files.ids());
    const gone = [...catalogued].filter((id) => !kept.has(id));
    if (gone.length > 0) {
      inTransaction(this.#db, () => {
        for (const id of gone) removeEntry(this.#db, id);
      });
    }
    const missing = [...kept].filter((id) => !catalogued.has(id));
    let added = 0;
    for (let from = 0; from < missing.length; from += ENTRIES_AT_ONCE) {
      const entries: CatalogueEntry[] = [];
      for (const id of missing.slice(from, from + ENTRIES_AT_ONCE)) {
        const entry = await this.#entryOf(id);
        if (entry) entries.push(entry);
      }
      inTransaction(this.#db, () => writeEntries(this.#db, entries));
      added += entries.length;
    }
    return added;
  }

  /** Null, with a notice, for a file that is no record of this format: its document counts as not read. */
  async #entryOf(id: string): Promise<CatalogueEntry | null> {
    try {
      const record = await this.#files.load(id);
      return record && catalogueEntry(record);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#notify(error.message);
      return null;
    }
  }
}

const cataloguePath = (folder: string): string => join(folder, 'pacta.db');

function deleteCatalogue(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${cataloguePath(folder)}${suffix}`, { force: true });
}

/** Opens the catalogue, a new one when what is there cannot be used; `isFresh`: its tables are new and empty. */
function openCatalogue(folder: string): { db: Connection; isFresh: boolean } {
  try {
    return connectTo(folder);
  } catch (error) {
    if (!isDamage(error)) throw explainFailure(error, cataloguePath(folder));
    deleteCatalogue(folder);
    return connectTo(folder);
  }
}

function connectTo(folder: string): { db: Connection; isFresh: boolean } {
  const db = connect(cataloguePath(folder));
  try {
    return { db, isFresh: ensureTables(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes the tables unless they are there and of this version; true when it made them. */
function ensureTables(db: Connection): boolean {
  if (isCurrent(db)) return false;
  return inTransaction(db, () => {
    // Another process may have made them while this one waited for the lock.
    if (isCurrent(db)) return false;
    createTables(db);
    return true;
  });
}

function isCurrent(db: Connection): boolean {
  if (catalogueVersion(db) !== CATALOGUE_VERSION) return false;
  db.prepare('SELECT id FROM agreement LIMIT 1').get([]);
  return true;
}

function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^SQLITE_(CORRUPT|NOTADB)/.test(code ?? '') ||
    /malformed|not a database|no such (table|column)/.test(message ?? '')
  );
}
