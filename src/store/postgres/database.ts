import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { storable } from '../full-text.js';
import { explainFailure, isConflict, isConnectionLost } from './failures.js';
import { type DatabaseLocation, readLocation } from './location.js';

/** Runs one statement; the values are its `$1`, `$2`, … */
export type Query = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Long enough, together, for a server to start again. */
const TRY_AGAIN_AFTER_MS = [100, 400, 1_500, 4_000];

/** Plans of the machine-code compiler cost these short questions more than they save. */
const BEGIN_READING =
  "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off; SET LOCAL work_mem = '32MB'";

/**
 * A few connections to one database, made when needed. Statements name their tables in the schema `pacta`;
 * another schema is put in its place. When the connection is lost or another transaction is in the way, the
 * work is done again: what is handed in must be repeatable. Failures are StoreErrors a person can act on.
 */
export class Database {
  readonly location: DatabaseLocation;
  readonly #pool: pg.Pool;
  #wasReached = false;

  constructor(location: string, connections: number) {
    this.location = readLocation(location);
    this.#pool = new pg.Pool({ ...this.location.config, max: connections, allowExitOnIdle: true });
    // Without a listener Node ends the process when a connection is cut; whoever asks next is told.
    const ignore = () => undefined;
    this.#pool.on('error', ignore);
    this.#pool.on('connect', (client) => {
      this.#wasReached = true;
      client.on('error', ignore);
    });
  }

  /** One statement on its own. */
  query: Query = (sql, values) => this.#run((query) => query(sql, values));

  /** All of the work or nothing of it. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.#run((query) => between(query, 'BEGIN', work));
  }

  /** Questions that all see the same state of the store. */
  snapshot<T>(work: (query: Query) => Promise<T>, settings = ''): Promise<T> {
    return this.#run((query) => between(query, `${BEGIN_READING}${settings}`, work));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #run<T>(work: (query: Query) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#withConnection(work);
      } catch (error) {
        const delay = TRY_AGAIN_AFTER_MS[attempt];
        const mayPass = isConflict(error) || (this.#wasReached && isConnectionLost(error));
        if (delay === undefined || !mayPass) throw explainFailure(error, this.location);
        await wait(delay);
      }
    }
  }

  async #withConnection<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let isSound = false;
    try {
      const result = await work(async (sql, values = []) => {
        const { rows } = await client.query(this.#inSchema(sql), values.map(storableValue));
        return rows;
      });
      isSound = true;
      return result;
    } finally {
      // After a failure nobody knows what state it is in.
      client.release(!isSound);
    }
  }

  #inSchema(sql: string): string {
    const { schema } = this.location;
    return schema === 'pacta' ? sql : sql.replace(/\bpacta\b/g, schema);
  }
}

async function between<T>(query: Query, begin: string, work: (query: Query) => Promise<T>): Promise<T> {
  await query(begin);
  const result = await work(query);
  await query('COMMIT');
  return result;
}

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  return Array.isArray(value) ? value.map(storableValue) : value;
}
