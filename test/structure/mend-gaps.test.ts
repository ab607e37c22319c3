import { describe, expect, it } from 'vitest';
import { issuesOf, outlineOf } from './outline.js';

const article = (words: string): string => `Article 1\n\n${words}`;

describe('a number that a list seems to leave out', () => {
  it.each<[string, string, string[]]>([
    [
      'is found where a page break stands before it, with its heading',
      '1. Aims. They meet.\n\n2. Costs. They pay what\n\nis owed – 9 – 3. Visits. They come.\n\n4. End. They go.',
      [
        'art_1__para_1 *Aims* They meet.',
        'art_1__para_2 *Costs* They pay what is owed – 9 –',
        'art_1__para_3 *Visits* They come.',
        'art_1__para_4 *End* They go.',
      ],
    ],
    [
      'takes the points that hang from it',
      '1. They meet.\n\n2. They shall pay in Paris 3. They bring:\n\n(a) a barge;\n\n(b) a raft.\n\n4. They go.',
      [
        'art_1__para_1 They meet.',
        'art_1__para_2 They shall pay in Paris',
        'art_1__para_3 They bring:',
        '  art_1__para_3__point_a a barge;',
        '  art_1__para_3__point_b a raft.',
        'art_1__para_4 They go.',
      ],
    ],
    [
      'is found behind the last point of the item before it',
      '1. They meet.\n\n2. They bring:\n\n(a) a barge;\n\n(b) a raft 3. They pay.\n\n4. They go.',
      [
        'art_1__para_1 They meet.',
        'art_1__para_2 They bring:',
        '  art_1__para_2__point_a a barge;',
        '  art_1__para_2__point_b a raft',
        'art_1__para_3 They pay.',
        'art_1__para_4 They go.',
      ],
    ],
    [
      'in small letters is found behind a comma',
      '(a) a barge;\n\n(b) a raft, (c) a pier of\n\nstone;\n\n(d) a quay.',
      [
        'art_1__point_a a barge;',
        'art_1__point_b a raft,',
        'art_1__point_c a pier of stone;',
        'art_1__point_d a quay.',
      ],
    ],
  ])('%s', (_, words, expected) => {
    expect(
      outlineOf(article(words))
        .slice(2)
        .map((line) => line.slice(4)),
    ).toEqual(expected);
    expect(issuesOf(article(words))).toEqual([]);
  });

  it.each([
    ['is cited', '1. One.\n\n2. They act under paragraph 3. They pay.\n\n4. Four.'],
    [
      'stands in two places',
      '1. One.\n\n2. They shall go to Paris 3. They may pay in Bonn 3. They go.\n\n4. Four.',
    ],
    ['is no number of this list', '1. One.\n\n2. They shall go to Paris 13. They pay.\n\n4. Four.'],
    ['is a sum', '1. One.\n\n2. They pay 3. 500 are left.\n\n4. Four.'],
  ])('is left out where it %s', (_, words) => {
    expect(issuesOf(article(words))).toEqual(['structure/numbering-gap']);
  });
});
