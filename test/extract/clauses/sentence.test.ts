import { describe, expect, it } from 'vitest';
import { Words } from '../../../src/extract/clauses/sentence.js';

describe('the sentences of words on one line', () => {
  it.each<[string, string, string[]]>([
    ['one', 'The Parties shall meet.', ['The Parties shall meet.']],
    ['without a full stop', ' Lists of staff ', [' Lists of staff']],
    [
      'two, and a semicolon ends none',
      'A list is kept; it is public. It lapses. ',
      ['A list is kept; it is public.', 'It lapses.'],
    ],
    ['an abbreviation ends none', 'See Art. 4 of this list.', ['See Art. 4 of this list.']],
    ['none', '  ', []],
  ])('%s', (_, flat, expected) => {
    const words = new Words(flat, 0);
    const found = [];
    for (let index = 0; ; index += 1) {
      const sentence = words.sentence(index);
      if (!sentence) break;
      found.push(flat.slice(sentence.start, sentence.end));
    }
    expect(found).toEqual(expected);
  });
});
