import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { stem } from './stem.js';
import { words } from './tokenise.js';

/** A text as weights of its stems, of length 1. */
type Vector = ReadonlyMap<string, number>;

/** So many words of a text are looked at: enough to tell what it is about. */
const MOST_WORDS = 2_000;
/** Of each text so many others with one of its words are looked at, those with its rarest first. */
const MOST_HOLDERS = 10_000;
/** Of these, the likest by the words looked at are measured by all of their words. */
const MOST_MEASURED = 50;

/** The texts that are like one, by their numbers, the most alike first. */
export interface Likes {
  one: number;
  likes: [other: number, likeness: number][];
  /** False: one that is as like it as was asked may have none of the words that were looked up. */
  isWhole: boolean;
}

/**
 * How like one another texts are by their words: stems weighted by how often they stand in a text and how few of the
 * texts have them (TF-IDF). 1: the same words as often; 0: none in common.
 */
export class Likeness {
  private constructor(private readonly vectors: readonly Vector[]) {}

  /** Of some hundreds of texts: `natural` looks through all of them for each of their words. */
  static of(texts: readonly string[]): Likeness {
    const weights = new TfIdf();
    for (const text of texts) weights.addDocument(stemsOf(text));
    return new Likeness(
      texts.map((_, index) =>
        unit(new Map(weights.listTerms(index).map(({ term, tfidf }) => [term, tfidf]))),
      ),
    );
  }

  /** The same of any number, with a pause after each text for those who have something else to do meanwhile. */
  static *building(texts: readonly string[]): Generator<void, Likeness> {
    const counts: Map<string, number>[] = [];
    const holders = new Map<string, number>();
    for (const text of texts) {
      const own = new Map<string, number>();
      for (const term of stemsOf(text)) add(own, term);
      for (const term of own.keys()) add(holders, term);
      counts.push(own);
      yield;
    }
    const rarity = (term: string): number => 1 + Math.log(texts.length / (1 + (holders.get(term) ?? 0)));
    const vectors: Vector[] = [];
    for (const own of counts) {
      vectors.push(unit(new Map([...own].map(([term, count]) => [term, count * rarity(term)]))));
      yield;
    }
    return new Likeness(vectors);
  }

  /** By the numbers of the texts. */
  between(one: number, other: number): number {
    let product = 0;
    const vector = this.vectors[other]!;
    for (const [term, weight] of this.vectors[one]!) product += weight * (vector.get(term) ?? 0);
    return Math.min(1, product);
  }

  /**
   * For each of `ones` those of `others` that are like it, `least` or more, at most `most` of them. The work for each is
   * bounded: words that most texts have are not looked up where there are very many, but `tried` are measured whatever
   * their words.
   */
  *among(
    ones: readonly number[],
    others: readonly number[],
    { least, most, tried }: { least: number; most: number; tried: (one: number) => Iterable<number> },
  ): Generator<Likes> {
    const holders = this.#holders(others);
    const shared = new Float64Array(this.vectors.length);
    for (const one of ones) {
      const { touched, isWhole } = this.#lookUp(one, holders, shared, least);
      // Of those that are as like, the tried ones stay.
      const measured = new Set([...tried(one), ...greatest(touched, shared, MOST_MEASURED)]);
      for (const other of touched) shared[other] = 0;
      const likes = [...measured]
        .map((other): [number, number] => [other, this.between(one, other)])
        .filter(([, likeness]) => likeness >= least)
        .sort((a, b) => b[1] - a[1])
        .slice(0, most);
      yield { one, likes, isWhole };
    }
  }

  #holders(others: readonly number[]): Map<string, [number, number][]> {
    const holders = new Map<string, [number, number][]>();
    for (const other of others) {
      for (const [term, weight] of this.vectors[other]!) {
        const list = holders.get(term);
        if (list) list.push([other, weight]);
        else holders.set(term, [[other, weight]]);
      }
    }
    return holders;
  }

  /** Adds up in `shared` what each has in common with one, the words that fewest have first, as far as the bound allows. */
  #lookUp(
    one: number,
    holders: ReadonlyMap<string, readonly [number, number][]>,
    shared: Float64Array,
    least: number,
  ): { touched: number[]; isWhole: boolean } {
    const terms = [...this.vectors[one]!]
      .map(([term, weight]) => ({ weight, list: holders.get(term) ?? [] }))
      .sort((a, b) => a.list.length - b.list.length);
    const touched: number[] = [];
    let looked = 0;
    let left = 0;
    for (const { weight, list } of terms) {
      looked += list.length;
      if (looked > MOST_HOLDERS) {
        left += weight * weight;
        continue;
      }
      for (const [other, its] of list) {
        if (shared[other] === 0) touched.push(other);
        shared[other]! += weight * its;
      }
    }
    // Of vectors of length 1, what is left of one is the most that it can have in common with any by these words.
    return { touched, isWhole: Math.sqrt(left) < least };
  }
}

/** The numbers with the greatest values, these first; of equal ones the first. */
function greatest(numbers: readonly number[], values: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    const value = values[number]!;
    if (found.length === most && value <= values[found[most - 1]!]!) continue;
    let at = Math.min(found.length, most - 1);
    for (; at > 0 && values[found[at - 1]!]! < value; at--) found[at] = found[at - 1]!;
    found[at] = number;
  }
  return found;
}

const stemsOf = (text: string): string[] => words(text).slice(0, MOST_WORDS).map(stem);

function add(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

function unit(vector: Map<string, number>): Vector {
  const length = Math.hypot(...vector.values());
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}
