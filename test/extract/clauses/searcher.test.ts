import { expect, it } from 'vitest';
import { searcher } from '../../../src/extract/clauses/searcher.js';
import { Words } from '../../../src/extract/clauses/sentence.js';
import { wordSpans } from '../../../src/extract/word-spans.js';

const find = searcher('wishing|in\\s+(?:view|recognition)');

it.each<[string, { text: string; from?: number; to?: number }, number]>([
  ['a word, whatever its case', { text: 'The Parties, WISHING to trade,' }, 13],
  ['the first of several', { text: 'In view of the need, wishing to trade,' }, 0],
  ['not what only begins alike', { text: 'in time, and in recognition of that' }, 13],
  ['not inside a word', { text: 'wellwishing guests' }, -1],
  ['not behind the limit', { text: 'The Parties, wishing to trade,', to: 12 }, -1],
  [
    'a first word that has grown together with what stands before',
    { text: '1970Wishing to trade,', from: 4 },
    0,
  ],
])('searches for an expression by the words it begins with: %s', (_, { text, from = 0, to }, expected) => {
  const words = new Words(text.slice(from), from, wordSpans(text));
  expect(find(words, to)).toBe(expected);
});
