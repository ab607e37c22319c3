import type { ClauseFacets } from '../model/index.js';
import { withQuestion } from './address.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { besides, conditionOf, narrowed, widened } from './question.js';
import { sayTerm } from './words.js';

/** More are folded away. */
const SHOWN = 6;
const asItIs = (value: string): string => value;

/** What the clauses found have, each a link that narrows the question to it, or takes it out again; null for nothing. */
export function facetLinks(
  address: URL,
  question: string,
  facets: ClauseFacets,
  families: Families,
): HTMLElement | null {
  const kinds: [keyof Omit<ClauseFacets, 'total' | 'totalIsLeast'>, string, (value: string) => string][] = [
    ['category', 'Category', (id) => families.title('category', id)],
    ['family', 'Family', (id) => families.title('family', id)],
    ['instrument', 'Instrument', sayTerm],
    ['party', 'Party', asItIs],
    ['modality', 'Kind of statement', sayTerm],
    ['bearer', 'Who is bound', sayTerm],
    ['signed', 'Signed in', asItIs],
  ];
  const sections = kinds.flatMap(([kind, name, say]) => {
    const links = facets[kind].flatMap((count) => {
      // Of a party the whole name: another may begin with it.
      const part = conditionOf(kind, kind === 'party' ? `=${count.value}` : count.value);
      const without = widened(question, part) ?? widened(question, `(${part})`);
      // All of them have it: the question stays what it is.
      if (without === null && count.clauses === facets.total && !facets.totalIsLeast) return [];
      const to = withQuestion(address, without ?? narrowed(question, besides(address, question, kind, part)));
      return [facetLink(say(count.value), count.clauses, to, without !== null)];
    });
    return links.length > 0 ? [facetSection(name, links)] : [];
  });
  const first = facets.total.toLocaleString('en');
  return foldedFacets(
    sections,
    facets.totalIsLeast ? `Counted in the first ${first} found: there may be more of each.` : undefined,
  );
}

/** Open where there is room beside what was found; null for nothing. `hint`: what the numbers are. */
export function foldedFacets(sections: readonly HTMLElement[], hint?: string): HTMLElement | null {
  if (sections.length === 0) return null;
  const details = el(
    'details',
    { class: 'facets' },
    el('summary', {}, 'Narrow down'),
    hint !== undefined && el('p', { class: 'hint' }, hint),
    el('nav', { 'aria-label': 'Narrow down' }, ...sections),
  );
  details.open = window.matchMedia('(min-width: 60rem)').matches;
  return details;
}

/** A value and how many have it; `isAsked`: the link leads to all others again. */
export function facetLink(says: string, count: number, href: string, isAsked: boolean): HTMLElement {
  return el(
    'li',
    {},
    el(
      'a',
      isAsked ? { href, 'aria-current': 'true', title: 'Leave it out of the question again' } : { href },
      el('span', { dir: 'auto' }, says),
      ' ',
      el('span', { class: 'number' }, isAsked ? '×' : count.toLocaleString('en')),
    ),
  );
}

/** Values of one kind, those beyond the first folded away. */
export function facetSection(name: string, links: readonly HTMLElement[]): HTMLElement {
  const more = links.slice(SHOWN);
  return el(
    'section',
    {},
    el('h2', {}, name),
    el('ul', {}, ...links.slice(0, SHOWN)),
    more.length > 0 && el('details', {}, el('summary', {}, `${more.length} more`), el('ul', {}, ...more)),
  );
}
