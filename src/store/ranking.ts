import type { ClauseIndex, Measured } from './clause-index.js';

const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/**
 * What ranks are reckoned from: clauses and tokens of the store, then the clauses of each phrase. With the same counts a
 * clause keeps its very rank, whatever the store has come to hold; empty where there are no phrases.
 */
export type Counts = readonly number[];

/** Those of now. All phrases that are in `most` clauses or more count as equally common. */
export async function countsFor(
  phrases: readonly (readonly string[])[],
  index: ClauseIndex,
  most: number,
): Promise<Counts> {
  if (phrases.length === 0) return [];
  const { clauses, tokens } = await index.size();
  // Of one phrase alone the weight does not matter.
  if (phrases.length === 1) return [clauses, tokens, 0];
  const counts = [clauses, tokens];
  for (const phrase of phrases) counts.push(await index.frequency(phrase, most));
  return counts;
}

/**
 * How well clauses match the phrases, by BM25: the smaller, the better; 0 where there are no phrases. The rarer a phrase
 * is in the whole store, the more it says.
 */
export function rankBy(
  phrases: readonly (readonly string[])[],
  [clauses = 0, tokens = 0, ...frequencies]: Counts,
): (clause: Measured) => number {
  if (phrases.length === 0) return () => 0;
  const mean = Math.max(1, tokens / Math.max(1, clauses));
  const weights = phrases.map((_, at) => {
    const hits = frequencies[at] ?? 0;
    // A common phrase may be taken for more frequent than it is.
    const without = Math.max(0, clauses - hits);
    return Math.max(LEAST_IDF, Math.log((without + 0.5) / (hits + 0.5)));
  });
  return ({ times, tokens: length }) => {
    const damping = K1 * (1 - B + (B * length) / mean);
    let sum = 0;
    weights.forEach((weight, at) => {
      sum += (weight * times[at]! * (K1 + 1)) / (times[at]! + damping);
    });
    return -sum;
  };
}

/** How often a part stands in a text, without overlaps. */
export function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) times += 1;
  return times;
}
