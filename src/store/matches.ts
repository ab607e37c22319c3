import { type ClauseIndex, type First, type Lookup, tokensOf, type Wanted } from './clause-index.js';
import { phraseTokens } from './full-text.js';
import { labelMarks, type Place } from './marks.js';
import type { AskedFor, LabelCondition } from './sql/asked-for.js';
import { allTerms, anyToken } from './sql/term-query.js';
import { codedText, type TermCodes } from './term-codes.js';

/** So many clauses are counted; what is found behind them is only told to be there. */
export const MOST_COUNTED = 5_000;
/** Ids looked up at once. */
const LOOKED_UP = 2_000;

/** The clauses that meet a question, and in which place their labels are. */
export class Matches {
  readonly #index: ClauseIndex;
  readonly #lookup: Lookup;
  /** For each place of a label the marks of it, the last one without; one place where no label is asked for. */
  readonly #places: readonly string[][];
  /** The same in codes. */
  readonly #codedPlaces: readonly string[][];
  readonly #found: First;
  #byPlace: readonly number[][] | null = null;
  /** What is ranked by. */
  readonly phrases: readonly string[][];
  /** What clauses are put in order by. */
  readonly wanted: Wanted;

  private constructor(
    index: ClauseIndex,
    lookup: Lookup,
    places: string[][],
    phrases: string[][],
    codes: TermCodes,
    found: First,
    wanted: Wanted,
  ) {
    this.#index = index;
    this.#lookup = lookup;
    this.#places = places;
    this.#codedPlaces = places.map((marks) => marks.flatMap((mark) => codes.get(mark) ?? []));
    this.#found = found;
    this.phrases = phrases;
    this.wanted = wanted;
  }

  static async of(index: ClauseIndex, lookup: Lookup, { phrases, labels }: AskedFor): Promise<Matches> {
    const places = placesOf(labels);
    const tokens = phraseTokens(phrases).filter(({ length }) => length > 0);
    const codes = await index.codes([...tokensOf(lookup), ...[...places, ...tokens].flat()]);
    const coded = tokens.map((phrase) => codedText(phrase, codes));
    const wanted = { marks: places.length > 1, phrases: coded.length > 0 ? coded : null };
    const found = await index.findFirst(lookup, MOST_COUNTED + 1, wanted);
    return new Matches(index, lookup, places, tokens, codes, found, wanted);
  }

  /** The first of them, and one more than are counted. */
  get first(): readonly number[] {
    return this.#found.ids;
  }

  /** `first` are all of them. */
  get areCounted(): boolean {
    return this.first.length <= MOST_COUNTED;
  }

  get places(): number {
    return this.#places.length;
  }

  /** `marks`: in codes. */
  placeOf(marks: string): number {
    const place = this.#codedPlaces.findIndex((some) => some.some((mark) => marks.includes(mark)));
    return place === -1 ? this.#places.length - 1 : place;
  }

  /** Ids as they were catalogued, behind one; `place`: of those in it alone. */
  async behind(id: number, limit: number, place: number | null = null): Promise<number[]> {
    const newest = this.first.at(-1) ?? 0;
    const first = id < newest ? await this.#firstIn(place) : [];
    const found = first.filter((one) => one > id).slice(0, limit);
    const room = limit - found.length;
    if (room === 0 || this.areCounted) return found;
    const lookup = place === null || this.#places.length === 1 ? this.#lookup : this.#at(place);
    return [...found, ...(await this.#index.find(lookup, Math.max(id, newest), room))];
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

  /** `first`, or those of them that are in a place: by their marks this is told sooner than by asking again. */
  async #firstIn(place: number | null): Promise<readonly number[]> {
    if (place === null || this.#places.length === 1) return this.first;
    this.#byPlace ??= await this.#sortByPlace();
    return this.#byPlace[place]!;
  }

  async #sortByPlace(): Promise<number[][]> {
    const placed = this.#places.map((): number[] => []);
    const marks = await this.#found.marks();
    this.first.forEach((id, at) => {
      placed[this.placeOf(marks[at]!)]!.push(id);
    });
    return placed;
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
