import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../store.js';
import {
  type Connection,
  catalogueVersion,
  connect,
  connectToRead,
  createTables,
  inTransaction,
} from './catalogue.js';
import { explainFailure } from './failures.js';
import { CATALOGUE_VERSION } from './schema.js';

/** The one file of the catalogue of a store folder. */
export const cataloguePath = (folder: string): string => join(folder, 'pacta.db');

/** Opens the catalogue, a new one when what is there cannot be used; `isFresh`: its tables are new and empty. */
export function openCatalogue(folder: string): { db: Connection; isFresh: boolean } {
  try {
    return connectTo(folder);
  } catch (error) {
    if (!isDamage(error)) throw explainFailure(error, cataloguePath(folder));
    return remakeCatalogue(folder);
  }
}

/** Opens a new catalogue in the place of one that is closed and cannot be used. */
export function remakeCatalogue(folder: string): { db: Connection; isFresh: boolean } {
  try {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${cataloguePath(folder)}${suffix}`, { force: true });
    return connectTo(folder);
  } catch (error) {
    throw explainFailure(error, cataloguePath(folder));
  }
}

/** The catalogue of a folder that cannot be written; null when it cannot be used as it is. */
export function currentToRead(folder: string): Connection | null {
  let db: Connection | undefined;
  try {
    db = connectToRead(cataloguePath(folder));
    if (isCurrent(db)) return db;
  } catch (error) {
    if (!isDamage(error) && !isForbidden(error, folder)) throw error;
  }
  db?.close();
  return null;
}

/** True where what went wrong is that something may not be opened or written. */
export function isForbidden(error: unknown, folder: string): boolean {
  const told = explainFailure(error, cataloguePath(folder));
  return told instanceof StoreError && told.reason === 'permission';
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
export function ensureTables(db: Connection): boolean {
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

/** True where the file is no catalogue, or a spoilt one. */
export function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^SQLITE_(CORRUPT|NOTADB)/.test(code ?? '') ||
    /malformed|not a database|no such (table|column)/.test(message ?? '')
  );
}
