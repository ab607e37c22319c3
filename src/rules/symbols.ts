import type { Vocabulary } from '../nlp/index.js';
import { FACT_NAMES, type FactName } from './pattern.js';

/** What an automaton's edge can ask for: ids of the vocabulary, and above them facts and the clause's start. */
export interface Symbols {
  /** One more than the highest symbol. */
  count: number;
  /** Symbol of the start of a clause. */
  start: number;
  /** Symbol of the fact of bit `1 << i` is `firstFact + i`. */
  firstFact: number;
}

export const factIndex = (fact: FactName): number => FACT_NAMES.indexOf(fact);
export const factBit = (fact: FactName): number => 1 << factIndex(fact);

/** Symbols above a vocabulary that is complete. */
export const symbolsAbove = (vocabulary: Vocabulary): Symbols => {
  const firstFact = vocabulary.size + 1;
  const start = firstFact + FACT_NAMES.length;
  return { count: start + 1, start, firstFact };
};
