import { describe, expect, it } from 'vitest';
import { wordPlaces } from '../../../src/extract/references/word-places.js';
import { wordSpans } from '../../../src/extract/word-spans.js';

const places = wordPlaces([
  ['article', 'annex', 'x'],
  ['treaty', 'annex'],
]);
const CASES: readonly (readonly [name: string, text: string, places: readonly number[]])[] = [
  ['a word alone', 'article', [0]],
  ['any case', 'Article ARTICLE aNNex', [0, 8, 16]],
  ['a figure right behind', 'Article5', [0]],
  ['a sign before', '_annex', [1]],
  ['behind an article with an apostrophe', 'l’Annex', [2]],
  ['with the ending of possession', 'the annex’s', [4]],
  ['one letter', 'x or X1', [0, 5]],
  ['within a word', 'subarticle articles éannex 5article', []],
  ['nothing', '', []],
];

describe('wordPlaces', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(places(text, wordSpans(text))[0]).toEqual(expected);
  });

  it('tells the places of each list', () => {
    const text = 'the Treaty, its Annex and Article 5';
    expect(places(text, wordSpans(text))).toEqual([
      [16, 26],
      [4, 16],
    ]);
  });
});
