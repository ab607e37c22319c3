import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDatabase } from '../store/index.js';

/** Where documents that are added to a store are kept; null for a store that is no folder. */
export const uploadFolder = (store: string): string | null =>
  isDatabase(store) ? null : join(store, 'uploads');

/** A document that was added is called by the digest of its bytes, which begins with the id of its record. */
const ADDED = /(?:^|\/)([0-9a-f]{16})[0-9a-f]{48}\.[a-z]+$/;

/** Whether a record of this id was read from a file that somebody added. */
export const wasAdded = (id: string, uri: string): boolean => ADDED.exec(uri)?.[1] === id;

/** Removes the files of these records that were added to the store, and returns their ids. */
export async function removeAdded(ids: ReadonlySet<string>, store: string): Promise<Set<string>> {
  const folder = uploadFolder(store);
  const removed = new Set<string>();
  if (folder === null) return removed;
  for (const name of await readdir(folder).catch(() => [])) {
    const id = ADDED.exec(name)?.[1];
    if (id === undefined || !ids.has(id)) continue;
    await rm(join(folder, name), { force: true });
    removed.add(id);
  }
  return removed;
}
