import { describe, expect, it } from 'vitest';
import { wordPlaces } from '../../../src/extract/references/word-places.js';

const places = wordPlaces([{ words: ['article', 'annex'], sign: '§' }, { words: ['annex', 'treaty'] }]);
const CASES: readonly (readonly [name: string, text: string, places: readonly number[]])[] = [
  ['a word alone', 'article', [0]],
  ['any case', 'Article ARTICLE aNNex', [0, 8, 16]],
  ['a figure right behind', 'Article5', [0]],
  ['a figure or a line before', '5article _annex', [1, 10]],
  ['within a word', 'subarticle articles éannex', []],
  ['the sign', 'under §§ 4', [6, 7]],
  ['nothing', '', []],
];

describe('wordPlaces', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(places(text)[0]).toEqual(expected);
  });

  it('tells the places of each list', () => {
    expect(places('the Treaty, its Annex and Article 5')).toEqual([
      [16, 26],
      [4, 16],
    ]);
  });
});
