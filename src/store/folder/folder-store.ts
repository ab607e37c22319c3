import { existsSync, statSync } from 'node:fs';
import type {
  AgreementFacets,
  AgreementQuery,
  AgreementRecord,
  AgreementSummary,
  ClauseFacets,
  ClauseHit,
  ClauseQuery,
  Coverage,
  Review,
  StatementQuery,
} from '../../model/index.js';
import { type CatalogueEntry, catalogueEntry } from '../catalogue-entry.js';
import { searchClauses } from '../clause-search.js';
import { lastReviews } from '../last-reviews.js';
import {
  type AgreementAnswer,
  type CategoryInUse,
  type ClauseAnswer,
  type StatementAnswer,
  type Store,
  type StoredState,
  StoreError,
  type StoreOptions,
} from '../store.js';
import { anyOfWords, tellingWords } from '../telling-words.js';
import { countAgreementFacets, searchAgreements } from './agreement-search.js';
import {
  type Connection,
  categoriesInUse,
  connect,
  disconnect,
  idsWithPrefix,
  inTransaction,
  removeEntry,
  storedState,
  summaries,
  writeEntries,
} from './catalogue.js';
import { SqliteClauses } from './clause-index.js';
import { coverageOf } from './coverage.js';
import { explainFailure } from './failures.js';
import {
  cataloguePath,
  currentToRead,
  ensureTables,
  isDamage,
  isForbidden,
  openCatalogue,
  remakeCatalogue,
} from './open-catalogue.js';
import { isInLine, type Notify, reconcile } from './reconcile.js';
import { RecordFiles } from './record-files.js';
import { ReviewFile } from './review-file.js';
import { searchStatements } from './statement-search.js';
import { wordCounts } from './word-counts.js';

/**
 * A store in a folder: `records/<id>.json` and the SQLite catalogue `pacta.db`. Opening brings the catalogue
 * in line with the record files, and makes it again when it is missing, damaged or of another version.
 */
export class FolderStore implements Store {
  readonly #folder: string;
  readonly #files: RecordFiles;
  readonly #reviews: ReviewFile;
  readonly #notify: Notify;
  #db: Connection;
  /** Which file the catalogue is; null where it is in memory alone. */
  #file: string | null;
  /** While the catalogue is made again. */
  #mending: Promise<void> | undefined;

  private constructor(folder: string, files: RecordFiles, db: Connection, notify: Notify) {
    this.#folder = folder;
    this.#files = files;
    this.#reviews = new ReviewFile(folder);
    this.#db = db;
    this.#notify = notify;
    this.#file = fileOf(folder);
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
    try {
      return await FolderStore.#openWritable(folder, files, notify);
    } catch (error) {
      if (!options.toRead || !isForbidden(error, folder)) throw error;
      return FolderStore.#openUnwritable(folder, files, notify);
    }
  }

  static async #openWritable(folder: string, files: RecordFiles, notify: Notify): Promise<FolderStore> {
    const isNew = !existsSync(cataloguePath(folder));
    const { db, isFresh } = openCatalogue(folder);
    const added = await reconcile(db, files, notify).catch((error: unknown) => {
      db.close();
      throw explainFailure(error, cataloguePath(folder));
    });
    if (isFresh && added > 0) {
      notify(
        `The catalogue ${isNew ? 'was missing' : 'could not be used'} and was made again from ${added} records.`,
      );
    }
    return new FolderStore(folder, files, db, notify);
  }

  /** With the catalogue as it is, or with one in memory where that is not in line with the record files. */
  static async #openUnwritable(folder: string, files: RecordFiles, notify: Notify): Promise<FolderStore> {
    const db = currentToRead(folder);
    if (db) {
      // What keeps the records from being read is met below once more, and told.
      if (await isInLine(db, files).catch(() => false)) return new FolderStore(folder, files, db, notify);
      db.close();
    }
    const inMemory = connect(':memory:');
    ensureTables(inMemory);
    const added = await reconcile(inMemory, files, notify).catch((error: unknown) => {
      inMemory.close();
      throw error;
    });
    const store = new FolderStore(folder, files, inMemory, notify);
    store.#file = null;
    notify(
      `The catalogue is out of date and cannot be written: one was made in memory from ${added} records. "pacta annotate" brings it up to date, where the store can be written.`,
    );
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

  async agreementFacets(query: AgreementQuery): Promise<AgreementFacets> {
    return this.#withCatalogue((db) => countAgreementFacets(db, query));
  }

  async search(query: ClauseQuery): Promise<ClauseAnswer> {
    return this.#withCatalogue((db) => searchClauses(new SqliteClauses(db), query));
  }

  async facets(query: ClauseQuery): Promise<ClauseFacets> {
    return this.#withCatalogue((db) => new SqliteClauses(db).facets(query));
  }

  async like(text: string, limit: number): Promise<ClauseHit[]> {
    const words = await tellingWords(text, (tokens) => this.#withCatalogue((db) => wordCounts(db, tokens)));
    return words.length === 0 ? [] : (await this.search(anyOfWords(words, limit))).hits;
  }

  async statements(query: StatementQuery): Promise<StatementAnswer> {
    return this.#withCatalogue((db) => searchStatements(db, query));
  }

  async categories(): Promise<CategoryInUse[]> {
    return this.#withCatalogue(categoriesInUse);
  }

  async coverage(ids?: readonly string[]): Promise<Coverage> {
    return this.#withCatalogue((db) => coverageOf(db, ids));
  }

  async addReview(review: Review): Promise<void> {
    await this.#reviews.add(review);
  }

  async reviews(recordId?: string): Promise<Review[]> {
    const all = lastReviews(await this.#reviews.all());
    return recordId === undefined ? all : all.filter((review) => review.recordId === recordId);
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

  /**
   * Runs the work; when the catalogue turns out damaged, makes it again, once for all who meet the damage, and runs the
   * work once more.
   */
  async #withCatalogue<T>(work: (db: Connection) => T | Promise<T>): Promise<T> {
    await this.#mending;
    if (this.#file !== null && this.#file !== fileOf(this.#folder)) {
      throw new StoreError(
        'gone',
        `The store at ${this.#folder} was deleted or replaced while it was in use: begin again with what is there now.`,
      );
    }
    const db = this.#db;
    try {
      return await work(db);
    } catch (error) {
      // Somebody else may have met it first, and closed the connection.
      if (!isDamage(error) && db === this.#db) throw explainFailure(error, cataloguePath(this.#folder));
    }
    if (db === this.#db) {
      this.#mending = this.#mend().finally(() => {
        this.#mending = undefined;
      });
    }
    await this.#mending;
    return work(this.#db);
  }

  async #mend(): Promise<void> {
    this.#db.close();
    this.#db = remakeCatalogue(this.#folder).db;
    this.#file = fileOf(this.#folder);
    const added = await reconcile(this.#db, this.#files, this.#notify);
    this.#notify(`The catalogue was damaged and was made again from ${added} records.`);
  }
}

/** The file of the catalogue, not its path: another one in its place is another. Null where there is none. */
function fileOf(folder: string): string | null {
  const file = statSync(cataloguePath(folder), { bigint: true, throwIfNoEntry: false });
  return file ? `${file.dev} ${file.ino}` : null;
}
