import { expect, it } from 'vitest';
import {
  clauseConditions,
  clauseQuestion,
  type RawQuestion,
  statementConditions,
  statementQuery,
  unmetConditions,
} from '../../src/query/index.js';

it.each<[string, RawQuestion, string[]]>([
  ['nothing asked', {}, []],
  ['a word', { words: 'zebra' }, ['words zebra']],
  [
    'each word and phrase',
    { words: 'a “b c” "d e" - f' },
    ['words a', 'words “b c”', 'words "d e"', 'words f'],
  ],
  [
    'each of several names',
    { party: ['X', 'Y'], category: ['c'] },
    ['category --category c', 'party --party X', 'party --party Y'],
  ],
  [
    'what has one value',
    { polarity: 'excluded', tier: 'strict', modality: ['right'] },
    ['statement --modality right', 'label --polarity excluded', 'label --tier strict'],
  ],
  ['the tier that leaves nothing out', { tier: 'broad' }, []],
  [
    'what is typed, as it is typed',
    { q: 'a "b c" party:X (money:>5 or refers-to:"d e")', family: ['f'] },
    [
      ...['words a', 'words "b c"', 'party party:X', 'money money:>5', 'refers-to refers-to:"d e"'],
      'family --family f',
    ],
  ],
  ['what is to be away is no such condition', { q: 'a -b not category:c' }, ['words a']],
])('asks for each condition alone: %s', async (_, raw, expected) => {
  const asked: unknown[] = [];
  const conditions = clauseConditions(clauseQuestion(raw).conditions);
  const unmet = await unmetConditions(conditions, async ({ limit, offset, ...alone }) => {
    expect([limit, offset]).toEqual([1, 0]);
    asked.push(alone);
    return { total: 0 };
  });
  expect(unmet.map(({ kind, written }) => `${kind} ${written}`)).toEqual(expected);
  expect(asked).toHaveLength(expected.length);
});

it('leaves out the conditions that some clause meets', async () => {
  const { conditions } = clauseQuestion({ words: 'zebra', party: ['FR'] });
  const unmet = await unmetConditions(clauseConditions(conditions), async ({ where }) => ({
    total: where?.kind === 'party' ? 3 : 0,
  }));
  expect(unmet.map(({ kind }) => kind)).toEqual(['words']);
});

it('asks the same of statements', async () => {
  const query = statementQuery({ party: ['FR'], modality: ['right'], due: true });
  const unmet = await unmetConditions(statementConditions(query), async ({ party }) => ({
    total: party ? 3 : 0,
  }));
  expect(unmet.map(({ written, alone }) => [written, alone])).toEqual([
    ['--modality right', { modality: ['right'], limit: 1, offset: 0 }],
    ['--due', { due: true, limit: 1, offset: 0 }],
  ]);
});
