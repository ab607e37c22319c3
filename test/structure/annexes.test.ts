import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

/** The outline down to the articles and annexes, without words. */
const skeleton = (text: string): string[] =>
  outlineOf(text)
    .filter((line) => !/__(?:rec|block|para|point)_/.test(line))
    .map((line) => /^ *\S+(?: \*.*\*)?/.exec(line)![0]);

describe('a heading called annex', () => {
  it.each<[string, string, string[]]>([
    [
      'right below the number of an article',
      'Article 1\nLoans\n\nBooks are lent.\n\nArticle 2\nAnnex\n\nThe Annex lists the books.\n\nArticle 3\nEnd\n\nIt ends.\n\nAnnex\n\n1. Atlases.',
      ['body', '  art_1 *Loans*', '  art_2 *Annex*', '  art_3 *End*', 'annex_1'],
    ],
    [
      'parted from it by a blank line',
      'Article 1\n\nLoans\n\nBooks are lent.\n\nArticle 2\n\nAnnex\n\nThe Annex lists the books.\n\nArticle 3\n\nEnd\n\nIt ends.\n\nANNEX\n\n1. Atlases.',
      ['body', '  art_1 *Loans*', '  art_2 *Annex*', '  art_3 *End*', 'annex_1'],
    ],
    [
      'a part whose first and only words are an annex with a number',
      'PART I\n\nArticle 1\n\nBooks are lent.\n\nPART II\n\nANNEX A\n\n1. Atlases.',
      ['body', '  part_I', '    art_1', '  part_II', 'annex_A'],
    ],
  ])('%s', (_, text, expected) => {
    expect(skeleton(text)).toEqual(expected);
  });
});
