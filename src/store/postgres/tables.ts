import { StoreError } from '../store.js';
import type { Database, Query } from './database.js';
import { CATALOGUE_TABLES, CATALOGUE_VERSION, CREATE_CATALOGUE, RECORD_STEPS } from './schema.js';

/** What is there: steps done on the records, version of the catalogue (0: none that can be used). */
interface Versions {
  records: number;
  catalogue: number;
}

/**
 * Brings the tables to this version: makes what is missing, does the steps that were not done yet, makes an
 * empty catalogue where there is none of this version. True when it did that. Refuses, with a StoreError,
 * tables of a newer Pacta, and with `mustExist` a database without a store.
 */
export async function prepareTables(db: Database, mustExist: boolean): Promise<boolean> {
  await refuseOtherEncodings(db);
  const found = await versionsIn(db.query);
  if (!found && mustExist) {
    const { said } = db.location;
    throw new StoreError(
      'missing',
      `There is no store at ${said}: name another with --store, or make one with "pacta ingest <folder>".`,
    );
  }
  if (found && isCurrent(found, db)) return false;
  return db.transaction(async (query) => {
    // Held to the end of the transaction: of several processes that find the tables old, one makes them new.
    await query('SELECT pg_advisory_xact_lock(hashtext($1))', [`pacta tables ${db.location.schema}`]);
    const now = await versionsIn(query);
    if (now && isCurrent(now, db)) return false;
    if (!now) await createVersionTable(query, db.location.schema);
    for (const step of RECORD_STEPS.slice(now?.records ?? 0)) await query(step);
    await noteVersion(query, 'records', RECORD_STEPS.length);
    if (now?.catalogue === CATALOGUE_VERSION) return false;
    for (const table of CATALOGUE_TABLES) await query(`DROP TABLE IF EXISTS pacta.${table}`);
    await query(CREATE_CATALOGUE);
    await noteVersion(query, 'catalogue', CATALOGUE_VERSION);
    return true;
  });
}

/** After much was written; without it, the server does so in its own time, and answers more slowly until then. */
export async function countAnew(query: Query): Promise<void> {
  await query("SELECT gin_clean_pending_list('pacta.searchable_terms')");
  for (const table of CATALOGUE_TABLES) await query(`ANALYZE pacta.${table}`);
}

/** Agreements are written in every script. */
async function refuseOtherEncodings(db: Database): Promise<void> {
  const [row] = await db.query<{ encoding: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
  );
  if (row?.encoding === 'UTF8') return;
  throw new StoreError(
    'location',
    `The database at ${db.location.said} keeps text in ${row?.encoding}; Pacta needs UTF8.`,
  );
}

/** Null where there is no store. */
async function versionsIn(query: Query): Promise<Versions | null> {
  const tables = ['version', ...CATALOGUE_TABLES];
  const [there] = await query<{ names: string[] }>(
    `SELECT array(SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE n.nspname = 'pacta' AND c.relname = ANY($1)) AS names`,
    [tables],
  );
  if (!there?.names.includes('version')) return null;
  const rows = await query<{ part: string; version: number }>('SELECT part, version FROM pacta.version');
  const noted = (part: string) => rows.find((row) => row.part === part)?.version ?? 0;
  const isWhole = there.names.length === tables.length;
  return { records: noted('records'), catalogue: isWhole ? noted('catalogue') : 0 };
}

function isCurrent({ records, catalogue }: Versions, db: Database): boolean {
  if (records > RECORD_STEPS.length || catalogue > CATALOGUE_VERSION) {
    throw new StoreError(
      'format',
      `The store at ${db.location.said} was made by a newer Pacta: use that one, or name another store.`,
    );
  }
  return records === RECORD_STEPS.length && catalogue === CATALOGUE_VERSION;
}

async function createVersionTable(query: Query, schema: string): Promise<void> {
  // CREATE SCHEMA IF NOT EXISTS asks for a permission that is not needed where it exists.
  const there = await query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (there.length === 0) await query('CREATE SCHEMA pacta');
  await query('CREATE TABLE pacta.version (part text PRIMARY KEY, version integer NOT NULL)');
}

const noteVersion = (query: Query, part: string, version: number) =>
  query(
    `INSERT INTO pacta.version VALUES ($1, $2)
     ON CONFLICT (part) DO UPDATE SET version = excluded.version`,
    [part, version],
  );
