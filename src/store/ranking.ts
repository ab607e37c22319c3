import type { ClauseIndex, Found } from './clause-search.js';
import { codedText, type TermCodes } from './term-codes.js';

const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/**
 * How well clauses match the phrases, by BM25: the smaller, the better; 0 where there are no phrases. The rarer a phrase
 * is in the whole store, the more it says; all that are in `most` clauses or more count as equally common.
 */
export async function rankOf(
  phrases: readonly (readonly string[])[],
  codes: TermCodes,
  index: ClauseIndex,
  most: number,
): Promise<(clause: Found) => number> {
  const asked = phrases.filter(({ length }) => length > 0);
  if (asked.length === 0) return () => 0;
  const { clauses, tokens } = await index.size();
  const mean = Math.max(1, tokens / Math.max(1, clauses));
  const weights: number[] = [];
  for (const phrase of asked) {
    // Of one phrase alone the weight does not matter.
    const hits = asked.length === 1 ? 0 : await index.frequency(phrase, most);
    weights.push(Math.max(LEAST_IDF, Math.log((clauses - hits + 0.5) / (hits + 0.5))));
  }
  const written = asked.map((phrase) => codedText(phrase, codes));
  return ({ words, tokens: length }) => {
    const damping = K1 * (1 - B + (B * length) / mean);
    let sum = 0;
    written.forEach((phrase, at) => {
      const times = phrase === null ? 0 : timesIn(words, phrase);
      sum += (weights[at]! * times * (K1 + 1)) / (times + damping);
    });
    return -sum;
  };
}

function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) times += 1;
  return times;
}
