import { expect, it } from 'vitest';
import { groupBy } from '../../src/model/index.js';

it.each<[string, string[], [string, string[]][]]>([
  ['nothing', [], []],
  [
    'keys and items in the order in which they come',
    ['treaty', 'annex', 'title', 'article', 'note'],
    [
      ['t', ['treaty', 'title']],
      ['a', ['annex', 'article']],
      ['n', ['note']],
    ],
  ],
])('groups %s', (_, items, expected) => {
  expect([...groupBy(items, (item) => item[0]!)]).toEqual(expected);
});
