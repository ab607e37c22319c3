import type { NewReview, Review } from '../model/index.js';
import { api } from './api.js';

/** What people decided of one agreement's labels, and where another decision goes. The record stays as it is. */
export class Decisions {
  readonly #recordId: string;
  readonly #last: Map<string, Review>;
  readonly #heard: ((clause: string) => void)[] = [];

  constructor(recordId: string, reviews: readonly Review[]) {
    this.#recordId = recordId;
    this.#last = new Map(reviews.map((review) => [keyOf(review), review]));
  }

  /** In the order of their time. */
  get all(): Review[] {
    return [...this.#last.values()];
  }

  of(clause: string): Review[] {
    return this.all.filter((review) => review.clause === clause);
  }

  /** `heard` is told the clause of each decision from now on. */
  watch(heard: (clause: string) => void): void {
    this.#heard.push(heard);
  }

  async decide(decision: NewReview): Promise<void> {
    const review = await api.review(this.#recordId, decision);
    // Back to the end: the order is that of the last decisions.
    this.#last.delete(keyOf(review));
    if (review.verdict !== 'withdrawn') this.#last.set(keyOf(review), review);
    for (const heard of this.#heard) heard(review.clause);
  }
}

const keyOf = ({ clause, category }: Review): string => `${clause}\n${category}`;

/** `rejected on 2026-03-02 by A. Reader: speaks of premises`. */
export function sayDecision({ verdict, by, at, note }: Review): string {
  const who = by === null ? '' : ` by ${by}`;
  return `${verdict} on ${at.slice(0, 10)}${who}${note === null ? '' : `: ${note}`}`;
}
