import type { CoverageState } from '../model/index.js';
import { sayOtherRules } from '../model/other-rules.js';
import type { MatrixPage } from '../server/answers.js';
import { agreementAddress, apiAddress, clausesAddress, matrixAddress, PAGING } from './address.js';
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
  const startsGroup = columns.map(({ group }, index) => group !== columns[index - 1]?.group);
  const bodyRow = ({ agreement, states }: MatrixPage['rows'][number]) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        el('a', { href: agreementAddress(agreement.id), dir: 'auto' }, agreement.title),
        which(agreement),
      ),
      ...states.map((state, index) =>
        stateCell(state, columns[index]!, startsGroup[index]!, by === 'category' ? agreement.id : null),
      ),
    );
  const counts = columns.map((_, index) => rows.filter(({ states }) => states[index] === 'present').length);
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
      el('thead', {}, by !== 'family' && groupHeads(columns, families), columnHeads(columns, startsGroup)),
      el('tbody', {}, ...rows.map(bodyRow)),
      el('tfoot', {}, foot),
    ),
  );
}

/** The families or groups of the columns, each over its own. */
function groupHeads(columns: MatrixPage['columns'], families: Families): HTMLElement {
  const groups: { title: string; id: string; span: number }[] = [];
  for (const { group, groupTitle } of columns) {
    const last = groups.at(-1);
    if (last?.id === group) last.span += 1;
    else groups.push({ id: group, title: groupTitle, span: 1 });
  }
  const heads = groups.map(({ title, id, span }) => {
    const cell = el('th', { scope: 'colgroup', class: `group ${families.colour(id)}` }, title);
    cell.colSpan = span;
    return cell;
  });
  return el('tr', {}, el('td'), ...heads);
}

const columnHeads = (columns: MatrixPage['columns'], startsGroup: readonly boolean[]): HTMLElement =>
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
  );

/** `document`: of which a category's clauses are looked up; null for a family or safeguard, which the agreement itself tells. */
function stateCell(
  state: CoverageState,
  column: MatrixPage['columns'][number],
  isFirst: boolean,
  document: string | null,
): HTMLElement {
  const says = `${column.title}: ${SAYS[state]}`;
  const sign = el('span', { 'aria-hidden': 'true' }, SIGNS[state]);
  const isLinked = document !== null && state !== 'absent';
  return el(
    'td',
    { class: `cell ${state}${isFirst ? ' first' : ''}`, title: says },
    isLinked
      ? el('a', { href: clausesAddress(document, column.id), 'aria-label': says }, sign)
      : el('span', { role: 'img', 'aria-label': says }, sign),
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
