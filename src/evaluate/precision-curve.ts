import { ratio } from './scores.js';

/** Of all predictions whose score is at least a threshold: the share that is right, and that of the answers found. */
export interface CurvePoint {
  precision: number;
  recall: number;
}

/** Area under the curve of precision over recall, and the precision where four answers in five are found. */
export interface RankedScores {
  aupr: number;
  precisionAt80Recall: number;
}

const RECALL = 0.8;

/**
 * What is counted at every threshold: `answers` by the best score of a prediction that matches each (null where none
 * does), `wrong` the scores of the predictions that match no answer. An answer found counts once, however many
 * predictions match it.
 */
export class PrecisionCurve {
  readonly #answers: (number | null)[] = [];
  readonly #wrong: number[] = [];

  addAnswer(bestScore: number | null): void {
    this.#answers.push(bestScore);
  }

  addWrong(score: number): void {
    this.#wrong.push(score);
  }

  /** Joins the counts of another curve to this one. */
  addAll(other: PrecisionCurve): void {
    this.#answers.push(...other.#answers);
    this.#wrong.push(...other.#wrong);
  }

  get support(): number {
    return this.#answers.length;
  }

  /** Precision and recall of the predictions with at least that score. */
  at(threshold: number): CurvePoint {
    const right = this.#answers.filter((score) => score !== null && score >= threshold).length;
    const wrong = this.#wrong.filter((score) => score >= threshold).length;
    return { precision: ratio(right, right + wrong), recall: ratio(right, this.#answers.length) };
  }

  /**
   * The area is that of trapezoids, from recall 0 with precision 1 to the greatest recall reached; nothing is counted
   * beyond. Where precision rises again at a higher recall, the higher one counts. A recall of 80 % never reached makes
   * a precision of 0.
   */
  scores(): RankedScores {
    const thresholds = [...new Set([...this.#wrong, ...this.#answers.filter((score) => score !== null)])];
    const points: CurvePoint[] = [
      { precision: 1, recall: 0 },
      ...thresholds.sort((a, b) => b - a).map((threshold) => this.at(threshold)),
    ];
    for (let i = points.length - 2; i >= 0; i -= 1)
      points[i]!.precision = Math.max(points[i]!.precision, points[i + 1]!.precision);
    let aupr = 0;
    for (const [i, { precision, recall }] of points.entries()) {
      const before = points[i - 1];
      if (before) aupr += ((recall - before.recall) * (precision + before.precision)) / 2;
    }
    const reached = points.find(({ recall }) => recall >= RECALL);
    return { aupr, precisionAt80Recall: reached?.precision ?? 0 };
  }
}
