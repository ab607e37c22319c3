import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const LEAD = 'MEMORANDUM ON BRIDGES\n\nThe Participants have come to the following understanding:\n\n';
const headsOf = (text: string): string[] =>
  outlineOf(LEAD + text)
    .map((line) => line.trim())
    .filter((line) => /^(?:art|sec|body__)/.test(line));

describe('paragraphs that count on through sections', () => {
  it.each<[string, string, string[]]>([
    [
      'a section whose only paragraph goes on counting',
      'SECTION I - AIM\n\n1. We build.\n\n2. We mend.\n\nSECTION II - COSTS\n\n3. Each pays.\n\nSECTION III - END\n\n4. We part.',
      [
        'sec_I *AIM*',
        'sec_I__para_1 We build.',
        'sec_I__para_2 We mend.',
        'sec_II *COSTS*',
        'sec_II__para_3 Each pays.',
        'sec_III *END*',
        'sec_III__para_4 We part.',
      ],
    ],
    [
      'behind a section without numbers, and words before the number',
      'Section 1\nAim\n\n(1) We build.\n\n(2) We mend.\n\nSection 2\nWords\n\nA bridge is a road over water.\n\nSection 3\nCosts\n\nOf costs we say this.\n\n(3) Each pays.',
      [
        'sec_1 *Aim*',
        'sec_1__para_1 We build.',
        'sec_1__para_2 We mend.',
        'sec_2 *Words* A bridge is a road over water.',
        'sec_3 *Costs*',
        'sec_3__block_1 Of costs we say this.',
        'sec_3__para_3 Each pays.',
      ],
    ],
    [
      'an article that begins with a number of any size',
      'Article 1\n\n3. Each pays for its own bridge.\n\nArticle 2\n\nWe part.',
      ['art_1', 'art_1__para_3 Each pays for its own bridge.', 'art_2 We part.'],
    ],
    [
      'another form of number does not go on counting',
      'Article 1\n\n1. We build.\n\n2. We mend.\n\nArticle 2\n\nEach pays on the day that is named in the list of days.\n\n(3) is the number of boats.',
      [
        'art_1',
        'art_1__para_1 We build.',
        'art_1__para_2 We mend.',
        'art_2',
        'art_2__block_1 Each pays on the day that is named in the list of days.',
        'art_2__block_2 (3) is the number of boats.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});

describe('provisions headed Paragraph', () => {
  it.each<[string, string, string[]]>([
    [
      'the number has a line to itself, the title the next',
      'Paragraph 1\nAim\n\n(1) We build.\n\n(2) We mend.\n\nParagraph 2\nCosts\n\n(1) Each pays.\n\nParagraph 3\nEnd\n\nWe part.',
      [
        'art_1 *Aim*',
        'art_1__para_1 We build.',
        'art_1__para_2 We mend.',
        'art_2 *Costs*',
        'art_2__para_1 Each pays.',
        'art_3 *End* We part.',
      ],
    ],
    [
      'the title stands behind a dash or a colon',
      'PARAGRAPH 1 - AIM\n\nWe build.\n\nParagraph 2: Costs\n\nEach pays.',
      ['art_1 *AIM* We build.', 'art_2 *Costs* Each pays.'],
    ],
    [
      'one that is cited heads nothing',
      'Paragraph 1\nAim\n\nWe build.\n\nParagraph 2\nCosts\n\nEach pays as follows.\n\nParagraph 3 of the other memorandum does not apply.',
      [
        'art_1 *Aim* We build.',
        'art_2 *Costs*',
        'art_2__block_1 Each pays as follows.',
        'art_2__block_2 Paragraph 3 of the other memorandum does not apply.',
      ],
    ],
    [
      'where there are articles it heads nothing',
      'Article 1\n\nWe build.\n\nParagraph 1: Bridges\n\nParagraph 2: Roads',
      [
        'art_1',
        'art_1__block_1 We build.',
        'art_1__block_2 Paragraph 1: Bridges',
        'art_1__block_3 Paragraph 2: Roads',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});
