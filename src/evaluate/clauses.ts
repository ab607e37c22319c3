import { type ClauseGold, NONE } from './gold.js';
import { Accuracy, type Evaluation, type Miss, worstFirst } from './report.js';
import { LabelCounts } from './scores.js';

/** A category given to a text, with its score between 0 and 1; main one first. */
export interface Prediction {
  category: string;
  score: number;
}

const COST_OF_NOTHING = 0.5;

/**
 * Clauses out of context. An item with one label is scored by the first prediction (`none` when there is no
 * prediction); where any item has several, all labels count, and `accuracy` still says how often the first was right.
 */
export function evaluateClauses(
  items: readonly ClauseGold[],
  predict: (item: ClauseGold) => Prediction[],
): Evaluation {
  const single = items.every((item) => item.labels.length <= 1);
  const labels = new LabelCounts();
  const main = new Accuracy();
  const misses: Miss[] = [];
  for (const item of items) {
    const predictions = predict(item);
    const gold = item.labels.length === 0 ? [NONE] : item.labels;
    const all = predictions.length === 0 ? [NONE] : predictions.map((prediction) => prediction.category);
    const predicted = single ? all.slice(0, 1) : all;
    labels.add(gold, predicted);
    const right = predicted[0] === gold[0];
    main.add(right);
    if (!right) {
      const got = predictions.map((p) => `${p.category} ${p.score.toFixed(2)}`).join(', ') || NONE;
      // A confident mistake is worse than a missed item.
      const cost = predictions[0]?.score ?? COST_OF_NOTHING;
      misses.push({ id: item.id, expected: gold.join(', '), got, text: item.text, cost });
    }
  }
  return {
    report: {
      task: 'clauses',
      items: items.length,
      accuracy: main.result().accuracy,
      micro: labels.micro(),
      macro: labels.macro(),
      perCategory: labels.perCategory(),
    },
    misses: worstFirst(misses),
  };
}
