import type { Evidence } from '../model/index.js';
import { FURTHER_EVIDENCE, WEIGHT_SCALE } from './constants.js';

/**
 * Score of a category from its evidence, 0 to 1: 1 − exp(−S / WEIGHT_SCALE), where S is the sum of the rules'
 * weights, strongest first, each multiplied by FURTHER_EVIDENCE once more than the one before. The weights
 * of one rule's evidence, which follow one another, count as one. Rounded to three digits, so that records
 * compare.
 */
export const scoreOf = (evidence: readonly Evidence[]): number => {
  const weights: number[] = [];
  let last: Evidence | null = null;
  for (const one of evidence) {
    if (last?.ruleId === one.ruleId && last.inheritedFrom === one.inheritedFrom)
      weights[weights.length - 1]! += one.weight;
    else weights.push(one.weight);
    last = one;
  }
  let share = 1;
  let sum = 0;
  for (const weight of weights.sort((a, b) => b - a)) {
    sum += weight * share;
    share *= FURTHER_EVIDENCE;
  }
  return Math.round((1 - Math.exp(-sum / WEIGHT_SCALE)) * 1000) / 1000;
};
