import { describe, expect, it } from 'vitest';
import { sentencesIn, Topic, topicsOf } from '../../../src/extract/agreement/topics.js';

const CASES: readonly (readonly [name: string, words: string, topics: readonly (keyof typeof Topic)[]])[] = [
  ['nothing of interest', 'The Parties shall meet once a year in either capital.', []],
  ['no words at all', '', []],
  ['a word alone', 'law', ['law']],
  ['the beginning of a word', 'Amendments', ['amendment']],
  ['letters of either case', 'ARBITRATION OF DISPUTES', ['dispute']],
  ['a word cut short', 'amen', []],
  ['letters within a word are none', 'The flaw, an outlaw', []],
  ['behind a hyphen', 'non-binding', ['binding']],
  [
    'several in one sentence',
    'It may be extended unless denounced.',
    ['renewal', 'endless', 'term', 'ending'],
  ],
  ['behind letters with signs', 'à law', ['law']],
];

describe('topicsOf', () => {
  it.each(CASES)('%s', (_, words, topics) => {
    expect(topicsOf(sentencesIn(words, 0, words.length))).toBe(
      topics.reduce((all, topic) => all | Topic[topic], 0),
    );
  });
});
