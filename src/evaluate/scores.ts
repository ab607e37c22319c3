/** Precision, recall and F1; `support` is the number of gold items. A figure without a basis is 0. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}
export type CategoryScores = Scores & { support: number };

export class Counts {
  truePositives = 0;
  falsePositives = 0;
  falseNegatives = 0;

  scores(): Scores {
    const { truePositives: tp, falsePositives: fp, falseNegatives: fn } = this;
    return {
      precision: ratio(tp, tp + fp),
      recall: ratio(tp, tp + fn),
      f1: ratio(2 * tp, 2 * tp + fp + fn),
    };
  }
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Counts labels per category and overall; `neutral` labels are neither right nor wrong. */
export class LabelCounts {
  readonly #perCategory = new Map<string, Counts>();
  readonly #all = new Counts();

  add(gold: readonly string[], predicted: readonly string[], neutral: readonly string[] = []): void {
    for (const label of predicted) {
      if (gold.includes(label)) this.#count(label, 'truePositives');
      else if (!neutral.includes(label)) this.#count(label, 'falsePositives');
    }
    for (const label of gold) if (!predicted.includes(label)) this.#count(label, 'falseNegatives');
  }

  micro(): Scores {
    return this.#all.scores();
  }

  /** Mean over the categories that the gold has. */
  macro(): Scores {
    const scored = Object.values(this.perCategory()).filter((scores) => scores.support > 0);
    const mean = (pick: (scores: Scores) => number) =>
      ratio(
        scored.reduce((sum, scores) => sum + pick(scores), 0),
        scored.length,
      );
    return { precision: mean((s) => s.precision), recall: mean((s) => s.recall), f1: mean((s) => s.f1) };
  }

  /** In alphabetical order. */
  perCategory(): Record<string, CategoryScores> {
    const entries = [...this.#perCategory].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([id, counts]) => [
        id,
        { ...counts.scores(), support: counts.truePositives + counts.falseNegatives },
      ]),
    );
  }

  #count(label: string, outcome: 'truePositives' | 'falsePositives' | 'falseNegatives'): void {
    let counts = this.#perCategory.get(label);
    if (!counts) {
      counts = new Counts();
      this.#perCategory.set(label, counts);
    }
    counts[outcome] += 1;
    this.#all[outcome] += 1;
  }
}
