import type { Store } from '../store/index.js';
import { openStore } from '../store/index.js';
import { plain } from './terminal.js';

/** Opens the store the person named, which must be there, for as long as `work` takes to ask it. Notices go to stderr. */
export async function withStore<T>(location: string, work: (store: Store) => Promise<T>): Promise<T> {
  const onNotice = (message: string) => process.stderr.write(`${plain(message)}\n`);
  const store = await openStore(location, { mustExist: true, toRead: true, onNotice });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What to say of part of a name that no agreement has. */
export const noSuchAgreement = (reference: string): string =>
  `No agreement has "${reference}" in its id, file name or title; "pacta list" shows them.`;
