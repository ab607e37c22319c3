import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

describe('short lines, titles and last sentences in lists', () => {
  it.each<[string, string, string[]]>([
    [
      'a title between two points stands beside them',
      'Article 1\nRights of the Harbour Master\n\na) The Master fishes free.\n\nRights of the family of the Master\n\nb) The family fishes free.',
      [
        'body',
        '  art_1 *Rights of the Harbour Master*',
        '    art_1__point_a The Master fishes free.',
        '    art_1__block_1 Rights of the family of the Master',
        '    art_1__point_b The family fishes free.',
      ],
    ],
    [
      'a sentence between two points goes on with the first',
      'Article 1\n\na) The Master fishes free.\n\nThis is so on Sundays.\n\nb) The family fishes free.',
      [
        'body',
        '  art_1',
        '    art_1__point_a The Master fishes free.',
        '      art_1__point_a__block_1 This is so on Sundays.',
        '    art_1__point_b The family fishes free.',
      ],
    ],
    [
      'a title and the first paragraph behind the number of an article',
      'Art. 1. Words. - Boat means a barge.\n\nArt. 2. Costs. - (1) Each pays.\n\n(2) Oars are free.\n\nArt. 3. We part.',
      [
        'body',
        '  art_1 *Words* Boat means a barge.',
        '  art_2 *Costs*',
        '    art_2__para_1 Each pays.',
        '    art_2__para_2 Oars are free.',
        '  art_3 We part.',
      ],
    ],
    [
      'two numbers before a few words',
      'Article 1\n\n1. We build.\n\n2. (a) Oars are free.\n\n(b) Sails are free.\n\n3. We part.',
      [
        'body',
        '  art_1',
        '    art_1__para_1 We build.',
        '    art_1__para_2',
        '      art_1__para_2__point_a Oars are free.',
        '      art_1__para_2__point_b Sails are free.',
        '    art_1__para_3 We part.',
      ],
    ],
    [
      'a sentence behind numbered pieces of a sentence stands in the article',
      'Article 1\n\nThe costs are:\n\n1. oars;\n\n2. sails.\n\nThey are shared.',
      [
        'body',
        '  art_1',
        '    art_1__block_1 The costs are:',
        '      art_1__block_1__para_1 oars;',
        '      art_1__block_1__para_2 sails.',
        '    art_1__block_2 They are shared.',
      ],
    ],
    [
      'the number of a page between dashes is no point',
      'Article 1\n\nWe build.\n\n- 2 -\n\nArticle 2\n\nWe part.',
      ['body', '  art_1', '    art_1__block_1 We build.', '    art_1__block_2 - 2 -', '  art_2 We part.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });
});
