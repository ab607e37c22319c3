import type { ClauseIndex, Found } from './clause-search.js';
import { codedText, type TermCodes } from './term-codes.js';

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
  codes: TermCodes,
  [clauses = 0, tokens = 0, ...frequencies]: Counts,
): (clause: Found) => number {
  if (phrases.length === 0) return () => 0;
  const mean = Math.max(1, tokens / Math.max(1, clauses));
  const written = phrases.map((phrase, at) => {
    const hits = frequencies[at] ?? 0;
    // A common phrase may be taken for more frequent than it is.
    const without = Math.max(0, clauses - hits);
    const weight = Math.max(LEAST_IDF, Math.log((without + 0.5) / (hits + 0.5)));
    return { code: codedText(phrase, codes), weight };
  });
  return ({ words, tokens: length }) => {
    const damping = K1 * (1 - B + (B * length) / mean);
    let sum = 0;
    for (const { code, weight } of written) {
      const times = code === null ? 0 : timesIn(words, code);
      sum += (weight * times * (K1 + 1)) / (times + damping);
    }
    return -sum;
  };
}

function timesIn(text: string, part: string): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) times += 1;
  return times;
}
