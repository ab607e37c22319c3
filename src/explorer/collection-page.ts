import type { AgreementSummary, Instrument, Status } from '../model/index.js';
import { addAgreements } from './add-agreements.js';
import { agreementAddress, apiAddress, collectionAddress } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { type Choice, choiceField, pager, questionForm, textField } from './fields.js';
import type { Page } from './view.js';
import { sayTerm } from './words.js';

const ASKED = ['document', 'party', 'instrument', 'status', 'offset'];
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
  const question = apiAddress('/api/agreements', address, ASKED);
  const listed = el('div');
  const list = async (): Promise<void> => {
    const { agreements, total } = await api.agreements(withLimit(question), signal);
    const { count, links } = pager(address, { shown: agreements.length, total, limit: ROWS }, 'agreement');
    listed.replaceChildren(count, ...(agreements.length > 0 ? [table(agreements)] : []), links);
  };
  await list();
  return {
    title: 'Agreements',
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Agreements'),
      questionForm('Agreements', collectionAddress, go, [
        textField(address, 'document', 'Title, file or id'),
        textField(address, 'party', 'Party', 'Part of its name, or its ISO country code'),
        choiceField(address, 'instrument', 'Instrument', Object.keys(INSTRUMENTS).map(choiceOf)),
        choiceField(address, 'status', 'Status', Object.entries(STATUSES)),
      ]),
      addAgreements(about, list),
      listed,
    ),
  };
};

const choiceOf = (term: string): Choice => [term, sayTerm(term)];
const withLimit = (question: string): string =>
  `${question}${question.includes('?') ? '&' : '?'}limit=${ROWS}`;

const COLUMNS = ['Title', 'Instrument', 'Parties', 'Signed', 'Pages', 'Clauses', 'Status'];

function table(agreements: readonly AgreementSummary[]): HTMLElement {
  const heads = COLUMNS.map((name) => el('th', { scope: 'col' }, name));
  return el(
    'table',
    { class: 'agreements' },
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...agreements.map(row)),
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
