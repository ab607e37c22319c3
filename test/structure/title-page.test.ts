import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

it.each<[string, string, string[]]>([
  [
    'a title over several paragraphs',
    'MEMORANDUM\n\nbetween\n\nthe Minister of Ports of Ruritania\n\nand\n\nthe Minister of Ports of Elbonia\n\non\n\nthe Exchange of Charts\n\nThe Minister of Ports of Ruritania and the Minister of Ports of Elbonia,\n\nhave agreed as follows:\n\nArticle 1\n\nThey sail.',
    [
      'preface',
      '  preface__block_1 MEMORANDUM',
      '  preface__block_2 between',
      '  preface__block_3 the Minister of Ports of Ruritania',
      '  preface__block_4 and',
      '  preface__block_5 the Minister of Ports of Elbonia',
      '  preface__block_6 on',
      '  preface__block_7 the Exchange of Charts',
      'preamble',
      '  preamble__rec_1 The Minister of Ports of Ruritania and the Minister of Ports of Elbonia,',
      '  preamble__rec_2 have agreed as follows:',
      'body',
      '  art_1 They sail.',
    ],
  ],
  [
    'parties and subject below its first line',
    'AGREEMENT\n\nbetween the Government of Ruritania and the Government of Elbonia on Ferries\n\nThe Government of Ruritania and the Government of Elbonia have agreed as follows:\n\nArticle 1\n\nThey sail.',
    [
      'preface',
      '  preface__block_1 AGREEMENT',
      '  preface__block_2 between the Government of Ruritania and the Government of Elbonia on Ferries',
      'preamble',
      '  preamble__rec_1 The Government of Ruritania and the Government of Elbonia have agreed as follows:',
      'body',
      '  art_1 They sail.',
    ],
  ],
  [
    'parties with their names and a comma: the preamble',
    'AGREEMENT\n\nbetween the Ferry Company (“Seller”) and the Port Office (“Buyer”),\n\nwho agree as follows:\n\nArticle 1\n\nThey sail.',
    [
      'preface',
      '  preface__block_1 AGREEMENT',
      'preamble',
      '  preamble__rec_1 between the Ferry Company (“Seller”) and the Port Office (“Buyer”), who agree as follows:',
      'body',
      '  art_1 They sail.',
    ],
  ],
  [
    'reasons without a comma below the parties: the preamble',
    'AGREEMENT\n\nbetween Ruritania and Elbonia\n\nDesiring to share charts\n\nHave agreed as follows:\n\nArticle 1\n\nThey sail.',
    [
      'preface',
      '  preface__block_1 AGREEMENT',
      '  preface__block_2 between Ruritania and Elbonia',
      'preamble',
      '  preamble__rec_1 Desiring to share charts',
      '  preamble__rec_2 Have agreed as follows:',
      'body',
      '  art_1 They sail.',
    ],
  ],
  [
    'words that a list hangs from, apart from the number: no heading',
    'Article 1\n\nThe Office consists of\n\n(1) Two officers of each port\n\n(2) One lawyer\n\nArticle 2\n\nUpon receipt of a request\n\n(1) The host shall answer it;\n\n(2) The guest may ask again.',
    [
      'body',
      '  art_1 The Office consists of',
      '    art_1__para_1 Two officers of each port',
      '    art_1__para_2 One lawyer',
      '  art_2 Upon receipt of a request',
      '    art_2__para_1 The host shall answer it;',
      '    art_2__para_2 The guest may ask again.',
    ],
  ],
  [
    'the heading of an article, apart from it, over paragraphs in brackets',
    'Article 1\n\nFerry Offices\n\n(1) They shall sail.\n\n(2) They pay.\n\nArticle 2\n\nThe offices\n\n(a) sail;\n\n(b) pay.',
    [
      'body',
      '  art_1 *Ferry Offices*',
      '    art_1__para_1 They shall sail.',
      '    art_1__para_2 They pay.',
      '  art_2 The offices',
      '    art_2__point_a sail;',
      '    art_2__point_b pay.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
