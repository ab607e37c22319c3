/**
 * Places at work, for those who have come ahead of their turn. Once `close`d nobody gets in any more: who waits and
 * who comes later is refused.
 */
export class Slots {
  #free: number;
  #closed = false;
  readonly #waiting: { enter: () => void; refuse: (error: Error) => void }[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Does the work in a place of its own, as soon as there is one. Rejects with `Refused` where it was not begun. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Refused();
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((enter, refuse) => this.#waiting.push({ enter, refuse }));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next.enter();
      else this.#free += 1;
    }
  }

  close(): void {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new Refused());
  }
}

/** The work was not begun. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
