import type { BearerKind, Modality, StatementHit } from '../model/index.js';
import { agreementAddress, apiAddress, obligationsAddress, PAGING } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { type Choice, categoryField, choiceField, questionForm, textField } from './fields.js';
import { BEARERS, MODALITIES } from './kinds.js';
import { pager } from './pager.js';
import type { Page } from './view.js';
import { which } from './which.js';
import { sayPeriod, sayTerm } from './words.js';

const ASKED = ['party', 'bearer', 'modality', 'category', 'document', 'due', ...PAGING];
const ROWS = 50;

/** Who must do what, to whom, by when; obligations where no other kind is asked for. */
export const obligationsPage: Page = async ({ address, signal, families, go }) => {
  const asked = new URL(address);
  if (!asked.searchParams.get('modality')) asked.searchParams.set('modality', 'obligation');
  const question = apiAddress('/api/statements', asked, ASKED);
  const { hits, ...page } = await api.statements(`${question}&limit=${ROWS}`, signal);
  const { count, links } = pager(address, { shown: hits.length, ...page, limit: ROWS }, 'statement');
  return {
    title: 'Obligations',
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Obligations'),
      questionForm('Obligations', obligationsAddress, go, [
        textField(address, 'party', 'Party or role', 'Part of its name, its ISO country code, or a role'),
        choiceField(
          address,
          'modality',
          'Kind of statement',
          MODALITIES.filter((kind) => kind !== 'obligation' && kind !== 'none').map(choiceOf),
          'obligation',
        ),
        choiceField(address, 'bearer', 'Who is bound', BEARERS.map(choiceOf)),
        categoryField(address, families),
        choiceField(address, 'due', 'Time', [['true', 'due by a time, soonest first']]),
        textField(address, 'document', 'Agreement', 'Part of its title or file name, or its id'),
      ]),
      count,
      hits.length > 0 && table(hits),
      links,
    ),
  };
};

const choiceOf = (term: Modality | BearerKind): Choice => [term, sayTerm(term)];

const COLUMNS = ['Who', 'Does what', 'To whom', 'When', 'Where'];

function table(hits: readonly StatementHit[]): HTMLElement {
  const heads = COLUMNS.map((name) => el('th', { scope: 'col' }, name));
  return el(
    'table',
    { class: 'agreements obligations' },
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...hits.map(row)),
  );
}

function row(hit: StatementHit) {
  const {
    recordId,
    title,
    eId,
    bearer,
    action,
    object,
    counterparty,
    deadline,
    conditions,
    exceptions,
    text,
  } = hit;
  const cell = (index: number, ...children: (Node | string | null | false)[]) =>
    el('td', { 'data-label': COLUMNS[index]! }, ...children);
  const times = [
    ...(deadline ? [el('span', {}, sayDeadline(deadline))] : []),
    ...conditions.map((words) => el('span', { class: 'condition', dir: 'auto' }, words)),
    ...exceptions.map((words) => el('span', { class: 'exception', dir: 'auto' }, words)),
  ];
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, bearer ? saySomebody(bearer) : ''),
    cell(
      1,
      el('strong', {}, action ?? ''),
      ' ',
      object === null ? '' : el('span', { dir: 'auto' }, object),
      el('details', { class: 'sentence' }, el('summary', {}, 'Sentence'), el('q', { dir: 'auto' }, text)),
    ),
    cell(2, counterparty ? saySomebody(counterparty) : ''),
    cell(3, ...times),
    cell(
      4,
      el('a', { href: agreementAddress(recordId, eId), dir: 'auto' }, title),
      which(hit),
      el('code', { class: 'file' }, eId),
    ),
  );
}

const saySomebody = ({ kind, words, party, role }: NonNullable<StatementHit['bearer']>): string =>
  party ??
  (role === null ? null : sayTerm(role)) ??
  (kind === 'other' || kind === 'person' ? words : sayTerm(kind));

function sayDeadline(deadline: NonNullable<StatementHit['deadline']>): string {
  const { kind, words, period, working, date, event } = deadline;
  const time = sayDay(date) ?? (period === null ? null : sayPeriod(period, working));
  if (time === null) return words;
  return `${sayTerm(kind)} ${time}${event === null ? '' : ` (${event})`}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `1 April of each year` for `--04-01`. */
function sayDay(date: string | null): string | null {
  if (date === null || !date.startsWith('--')) return date;
  return `${DAY.format(Date.parse(`2000${date.slice(1)}T00:00Z`))} of each year`;
}
