import { setImmediate } from 'node:timers/promises';
import type { CatalogueEntry, Store } from '../store/index.js';

interface Waiting {
  entry: CatalogueEntry;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Catalogues entries one transaction at a time: those that come meanwhile share the next. */
export class IndexTogether {
  readonly #store: Pick<Store, 'index'>;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(store: Pick<Store, 'index'>) {
    this.#store = store;
  }

  /** Resolves when the entry is catalogued; rejects when it cannot be, whatever became of the others. */
  add(entry: CatalogueEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // What is ready in this turn of the event loop still comes along.
      await setImmediate();
      const together = this.#waiting;
      this.#waiting = [];
      await this.#write(together);
    }
    this.#isWriting = false;
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    try {
      await this.#store.index(together.map(({ entry }) => entry));
      for (const { resolve } of together) resolve();
    } catch (error) {
      if (together.length === 1) together[0]!.reject(error);
      // One that cannot be written must not cost the others an attempt.
      else for (const each of together) await this.#write([each]);
    }
  }
}
