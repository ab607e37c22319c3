import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const DUES = 'Each ship that lies at the quay shall pay the dues of the port for every night of its stay.';
const CREW = 'The master of each ship shall give the port a list of the crew before anybody goes ashore.';

it.each<[string, string, string[]]>([
  [
    'two lines between sentences head what follows them',
    `PORT RULES\n\n1. They bind all ships.\n\nPayment of dues\n\n2. ${DUES}\n\nLists of the crew\n\n3. ${CREW}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  para_1 They bind all ships.',
      '  sec_n1 *Payment of dues*',
      `    sec_n1__para_2 ${DUES}`,
      '  sec_n2 *Lists of the crew*',
      `    sec_n2__para_3 ${CREW}`,
    ],
  ],
  [
    'over paragraphs without numbers',
    `PORT RULES\n\nPayment of dues\n\n${DUES}\n\nThey are due at noon.\n\nLists of the crew\n\n${CREW}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  sec_n1 *Payment of dues*',
      `    sec_n1__block_1 ${DUES}`,
      '    sec_n1__block_2 They are due at noon.',
      `  sec_n2 *Lists of the crew* ${CREW}`,
    ],
  ],
  [
    'one alone may be anything',
    `PORT RULES\n\n${DUES}\n\nHarbour Office\n\n${CREW}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      `  block_1 ${DUES}`,
      '  block_2 Harbour Office',
      `  block_3 ${CREW}`,
    ],
  ],
  [
    'names below one another are a list',
    `PORT RULES\n\n${DUES}\n\nNorth Quay\n\nSouth Quay\n\nOld Pier\n\n${CREW}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      `  block_1 ${DUES}`,
      '  block_2 North Quay',
      '  block_3 South Quay',
      '  block_4 Old Pier',
      `  block_5 ${CREW}`,
    ],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
