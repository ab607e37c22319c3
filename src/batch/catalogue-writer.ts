import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { type CatalogueEntry, type Store, StoreError } from '../store/index.js';

interface Waiting {
  entry: CatalogueEntry;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Entries written together: at most so many, and none waits longer for others. */
const USUAL_GROUP = { atMost: 20, waitMs: 50 };

/**
 * Catalogues entries in groups: a transaction for each would cost a good part of what a small document costs. One
 * group is written after the other; what comes meanwhile goes into the next.
 */
export class CatalogueWriter {
  readonly #store: Pick<Store, 'index'>;
  readonly #group: typeof USUAL_GROUP;
  #waiting: Waiting[] = [];
  #isFull = new AbortController();
  #isWriting = false;
  #isHurried = false;

  constructor(store: Pick<Store, 'index'>, group = USUAL_GROUP) {
    this.#store = store;
    this.#group = group;
  }

  /** Resolves when the entry is catalogued; rejects when it cannot be, whatever became of the others. */
  add(entry: CatalogueEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#waiting.length >= this.#group.atMost) this.#isFull.abort();
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  /** Few more will come: none waits for others any longer. */
  hurry(): void {
    this.#isHurried = true;
    this.#isFull.abort();
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // Writing may stop this process for a while: what is under way in it comes first.
      if (this.#isHurried) await setImmediate();
      else {
        const { signal } = this.#isFull;
        await pause(this.#group.waitMs, undefined, { signal }).catch(() => undefined);
      }
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
      // Where it is the store that does not take them, each by itself would wait as long again.
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

/** It cannot be reached or written, or another process keeps the catalogue of a folder to itself. */
const isHeldUp = (error: unknown): boolean =>
  error instanceof StoreError || /\blocked\b|SQLITE_BUSY/.test((error as Error)?.message ?? '');
