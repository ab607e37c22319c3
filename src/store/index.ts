import type { StoreOptions } from './folder-store.js';
import type { Store } from './store.js';

export { type CatalogueEntry, catalogueEntry } from './catalogue-entry.js';
export type { StoreOptions } from './folder-store.js';
export { RecordFiles } from './record-files.js';
export { formatRecord } from './record-format.js';
export {
  type CategoryInUse,
  type ClauseAnswer,
  type Store,
  type StoredState,
  StoreError,
} from './store.js';

/** Opens the store in a folder, making it when it is not there (unless `mustExist`). Close it when done. */
export async function openStore(location: string, options?: StoreOptions): Promise<Store> {
  // Loaded here: worker processes keep records and need no database.
  const { FolderStore } = await import('./folder-store.js');
  return FolderStore.open(location, options);
}
