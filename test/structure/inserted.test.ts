import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const TITLE = 'PROTOCOL AMENDING THE AGREEMENT ON FERRIES\n\nHave agreed as follows:\n\n';
const END = 'This Protocol enters into force today.';
/** The body of the outline. */
const bodyOf = (text: string): string[] => {
  const lines = outlineOf(text);
  const to = lines.findIndex((line) => line.startsWith('conclusions'));
  return lines.slice(lines.indexOf('body') + 1, to === -1 ? lines.length : to);
};

it.each<[string, string, string[]]>([
  [
    'an article with a number of its own kind',
    `${TITLE}ARTICLE 1\n\nAfter Article 5 of the Agreement the following Article shall be inserted:\n\nArticle 5 A\nDogs\n\n1. Dogs sail free.\n\n2. Cats pay.\n\nARTICLE 2\n\n${END}`,
    [
      '  art_1',
      '    art_1__block_1 After Article 5 of the Agreement the following Article shall be inserted:',
      '    art_1__block_2 Article 5 A Dogs',
      '    art_1__block_3 1. Dogs sail free.',
      '    art_1__block_4 2. Cats pay.',
      `  art_2 ${END}`,
    ],
  ],
  [
    'an article with the number that comes next',
    `${TITLE}Article 1\n\nArticle 2 of the Agreement shall be replaced by the following:\n\nArticle 2\n\nDogs sail free.\n\nArticle 2\n\n${END}`,
    [
      '  art_1',
      '    art_1__block_1 Article 2 of the Agreement shall be replaced by the following:',
      '    art_1__block_2 Article 2',
      '    art_1__block_3 Dogs sail free.',
      `  art_2 ${END}`,
    ],
  ],
  [
    'two articles, one with the number that comes next',
    `${TITLE}Article 1\n\nFor Articles 1 and 2 there shall be substituted:\n\nArticle 1\n\nDogs sail free.\n\nArticle 2\n\nCats pay.\n\nArticle 2\n\n${END}`,
    [
      '  art_1',
      '    art_1__block_1 For Articles 1 and 2 there shall be substituted:',
      '    art_1__block_2 Article 1',
      '    art_1__block_3 Dogs sail free.',
      '    art_1__block_4 Article 2',
      '    art_1__block_5 Cats pay.',
      `  art_2 ${END}`,
    ],
  ],
  [
    'paragraphs',
    `${TITLE}Article 1\n\nThe following paragraphs shall be added to Article 7:\n\n4. Dogs sail free.\n\n5. Cats pay.\n\nArticle 2\n\n1. ${END}\n\n2. It lasts.`,
    [
      '  art_1',
      '    art_1__block_1 The following paragraphs shall be added to Article 7:',
      '    art_1__block_2 4. Dogs sail free.',
      '    art_1__block_3 5. Cats pay.',
      '  art_2',
      `    art_2__para_1 ${END}`,
      '    art_2__para_2 It lasts.',
    ],
  ],
  [
    'a paragraph between numbers of the same kind',
    `${TITLE}Article 1\n\n1. Paragraph 2 of Article 4 shall read as follows:\n\n2. Dogs sail free.\n\n2. Article 5 is deleted.\n\nArticle 2\n\n${END}`,
    [
      '  art_1',
      '    art_1__para_1 Paragraph 2 of Article 4 shall read as follows:',
      '      art_1__para_1__block_1 2. Dogs sail free.',
      '    art_1__para_2 Article 5 is deleted.',
      `  art_2 ${END}`,
    ],
  ],
  [
    'an article before the closing formula',
    `${TITLE}Article 1\n\n${END}\n\nArticle 2\n\nArticle 9 shall read as follows:\n\nArticle 9\n\nDogs sail free.\n\nDONE at Strelsau on 1 May 1999.`,
    [
      `  art_1 ${END}`,
      '  art_2',
      '    art_2__block_1 Article 9 shall read as follows:',
      '    art_2__block_2 Article 9',
      '    art_2__block_3 Dogs sail free.',
    ],
  ],
  [
    'the amendments themselves are the instrument’s own',
    `${TITLE}Article 1\n\nThe following amendments to the text shall be added:\n\n1. Article 3 is deleted.\n\n2. Article 4 is deleted.\n\nArticle 2\n\n${END}`,
    [
      '  art_1 The following amendments to the text shall be added:',
      '    art_1__para_1 Article 3 is deleted.',
      '    art_1__para_2 Article 4 is deleted.',
      `  art_2 ${END}`,
    ],
  ],
  [
    'an instrument that changes nothing',
    'AGREEMENT ON FERRIES\n\nHave agreed as follows:\n\nArticle 1\n\nThe text of the ticket reads as follows:\n\n1. Dogs sail free.\n\n2. Cats pay.\n\nArticle 2\n\nIt lasts.',
    [
      '  art_1 The text of the ticket reads as follows:',
      '    art_1__para_1 Dogs sail free.',
      '    art_1__para_2 Cats pay.',
      '  art_2 It lasts.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(bodyOf(text)).toEqual(expected);
});
