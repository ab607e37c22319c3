import { expect, it } from 'vitest';
import type { QueryExpression } from '../../src/model/index.js';
import { clauseQuestion, type RawQuestion } from '../../src/query/index.js';

const all = (...parts: QueryExpression[]): QueryExpression => ({ kind: 'all', parts });
const word = (words: string): QueryExpression => ({ kind: 'words', words });

it.each<[string, RawQuestion, QueryExpression | undefined]>([
  ['nothing', {}, undefined],
  ['absent and empty flags', { words: undefined, category: [] }, undefined],
  ['one word', { words: 'tribunal' }, word('tribunal')],
  ['words and a phrase', { words: 'a "b c' }, all(word('a'), word('b c'))],
  ['words hold no fields', { words: 'party:FR (or)' }, all(word('party:FR'), word('(or)'))],
  [
    'flags about labels: one label',
    { category: ['c', 'd'], family: ['f'], polarity: 'excluded', tier: 'strict' },
    { kind: 'label', category: ['c', 'd'], family: ['f'], polarity: 'excluded', tier: 'strict' },
  ],
  ['both tiers: no condition', { tier: 'broad' }, undefined],
  ['both tiers of a category', { tier: 'broad', category: ['c'] }, { kind: 'label', category: ['c'] }],
  [
    'flags about statements: one statement',
    { modality: ['right', 'permission'], bearer: ['person'] },
    { kind: 'statement', modality: ['right', 'permission'], bearer: ['person'] },
  ],
  [
    'parties must all be there, documents are alternatives',
    { party: ['FR', 'DE'], document: ['a', 'b'] },
    all(
      { kind: 'party', party: 'FR' },
      { kind: 'party', party: 'DE' },
      { kind: 'document', document: ['a', 'b'] },
    ),
  ],
  [
    'the language beside flags',
    { q: 'tribunal or court', polarity: 'excluded' },
    all({ kind: 'any', parts: [word('tribunal'), word('court')] }, { kind: 'label', polarity: 'excluded' }),
  ],
  [
    'a flag about the label that was typed',
    { q: 'category:c', tier: 'strict' },
    { kind: 'label', category: ['c'], tier: 'strict' },
  ],
])('joins %s', (_, raw, expected) => {
  const { query } = clauseQuestion(raw);
  expect(query).toEqual({ ...(expected ? { where: expected } : {}), limit: 20, offset: 0 });
});

it.each<[string, RawQuestion, string]>([
  ['words that are none', { words: '- ;' }, 'There is no word to look for in "- ;".'],
  ['a value that is none', { tier: 'loose' }, '--tier does not take that value: one of strict, broad.'],
  ['a mistake in the language', { q: 'a1 (b1' }, 'The parenthesis that opens here is not closed.'],
])('refuses %s', (_, raw, said) => {
  expect(() => clauseQuestion(raw)).toThrow(said);
});
