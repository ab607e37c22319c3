import { expect, it } from 'vitest';
import { clauseQuery, type RawQuery, statementQuery, unmetConditions } from '../../src/query/index.js';

it.each<[string, RawQuery, string[]]>([
  ['nothing asked', {}, []],
  ['a word', { words: 'zebra' }, ['words zebra']],
  [
    'each word and phrase',
    { words: 'a “b c” "d e" - f' },
    ['words a', 'words “b c”', 'words "d e"', 'words f'],
  ],
  ['each of several names', { party: ['X', 'Y'], category: ['c'] }, ['category c', 'party X', 'party Y']],
  [
    'what has one value',
    { polarity: 'excluded', tier: 'strict', modality: ['right'] },
    ['modality right', 'polarity excluded', 'tier strict'],
  ],
])('asks for each condition alone: %s', async (_, raw, expected) => {
  const asked: unknown[] = [];
  const unmet = await unmetConditions(clauseQuery(raw), async ({ limit, offset, ...alone }) => {
    expect([limit, offset]).toEqual([1, 0]);
    asked.push(alone);
    return { total: 0 };
  });
  expect(unmet.map(({ kind, written }) => `${kind} ${written}`)).toEqual(expected);
  expect(asked).toHaveLength(expected.length);
});

it('leaves out the conditions that some clause meets', async () => {
  const query = clauseQuery({ words: 'zebra', party: ['FR'] });
  const unmet = await unmetConditions(query, async ({ party }) => ({ total: party ? 3 : 0 }));
  expect(unmet.map(({ kind }) => kind)).toEqual(['words']);
});

it('asks the same of statements', async () => {
  const query = statementQuery({ party: ['FR'], modality: ['right'], due: true });
  const unmet = await unmetConditions(query, async ({ party }) => ({ total: party ? 3 : 0 }));
  expect(unmet.map(({ kind, alone }) => [kind, alone])).toEqual([
    ['modality', { modality: ['right'], limit: 1, offset: 0 }],
    ['due', { due: true, limit: 1, offset: 0 }],
  ]);
});
