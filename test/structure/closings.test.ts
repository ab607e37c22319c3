import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const BODY = 'AGREEMENT ON FERRIES\n\n1. Ferries sail daily.\n\n2. Each Party pays half.';
const START = ['preface', '  preface__block_1 AGREEMENT ON FERRIES', 'body', '  para_1 Ferries sail daily.'];

it.each<[string, string, string[]]>([
  [
    'a blank that a sentence leaves for a name is no line to sign on',
    `${BODY}\n\n________________ with respect to the harbour dues; and\n\n3. It lasts.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      '    para_2__block_1 ________________ with respect to the harbour dues; and',
      '  para_3 It lasts.',
    ],
  ],
  [
    'nor is the rule above a note that is a sentence',
    `${BODY}\n\n________________ * This part has been left out.\n\n3. It lasts.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      '    para_2__block_1 ________________ * This part has been left out.',
      '  para_3 It lasts.',
    ],
  ],
  [
    'a line to sign on is one',
    `${BODY}\n\n________________\n\nJohn Doe`,
    [...START, '  para_2 Each Party pays half.', 'conclusions', '  conclusions__block_1 John Doe'],
  ],
  [
    'words of the closing formula set apart by several blanks',
    `${BODY}\n\n     IN WITNESS  WHEREOF the  parties have signed.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 IN WITNESS WHEREOF the parties have signed.',
    ],
  ],
  [
    'place and date above the names, without a formula',
    `${BODY}\n\nStrelsau, 1 May 1999\n\nFor the Government of Ruritania: A. Flavia\n\nFor the Government of Elbonia: B. Dilbert`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 Strelsau, 1 May 1999',
      '  conclusions__block_2 For the Government of Ruritania: A. Flavia',
      '  conclusions__block_3 For the Government of Elbonia: B. Dilbert',
    ],
  ],
  [
    'place and date as the last words',
    `${BODY}\n\nStrelsau, May 1, 1999`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 Strelsau, May 1, 1999',
    ],
  ],
  [
    'names alone, one delegation below the other',
    `${BODY}\n\nFor the delegation of Ruritania:\nA. Flavia\n\nFor the delegation of Elbonia:\nB. Dilbert`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 For the delegation of Ruritania:',
      '  conclusions__block_2 A. Flavia',
      '  conclusions__block_3 For the delegation of Elbonia:',
      '  conclusions__block_4 B. Dilbert',
    ],
  ],
  [
    'who is asked on either side, and a paragraph after that: no signatures',
    `${BODY}\n\nQuestions are answered.\n\nFor the Government of Ruritania: to the harbour master\n\nFor the Government of Elbonia: to the mayor\n\n3. It lasts.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      '    para_2__block_1 Questions are answered.',
      '    para_2__block_2 For the Government of Ruritania: to the harbour master For the Government of Elbonia: to the mayor',
      '  para_3 It lasts.',
    ],
  ],
  [
    'a day in a sentence of its own: no signatures',
    `${BODY}\n\nIt begins on 1 May 1999.`,
    [...START, '  para_2 Each Party pays half.', '    para_2__block_1 It begins on 1 May 1999.'],
  ],
  [
    'a numbered text under a heading behind the signatures',
    `${BODY}\n\nIN WITNESS WHEREOF the parties have signed.\n\nTERMS AND CONDITIONS\n\n1. Tickets are not returned.\n\n2. Dogs sail free.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 IN WITNESS WHEREOF the parties have signed.',
      'annex_n1 *TERMS AND CONDITIONS*',
      '  annex_n1__para_1 Tickets are not returned.',
      '  annex_n1__para_2 Dogs sail free.',
    ],
  ],
  [
    'a resolution printed behind a treaty',
    'TREATY ON FERRIES\n\nArticle 1\n\nFerries sail daily.\n\nArticle 2\n\nIt lasts.\n\nIN WITNESS WHEREOF the undersigned have signed this Treaty.\n\nTreaty on Ferries\n\nThe General Council, Recalling its resolutions on the sea,\n\n1. Commends the Treaty on Ferries;\n\n2. Requests all States to sign it.',
    [
      'preface',
      '  preface__block_1 TREATY ON FERRIES',
      'body',
      '  art_1 Ferries sail daily.',
      '  art_2 It lasts.',
      'conclusions',
      '  conclusions__block_1 IN WITNESS WHEREOF the undersigned have signed this Treaty.',
      'cmp_1 *Treaty on Ferries*',
      '  cmp_1__preface',
      '    cmp_1__preface__block_1 The General Council, Recalling its resolutions on the sea,',
      '  cmp_1__body',
      '    cmp_1__para_1 Commends the Treaty on Ferries;',
      '    cmp_1__para_2 Requests all States to sign it.',
    ],
  ],
  [
    'an article on the signature is one of the body, and the names below it are not',
    'ARTICLE I\nFERRIES\n\nFerries sail daily.\n\nARTICLE II\n\nSIGNATURE\n\nThis Agreement is signed in two copies.\n\nON BEHALF OF RURITANIA\n\nSIGNATURE: ........',
    [
      'body',
      '  art_I *FERRIES* Ferries sail daily.',
      '  art_II *SIGNATURE* This Agreement is signed in two copies.',
      'conclusions',
      '  conclusions__block_1 ON BEHALF OF RURITANIA',
      '  conclusions__block_2 SIGNATURE: ........',
    ],
  ],
  [
    'an exhibit run together with its name behind the signatures',
    `${BODY}\n\nIN WITNESS WHEREOF the parties have signed.\n\nExhibit A Port Services The port gives water to each ship and light to each pier, and keeps both in good order all through the year.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 IN WITNESS WHEREOF the parties have signed.',
      'annex_A *Port Services* The port gives water to each ship and light to each pier, and keeps both in good order all through the year.',
    ],
  ],
  [
    'an agreed minute behind a schedule is no part of it',
    `${BODY}\n\nDone at Strelsau.\n\nSCHEDULE\n\n1. The pier.\n\n2. The quay.\n\nAGREED MINUTE\n\nWith reference to paragraph 1 both Parties understand that ferries may be late.`,
    [
      ...START,
      '  para_2 Each Party pays half.',
      'conclusions',
      '  conclusions__block_1 Done at Strelsau.',
      'annex_1',
      '  annex_1__para_1 The pier.',
      '  annex_1__para_2 The quay.',
      'annex_n2 *AGREED MINUTE* With reference to paragraph 1 both Parties understand that ferries may be late.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
