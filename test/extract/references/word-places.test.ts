import { describe, expect, it } from 'vitest';
import { wordPlaces } from '../../../src/extract/references/word-places.js';

const next = wordPlaces(['article', 'annex'], '§');
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
  it.each(CASES)('%s', (_, text, places) => {
    const found: number[] = [];
    for (let at = next(text, 0); at >= 0; at = next(text, at + 1)) found.push(at);
    expect(found).toEqual(places);
  });
});
