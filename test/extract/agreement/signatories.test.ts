import { expect, it } from 'vitest';
import { describeAgreement, recogniseFacts } from '../../../src/extract/index.js';
import type { Agreement } from '../../../src/model/index.js';
import { structure } from '../../../src/structure/index.js';
import { documentOf } from '../../structure/document.js';

function read(text: string): Agreement {
  const document = documentOf(text);
  return describeAgreement(document, structure(document).output.passages, recogniseFacts(text)).output;
}

const BODY = 'Article 1\n\nThey meet.\n\nArticle 2\n\nThey part.\n\nDONE at Strelsau on 1 May 1999.\n\n';

it.each<[string, string, (string | null)[][]]>([
  [
    'names and offices below for whom they sign',
    `${BODY}For the Government of Ruritania:\n\n(Signed) A. Flavia\nMinister of Defence\n\nFor the Government of Elbonia:\n\nB. van Dilbert\nAmbassador of Elbonia`,
    [
      ['the Government of Ruritania', 'A. Flavia', 'Minister of Defence'],
      ['the Government of Elbonia', 'B. van Dilbert', 'Ambassador of Elbonia'],
    ],
  ],
  [
    'a company over its own signature signs nothing',
    'This Agreement is made between Tall Pines Limited, a company (“Seller”), and Low Oaks Limited, a company (“Buyer”).\n\nArticle 1\n\nThey trade.\n\nArticle 2\n\nThey stop.\n\nIN WITNESS WHEREOF the parties have signed this Agreement.\n\nTall Pines Limited\n\nBy: Anna Flavia\nTitle: Managing Director\n\nLow Oaks Limited\n\nBy: Berta Dilbert\nTitle: Chief Executive Officer',
    [
      ['Tall Pines Limited', 'Anna Flavia', 'Managing Director'],
      ['Low Oaks Limited', 'Berta Dilbert', 'Chief Executive Officer'],
    ],
  ],
  [
    'the State that the head of a note names',
    'EXCHANGE OF NOTES\n\nI\n\nThe Minister for Foreign Affairs of Norway to the Minister for Foreign Affairs of Peru\n\nOslo, 3 May 2011\n\nExcellency,\n\nI have the honour to propose that ships may call.\n\nAccept, Excellency, the assurances of my consideration.\n\nAnna Flavia\nMinister for Foreign Affairs\n\nII\n\nThe Minister for Foreign Affairs of Peru to the Minister for Foreign Affairs of Norway\n\nLima, 4 June 2011\n\nExcellency,\n\nI have the honour to agree.\n\nAccept, Excellency, the assurances of my consideration.\n\nBerta Dilbert\nMinister for Foreign Affairs',
    [
      ['Norway', 'Anna Flavia', 'Minister for Foreign Affairs'],
      ['Peru', 'Berta Dilbert', 'Minister for Foreign Affairs'],
    ],
  ],
  [
    'lines that go on, and names that are not printed',
    `${BODY}For the Government of the\nRepublic of Ruritania\nChief of Logistics and\nof Stores\n\nFor the Government of Elbonia`,
    [
      ['the Government of the Republic of Ruritania', null, 'Chief of Logistics and of Stores'],
      ['the Government of Elbonia', null, null],
    ],
  ],
  [
    'columns of a text file',
    `${BODY}For Ruritania        For Elbonia\nAnna Flavia          Bert Dilbert\nMinister             Chief of Staff`,
    [
      ['Ruritania', 'Anna Flavia', 'Minister'],
      ['Elbonia', 'Bert Dilbert', 'Chief of Staff'],
    ],
  ],
  [
    'heads behind each other in one line',
    `${BODY}For the Republic of Ruritania For the Kingdom of Elbonia\nAnna Flavia Bert Dilbert`,
    [
      ['the Republic of Ruritania', null, null],
      ['the Kingdom of Elbonia', null, null],
    ],
  ],
  [
    'the name behind the head, the office behind the name',
    `${BODY}For the Government of Ruritania: Anna Flavia\n\nSigned for Elbonia: Bert van Dilbert, Managing Director`,
    [
      ['the Government of Ruritania', 'Anna Flavia', null],
      ['Elbonia', 'Bert van Dilbert', 'Managing Director'],
    ],
  ],
  [
    'heads side by side and one name below: nobody is said to bear it',
    `${BODY}For Ruritania\n\nFor Elbonia\n\nAnna Flavia`,
    [
      ['Ruritania', null, null],
      ['Elbonia', null, null],
    ],
  ],
  [
    'companies',
    `${BODY}HARBOUR WORKS, INC.\nBy: ____________\nName: Ada King\nTitle: President`,
    [['HARBOUR WORKS, INC.', 'Ada King', 'President']],
  ],
  [
    'a letter without courtesies of state',
    'Strelsau, 1 May 1999\n\nDear Minister:\n\nWe meet.\n\nSincerely,\n\nAnna Flavia\nMinister of Roads\n\n[Reply]\n\n2 May 1999\n\nDear Minister:\n\nWe do.\n\nVery truly yours,\n\nBert Dilbert',
    [
      [null, 'Anna Flavia', 'Minister of Roads'],
      [null, 'Bert Dilbert', null],
    ],
  ],
  [
    'a sentence that begins with For',
    `${BODY}For each State that accedes it shall enter into force later.`,
    [],
  ],
])('signatories: %s', (_, text, expected) => {
  const { signatories } = read(text);
  expect(
    signatories.map(({ for: whom, name, capacity }) =>
      [whom, name, capacity].map((one) => one?.value ?? null),
    ),
  ).toEqual(expected);
  for (const { for: whom, name, capacity } of signatories)
    for (const one of [whom, name, capacity])
      if (one) expect(text.slice(one.span.start, one.span.end).replace(/\s+/g, ' ')).toBe(one.value);
});

const LEAVE = 'Accept, Excellency, the assurances of my consideration.\n\n';
it.each<[string, string, (string | null)[][]]>([
  [
    'under a line that says who writes to whom',
    `Note No. 1\n\nThe Ambassador of Ruritania to the Minister for Foreign Affairs of Elbonia\n\nElbograd, 1 May 1999\n\nExcellency,\n\nWe build.\n\n${LEAVE}Note No. 2\n\nElbograd, 2 May 1999\n\nExcellency,\n\nWe agree.\n\n${LEAVE}B. Dilbert\nMinister for Foreign Affairs`,
    [
      ['part_1', 'The Ambassador of Ruritania', 'the Minister for Foreign Affairs of Elbonia', '1999-05-01'],
      ['part_2', 'Minister for Foreign Affairs', null, '1999-05-02'],
    ],
  ],
  [
    'with the address below the signature',
    `Elbograd, 1 May 1999\n\nExcellency,\n\nWe build.\n\n${LEAVE}A. Flavia\nAmbassador\n\nHis Excellency\nB. Dilbert\n\nElbograd, 2 May 1999\n\nExcellency,\n\nWe agree.\n\n${LEAVE}B. Dilbert`,
    [
      ['part_n1', 'Ambassador', 'His Excellency B. Dilbert', '1999-05-01'],
      ['part_n2', 'B. Dilbert', null, '1999-05-02'],
    ],
  ],
  [
    'verbal notes',
    `NOTE VERBALE\n\nThe Embassy of Ruritania presents its compliments to the Ministry of Foreign Affairs of Elbonia and proposes a bridge.\n\nThe Embassy avails itself of this opportunity.\n\nElbograd, 1 May 1999\n\nNOTE VERBALE\n\nThe Ministry of Foreign Affairs of Elbonia presents its compliments to the Embassy of Ruritania and agrees.\n\nThe Ministry avails itself of this opportunity.\n\nElbograd, 2 May 1999`,
    [
      ['part_n1', 'The Embassy of Ruritania', 'the Ministry of Foreign Affairs of Elbonia', '1999-05-01'],
      ['part_n2', 'The Ministry of Foreign Affairs of Elbonia', 'the Embassy of Ruritania', '1999-05-02'],
    ],
  ],
  [
    'signed by initials, without taking leave',
    'The Ambassador of Ruritania to the Minister of Roads of Elbonia\n\nElbograd, 1 May 1999\n\nExcellency,\n\nWe build.\n\nA. Flavia\n\nThe Minister of Roads of Elbonia to the Ambassador of Ruritania\n\nStrelsau, 2 May 1999\n\nExcellency,\n\nWe agree.\n\nB. Dilbert',
    [
      ['part_n1', 'The Ambassador of Ruritania', 'the Minister of Roads of Elbonia', '1999-05-01'],
      ['part_n2', 'The Minister of Roads of Elbonia', 'the Ambassador of Ruritania', '1999-05-02'],
    ],
  ],
  [
    'whose head stands in one paragraph with its day',
    'The Ambassador of Ruritania to the Minister of Roads of Elbonia\nElbograd, 1 May 1999\n\nExcellency,\n\nWe build.\n\nThe Ambassador\n\nThe Minister of Roads of Elbonia to the Ambassador of Ruritania\nStrelsau, 2 May 1999\n\nExcellency,\n\nWe agree.\n\nThe Minister',
    [
      ['block_1', 'The Ambassador of Ruritania', 'the Minister of Roads of Elbonia', '1999-05-01'],
      ['block_5', 'The Minister of Roads of Elbonia', 'the Ambassador of Ruritania', '1999-05-02'],
    ],
  ],
  ['none in a treaty', BODY, []],
])('notes: %s', (_, text, expected) => {
  const { notes } = read(text);
  expect(
    notes.map(({ eId, from, to, date }) => [
      eId,
      from?.value ?? null,
      to?.value ?? null,
      date?.value ?? null,
    ]),
  ).toEqual(expected);
});

const LETTERS: readonly [string, string, (string | null)[][]][] = [
  [
    'each under its letterhead, with the day of the letter it answers in the reply',
    `I\n\nEmbassy of Ruritania\nElbograd, 1 May 1999\n\nExcellency,\n\nI propose a bridge.\n\n${LEAVE}Anna Flavia\nAmbassador of Ruritania\n\nII\n\nMinistry of Foreign Affairs\nElbograd, 2 June 1999\n\nExcellency,\n\nI acknowledge your letter of 1 May 1999 and agree.\n\n${LEAVE}Bert Dilbert\nMinister for Foreign Affairs of Elbonia`,
    [
      ['Ambassador of Ruritania', '1999-05-01', 'Elbograd'],
      ['Minister for Foreign Affairs of Elbonia', '1999-06-02', 'Elbograd'],
    ],
  ],
  [
    'under heads that a collection prints, below its own date',
    'EXCHANGE OF NOTES BETWEEN RURITANIA AND ELBONIA ON BRIDGES\n\nStrelsau, 14th June 1934\n\nNo. 1\n\nThe Minister of Elbonia to the Secretary of State\n\nLegation of Elbonia, Strelsau, May 30, 1934.\n\nSir,\n\nI have the honour to inform you that the Government are prepared to build a bridge.\n\nI have the honour to be, etc.\nA. Flavia\n\nNo. 2\n\nThe Secretary of State to the Minister of Elbonia\n\nForeign Office, June 14, 1934.\n\nSir,\n\nI have the honour to acknowledge your note of the 30th May, 1934, and to agree.\n\nI have, etc.\nB. Dilbert',
    [
      ['The Minister of Elbonia', '1934-05-30', 'Strelsau'],
      ['The Secretary of State', '1934-06-14', null],
    ],
  ],
];
it.each(LETTERS)('letters are signed by their sides: %s', (_, text, expected) => {
  const { by } = read(text).signed;
  expect(
    by.map((side) => [side.for?.value ?? null, side.date?.value ?? null, side.place?.value ?? null]),
  ).toEqual(expected);
});

it('gives the note that an answer dates the day it says', () => {
  const text = `I\n\nExcellency,\n\nI propose a bridge.\n\n${LEAVE}A. Flavia\n\nII\n\nElbograd, 2 June 1999\n\nExcellency,\n\nI acknowledge your letter of 1 May 1999 and agree.\n\n${LEAVE}B. Dilbert`;
  expect(read(text).notes.map(({ date }) => date?.value)).toEqual(['1999-05-01', '1999-06-02']);
});

it('has a signature of a letter stand for the State of its own letter', () => {
  const text = LETTERS[0]![1].replaceAll('Ruritania', 'Norway').replaceAll('Elbonia', 'Peru');
  expect(read(text).signatories.map((one) => one.for?.value)).toEqual(['Norway', 'Peru']);
});

const THREE = (day: string): string =>
  `Elbograd, 1 May 1999\n\nExcellency,\n\nI propose a bridge. This note and your reply shall constitute an agreement, which shall enter into force on the date of ${day}.\n\n${LEAVE}Elbograd, 2 June 1999\n\nExcellency,\n\nWe agree, and ask for two bridges.\n\n${LEAVE}Elbograd, 3 July 1999\n\nExcellency,\n\nI confirm that there shall be two bridges.\n\n${LEAVE}B. Dilbert`;
it.each<[string, string, string]>([
  ['the reply to the note that says so', 'your note in reply', '1999-06-02'],
  ['the last', 'the last of these notes', '1999-07-03'],
])('of three notes the agreement is in force from %s', (_, day, date) => {
  expect(read(THREE(day)).inForce.date?.value).toBe(date);
});
