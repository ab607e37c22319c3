import { atPage } from './address.js';
import { el } from './dom.js';
import { countOf } from './words.js';

/** How many are shown, behind how many, and how many there are, or are at least. */
interface PageShown {
  shown: number;
  before: number;
  total: number;
  totalIsLeast?: boolean;
  next: string | null;
  limit: number;
}

/** From where each cursor was come by, while this page of the browser is open. */
const cameFrom = new Map<string, string>();

/** How many there are, and links to the pages before and behind, which go on from what is shown, whatever changes. */
export function pager(
  address: URL,
  { shown, before, total, totalIsLeast = false, next, limit }: PageShown,
  thing: string,
): { count: HTMLElement; links: HTMLElement } {
  // Fewer than were shown: some that were on the pages before are gone.
  const behind = totalIsLeast ? ' of more than' : before + shown > total ? '; by now there are' : ' of';
  const which =
    !totalIsLeast && (shown === total || shown === 0)
      ? countOf(total, thing)
      : `${before + 1} to ${before + shown}${behind} ${countOf(total, thing)}`;
  if (next !== null) cameFrom.set(next, address.pathname + address.search);
  // Whoever was handed the address has seen no page before: by number it is found, too.
  const previous =
    cameFrom.get(address.searchParams.get('after') ?? '') ??
    atPage(address, 'offset', before > limit ? String(before - limit) : '');
  return {
    count: el('p', { class: 'count', role: 'status' }, `${which}.`),
    links: el(
      'nav',
      { class: 'pager', 'aria-label': 'Pages' },
      before > 0 && el('a', { href: previous, rel: 'prev' }, 'Previous page'),
      next !== null && el('a', { href: atPage(address, 'after', next), rel: 'next' }, 'Next page'),
    ),
  };
}
