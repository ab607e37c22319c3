import { setImmediate } from 'node:timers/promises';
import type { CatalogueEntry, Store } from '../store/index.js';

/** Catalogues entries one transaction at a time: those that come meanwhile share the next. */
export class IndexTogether {
  readonly #store: Pick<Store, 'index'>;
  #waiting: CatalogueEntry[] = [];
  #next: Promise<void> | undefined;
  #current: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<Store, 'index'>) {
    this.#store = store;
  }

  /** Resolves when the entry is catalogued; rejects for all that shared its transaction. */
  add(entry: CatalogueEntry): Promise<void> {
    this.#waiting.push(entry);
    this.#next ??= this.#writeNext();
    return this.#next;
  }

  async #writeNext(): Promise<void> {
    await this.#current;
    // What is ready in this turn of the event loop still comes along.
    await setImmediate();
    const entries = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    const writing = this.#store.index(entries);
    this.#current = writing.catch(() => undefined);
    await writing;
  }
}
