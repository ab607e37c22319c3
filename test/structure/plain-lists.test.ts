import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

it.each<[string, string, string[]]>([
  [
    'paragraphs in semicolons below a colon: points',
    'Article 1\n\nThey cooperate in these fields:\n\nferries;\n\nharbours; and\n\nlights.\n\nThey meet each year.\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 They cooperate in these fields:',
      '      art_1__block_1__point_n1 ferries;',
      '      art_1__block_1__point_n2 harbours; and',
      '      art_1__block_1__point_n3 lights.',
      '    art_1__block_2 They meet each year.',
      '  art_2 They pay.',
    ],
  ],
  [
    'terms and what they mean, without a verb',
    'Article 1\n\nThe terms mean:\n\n"ship" - a vessel;\n\n"port" - a harbour.\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 The terms mean:',
      '      art_1__block_1__point_n1 "ship" - a vessel;',
      '      art_1__block_1__point_n2 "port" - a harbour.',
      '  art_2 They pay.',
    ],
  ],
  [
    'below a numbered paragraph',
    'Article 1\n\n1. They buy:\n\nships;\n\nboats.\n\n2. They pay.',
    [
      'body',
      '  art_1',
      '    art_1__para_1 They buy:',
      '      art_1__para_1__point_n1 ships;',
      '      art_1__para_1__point_n2 boats.',
      '    art_1__para_2 They pay.',
    ],
  ],
  [
    'short ones without any sign',
    'Article 1\n\nThey buy:\n\nSmall ships\n\nSmall boats\n\nThey pay in May.\n\nArticle 2\n\nThey sail.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 They buy:',
      '      art_1__block_1__point_n1 Small ships',
      '      art_1__block_1__point_n2 Small boats',
      '    art_1__block_2 They pay in May.',
      '  art_2 They sail.',
    ],
  ],
  [
    'one of each side',
    'Article 1\n\nThe authorities are:\n\nIn Ruritania:\n\nthe Harbour Office;\n\nIn Elbonia:\n\nthe Port Office.\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 The authorities are:',
      '      art_1__block_1__point_n1 In Ruritania:',
      '      art_1__block_1__point_n2 the Harbour Office;',
      '      art_1__block_1__point_n3 In Elbonia:',
      '      art_1__block_1__point_n4 the Port Office.',
      '  art_2 They pay.',
    ],
  ],
  [
    'what the sentence goes on with behind them: a wrap-up',
    'Article 1\n\nPersons who carry:\n\narms, or\n\nfuel.\n\nshall report.\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 Persons who carry:',
      '      art_1__block_1__point_n1 arms, or',
      '      art_1__block_1__point_n2 fuel.',
      '      art_1__block_1__wrapUp shall report.',
      '  art_2 They pay.',
    ],
  ],
  [
    'sentences below a colon: no list',
    'Article 1\n\nThey agree:\n\nFerries sail daily.\n\nBoats may be late.\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 They agree:',
      '    art_1__block_2 Ferries sail daily.',
      '    art_1__block_3 Boats may be late.',
      '  art_2 They pay.',
    ],
  ],
  [
    'fields of a form: no list',
    'Article 1\n\nThe form is:\n\nName:\n\nRank:\n\nPort:\n\nArticle 2\n\nThey pay.',
    [
      'body',
      '  art_1',
      '    art_1__block_1 The form is:',
      '    art_1__block_2 Name:',
      '    art_1__block_3 Rank:',
      '    art_1__block_4 Port:',
      '  art_2 They pay.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
