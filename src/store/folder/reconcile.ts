import { type CatalogueEntry, catalogueEntry } from '../catalogue-entry.js';
import { StoreError } from '../store.js';
import { type Connection, cataloguedIds, inTransaction, removeEntry, writeEntries } from './catalogue.js';
import type { RecordFiles } from './record-files.js';

/** Told what the person should know but need not act on. */
export type Notify = (message: string) => void;

/** Enough that a transaction costs little, few enough that memory stays small. */
const ENTRIES_AT_ONCE = 50;

/** Whether those records are catalogued that are kept, and no others. */
export async function isInLine(db: Connection, files: RecordFiles): Promise<boolean> {
  const { gone, missing } = await outOfLine(db, files);
  return gone.length + missing.length === 0;
}

/** Catalogues records that are kept but not catalogued and forgets entries without a record; returns how many were added. */
export async function reconcile(db: Connection, files: RecordFiles, notify: Notify): Promise<number> {
  const { gone, missing } = await outOfLine(db, files);
  if (gone.length > 0) {
    inTransaction(db, () => {
      for (const id of gone) removeEntry(db, id);
    });
  }
  let added = 0;
  for (let from = 0; from < missing.length; from += ENTRIES_AT_ONCE) {
    const entries: CatalogueEntry[] = [];
    for (const id of missing.slice(from, from + ENTRIES_AT_ONCE)) {
      const entry = await entryOf(id, files, notify);
      if (entry) entries.push(entry);
    }
    inTransaction(db, () => writeEntries(db, entries));
    added += entries.length;
  }
  return added;
}

/** Ids that are catalogued but not kept, and the reverse. */
async function outOfLine(db: Connection, files: RecordFiles): Promise<{ gone: string[]; missing: string[] }> {
  // The catalogue first: another process may be at work, and it keeps a record before it catalogues it.
  const catalogued = new Set(cataloguedIds(db));
  const kept = new Set(await files.ids());
  return {
    gone: [...catalogued].filter((id) => !kept.has(id)),
    missing: [...kept].filter((id) => !catalogued.has(id)),
  };
}

/** Null, with a notice, for a file that is no record of this format: its document counts as not read. */
async function entryOf(id: string, files: RecordFiles, notify: Notify): Promise<CatalogueEntry | null> {
  try {
    const record = await files.load(id);
    return record && catalogueEntry(record);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    notify(error.message);
    return null;
  }
}
