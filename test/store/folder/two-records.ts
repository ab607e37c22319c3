import { onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from '../../../src/store/index.js';
import { aRecord } from '../../support/a-record.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** A store that is closed when the test is over. */
export const open = async (folder: string, options?: StoreOptions) => {
  const store = await openStore(folder, options);
  onTestFinished(() => store.close());
  return store;
};

export const ONE = aRecord({ title: 'One', fileName: 'one.txt', clauses: [{ text: 'The first clause.' }] });
export const TWO = aRecord({ title: 'Two', fileName: 'two.txt', clauses: [{ text: 'The second clause.' }] });

/** A closed store of two records. */
export async function closedStore(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  await store.put([ONE, TWO]);
  await store.close();
  return folder;
}
