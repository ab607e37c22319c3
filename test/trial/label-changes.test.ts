import { describe, expect, it } from 'vitest';
import { changesByCategory, labelChanges } from '../../src/trial/index.js';
import { aRecord, type ClauseSketch } from '../support/a-record.js';

type Labels = NonNullable<ClauseSketch['labels']>;

const label = (category: string, rest: Partial<Labels[number]> = {}): Labels[number] => ({
  category,
  family: 'f',
  ...rest,
});

const changes = (before: Labels, after: Labels) =>
  labelChanges(
    aRecord({ clauses: [{ text: 'Some words.', labels: before }] }),
    aRecord({ clauses: [{ text: 'Some words.', labels: after }] }),
  );

describe('what becomes of labels', () => {
  const CASES: [string, Labels, Labels, string[]][] = [
    ['nothing', [label('a'), label('b')], [label('a'), label('b')], []],
    ['another score alone', [label('a')], [label('a', { score: 0.3 })], []],
    ['a first label', [], [label('a')], ['gained a null→strict', 'main a null→a']],
    ['no label any more', [label('a', { tier: 'broad' })], [], ['lost a broad→null', 'main a a→null']],
    ['a further label', [label('a')], [label('a'), label('b', { tier: 'broad' })], ['gained b null→broad']],
    [
      'another instead',
      [label('a')],
      [label('b')],
      ['lost a strict→null', 'gained b null→strict', 'main b a→b'],
    ],
    ['another order', [label('a'), label('b')], [label('b'), label('a')], ['main b a→b']],
    ['another tier', [label('a')], [label('a', { tier: 'broad' })], ['tier a strict→broad']],
    [
      'another tier and polarity',
      [label('a')],
      [label('a', { tier: 'broad', polarity: 'excluded' })],
      ['tier a strict→broad', 'polarity a affirmed→excluded'],
    ],
  ];
  it.each(CASES)('%s', (_case, before, after, expected) => {
    expect(
      changes(before, after).map(
        (change) => `${change.kind} ${change.category} ${change.before}→${change.after}`,
      ),
    ).toEqual(expected);
  });

  it('is told with the clause and its words', () => {
    expect(changes([], [label('a')])[0]).toEqual({
      kind: 'gained',
      category: 'a',
      before: null,
      after: 'strict',
      clauseId: 'art_1__para_1',
      words: 'Some words.',
    });
  });

  it('is counted by category, most changes first', () => {
    expect(changesByCategory([...changes([label('c')], [label('b')]), ...changes([], [label('b')])])).toEqual(
      [
        { category: 'b', gained: 2, lost: 0, main: 2, tier: 0, polarity: 0 },
        { category: 'c', gained: 0, lost: 1, main: 0, tier: 0, polarity: 0 },
      ],
    );
  });
});
