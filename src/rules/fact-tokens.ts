import type { Fact } from '../model/index.js';
import { firstTokenFrom, type Tokens } from '../nlp/index.js';
import { isFactName } from './pattern.js';
import { factBit } from './symbols.js';

/** For each token, bits of the kinds of fact that begin and end with it; numbers in figures are facts of one token. */
export interface FactTokens {
  begins: Uint8Array;
  ends: Uint8Array;
}

/** `facts` may be in any order; those of one kind do not overlap. */
export const factTokens = (tokens: Tokens, facts: readonly Fact[]): FactTokens => {
  const begins = new Uint8Array(tokens.count);
  const ends = new Uint8Array(tokens.count);
  const number = factBit('number');
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.numbers[token] === 1) {
      begins[token]! |= number;
      ends[token]! |= number;
    }
  }
  for (const fact of facts) {
    if (!isFactName(fact.kind)) continue;
    let first = firstTokenFrom(tokens, fact.span.start);
    // A fact may begin inside a printed word (USD500).
    if (first > 0 && tokens.ends[first - 1]! > fact.span.start) first -= 1;
    const last = firstTokenFrom(tokens, fact.span.end) - 1;
    if (first > last) continue;
    begins[first]! |= factBit(fact.kind);
    ends[last]! |= factBit(fact.kind);
  }
  return { begins, ends };
};
