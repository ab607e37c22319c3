import { type AgreementRecord, groupBy, type Taxonomy, type Tier } from '../model/index.js';
import type { SpanGold } from './gold.js';
import { PrecisionCurve } from './precision-curve.js';
import { type PredictedSpan, predictedSpans } from './predicted-spans.js';
import { type Evaluation, type Miss, type SpanScores, worstFirst } from './report.js';
import { ratio } from './scores.js';
import { sourceSpan } from './source-text.js';
import { sameWords } from './word-overlap.js';

/** A prediction in the words of the given text. */
interface Predicted {
  text: string;
  score: number;
  tier: Tier;
}

const COST_OF_MISSING = 0.5;

/**
 * The words of each category in whole texts, scored as CUAD (the Contract Understanding Atticus Dataset) scores them: of
 * one text and category, a prediction is right when its words are half or more of the words that it and an answer have
 * together, wherever they stand; where a category asks for the parties, also when it quotes the answer among others.
 * Answers found count as right, however many predictions find one; every prediction that fits no answer is wrong.
 */
export async function evaluateSpans(
  items: readonly SpanGold[],
  analyseText: (text: string) => Promise<AgreementRecord>,
  taxonomy: Taxonomy,
  tier: Tier,
): Promise<Evaluation> {
  const categories = taxonomy.families.flatMap((family) => family.categories);
  const curves = new Map(categories.map(({ id }) => [id, new Counts()] as const));
  const misses: Miss[] = [];
  for (const item of items) {
    const record = await analyseText(item.text);
    const predicted = groupBy(predictedSpans(record, taxonomy), ({ category }) => category);
    const answers = groupBy(item.answers, ({ category }) => category);
    for (const { id, fact } of categories) {
      const spans = inWords(record, item.text, predicted.get(id) ?? []);
      const asked = (answers.get(id) ?? []).map(({ start, end }) => item.text.slice(start, end));
      const fits = (prediction: Predicted, answer: string) =>
        sameWords(prediction.text, answer) || (fact === 'parties' && prediction.text.includes(answer));
      curves.get(id)!.add(asked, spans, fits, tier);
      misses.push(...missesOf(`${item.id} ${id}`, asked, spans, fits));
    }
  }
  const all = new Counts();
  for (const counts of curves.values()) all.join(counts);
  const scored = [...curves].map(([id, counts]) => [id, counts.scores()] as const);
  const supported = scored.map(([, scores]) => scores).filter(({ support }) => support > 0);
  const { support, ...pooled } = all.scores();
  return {
    report: {
      task: 'spans',
      items: support,
      spans: Object.fromEntries(scored),
      pooled,
      averaged: {
        precision: mean(supported, 'precision'),
        recall: mean(supported, 'recall'),
        aupr: mean(supported, 'aupr'),
        precisionAt80Recall: mean(supported, 'precisionAt80Recall'),
      },
    },
    misses: worstFirst(misses),
  };
}

const mean = (scores: readonly SpanScores[], key: keyof SpanScores): number =>
  ratio(
    scores.reduce((sum, each) => sum + each[key], 0),
    scores.length,
  );

/** The curve over all labels, and that of the tier that counts. */
class Counts {
  readonly #all = new PrecisionCurve();
  readonly #ofTier = new PrecisionCurve();

  add(
    answers: readonly string[],
    predictions: readonly Predicted[],
    fits: (prediction: Predicted, answer: string) => boolean,
    tier: Tier,
  ): void {
    const counting = predictions.filter((prediction) => tier === 'broad' || prediction.tier === 'strict');
    for (const [curve, given] of [
      [this.#all, predictions],
      [this.#ofTier, counting],
    ] as const) {
      for (const answer of answers) {
        const scores = given.filter((each) => fits(each, answer)).map(({ score }) => score);
        curve.addAnswer(scores.length > 0 ? Math.max(...scores) : null);
      }
      for (const each of given) if (!answers.some((answer) => fits(each, answer))) curve.addWrong(each.score);
    }
  }

  join(other: Counts): void {
    this.#all.addAll(other.#all);
    this.#ofTier.addAll(other.#ofTier);
  }

  scores(): SpanScores {
    return { support: this.#all.support, ...this.#ofTier.at(0), ...this.#all.scores() };
  }
}

/** The predictions of one category, each text once, with its best score. */
function inWords(record: AgreementRecord, text: string, spans: readonly PredictedSpan[]): Predicted[] {
  const best = new Map<string, Predicted>();
  for (const { span, score, tier } of spans) {
    const { start, end } = sourceSpan(record, span);
    const words = text.slice(start, end);
    const known = best.get(words);
    if (!known || score > known.score) best.set(words, { text: words, score, tier });
  }
  return [...best.values()];
}

function missesOf(
  id: string,
  answers: readonly string[],
  predictions: readonly Predicted[],
  fits: (prediction: Predicted, answer: string) => boolean,
): Miss[] {
  const missed = answers
    .filter((answer) => !predictions.some((each) => fits(each, answer)))
    .map((text) => ({ id, expected: 'these words', got: 'not found', text, cost: COST_OF_MISSING }));
  const wrong = predictions
    .filter((each) => !answers.some((answer) => fits(each, answer)))
    .map(({ text, score }) => ({ id, expected: 'nothing here', got: score.toFixed(2), text, cost: score }));
  return [...missed, ...wrong];
}
