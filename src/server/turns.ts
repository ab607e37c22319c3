import { setImmediate } from 'node:timers/promises';
import { Problem } from './problem.js';

/** More questions than this do not wait: the next are told to come again. */
const MOST_WAITING = 64;

/**
 * Lets one question begin in each turn of the event loop: a folder store works an answer out without a pause, and a
 * client that asks hundreds of questions at once must not keep everybody else waiting for all of them.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** `isGone`: nobody waits for the answer any more. Throws Problem when too many wait, or nobody does. */
  async take<T>(isGone: () => boolean, work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= MOST_WAITING) {
      throw new Problem(503, 'Too many questions wait for their answers: ask again in a while.');
    }
    this.#waiting += 1;
    try {
      this.#last = this.#last.then(() => setImmediate());
      await this.#last;
      if (isGone()) throw new Problem(503, 'Nobody waits for the answer.');
      return await work();
    } finally {
      this.#waiting -= 1;
    }
  }
}
