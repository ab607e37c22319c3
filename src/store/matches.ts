import type { ClauseIndex, Lookup } from './clause-search.js';
import { labelMarks, type Place } from './marks.js';
import type { LabelCondition } from './sql/asked-for.js';
import { allTerms, anyToken } from './sql/term-query.js';

/** So many clauses are counted; what is found behind them is only told to be there. */
export const MOST_COUNTED = 10_000;
/** Ids looked up at once. */
const LOOKED_UP = 2_000;

/** The clauses that meet a question, and in which place their labels are. */
export class Matches {
  readonly #index: ClauseIndex;
  readonly #lookup: Lookup;
  /** For each place of a label the marks of it, the last one without; one place where no label is asked for. */
  readonly #places: readonly string[][];
  /** The first of them, and one more than are counted. */
  readonly first: readonly number[];

  private constructor(index: ClauseIndex, lookup: Lookup, places: string[][], first: readonly number[]) {
    this.#index = index;
    this.#lookup = lookup;
    this.#places = places;
    this.first = first;
  }

  static async of(index: ClauseIndex, lookup: Lookup, labels: readonly LabelCondition[]): Promise<Matches> {
    return new Matches(index, lookup, placesOf(labels), await index.find(lookup, 0, MOST_COUNTED + 1));
  }

  /** `first` are all of them. */
  get areCounted(): boolean {
    return this.first.length <= MOST_COUNTED;
  }

  get places(): number {
    return this.#places.length;
  }

  placeOf(marks: string): number {
    const place = this.#places.findIndex((some) => some.some((mark) => marks.includes(` ${mark} `)));
    return place === -1 ? this.#places.length - 1 : place;
  }

  /** Ids as they were catalogued, behind one; `place`: of those in it alone. */
  async behind(id: number, limit: number, place: number | null = null): Promise<number[]> {
    const isAny = place === null || this.#places.length === 1;
    if (!isAny) return this.#index.find(this.#at(place), id, limit);
    if (!this.areCounted) return this.#index.find(this.#lookup, id, limit);
    return this.first.filter((one) => one > id).slice(0, limit);
  }

  /** Ids up to one, itself among them. */
  async upTo(last: number, place: number | null = null): Promise<number[]> {
    const ids: number[] = [];
    for (let behind = 0; ; ) {
      const some = await this.behind(behind, LOOKED_UP, place);
      for (const id of some) if (id <= last) ids.push(id);
      behind = some.at(-1) ?? last;
      if (some.length < LOOKED_UP || behind >= last) return ids;
    }
  }

  /** Those in one place and in none before it. */
  #at(place: number): Lookup {
    const before = this.#places.slice(0, place).flat();
    const own = this.#places[place]!;
    const { terms } = this.#lookup;
    const asked = [
      ...(terms.kind === 'all' ? terms.parts : [terms]),
      ...(own.length > 0 ? [anyToken(own)] : []),
      ...(before.length > 0 ? [{ kind: 'not' as const, part: anyToken(before) }] : []),
    ];
    return { ...this.#lookup, terms: allTerms(asked) };
  }
}

function placesOf(labels: readonly LabelCondition[]): string[][] {
  if (labels.length === 0) return [[]];
  const marks = ([0, 1, 2] as const).map((place: Place) =>
    labels.flatMap((label) => labelMarks(label, place)),
  );
  return [...marks, []];
}
