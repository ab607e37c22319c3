import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { CatalogueEntry, Store } from '../store/index.js';

interface Waiting {
  entry: CatalogueEntry;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Catalogues entries in groups: a transaction for each would cost a good part of what a small document costs. A group
 * is written when it is `atMost` entries large, or `waitMs` after its first came.
 */
export class IndexTogether {
  readonly #store: Pick<Store, 'index'>;
  readonly #atMost: number;
  readonly #waitMs: number;
  #waiting: Waiting[] = [];
  #isFull = new AbortController();
  #isWriting = false;

  constructor(store: Pick<Store, 'index'>, atMost: number, waitMs: number) {
    this.#store = store;
    this.#atMost = atMost;
    this.#waitMs = waitMs;
  }

  /** Resolves when the entry is catalogued; rejects when it cannot be, whatever became of the others. */
  add(entry: CatalogueEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#waiting.length >= this.#atMost) this.#isFull.abort();
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      await pause(this.#waitMs, undefined, { signal: this.#isFull.signal }).catch(() => undefined);
      const together = this.#waiting;
      this.#waiting = [];
      this.#isFull = new AbortController();
      await this.#write(together);
    }
    this.#isWriting = false;
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    try {
      await this.#store.index(together.map(({ entry }) => entry));
      for (const { resolve } of together) resolve();
    } catch (error) {
      // Where the store itself is held up, each by itself would wait as long again.
      if (together.length === 1 || isHeldUp(error)) for (const { reject } of together) reject(error);
      // One that cannot be written must not cost the others an attempt.
      else {
        for (const each of together) {
          await setImmediate();
          await this.#write([each]);
        }
      }
    }
  }
}

/** Another process keeps the catalogue of a folder to itself. */
const isHeldUp = (error: unknown): boolean => /\blocked\b|SQLITE_BUSY/.test((error as Error)?.message ?? '');
