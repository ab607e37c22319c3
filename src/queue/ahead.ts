/** Documents that are read within so long are taken from the queue at once. */
const TAKEN_AHEAD_MS = 100;
/** At most so many for each place at work. */
const MOST_AHEAD = 20;
/** How much the last document counts against those before it. */
const WEIGHT = 0.1;

/**
 * How many documents a worker takes from the queue for each that it reads at once: while one is being read, the ones
 * before are catalogued and the next has come. Of small documents many are taken, so that they can be catalogued
 * together; of large ones few, which others could be reading.
 */
export class Ahead {
  #averageMs = TAKEN_AHEAD_MS;

  /** A document took so long to read. */
  took(elapsedMs: number): void {
    this.#averageMs += WEIGHT * (elapsedMs - this.#averageMs);
  }

  /** For each place at work: the one being read, the next, and those that are being catalogued. */
  get each(): number {
    return 2 + Math.min(MOST_AHEAD, Math.ceil(TAKEN_AHEAD_MS / this.#averageMs));
  }
}
