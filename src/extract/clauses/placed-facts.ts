import type { Fact } from '../../model/index.js';

/** Facts of a document, sorted by start, to be looked for by place: their starts are a list of numbers. */
export class PlacedFacts<F extends Fact> {
  private readonly starts: Int32Array;

  constructor(readonly facts: readonly F[]) {
    this.starts = Int32Array.from(facts, ({ span }) => span.start);
  }

  /** Index of the first that begins at `offset` or later; as many as there are when none does. */
  from(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
