import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import type { AgreementSummary } from '../../model/index.js';
import type { CatalogueEntry } from '../catalogue-entry.js';
import { agreementRow, clauseRow, partyRows, type Value } from '../entry-rows.js';
import { type ClauseTerms, termsOf, tokensOfTerms } from '../entry-terms.js';
import { partyMark } from '../marks.js';
import { foldedParty } from '../reference.js';
import { type AgreementRow, statementRow, storedStateOf, summaryOf } from '../rows.js';
import { isNamed } from '../sql/agreement-conditions.js';
import { agreementOrder } from '../sql/agreement-order.js';
import { orderBy } from '../sql/order.js';
import type { CategoryInUse, StoredState } from '../store.js';
import { codedText, type TermCodes } from '../term-codes.js';
import { CATALOGUE_VERSION, CREATE_TABLES, PARTS_OF_CLAUSES, TABLES } from './schema.js';
import { SqliteSql } from './sqlite-sql.js';
import { learnTokens } from './terms.js';

/** An open catalogue file. */
export type Connection = Database.Database;

/** How long a statement waits for another process that is writing, while its own does nothing else: less than a lock lasts. */
const BUSY_TIMEOUT_MS = 10_000;
/** So many pages of 4 kB are gathered before they go into the one file, which has to wait for the disk. */
const CHECKPOINT_PAGES = 10_000;
/** So much of the file is read where the system holds it, without a copy. */
const MAPPED_BYTES = 16 * 2 ** 30;

/** Opens the file and prepares the connection; does not look at the tables. */
export function connect(path: string): Connection {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = NORMAL');
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.exec(`PRAGMA mmap_size = ${MAPPED_BYTES}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a file that cannot be written; does not look at the tables. */
export function connectToRead(path: string): Connection {
  try {
    const db = new Database(path, { readonly: true });
    try {
      catalogueVersion(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch {
    // Where not even the files beside it can be made that readers share, nobody else is at work in it.
    return new Database(`${pathToFileURL(path).href}?immutable=1`, { readonly: true });
  }
}

/** Leaves everything in the one file, unless another process is at work in it. */
export function disconnect(db: Connection): void {
  try {
    db.exec('PRAGMA busy_timeout = 0');
    db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
  } catch {
    // The answers are given; what is broken is mended when the catalogue is opened next.
  }
  db.close();
}

/** `CATALOGUE_VERSION` of the Pacta that made the tables; 0 where there are none. */
export function catalogueVersion(db: Connection): number {
  const row = db.prepare('PRAGMA user_version').get([]) as { user_version: number };
  return row.user_version;
}

/** Runs `work` as one transaction that begins by taking the write lock. */
export function inTransaction<T>(db: Connection, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Drops whatever tables there are and makes empty ones of this version; inside the caller's transaction. */
export function createTables(db: Connection): void {
  for (const table of TABLES) db.exec(`DROP TABLE IF EXISTS ${table}`);
  db.exec(CREATE_TABLES);
  db.exec(`PRAGMA user_version = ${CATALOGUE_VERSION}`);
}

/** Inserts or replaces the entries; inside the caller's transaction. */
export function writeEntries(db: Connection, entries: Iterable<CatalogueEntry>): void {
  const agreement = db.prepare('INSERT INTO agreement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
  const party = db.prepare('INSERT INTO party VALUES (?,?,?,?,?)');
  const partyName = db.prepare('INSERT OR IGNORE INTO party_name VALUES (?,?,?,?)');
  // In the order in which every store takes them.
  const last = new Map(Array.from(entries, (entry) => [entry.summary.id, entry]));
  const sorted = [...last.keys()].sort().map((id) => last.get(id)!);
  const terms = sorted.map(termsOf);
  const codes = learnTokens(db, tokensOfTerms(terms));
  const writeClause = clauseWriter(db, codes);
  sorted.forEach((entry, place) => {
    const { id } = entry.summary;
    removeEntry(db, id);
    agreement.run(agreementRow(entry));
    for (const row of partyRows(entry)) party.run(row);
    for (const one of entry.parties) partyName.run([partyMark(one), one.name, foldedParty(one), one.country]);
    entry.clauses.forEach((clause, position) => {
      writeClause(clauseRow(id, position, clause), clause, terms[place]![position]!);
    });
  });
}

/** Writes a clause, of which the row of `clause` is given, with all its parts. */
function clauseWriter(db: Connection, codes: TermCodes) {
  const clause = db.prepare('INSERT INTO clause VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?)');
  const searchable = db.prepare('INSERT INTO searchable VALUES (?,?,?,?)');
  const indexed = db.prepare('INSERT INTO clause_words (rowid, stems) VALUES (?,?)');
  const label = db.prepare('INSERT INTO label VALUES (?,?,?,?,?,?,?)');
  const statement = db.prepare('INSERT INTO statement VALUES (?,?,?,?,?,?,?,?,?,?,?)');
  const money = db.prepare('INSERT INTO money VALUES (?,?,?,?)');
  const duration = db.prepare('INSERT INTO duration VALUES (?,?,?)');
  const citation = db.prepare('INSERT INTO citation VALUES (?,?,?)');
  return (row: Value[], item: CatalogueEntry['clauses'][number], { words, marks }: ClauseTerms): void => {
    const { lastInsertRowid: id } = clause.run(row);
    searchable.run([id, codedText(words, codes), codedText(marks, codes), words.length]);
    indexed.run([id, [...words, ...marks].join(' ')]);
    for (const each of item.statements) statement.run([id, ...statementRow(each)]);
    item.labels.forEach(({ category, family, score, tier, polarity }, place) => {
      label.run([id, place, category, family, score, tier, polarity]);
    });
    for (const { currency, low, high } of item.sums) money.run([id, currency, low, high]);
    for (const { low, high } of item.lengths) duration.run([id, low, high]);
    for (const { eId, name } of item.citations) citation.run([id, eId, name]);
  };
}

/** Inside the caller's transaction. */
export function removeEntry(db: Connection, id: string): void {
  if (!db.prepare('SELECT 1 FROM agreement WHERE id = ?').get([id])) return;
  const clauses = 'SELECT id FROM clause WHERE agreement_id = ?';
  db.prepare(`DELETE FROM clause_words WHERE rowid IN (${clauses})`).run([id]);
  for (const table of ['searchable', ...PARTS_OF_CLAUSES])
    db.prepare(`DELETE FROM ${table} WHERE clause_id IN (${clauses})`).run([id]);
  db.prepare('DELETE FROM clause WHERE agreement_id = ?').run([id]);
  db.prepare('DELETE FROM party WHERE agreement_id = ?').run([id]);
  db.prepare('DELETE FROM agreement WHERE id = ?').run([id]);
}

/** Sorted. */
export function cataloguedIds(db: Connection): string[] {
  const rows = db.prepare('SELECT id FROM agreement ORDER BY id').all([]) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** All agreements, or those whose id begins with the reference or whose file name or title contains it. */
export function summaries(db: Connection, reference?: string): AgreementSummary[] {
  const sql = new SqliteSql();
  return summariesOf(
    db,
    reference === undefined ? '' : `WHERE ${isNamed(reference, sql)}`,
    sql,
    `ORDER BY ${orderBy(agreementOrder())}`,
  );
}

/** Agreements (`a`) that meet a condition; `page`: their order, which may leave some of them out. */
export function summariesOf(
  db: Connection,
  where: string,
  { values }: SqliteSql,
  page: string,
): AgreementSummary[] {
  const rows = db.prepare(`SELECT a.* FROM agreement a ${where} ${page}`).all(values) as AgreementRow[];
  const parties = db.prepare('SELECT name FROM party WHERE agreement_id = ? ORDER BY position');
  return rows.map((row) =>
    summaryOf(
      row,
      (parties.all([row.id]) as { name: string }[]).map(({ name }) => name),
    ),
  );
}

/** Three at most: enough to say that the prefix is ambiguous. */
export function idsWithPrefix(db: Connection, prefix: string): string[] {
  const rows = db
    .prepare('SELECT id FROM agreement WHERE substr(id, 1, length(?)) = ? ORDER BY id LIMIT 3')
    .all([prefix, prefix]) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Sorted by category. */
export function categoriesInUse(db: Connection): CategoryInUse[] {
  return db
    .prepare('SELECT category, family, COUNT(*) AS clauses FROM label GROUP BY 1, 2 ORDER BY 1, 2')
    .all([]) as CategoryInUse[];
}

/** Undefined for an id that is not catalogued. */
export function storedState(db: Connection, id: string): StoredState | undefined {
  const row = db.prepare('SELECT * FROM agreement WHERE id = ?').get([id]) as AgreementRow | undefined;
  return row && storedStateOf(row);
}
