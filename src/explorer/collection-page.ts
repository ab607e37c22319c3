import type { AgreementFacets, AgreementSummary, Instrument, Status } from '../model/index.js';
import { addAgreements } from './add-agreements.js';
import { agreementAddress, apiAddress, collectionAddress, PAGING, withParameter } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { facetLink, facetSection, foldedFacets } from './facets.js';
import { type Choice, choiceField, questionForm, textField } from './fields.js';
import { pager } from './pager.js';
import type { Page } from './view.js';
import { sayTerm } from './words.js';

const CONDITIONS = ['document', 'party', 'instrument', 'status', 'signed'];
const ROWS = 50;

/** By type, so that a new kind cannot be forgotten. */
const INSTRUMENTS: Record<Instrument, true> = {
  treaty: true,
  convention: true,
  agreement: true,
  memorandum: true,
  protocol: true,
  arrangement: true,
  'exchange-of-notes': true,
  charter: true,
  contract: true,
  other: true,
};
const STATUSES: Record<Status, string> = {
  complete: 'complete',
  partial: 'partial: some of it could not be read',
  failed: 'failed: nothing could be read',
};

/** The agreements in a table. */
export const collectionPage: Page = async ({ address, signal, about, go }) => {
  const question = apiAddress('/api/agreements', address, [...CONDITIONS, 'sort', ...PAGING]);
  const found = el('div', { class: 'findings' });
  const list = async (): Promise<void> => {
    const [{ agreements, ...page }, facets] = await Promise.all([
      api.agreements(withLimit(question), signal),
      api.agreementFacets(apiAddress('/api/agreement-facets', address, CONDITIONS), signal),
    ]);
    const { count, links } = pager(address, { shown: agreements.length, ...page, limit: ROWS }, 'agreement');
    const narrowing = foldedFacets(facetsOf(address, facets));
    found.replaceChildren(
      ...(narrowing ? [narrowing] : []),
      el(
        'div',
        {},
        count,
        agreements.length > 0 ? table(address, agreements) : el('p', { class: 'hint' }, sayNone(address)),
        links,
      ),
    );
  };
  await list();
  return {
    title: 'Agreements',
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Agreements'),
      questionForm('Agreements', (filled) => collectionAddress([...filled, ...kept(address)]), go, [
        textField(address, 'document', 'Title, file or id'),
        textField(address, 'party', 'Party', 'Part of its name, or its ISO country code'),
        choiceField(address, 'instrument', 'Instrument', Object.keys(INSTRUMENTS).map(choiceOf)),
        choiceField(address, 'status', 'Status', Object.entries(STATUSES)),
      ]),
      addAgreements(about, list),
      found,
    ),
  };
};

/** What the form does not ask for stays as it is. */
const kept = ({ searchParams }: URL): [string, string][] =>
  [...searchParams].filter(([name]) => name === 'signed' || name === 'sort');

const sayNone = ({ search }: URL): string =>
  search === ''
    ? 'The store is empty: "pacta ingest <folder>" reads agreements into it.'
    : 'No agreement meets all of that: leave a condition out.';

function facetsOf(address: URL, facets: AgreementFacets): HTMLElement[] {
  const kinds: [keyof Omit<AgreementFacets, 'total'>, string][] = [
    ['instrument', 'Instrument'],
    ['party', 'Party'],
    ['signed', 'Signed in'],
    ['status', 'Status'],
  ];
  return kinds.flatMap(([kind, name]) => {
    const asked = address.searchParams.get(kind);
    const links = facets[kind].flatMap(({ value, agreements }) => {
      const isAsked = asked === value;
      if (!isAsked && agreements === facets.total) return [];
      const says = kind === 'party' ? value : sayTerm(value);
      return [facetLink(says, agreements, withParameter(address, kind, isAsked ? null : value), isAsked)];
    });
    return links.length > 0 ? [facetSection(name, links)] : [];
  });
}

const choiceOf = (term: string): Choice => [term, sayTerm(term)];
const withLimit = (question: string): string =>
  `${question}${question.includes('?') ? '&' : '?'}limit=${ROWS}`;

const COLUMNS = ['Title', 'Instrument', 'Parties', 'Signed', 'Pages', 'Clauses', 'Status'];
/** What each column is sorted by; those of numbers and times begin with the largest and latest. */
const ORDERS = ['title', 'instrument', null, '-signed', '-pages', '-clauses', 'status'];

function table(address: URL, agreements: readonly AgreementSummary[]): HTMLElement {
  return el(
    'table',
    { class: 'agreements' },
    el('thead', {}, el('tr', {}, ...COLUMNS.map((name, index) => head(address, name, ORDERS[index]!)))),
    el('tbody', {}, ...agreements.map(row)),
  );
}

/** A link that sorts by the column, or the other way round; behind that, by file name again. */
function head(address: URL, name: string, order: string | null): HTMLElement {
  if (order === null) return el('th', { scope: 'col' }, name);
  const turned = order.startsWith('-') ? order.slice(1) : `-${order}`;
  const sorted = address.searchParams.get('sort');
  const next = sorted === order ? turned : sorted === turned ? null : order;
  const isSorted = sorted === order || sorted === turned;
  const isDown = sorted?.startsWith('-');
  return el(
    'th',
    { scope: 'col', ...(isSorted ? { 'aria-sort': isDown ? 'descending' : 'ascending' } : {}) },
    el('a', { href: withParameter(address, 'sort', next) }, name),
    isSorted && el('span', { 'aria-hidden': 'true' }, isDown ? ' ↓' : ' ↑'),
  );
}

function row({
  id,
  title,
  fileName,
  instrument,
  parties,
  signed,
  pages,
  clauses,
  status,
  problem,
}: AgreementSummary) {
  const cell = (index: number, kind: string, ...children: (Node | string | number | false | null)[]) =>
    el('td', { 'data-label': COLUMNS[index]!, class: kind }, ...children);
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el('a', { href: agreementAddress(id), dir: 'auto' }, title),
      el('span', { class: 'file', dir: 'auto' }, fileName),
    ),
    cell(1, '', instrument && sayTerm(instrument)),
    cell(2, '', ...partyList(parties)),
    cell(3, 'date', signed),
    cell(4, 'number', pages),
    cell(5, 'number', clauses),
    cell(
      6,
      `status ${status}`,
      status,
      problem !== null && el('span', { class: 'problem', dir: 'auto' }, problem),
    ),
  );
}

/** Whoever has many would fill the page. */
const PARTIES_SHOWN = 6;

function partyList(parties: readonly string[]): Node[] {
  const more = parties.length - PARTIES_SHOWN;
  const items = parties.slice(0, PARTIES_SHOWN).map((name) => el('li', { dir: 'auto' }, name));
  if (more > 0) items.push(el('li', {}, `and ${more} more`));
  return items.length > 0 ? [el('ul', { class: 'parties' }, ...items)] : [];
}
