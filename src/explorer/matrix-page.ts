import type { CoverageState } from '../model/index.js';
import { sayOtherRules } from '../model/other-rules.js';
import type { MatrixPage } from '../server/answers.js';
import { agreementAddress, apiAddress, matrixAddress, PAGING, searchAddress } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import type { Families } from './families.js';
import { type Choice, choiceField, questionForm, textField } from './fields.js';
import { pager } from './pager.js';
import type { Page } from './view.js';
import { which } from './which.js';
import { countOf } from './words.js';

const ASKED = ['by', 'document', 'party', 'instrument', ...PAGING];
const ROWS = 100;
const PARTS: readonly Choice[] = [
  ['family', 'families'],
  ['safeguard', 'safeguards'],
];
const SIGNS: Readonly<Record<CoverageState, string>> = {
  present: '✓',
  excluded: '✗',
  inconclusive: '?',
  absent: '',
};
const SAYS: Readonly<Record<CoverageState, string>> = {
  present: 'present',
  excluded: 'ruled out, at least in part',
  inconclusive: 'inconclusive: worth a look',
  absent: 'absent',
};

/** The agreements against what they have, as a heat-map. */
export const matrixPage: Page = async ({ address, signal, families, about, go }) => {
  const question = apiAddress('/api/matrix', address, ASKED);
  const matrix = await api.matrix(`${question}${question.includes('?') ? '&' : '?'}limit=${ROWS}`, signal);
  const by = address.searchParams.get('by') ?? 'category';
  const { total, before, next, rows } = matrix;
  const shown = { shown: rows.length, total, before, next, limit: ROWS };
  const { count, links } = pager(address, shown, 'agreement');
  return {
    title: 'Coverage',
    content: el(
      'div',
      { class: 'page' },
      el('h1', { tabindex: '-1' }, 'Coverage'),
      questionForm('Coverage', matrixAddress, go, [
        choiceField(address, 'by', 'Columns', PARTS, 'categories'),
        textField(address, 'document', 'Title, file or id'),
        textField(address, 'party', 'Party', 'Part of its name, or its ISO country code'),
      ]),
      count,
      ...matrix.otherRules.map((other) =>
        el('p', { class: 'hint' }, sayOtherRules(other, rows.length, about.pipeline)),
      ),
      matrix.rows.length > 0 && table(matrix, by, families),
      legend(),
      links,
    ),
  };
};

function table({ columns, rows }: MatrixPage, by: string, families: Families): HTMLElement {
  const groups: { title: string; id: string; span: number }[] = [];
  for (const { group, groupTitle } of columns) {
    const last = groups.at(-1);
    if (last?.id === group) last.span += 1;
    else groups.push({ id: group, title: groupTitle, span: 1 });
  }
  const startsGroup = columns.map(({ group }, index) => group !== columns[index - 1]?.group);
  const counts = columns.map((_, index) => rows.filter(({ states }) => states[index] === 'present').length);
  const cellOf = (state: CoverageState, index: number, id: string): HTMLElement => {
    const column = columns[index]!;
    const says = `${column.title}: ${SAYS[state]}`;
    const sign = el('span', { 'aria-hidden': 'true' }, SIGNS[state]);
    const kind = `cell ${state}${startsGroup[index] ? ' first' : ''}`;
    // Labels are looked up by their category; a family or safeguard is told by the agreement itself.
    const to =
      by === 'category' &&
      state !== 'absent' &&
      searchAddress([
        ['document', id],
        ['category', column.id],
      ]);
    return el(
      'td',
      { class: kind, title: says },
      to
        ? el('a', { href: to, 'aria-label': says }, sign)
        : el('span', { role: 'img', 'aria-label': says }, sign),
    );
  };
  const head = [
    ...(by === 'family'
      ? []
      : [
          el(
            'tr',
            {},
            el('td'),
            ...groups.map(({ title, id, span }) => {
              const cell = el('th', { scope: 'colgroup', class: `group ${families.colour(id)}` }, title);
              cell.colSpan = span;
              return cell;
            }),
          ),
        ]),
    el(
      'tr',
      {},
      el('td'),
      ...columns.map(({ title }, index) =>
        el(
          'th',
          { scope: 'col', class: startsGroup[index] ? 'upright first' : 'upright' },
          el('span', {}, title),
        ),
      ),
    ),
  ];
  const body = rows.map(({ agreement, states }) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        el('a', { href: agreementAddress(agreement.id), dir: 'auto' }, agreement.title),
        which(agreement),
      ),
      ...states.map((state, index) => cellOf(state, index, agreement.id)),
    ),
  );
  const foot = el(
    'tr',
    {},
    el('th', { scope: 'row' }, `have it, of ${countOf(rows.length, 'shown', 'shown')}`),
    ...counts.map((count, index) => el('td', { class: startsGroup[index] ? 'count first' : 'count' }, count)),
  );
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Agreements and what they have' },
    el(
      'table',
      { class: 'matrix' },
      el('thead', {}, ...head),
      el('tbody', {}, ...body),
      el('tfoot', {}, foot),
    ),
  );
}

const legend = (): HTMLElement =>
  el(
    'ul',
    { class: 'legend', 'aria-label': 'Signs' },
    ...(Object.keys(SIGNS) as CoverageState[]).map((state) =>
      el(
        'li',
        {},
        el('span', { class: `cell ${state}`, 'aria-hidden': 'true' }, SIGNS[state]),
        ` ${SAYS[state]}`,
      ),
    ),
  );
