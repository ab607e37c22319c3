import type { AgreementSummary } from '../model/index.js';
import type { ComparisonAnswer } from '../server/answers.js';
import { agreementAddress, comparisonAddress } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { type Choice, choiceField, questionForm } from './fields.js';
import type { Page } from './view.js';
import { which } from './which.js';
import { countOf } from './words.js';

/** As many agreements can be chosen from; others are reached by their addresses. */
const MOST_CHOICES = 200;
type Pair = ComparisonAnswer['groups'][number]['pairs'][number];

/** Two agreements side by side: clauses that do the same beside one another, with the words that differ marked. */
export const comparisonPage: Page = async ({ address, signal, go }) => {
  const one = address.searchParams.get('one') ?? '';
  const other = address.searchParams.get('other') ?? '';
  const { agreements } = await api.agreements(`/api/agreements?limit=${MOST_CHOICES}`, signal);
  const answer =
    one !== '' && other !== '' && one !== other ? await api.comparison(one, other, signal) : null;
  const changedOnly = address.searchParams.has('changed');
  return {
    title: 'Comparison',
    content: el(
      'div',
      { class: 'page comparing' },
      el('h1', { tabindex: '-1' }, 'Two agreements side by side'),
      questionForm(
        'Comparison',
        comparisonAddress,
        go,
        [
          choiceField(address, 'one', 'First', agreements.map(choiceOf)),
          choiceField(address, 'other', 'Second', agreements.map(choiceOf)),
          choiceField(address, 'changed', 'Show', [['true', 'only what differs']], 'all clauses'),
        ],
        undefined,
        'Compare',
      ),
      one !== '' && one === other && el('p', { role: 'alert' }, 'Choose two different agreements.'),
      answer && result(answer, changedOnly),
    ),
  };
};

/** The day first: a field is too narrow for most titles. */
const choiceOf = ({ id, title, signed, fileName }: AgreementSummary): Choice => [
  id,
  [signed, title, fileName === title ? null : fileName].filter((part) => part !== null).join(' · '),
];

function result(
  { one, other, counts, bounded, groups }: ComparisonAnswer,
  changedOnly: boolean,
): HTMLElement {
  const head = (side: ComparisonAnswer['one']) =>
    el(
      'th',
      { scope: 'col' },
      el('a', { href: agreementAddress(side.recordId), dir: 'auto' }, side.title),
      ' ',
      which(side),
    );
  const shown = groups
    .map(({ title, pairs }) => ({ title, pairs: pairs.filter((pair) => !changedOnly || !isSame(pair)) }))
    .filter(({ pairs }) => pairs.length > 0);
  return el(
    'div',
    { class: 'comparison' },
    el(
      'p',
      { class: 'count', role: 'status' },
      `${countOf(counts.same, 'clause')} the same, ${counts.changed} with other words, ${counts.onlyOne} only in the first, ${counts.onlyOther} only in the second.`,
    ),
    (bounded.clauses > 0 || bounded.pairs > 0) &&
      el(
        'p',
        { class: 'hint' },
        'These agreements are very long: some clauses may have a partner that was not found, or are shown as changed as a whole.',
      ),
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, head(one), head(other))),
      ...shown.map(({ title, pairs }) => {
        const cell = el('th', { scope: 'rowgroup' }, title);
        cell.colSpan = 2;
        return el(
          'tbody',
          {},
          el('tr', { class: 'group' }, cell),
          ...pairs.map((pair) => row(pair, one, other)),
        );
      }),
    ),
  );
}

const isSame = ({ one, other, changes }: Pair): boolean =>
  one !== null && other !== null && changes.every(({ kind }) => kind === 'same');

function row(pair: Pair, first: ComparisonAnswer['one'], second: ComparisonAnswer['other']): HTMLElement {
  const { one, other, likeness, changes } = pair;
  const side = (clause: Pair['one'], of: ComparisonAnswer['one'], left: 'removed' | 'added') => {
    if (!clause) return el('td', {}, el('span', { class: 'hint' }, 'nothing like it'));
    // Words that are all new are marked by where they stand: nothing of them is left to tell them apart from.
    const isMarked = changes.some(({ kind }) => kind === 'same');
    const words = changes
      .filter(({ kind }) => kind === 'same' || kind === left)
      .map(({ kind, text }) =>
        kind === 'same' || !isMarked ? text : el(left === 'removed' ? 'del' : 'ins', {}, text),
      );
    const says =
      one && other ? (isSame(pair) ? 'the same' : `${Math.round(100 * likeness)} % alike`) : 'only here';
    return el(
      'td',
      isSame(pair) ? { class: 'same' } : {},
      el(
        'p',
        { class: 'place' },
        el('a', { href: agreementAddress(of.recordId, clause.eId) }, clause.eId),
        ` ${says}`,
      ),
      el('div', { dir: 'auto' }, ...words),
    );
  };
  return el('tr', {}, side(one, first, 'removed'), side(other, second, 'added'));
}
