import type { AgreementRecord } from '../model/index.js';
import { type Decisions, sayDecision } from './decisions.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { plain } from './text.js';

/** What people decided of the labels of an agreement, the latest first; hidden while that is nothing. */
export function decisionList(
  { clauses }: AgreementRecord,
  decisions: Decisions,
  families: Families,
  to: (eId: string) => string,
): HTMLElement {
  const there = new Set(clauses.map(({ id }) => id));
  const summary = el('summary');
  const list = el('ul');
  const details = el('details', { class: 'decisions' }, summary, list);
  const draw = (): void => {
    const all = decisions.all.toReversed();
    details.hidden = all.length === 0;
    summary.textContent = `Decisions on labels (${all.length})`;
    list.replaceChildren(
      ...all.map((review) =>
        el(
          'li',
          {},
          there.has(review.clause)
            ? el('a', { href: to(review.clause) }, review.clause)
            : // The rules for sections have changed since: the words tell which clause it was.
              el('q', { dir: 'auto' }, review.words),
          ' ',
          el('strong', {}, families.title('category', review.category)),
          el('span', { dir: 'auto' }, ` ${plain(sayDecision(review))}`),
        ),
      ),
    );
  };
  decisions.watch(draw);
  draw();
  return details;
}
