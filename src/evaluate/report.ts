import type { Tier } from '../model/index.js';
import type { CurvePoint, RankedScores } from './precision-curve.js';
import type { ReliabilityBin } from './reliability.js';
import type { CategoryScores, Scores } from './scores.js';

/** One item the program got wrong, for `--errors`. `cost` orders them: the worst first. */
export interface Miss {
  id: string;
  expected: string;
  got: string;
  text: string;
  cost: number;
}

/** Precision and recall of the labels of the tier that was asked for; the other two are of labels of all scores. */
export type SpanScores = CurvePoint & RankedScores & { support: number };

/** What an evaluation says; keys a task does not have are absent. All figures are between 0 and 1. */
export interface EvaluationReport {
  task: 'clauses' | 'passages' | 'segmentation' | 'facts' | 'spans';
  /** Items scored: clauses, passages, articles, documents or answers. */
  items: number;
  accuracy?: number;
  /** Share of items whose first label is the first gold label. */
  main?: number;
  micro?: Scores;
  macro?: Scores;
  perCategory?: Record<string, CategoryScores>;
  /** Micro figures of the strict labels, and of all. */
  tiers?: Record<Tier, Scores>;
  /** How often labels of a score are right, over all tiers. */
  reliability?: ReliabilityBin[];
  modality?: { accuracy: number; support: number };
  bearer?: { accuracy: number; support: number };
  polarity?: { accuracy: number; support: number };
  starts?: { exact: Scores; withinOneLine: Scores };
  /** Share of gold articles found within one line whose number, or heading, is right. */
  number?: number;
  heading?: number;
  /** Spans: each category that the gold has, and those found where it has none. */
  spans?: Record<string, SpanScores>;
  /** Spans of all categories together. */
  pooled?: Omit<SpanScores, 'support'>;
  /** Means over the categories that the gold has. */
  averaged?: Omit<SpanScores, 'support'>;
  fields?: Record<string, { precision: number; recall: number; support: number }>;
}

export interface Evaluation {
  report: EvaluationReport;
  /** Worst first. */
  misses: Miss[];
}

/** Counts how often a single-valued attribute was right. */
export class Accuracy {
  #right = 0;
  #support = 0;

  add(right: boolean): void {
    this.#support += 1;
    if (right) this.#right += 1;
  }

  result(): { accuracy: number; support: number } {
    return { accuracy: this.#support === 0 ? 0 : this.#right / this.#support, support: this.#support };
  }
}

/** Worst first; equal cost in the order of the file. */
export const worstFirst = (misses: readonly Miss[]): Miss[] => [...misses].sort((a, b) => b.cost - a.cost);
