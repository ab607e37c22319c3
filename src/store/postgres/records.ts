import type { AgreementRecord } from '../../model/index.js';
import { checkRecord, formatRecord, parseRecord } from '../record-format.js';
import type { Records } from '../store.js';
import { Database, type Query } from './database.js';

/** The records of a store in PostgreSQL; a connection is made when the first one is asked for. */
export const openPostgresRecords = (location: string): Records =>
  new PostgresRecords(new Database(location, 1));

class PostgresRecords implements Records {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  save(record: AgreementRecord): Promise<void> {
    return saveRecords(this.#db.query, [record]);
  }

  load(id: string): Promise<AgreementRecord | null> {
    return loadRecord(this.#db, this.#db.query, id);
  }

  async has(id: string): Promise<boolean> {
    return (await this.#db.query('SELECT 1 FROM pacta.record WHERE id = $1', [id])).length > 0;
  }

  async remove(id: string): Promise<void> {
    await this.#db.query('DELETE FROM pacta.record WHERE id = $1', [id]);
  }

  async ids(): Promise<string[]> {
    const rows = await this.#db.query<{ id: string }>('SELECT id FROM pacta.record ORDER BY id');
    return rows.map(({ id }) => id);
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}

/** Inserts or replaces; the order of the ids keeps two writers from waiting for one another. */
export async function saveRecords(query: Query, records: readonly AgreementRecord[]): Promise<void> {
  for (const record of records) checkRecord(record);
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await query(
      'INSERT INTO pacta.record VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
      [record.id, formatRecord(record)],
    );
  }
}

/** Null when there is no such record. */
export async function loadRecord(db: Database, query: Query, id: string): Promise<AgreementRecord | null> {
  const [row] = await query<{ body: string }>('SELECT body FROM pacta.record WHERE id = $1', [id]);
  return row ? parseRecord(row.body, `The record ${id} at ${db.location.said}`) : null;
}
