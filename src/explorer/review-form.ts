import type { Review, Verdict } from '../model/index.js';
import { api } from './api.js';
import { el } from './dom.js';

/** What people decided of one agreement's labels, and where another decision goes. */
export class Decisions {
  readonly #recordId: string;
  readonly #last: Map<string, Review>;

  constructor(recordId: string, reviews: readonly Review[]) {
    this.#recordId = recordId;
    this.#last = new Map(reviews.map((review) => [keyOf(review.clause, review.category), review]));
  }

  of(clause: string, category: string): Review | undefined {
    return this.#last.get(keyOf(clause, category));
  }

  /** Categories that somebody accepted of a clause beside those that the rules give it. */
  added(clause: string, given: readonly string[]): Review[] {
    return [...this.#last.values()].filter(
      (review) =>
        review.clause === clause && review.verdict === 'accepted' && !given.includes(review.category),
    );
  }

  async decide(clause: string, category: string, verdict: Verdict, note: string): Promise<void> {
    const review = await api.review(this.#recordId, { clause, category, verdict, note: note.trim() || null });
    if (verdict === 'withdrawn') this.#last.delete(keyOf(clause, category));
    else this.#last.set(keyOf(clause, category), review);
  }
}

const keyOf = (clause: string, category: string): string => `${clause}\n${category}`;

/** Whether a label is right: what was decided, and buttons to decide. Draws itself anew after each decision. */
export function reviewForm(decisions: Decisions, clause: string, category: string): HTMLElement {
  const place = el('div', { class: 'review' });
  const draw = (trouble = ''): void => {
    const decided = decisions.of(clause, category);
    const note = el('input', {
      ...{ type: 'text', class: 'note', maxlength: '2000', autocomplete: 'off' },
      'aria-label': `Note on ${category}`,
    });
    note.value = decided?.note ?? '';
    const button = (verdict: Verdict, says: string): HTMLButtonElement => {
      const isChosen = decided?.verdict === verdict;
      const made = el('button', { type: 'button', 'aria-pressed': String(isChosen) }, says);
      made.addEventListener('click', async () => {
        const wanted = isChosen ? 'withdrawn' : verdict;
        await decisions.decide(clause, category, wanted, note.value).then(
          () => draw(),
          (error: Error) => draw(error.message),
        );
        place.querySelector<HTMLButtonElement>(`button[data-label="${verdict}"]`)?.focus();
      });
      made.setAttribute('data-label', verdict);
      return made;
    };
    place.replaceChildren(
      el('span', { class: 'decided', role: 'status' }, decided ? sayDecision(decided) : ''),
      button('accepted', 'Right'),
      button('rejected', 'Wrong'),
      note,
      trouble === '' ? '' : el('p', { role: 'alert' }, trouble),
    );
  };
  draw();
  return place;
}

function sayDecision({ verdict, by, at, note }: Review): string {
  const who = by === null ? '' : ` by ${by}`;
  return `${verdict} on ${at.slice(0, 10)}${who}${note === null ? '' : `: ${note}`}`;
}
