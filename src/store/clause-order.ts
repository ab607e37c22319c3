import type { RankedPlace } from './clause-cursor.js';
import type { ClauseIndex } from './clause-index.js';
import type { LabelCondition } from './sql/asked-for.js';

/** A clause to be put in order: by place of its label, then by rank. */
export interface Candidate {
  id: number;
  place: number;
  /** The smaller, the better. */
  rank: number;
}

/** One that is, with the score of its label. */
export interface Ordered extends Candidate {
  score: number;
}

export const byPlaceAndRank = (one: Candidate, other: Candidate): number =>
  one.place - other.place || one.rank - other.rank;

/** A page of candidates, and whether others are behind it. */
export interface OrderedPage {
  page: Ordered[];
  isMore: boolean;
}

/** Puts as many candidates in order as a page takes, which are sorted by place and rank: only what is as good is looked up. */
export class ClauseOrder {
  readonly #index: ClauseIndex;
  readonly #labels: readonly LabelCondition[];

  constructor(index: ClauseIndex, labels: readonly LabelCondition[]) {
    this.#index = index;
    this.#labels = labels;
  }

  /** Those behind the first `offset`. */
  async from(candidates: readonly Candidate[], offset: number, limit: number): Promise<OrderedPage> {
    const to = Math.min(offset + limit, candidates.length);
    if (offset >= to) return { page: [], isMore: false };
    const isSame = (one: number, other: number) => byPlaceAndRank(candidates[one]!, candidates[other]!) === 0;
    let first = offset;
    while (first > 0 && isSame(first - 1, offset)) first -= 1;
    let last = to - 1;
    while (last + 1 < candidates.length && isSame(last + 1, to - 1)) last += 1;
    const sorted = await this.#sorted(candidates.slice(first, last + 1), null);
    return { page: sorted.slice(offset - first, to - first), isMore: to < candidates.length };
  }

  /** Those behind a place, whether or not a clause stands there still. */
  async behind(candidates: readonly Candidate[], place: RankedPlace, limit: number): Promise<OrderedPage> {
    const at = { id: 0, place: place[0], rank: place[1] };
    const asGood = candidates.filter((one) => byPlaceAndRank(one, at) === 0);
    const others = candidates.filter((one) => byPlaceAndRank(one, at) > 0);
    const first = await this.#sorted(asGood, place);
    const room = Math.max(0, limit - first.length);
    const { page } = await this.from(others, 0, room);
    return {
      page: [...first.slice(0, limit), ...page],
      isMore: first.length + others.length > limit,
    };
  }

  /** In order, behind a place if one is given. */
  async #sorted(candidates: readonly Candidate[], place: RankedPlace | null): Promise<Ordered[]> {
    if (candidates.length === 0) return [];
    const some = new Map(candidates.map((one) => [one.id, one]));
    const inText = place && ([place[3], place[4], place[5]] as const);
    const score = place ? place[2] : 0;
    const found = await this.#index.inOrder([...some.keys()], this.#labels, inText);
    const sorted = found
      .filter((one) => place === null || one.score < score || (one.score === score && one.isBehind))
      .map((one) => ({ ...some.get(one.id)!, score: one.score }));
    return sorted.sort((one, other) => byPlaceAndRank(one, other) || other.score - one.score);
  }
}
