import { describe, expect, it } from 'vitest';
import { issuesOf, outlineOf } from './outline.js';

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

describe('appendices', () => {
  const OPENING = 'Article 1\n\nBooks are lent.\n\n';
  it.each<[string, string, string[]]>([
    [
      'that count anew below each annex',
      `${OPENING}ANNEX I\n\n1. Atlases.\n\nAppendix 1\n\n1. Old ones.\n\nAppendix 2\n\n1. New ones.\n\nANNEX II\n\n1. Poems.\n\nAppendix 1\n\n1. Odes.`,
      [
        ...['body', '  art_1', 'annex_I', '  annex_I__annex_1', '  annex_I__annex_2'],
        ...['annex_II', '  annex_II__annex_1'],
      ],
    ],
    [
      'that name their annex',
      `${OPENING}ANNEX I\n\n1. Atlases.\n\nANNEX II\n\n1. Poems.\n\nATTACHMENT A TO ANNEX II\n\n1. Odes.`,
      ['body', '  art_1', 'annex_I', 'annex_II', '  annex_II__annex_A *TO ANNEX II*'],
    ],
    [
      'of which the agreement speaks as its own',
      `${OPENING}Article 2\n\nAppendix 1 to this Agreement lists the libraries.\n\nANNEX 1\n\n1. Atlases.\n\nAPPENDIX 1\n\n1. Strelsau.`,
      ['body', '  art_1', '  art_2', 'annex_1', 'annex_1-2'],
    ],
    [
      'without an annex',
      `${OPENING}Appendix 1\n\n1. Atlases.\n\nAppendix 2\n\n1. Poems.`,
      ['body', '  art_1', 'annex_1', 'annex_2'],
    ],
    [
      'of the agreement itself, as their titles say',
      `${OPENING}ANNEX A\n\n1. Atlases.\n\nAPPENDIX B TO THE AGREEMENT\n\n1. Poems.`,
      ['body', '  art_1', 'annex_A', 'annex_B *TO THE AGREEMENT*'],
    ],
  ])('%s', (_, text, expected) => {
    expect(skeleton(text)).toEqual(expected);
  });

  it('that share a number with an annex are no duplicates, two of one name are', () => {
    const own = 'Article 1\n\nAppendix 1 to this Agreement lists the libraries.\n\n';
    expect(issuesOf(`${own}ANNEX 1\n\n1. Atlases.\n\nAPPENDIX 1\n\n1. Strelsau.`)).toEqual([]);
    expect(issuesOf(`${OPENING}ANNEX 1\n\n1. Atlases.\n\nANNEX 1\n\n1. Poems.`)).toEqual([
      'structure/duplicate-number',
    ]);
  });
});
