import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { stem } from './stem.js';
import { words } from './tokenise.js';

/** A text as weights of its stems, of length 1. */
type Vector = ReadonlyMap<string, number>;

/** So many words of a text are looked at: enough to tell what it is about. */
const MOST_WORDS = 2_000;

/**
 * How like one another texts are by their words: stems weighted by how often they stand in a text and how few of the
 * texts have them (TF-IDF, by `natural`). 1: the same words as often; 0: none in common.
 */
export class Likeness {
  private readonly vectors: Vector[];

  constructor(texts: readonly string[]) {
    const weights = new TfIdf();
    for (const text of texts) weights.addDocument(words(text).slice(0, MOST_WORDS).map(stem));
    this.vectors = texts.map((_, index) =>
      unit(new Map(weights.listTerms(index).map(({ term, tfidf }) => [term, tfidf]))),
    );
  }

  /** By the numbers of the texts. */
  between(one: number, other: number): number {
    let product = 0;
    const vector = this.vectors[other]!;
    for (const [term, weight] of this.vectors[one]!) product += weight * (vector.get(term) ?? 0);
    return Math.min(1, product);
  }

  /** For each of `ones` its likeness to those of `others` with a word in common, by their numbers. */
  *among(
    ones: readonly number[],
    others: readonly number[],
  ): Generator<[one: number, likes: Map<number, number>]> {
    const holders = new Map<string, [number, number][]>();
    for (const other of others) {
      for (const [term, weight] of this.vectors[other]!) {
        const list = holders.get(term);
        if (list) list.push([other, weight]);
        else holders.set(term, [[other, weight]]);
      }
    }
    for (const one of ones) {
      const likes = new Map<number, number>();
      for (const [term, weight] of this.vectors[one]!) {
        for (const [other, its] of holders.get(term) ?? [])
          likes.set(other, (likes.get(other) ?? 0) + weight * its);
      }
      yield [one, likes];
    }
  }
}

function unit(vector: Map<string, number>): Vector {
  const length = Math.hypot(...vector.values());
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}
