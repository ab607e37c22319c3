import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

describe('what scanners make of letters and digits', () => {
  it.each([
    [
      'words of division with digits and letters of the same shape',
      'ARTlCLE 1\nAims\n\nWe build.\n\nArtic1e 2\nMeans\n\nWe pay.\n\nArticie 3\nEnd\n\nWe stop.',
      ['body', '  art_1 *Aims* We build.', '  art_2 *Means* We pay.', '  art_3 *End* We stop.'],
    ],
    [
      'sections whose numbers lost their digits',
      'Section l\n\nWe build.\n\nSECTl0N 2\n\nWe pay.\n\nSection l0\n\nWe rest.\n\nSection ll\n\nWe stop.\n\nSection 12\n\nWe part.',
      [
        'body',
        '  sec_l We build.',
        '  sec_2 We pay.',
        '  sec_l0 We rest.',
        '  sec_ll We stop.',
        '  sec_12 We part.',
      ],
    ],
    [
      'a first number that looks like a Roman one',
      'LEASE OF A PIER\n\nI. The tenant pays.\n\n2. The owner mends.\n\n3. Both sweep.',
      [
        'preface',
        '  preface__block_1 LEASE OF A PIER',
        'body',
        '  para_I The tenant pays.',
        '  para_2 The owner mends.',
        '  para_3 Both sweep.',
      ],
    ],
    [
      'a first number in brackets',
      'Article 1\n\n(l) We build.\n\n(2) We pay.',
      ['body', '  art_1', '    art_1__para_l We build.', '    art_1__para_2 We pay.'],
    ],
    [
      'Roman numerals count as before',
      'Article I\n\nWe build.\n\nArticle II\n\nWe pay.\n\nArticle III\n\nWe stop.',
      ['body', '  art_I We build.', '  art_II We pay.', '  art_III We stop.'],
    ],
    [
      'articles and their first numbers in one line',
      `Treaty on Bridges. ${'It is a long text about bridges of every kind and size. '.repeat(4)}ARTlCLE 1 Aim The aim is to build. ARTlCLE 2 Means l. The Parties build. 2. They pay.`,
      [
        'preface',
        `  preface__block_1 Treaty on Bridges. ${'It is a long text about bridges of every kind and size. '.repeat(4).trim()}`,
        'body',
        '  art_1 *Aim* The aim is to build.',
        '  art_2 *Means*',
        '    art_2__para_l The Parties build.',
        '    art_2__para_2 They pay.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });
});
