import type { Store, StoreOptions } from '../store/index.js';
import { openStore } from '../store/index.js';
import { plain } from './terminal.js';

/** Opens the store the person named, which must be there, for as long as `work` takes to ask it. Notices go to stderr. */
export const withStore = <T>(location: string, work: (store: Store) => Promise<T>): Promise<T> =>
  using(location, { mustExist: true, toRead: true }, work);

/** The same to keep something in it; it is made where there is none. */
export const withStoreToWrite = <T>(location: string, work: (store: Store) => Promise<T>): Promise<T> =>
  using(location, {}, work);

async function using<T>(
  location: string,
  options: StoreOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const onNotice = (message: string) => process.stderr.write(`${plain(message)}\n`);
  const store = await openStore(location, { ...options, onNotice });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What to say of part of a name that no agreement has. */
export const noSuchAgreement = (reference: string): string =>
  `No agreement has "${reference}" in its id, file name or title; "pacta list" shows them.`;
