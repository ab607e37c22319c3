import type { CatalogueEntry, Store } from '../store/index.js';

const ENTRIES_AT_ONCE = 20;
const LONGEST_WAIT_MS = 1_000;

/** Catalogues entries in groups: a transaction for each document would cost more than the document. */
export class CatalogueWriter {
  readonly #store: Store;
  #waiting: CatalogueEntry[] = [];
  #writtenAt = performance.now();

  constructor(store: Store) {
    this.#store = store;
  }

  async add(entry: CatalogueEntry): Promise<void> {
    this.#waiting.push(entry);
    const isDue = performance.now() - this.#writtenAt > LONGEST_WAIT_MS;
    if (isDue || this.#waiting.length >= ENTRIES_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    this.#writtenAt = performance.now();
    if (entries.length > 0) await this.#store.index(entries);
  }
}
