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
import { categoriesInUse, idsWithPrefix, storedState, summaries } from './catalogue.js';
import { PostgresClauses } from './clause-index.js';
import { coverageOf } from './coverage.js';
import { Database, type Query } from './database.js';
import { loadRecord, saveRecords } from './records.js';
import { addReview, allReviews } from './reviews.js';
import { searchStatements } from './statement-search.js';
import { countAnew, prepareTables } from './tables.js';
import { KeptTotals } from './totals.js';
import { wordCounts } from './word-counts.js';
import { removeEntries, writeEntries } from './write-entries.js';

/** Of one open store: a question need not wait for a catalogue that is being written. */
const CONNECTIONS = 3;
/** Enough that a transaction costs little, few enough that memory stays small. */
const RECORDS_AT_ONCE = 50;
/**
 * Going through all clauses is never the best way to those with some words; the planner takes it for cheaper than it is. And
 * further processes take longer to start than they save.
 */
const BY_INDEX = '; SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0';
/** Behind so many agreements written, the server is told to count anew what its planner goes by. */
const MANY_WRITTEN = 500;

/**
 * A store in PostgreSQL: the records as text in `pacta.record`, and the catalogue in tables beside it. Opening
 * brings the catalogue in line with the records, and makes it again when it is missing or of an older version.
 */
export class PostgresStore implements Store {
  readonly #db: Database;
  readonly #notify: (message: string) => void;
  readonly #totals = new KeptTotals();
  /** Agreements, since the store was opened. */
  #written = 0;

  private constructor(db: Database, notify: (message: string) => void) {
    this.#db = db;
    this.#notify = notify;
  }

  static async open(location: string, options: StoreOptions): Promise<PostgresStore> {
    const db = new Database(location, CONNECTIONS);
    const store = new PostgresStore(db, options.onNotice ?? (() => undefined));
    try {
      await store.#prepare(options.mustExist ?? false);
      return store;
    } catch (error) {
      await db.close();
      throw error;
    }
  }

  async put(records: readonly AgreementRecord[]): Promise<void> {
    const entries = records.map(catalogueEntry);
    await this.#db.transaction(async (query) => {
      await saveRecords(query, records);
      await writeEntries(query, entries);
    });
    this.#written += entries.length;
  }

  async index(entries: readonly CatalogueEntry[]): Promise<void> {
    await this.#db.transaction((query) => writeEntries(query, entries));
    this.#written += entries.length;
  }

  async get(idOrPrefix: string): Promise<AgreementRecord | null> {
    const ids = await idsWithPrefix(this.#db.query, idOrPrefix.toLowerCase());
    if (ids.length > 1) {
      throw new StoreError('ambiguous', `Several records begin with ${idOrPrefix}: ${ids.join(', ')}.`);
    }
    return ids[0] === undefined ? null : loadRecord(this.#db, this.#db.query, ids[0]);
  }

  async list(): Promise<AgreementSummary[]> {
    return summaries(this.#db.query);
  }

  async find(reference: string): Promise<AgreementSummary[]> {
    return summaries(this.#db.query, reference);
  }

  async agreements(query: AgreementQuery): Promise<AgreementAnswer> {
    return this.#db.snapshot((ask) => searchAgreements(ask, query));
  }

  async agreementFacets(query: AgreementQuery): Promise<AgreementFacets> {
    return this.#db.snapshot((ask) => countAgreementFacets(ask, query));
  }

  async search(query: ClauseQuery): Promise<ClauseAnswer> {
    return this.#db.snapshot((ask) => searchClauses(new PostgresClauses(ask, this.#totals), query), BY_INDEX);
  }

  async facets(query: ClauseQuery): Promise<ClauseFacets> {
    return this.#db.snapshot((ask) => new PostgresClauses(ask, this.#totals).facets(query), BY_INDEX);
  }

  async like(text: string, limit: number): Promise<ClauseHit[]> {
    return this.#db.snapshot(async (ask) => {
      const words = await tellingWords(text, (tokens) => wordCounts(ask, tokens));
      return words.length === 0
        ? []
        : (await searchClauses(new PostgresClauses(ask, this.#totals), anyOfWords(words, limit))).hits;
    }, BY_INDEX);
  }

  async statements(query: StatementQuery): Promise<StatementAnswer> {
    return this.#db.snapshot((ask) => searchStatements(ask, query));
  }

  async categories(): Promise<CategoryInUse[]> {
    return categoriesInUse(this.#db.query);
  }

  async coverage(ids?: readonly string[]): Promise<Coverage> {
    return this.#db.snapshot((ask) => coverageOf(ask, ids));
  }

  async addReview(review: Review): Promise<void> {
    await addReview(this.#db.query, review);
  }

  async reviews(recordId?: string): Promise<Review[]> {
    return lastReviews(await allReviews(this.#db.query, recordId));
  }

  async state(id: string): Promise<StoredState | undefined> {
    return storedState(this.#db.query, id);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#db.transaction(async (query) => {
      await query('SELECT 1 FROM pacta.record WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
      await query('DELETE FROM pacta.record WHERE id = ANY($1)', [ids]);
      await removeEntries(query, ids);
    });
  }

  async close(): Promise<void> {
    if (this.#written >= MANY_WRITTEN) await countAnew(this.#db.query);
    await this.#db.close();
  }

  async #prepare(mustExist: boolean): Promise<void> {
    const isFresh = await prepareTables(this.#db, mustExist);
    try {
      const added = await this.#reconcile();
      if (isFresh && added > 0) {
        this.#notify(`The catalogue could not be used and was made again from ${added} records.`);
      }
    } catch (error) {
      // Who may only read can still ask.
      if (!(error instanceof StoreError && error.reason === 'permission')) throw error;
      this.#notify(`The catalogue is not in line with the records: ${error.message}`);
    }
  }

  /** Catalogues records that are kept but not catalogued and forgets entries without a record. */
  async #reconcile(): Promise<number> {
    const gone = await this.#db.query<{ id: string }>(
      'SELECT id FROM pacta.agreement a WHERE NOT EXISTS (SELECT 1 FROM pacta.record r WHERE r.id = a.id)',
    );
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id);
      await this.#db.transaction((query) => removeEntries(query, ids));
    }
    let added = 0;
    for (let after = ''; ; ) {
      const { last, entries } = await this.#catalogueSome(after);
      if (last === null) return added;
      added += entries;
      this.#written += entries;
      after = last;
    }
  }

  /** The next records in the order of their ids; `last` is null when there are none. */
  async #catalogueSome(after: string): Promise<{ last: string | null; entries: number }> {
    if ((await missingAfter(this.#db.query, after)).length === 0) return { last: null, entries: 0 };
    return this.#db.transaction(async (query) => {
      // Of several processes that find the same records missing, one catalogues them.
      await query('SELECT pg_advisory_xact_lock(hashtext($1))', [
        `pacta catalogue ${this.#db.location.schema}`,
      ]);
      const ids = await missingAfter(query, after);
      const entries: CatalogueEntry[] = [];
      for (const id of ids) {
        const entry = await this.#entryOf(query, id);
        if (entry) entries.push(entry);
      }
      await writeEntries(query, entries);
      return { last: ids.at(-1) ?? null, entries: entries.length };
    });
  }

  /** Null, with a notice, for a record that is not of this format: its document counts as not read. */
  async #entryOf(query: Query, id: string): Promise<CatalogueEntry | null> {
    try {
      const record = await loadRecord(this.#db, query, id);
      return record && catalogueEntry(record);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#notify(error.message);
      return null;
    }
  }
}

async function missingAfter(query: Query, id: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT id FROM pacta.record r
     WHERE id > $1 AND NOT EXISTS (SELECT 1 FROM pacta.agreement a WHERE a.id = r.id)
     ORDER BY id LIMIT ${RECORDS_AT_ONCE}`,
    [id],
  );
  return rows.map(({ id }) => id);
}
