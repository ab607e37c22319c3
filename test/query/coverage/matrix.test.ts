import { expect, it } from 'vitest';
import type { AgreementSummary, CategoryCoverage, CoverageState, Taxonomy } from '../../../src/model/index.js';
import {
  buildMatrix,
  categoryColumns,
  countStates,
  familyColumns,
  safeguardColumns,
} from '../../../src/query/index.js';
import { aSummary } from './a-summary.js';

const category = (id: string) => ({ id, title: id, definition: 'It does.' });
const TAXONOMY: Taxonomy = {
  families: [
    { id: 'final', title: 'Final', categories: [category('termination'), category('amendment')] },
    { id: 'money', title: 'Money', categories: [category('costs')] },
  ],
};
const has = (category: string, affirmed: number, excluded = 0, broad = 0): CategoryCoverage => ({
  ...{ recordId: 'a', category, affirmed, excluded, broad },
});

it.each<[string, CategoryCoverage[], Partial<AgreementSummary>, CoverageState[]]>([
  ['no clause speaks of it', [], {}, ['absent', 'absent', 'absent']],
  ['a strict label affirms it', [has('costs', 1, 2, 3)], {}, ['absent', 'absent', 'present']],
  ['it is only ruled out', [has('costs', 0, 1, 3)], {}, ['absent', 'absent', 'excluded']],
  ['only broad labels', [has('costs', 0, 0, 1)], {}, ['absent', 'absent', 'inconclusive']],
  [
    'a document that was not read to its end',
    [has('costs', 1)],
    { status: 'partial' },
    ['inconclusive', 'inconclusive', 'present'],
  ],
  ['a document that was not read', [], { status: 'failed' }, ['inconclusive', 'inconclusive', 'inconclusive']],
  ['what the rules do not have is left out', [has('unheard-of', 1)], {}, ['absent', 'absent', 'absent']],
])('state of a category: %s', (_, categories, summary, expected) => {
  const agreement = aSummary({ id: 'a', ...summary });
  const matrix = buildMatrix(
    [agreement],
    { categories, safeguards: [] },
    categoryColumns(TAXONOMY),
    'category',
    TAXONOMY,
  );
  expect(matrix.rows[0]!.states).toEqual(expected);
});

it('a family is what the strongest of its categories is', () => {
  const rows: [CategoryCoverage[], CoverageState][] = [
    [[has('termination', 0, 0, 1), has('amendment', 1)], 'present'],
    [[has('termination', 0, 0, 1), has('amendment', 0, 1)], 'excluded'],
    [[has('termination', 0, 0, 1)], 'inconclusive'],
    [[has('costs', 1)], 'absent'],
  ];
  for (const [categories, expected] of rows) {
    const agreements = [aSummary({ id: 'a' })];
    const coverage = { categories, safeguards: [] };
    const matrix = buildMatrix(agreements, coverage, familyColumns(TAXONOMY), 'family', TAXONOMY);
    expect(matrix.rows[0]!.states[0]).toBe(expected);
  }
});

it('shows safeguards, and counts the agreements in each state', () => {
  const columns = safeguardColumns([
    { id: 'g', title: 'Group', safeguards: [{ id: 's', title: 'S', definition: 'It does.' }] },
  ]);
  const state = (recordId: string, of: 'present' | 'absent') => ({ recordId, id: 's', group: 'g', state: of });
  const coverage = { categories: [], safeguards: [state('a', 'present'), state('b', 'absent')] };
  const agreements = ['a', 'b', 'c'].map((id) => aSummary({ id }));
  const matrix = buildMatrix(agreements, coverage, columns, 'safeguard', TAXONOMY);
  expect(matrix.rows.map(({ states }) => states)).toEqual([['present'], ['absent'], ['absent']]);
  expect(countStates(matrix)).toEqual([{ present: 1, excluded: 0, inconclusive: 0, absent: 2 }]);
});
