import { describe, expect, it } from 'vitest';
import type { Taxonomy } from '../../../src/model/index.js';
import { compare, compareInSteps, kindOf, saidOfBounds } from '../../../src/query/comparison/index.js';
import { aRecord, type ClauseSketch } from '../../support/a-record.js';

const category = (id: string) => ({ id, title: id, definition: 'It does.' });
const TAXONOMY: Taxonomy = {
  families: [{ id: 'final', title: 'Final', categories: [category('termination'), category('costs')] }],
};
const clause = (text: string, ...labels: string[]): ClauseSketch => ({
  text,
  labels: labels.map((id) => ({ category: id, family: 'final' })),
});
const of = (...clauses: ClauseSketch[]) => aRecord({ clauses });

/** `category: first ~ second kind`, by the numbers of the clauses. */
const said = (one: ClauseSketch[], other: ClauseSketch[]): string[] =>
  compare(of(...one), of(...other), TAXONOMY).groups.flatMap(({ category: id, pairs }) =>
    pairs.map((pair) => {
      const number = (side: typeof pair.one) => side?.clause.id.at(-1) ?? '–';
      return `${id}: ${number(pair.one)} ~ ${number(pair.other)} ${kindOf(pair)}`;
    }),
  );

const NOTICE = 'Either Party may terminate this Agreement by six months’ written notice.';
const SHORTER = 'Either Party may terminate this Agreement by three months’ written notice.';
const COSTS = 'Each Party shall bear its own costs of travel and lodging.';

describe('pairs of clauses', () => {
  it.each<[string, ClauseSketch[], ClauseSketch[], string[]]>([
    [
      'the same',
      [clause(NOTICE, 'termination')],
      [clause(NOTICE, 'termination')],
      ['termination: 1 ~ 1 same'],
    ],
    [
      'other words',
      [clause(NOTICE, 'termination')],
      [clause(SHORTER, 'termination')],
      ['termination: 1 ~ 1 changed'],
    ],
    [
      'in another place',
      [clause(NOTICE, 'termination'), clause(COSTS, 'costs')],
      [clause(COSTS, 'costs'), clause(SHORTER, 'termination')],
      ['termination: 1 ~ 2 changed', 'costs: 2 ~ 1 same'],
    ],
    [
      'only in one',
      [clause(NOTICE, 'termination')],
      [clause(COSTS, 'costs')],
      ['termination: 1 ~ – onlyOne', 'costs: – ~ 1 onlyOther'],
    ],
    [
      'the nearer of two',
      [clause(NOTICE, 'termination')],
      [clause('Either Party may withdraw by notice.', 'termination'), clause(SHORTER, 'termination')],
      ['termination: 1 ~ 2 changed', 'termination: – ~ 1 onlyOther'],
    ],
    [
      'labelled otherwise but nearly the same',
      [clause(NOTICE, 'termination')],
      [clause(SHORTER)],
      ['termination: 1 ~ 1 changed'],
    ],
    [
      'without a label last',
      [clause(COSTS), clause(NOTICE, 'termination')],
      [],
      ['termination: 2 ~ – onlyOne', 'null: 1 ~ – onlyOne'],
    ],
    [
      'the opposite under the same heading',
      [clause('An attack on one is an attack on both, and each shall assist.', 'termination')],
      [clause('Nothing here obliges anybody to defend others.', 'termination')],
      ['termination: 1 ~ 1 changed'],
    ],
    [
      'a new point of a list',
      [clause(`${COSTS}`)],
      [clause(COSTS.replace('.', '; and'))],
      ['null: 1 ~ 1 same'],
    ],
    ['nothing at all', [], [], []],
  ])('%s', (_, one, other, expected) => {
    expect(said(one, other)).toEqual(expected);
  });
});

it('counts, and each clause stands once', () => {
  const one = of(clause(NOTICE, 'termination'), clause(COSTS, 'costs'), clause('Done.'));
  const other = of(clause(SHORTER, 'termination'), clause(COSTS, 'costs'));
  const { counts, groups } = compare(one, other, TAXONOMY);
  expect(counts).toEqual({ same: 1, changed: 1, onlyOne: 1, onlyOther: 0 });
  const pairs = groups.flatMap((group) => group.pairs);
  expect(pairs.flatMap((pair) => pair.one?.clause.id ?? []).sort()).toEqual(one.clauses.map(({ id }) => id));
  expect(pairs.flatMap((pair) => pair.other?.clause.id ?? []).sort()).toEqual(
    other.clauses.map(({ id }) => id),
  );
});

describe('very long agreements', () => {
  // Forty words, of which each clause has most: no word is rare.
  const long = (count: number, first: number) =>
    of(
      ...Array.from({ length: count }, (_, index) => {
        const at = index * 7 + first;
        const all = Array.from({ length: 30 }, (_, word) => `w${(at + word) % 41}`);
        return clause(`${all.join(' ')}.`);
      }),
    );

  it('are compared in steps', () => {
    const steps = [...compareInSteps(long(100, 0), long(100, 0), TAXONOMY)];
    expect(steps.length).toBeGreaterThan(200);
  });

  it('have bounds, and it is said where they are reached', () => {
    const { bounded, counts } = compare(long(1_500, 0), long(1_500, 0), TAXONOMY);
    expect(bounded.clauses).toBeGreaterThan(0);
    expect(saidOfBounds(bounded)).toHaveLength(1);
    expect(counts).toEqual({ same: 1_500, changed: 0, onlyOne: 0, onlyOther: 0 });
  });

  it('have none where they are short', () => {
    expect(compare(long(40, 0), long(40, 3), TAXONOMY).bounded).toEqual({ clauses: 0, pairs: 0 });
  });
});
