import { describe, expect, it } from 'vitest';
import type { CategoryCoverage, Expectation } from '../../../src/model/index.js';
import { findMissing } from '../../../src/query/index.js';
import { aSummary } from './a-summary.js';

const EXPECTED: Expectation[] = [
  {
    id: 'notes',
    title: 'Notes',
    instruments: ['exchange-of-notes'],
    components: [{ category: 'scope', need: 'core', why: 'Says what.' }],
  },
  {
    id: 'between-states',
    title: 'Agreement',
    instruments: ['agreement', 'treaty'],
    components: [
      { category: 'termination', need: 'core', why: 'Says how to leave.' },
      { category: 'costs', need: 'usual', why: 'Says who pays.' },
    ],
  },
];
const has = (recordId: string, category: string, affirmed = 1): CategoryCoverage => ({
  ...{ recordId, category, affirmed, excluded: 0, broad: affirmed > 0 ? 0 : 1 },
});

describe('what one agreement lacks', () => {
  const one = aSummary({ id: 'one', instrument: 'treaty' });
  const others = ['b', 'c', 'd', 'e'].map((id) => aSummary({ id }));
  const coverage = {
    categories: [
      ...[has('one', 'costs', 0), has('one', 'scope')],
      ...['one', 'b', 'c', 'd', 'e'].map((id) => has(id, 'final')),
      ...['b', 'c', 'd'].flatMap((id) => [has(id, 'scope'), has(id, 'termination'), has(id, 'costs')]),
      ...[has('b', 'rare'), has('e', 'scope')],
    ],
    safeguards: [{ recordId: 'one', id: 's', group: 'g', state: 'absent' as const }],
  };
  const [found] = findMissing([one], [one, ...others], coverage, EXPECTED);

  it('goes by what its instrument is expected to have', () => {
    expect(found!.expectation).toEqual({ id: 'between-states', title: 'Agreement' });
    expect(found!.components.map(({ category, state }) => [category, state])).toEqual([
      ['termination', 'absent'],
      ['costs', 'inconclusive'],
    ]);
  });

  it('tells what most of the nearest have, and none of what few have', () => {
    expect(found!.similar.map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b']);
    expect(found!.lackedBySimilar).toEqual([
      { category: 'costs', state: 'inconclusive', have: 3 },
      { category: 'termination', state: 'absent', have: 3 },
    ]);
  });

  it('looks through its safeguards', () => {
    expect(found!.safeguards.map(({ id, state }) => [id, state])).toEqual([['s', 'absent']]);
  });
});

it.each<[string, string | null, string | null]>([
  ['an instrument of its entry', 'exchange-of-notes', 'notes'],
  ['an instrument of no entry', 'charter', null],
  ['no instrument at all', null, null],
])('finds the entry of %s', (_, instrument, expected) => {
  const agreement = aSummary({ id: 'a', instrument });
  const [found] = findMissing([agreement], [], { categories: [], safeguards: [] }, EXPECTED);
  expect(found!.expectation?.id ?? null).toBe(expected);
});

it('says nothing of similar ones where there are too few of them', () => {
  const all = ['a', 'b', 'c'].map((id) => aSummary({ id }));
  const categories = [has('a', 'scope'), ...['b', 'c'].flatMap((id) => [has(id, 'scope'), has(id, 'costs')])];
  const [found] = findMissing([all[0]!], all, { categories, safeguards: [] }, EXPECTED);
  expect(found!.similar).toHaveLength(2);
  expect(found!.lackedBySimilar).toEqual([]);
});

it('does not compare with documents that could not be read', () => {
  const all = [aSummary({ id: 'a' }), aSummary({ id: 'b', status: 'failed' })];
  const categories = [has('a', 'scope'), has('b', 'scope')];
  const [found] = findMissing([all[0]!], all, { categories, safeguards: [] }, EXPECTED);
  expect(found!.similar).toEqual([]);
});

it('tells of safeguards that are not expected only those that are there', () => {
  const contract: Expectation = {
    ...{ id: 'contract', title: 'Contract', instruments: ['contract'], safeguards: false },
    components: [{ category: 'scope', need: 'core', why: 'Says what.' }],
  };
  const safeguards = (['absent', 'present', 'excluded'] as const).map((state) => ({
    ...{ recordId: 'a', id: state, group: 'g', state },
  }));
  const told = (instrument: string) =>
    findMissing([aSummary({ id: 'a', instrument })], [], { categories: [], safeguards }, [contract])[0]!
      .safeguards;
  expect(told('contract').map(({ id }) => id)).toEqual(['present', 'excluded']);
  expect(told('treaty')).toHaveLength(3);
});

it('is not compared with agreements that are hardly like it', () => {
  const all = ['a', 'b', 'c'].map((id) => aSummary({ id }));
  const categories = [
    ...['scope', 'costs'].flatMap((category) => [has('a', category), has('b', category)]),
    ...['scope', 'loans', 'taxes', 'leave', 'rent'].map((category) => has('c', category)),
  ];
  const [found] = findMissing([all[0]!], all, { categories, safeguards: [] }, EXPECTED);
  expect(found!.similar.map(({ id }) => id)).toEqual(['b']);
});

it.each([
  ['none is compared with', []],
  ['each is compared with all', ['a', 'b', 'c', 'd']],
])('goes through the coverage as often for one agreement as for many: %s', (_, ids) => {
  const readsFor = (asked: readonly string[]): number => {
    let reads = 0;
    const coverage = {
      get categories() {
        reads += 1;
        return ['a', 'b', 'c', 'd'].map((id) => has(id, 'scope'));
      },
      safeguards: [],
    };
    const summaries = (some: readonly string[]) => some.map((id) => aSummary({ id }));
    findMissing(summaries(asked), summaries(ids), coverage, EXPECTED);
    return reads;
  };
  expect(readsFor(['a', 'b', 'c', 'd'])).toBe(readsFor(['a']));
});
