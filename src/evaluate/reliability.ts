/** Labels whose scores lie in `[from, from + 0.1)` (the last to 1), and how many of them the gold has. */
export interface ReliabilityBin {
  from: number;
  labels: number;
  right: number;
}

const BINS = 10;

/** Whether scores mean what they say: a label of score 0.8 should be right about four times in five. */
export class Reliability {
  readonly #bins = new Map<number, ReliabilityBin>();

  add(score: number, right: boolean): void {
    const number = Math.min(BINS - 1, Math.floor(score * BINS));
    const bin = this.#bins.get(number) ?? { from: number / BINS, labels: 0, right: 0 };
    bin.labels += 1;
    if (right) bin.right += 1;
    this.#bins.set(number, bin);
  }

  /** Bins that hold labels, lowest scores first. */
  result(): ReliabilityBin[] {
    return [...this.#bins.values()].sort((a, b) => a.from - b.from);
  }
}
