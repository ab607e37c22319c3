import type { CatalogueLabel } from '../model/index.js';
import { searchAddress } from './address.js';
import { el } from './dom.js';
import type { Families } from './families.js';

/** Labels as a list of chips, each a link to all clauses of its category; null for no label. */
export function labelChips(labels: readonly CatalogueLabel[], families: Families): HTMLElement | null {
  if (labels.length === 0) return null;
  return el(
    'ul',
    { class: 'chips', 'aria-label': 'Labels' },
    ...labels.map((label) => el('li', {}, chip(label, families))),
  );
}

/** One label: category, and what is out of the ordinary about it. */
export function chip(
  { category, family, score, tier, polarity }: CatalogueLabel,
  families: Families,
): HTMLElement {
  const notes = [polarity === 'excluded' && 'excluded', tier === 'broad' && 'broad'].filter(
    (note) => note !== false,
  );
  return el(
    'a',
    {
      class: `chip ${families.colour(family)} ${tier}`,
      href: searchAddress([['category', category]]),
      title: `${families.title('family', family)}: ${category}, score ${score.toFixed(2)}, ${tier}, ${polarity}`,
    },
    families.title('category', category),
    ...notes.map((note) => el('span', { class: 'note' }, ` ${note}`)),
  );
}
