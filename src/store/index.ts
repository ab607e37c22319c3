import { RecordFiles } from './folder/record-files.js';
import type { Records, Store, StoreOptions } from './store.js';

export { type CatalogueEntry, catalogueEntry } from './catalogue-entry.js';
export { RecordFiles } from './folder/record-files.js';
export { formatRecord } from './record-format.js';
export {
  type AgreementAnswer,
  type CategoryInUse,
  type ClauseAnswer,
  type Records,
  type StatementAnswer,
  type Store,
  type StoredState,
  StoreError,
  type StoreErrorReason,
  type StoreOptions,
} from './store.js';

/**
 * Opens the store in a folder, or in a PostgreSQL database (`postgres://user@host/database`), making it when
 * it is not there (unless `mustExist`). Close it when done. A StoreError says in plain words why it cannot be
 * opened.
 */
export async function openStore(location: string, options: StoreOptions = {}): Promise<Store> {
  if (isDatabase(location)) {
    const { PostgresStore } = await import('./postgres/postgres-store.js');
    return PostgresStore.open(location, options);
  }
  const { FolderStore } = await import('./folder/folder-store.js');
  return FolderStore.open(location, options);
}

/** Opens the records of a store that has been opened before. Close them when done. */
export async function openRecords(location: string): Promise<Records> {
  if (isDatabase(location)) {
    const { openPostgresRecords } = await import('./postgres/records.js');
    return openPostgresRecords(location);
  }
  return new RecordFiles(location);
}

/** The libraries of each kind of store are loaded only when such a store is opened. */
export const isDatabase = (location: string): boolean => /^postgres(ql)?:/i.test(location);
