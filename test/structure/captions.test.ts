import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const DUES = 'Each ship that lies at the quay shall pay the dues of the port for every night of its stay.';
const CREW = 'The master of each ship shall give the port a list of the crew before anybody goes ashore.';
const TIMBER = 'Timber shall be cut in winter and shall be free of bark when it is put on board.';
const WINE = 'Wine shall be drawn from the cask in the presence of the master and of an officer.';
const OIL = 'Oil shall be sent in drums and shall be kept away from the sails of all the ships.';

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
  [
    'goods named behind words that announce them are no headings, though each has a sentence of its own',
    `PORT RULES\n\nThe port takes in the following goods.\n\nTimber from the hills\n\n${TIMBER}\n\nOil for lamps\n\n${OIL}\n\nAll of them are weighed ashore.`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  block_1 The port takes in the following goods.',
      '  block_2 Timber from the hills',
      `  block_3 ${TIMBER}`,
      '  block_4 Oil for lamps',
      `  block_5 ${OIL}`,
      '  block_6 All of them are weighed ashore.',
    ],
  ],
  [
    'nor behind words that lead to them without a colon',
    `PORT RULES\n\nThe port shall take in these goods\n\nTimber from the hills\n\n${TIMBER}\n\nWine in casks\n\n${WINE}\n\nOil for lamps\n\n${OIL}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  block_1 The port shall take in these goods',
      '  block_2 Timber from the hills',
      `  block_3 ${TIMBER}`,
      '  block_4 Wine in casks',
      `  block_5 ${WINE}`,
      '  block_6 Oil for lamps',
      `  block_7 ${OIL}`,
    ],
  ],
  [
    'a line with no sentence of its own below heads nothing, though others do',
    `PORT RULES\n\nPayment of dues\n\n${DUES}\n\nLists of the crew\n\n${CREW}\n\nRope and tackle\n\nSails`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      `  sec_n1 *Payment of dues* ${DUES}`,
      '  sec_n2 *Lists of the crew*',
      `    sec_n2__block_1 ${CREW}`,
      '    sec_n2__block_2 Rope and tackle',
      '    sec_n2__block_3 Sails',
    ],
  ],
  [
    'orders of a few words without a full stop stay with the text',
    `PORT RULES\n\nBathing forbidden\n\n${DUES}\n\nPilots carry lamps\n\n${CREW}`,
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  block_1 Bathing forbidden',
      `  block_2 ${DUES}`,
      '  block_3 Pilots carry lamps',
      `  block_4 ${CREW}`,
    ],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
