import { describe, expect, it } from 'vitest';
import { findContents } from '../../src/structure/contents.js';
import { readSource, wordsOf } from '../../src/structure/source.js';

const articles =
  'Article 1\nAim\n\nWe build.\n\nArticle 2\nMeans\n\nWe pay.\n\nArticle 3\nCosts\n\nNone.\n\nArticle 4\nEnd\n\nNow.';

describe('findContents', () => {
  it.each([
    ['none', articles, null],
    [
      'under a title',
      `Treaty\n\nContents\n\nArticle 1 Aim\nArticle 2 Means\nArticle 3 Costs\nArticle 4 End\n\n${articles}`,
      'Contents … Article 4 End',
    ],
    [
      'without a title',
      `Article 1 Aim\nArticle 2 Means\nArticle 3 Costs\nArticle 4 End\n\n${articles}`,
      'Article 1 Aim … Article 4 End',
    ],
    [
      'page numbers after dots',
      'TABLE OF CONTENTS\n\n1. Aim ........ 1\n2. Means ...... 2\n3. Costs ...... 3\n4. End ....... 4\n\nThe parties agree:\n\n1. Aim\n\nWe build.\n\n2. Means\n\nWe pay.',
      'TABLE OF CONTENTS … 4. End ....... 4',
    ],
    [
      'entries run together',
      `TABLE OF CONTENTS\n\nARTICLE 1 AIM 1 1.1 Bridges 1 1.2 Roads 2 1.3 Rails 3 ARTICLE 2 MEANS 4 2.1 Money 4 2.2 Men 5 2.3 Mules 6 ARTICLE 3 COSTS 7 3.1 None 7 3.2 Some 8 3.3 Many 9 ARTICLE 4 END 10 4.1 Soon 10 4.2 Late 11\n\n${articles.toUpperCase()}`,
      'TABLE OF CONTENTS … ARTICLE 4 END 10 4.1 Soon 10 4.2 Late 11',
    ],
    [
      'a short list that does not come again',
      'Article 1 Aim\nArticle 2 Means\nArticle 3 Costs\nArticle 4 End\n\nDone.',
      null,
    ],
  ])('%s', (_, text, expected) => {
    const source = readSource(text, []);
    const [from, to] = findContents(source);
    expect(from === to ? null : `${wordsOf(source, from)} … ${wordsOf(source, to - 1)}`).toBe(expected);
  });
});
