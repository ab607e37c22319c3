import { setImmediate } from 'node:timers/promises';
import type { CatalogueEntry, Store } from '../store/index.js';

const ENTRIES_AT_ONCE = 20;
const LONGEST_WAIT_MS = 1_000;

/** Catalogues entries in groups: a transaction for each document would cost more than the document. */
export class CatalogueWriter {
  readonly #store: Store;
  #waiting: CatalogueEntry[] = [];
  #writing: Promise<void> = Promise.resolve();
  #writtenAt = performance.now();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Rejects when an earlier group could not be written. */
  async add(entry: CatalogueEntry): Promise<void> {
    await this.#writing;
    this.#waiting.push(entry);
    const isDue = performance.now() - this.#writtenAt > LONGEST_WAIT_MS;
    if (!isDue && this.#waiting.length < ENTRIES_AT_ONCE) return;
    this.#writtenAt = performance.now();
    // Writing stops this process for a while: the caller first gives its worker the next document. One group after
    // the other, for several callers may have waited for the same.
    this.#writing = this.#writing.then(() => setImmediate()).then(() => this.#write());
    // Told to the next caller; without a handler, Node would end the process.
    this.#writing.catch(() => undefined);
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  async #write(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    if (entries.length > 0) await this.#store.index(entries);
  }
}
