import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';
import { outlineOf } from './outline.js';

const COURTESIES = 'Accept, Excellency, the assurances of my consideration.';
const PROPOSAL = `Excellency,\n\nI have the honour to propose:\n\n1. We build.\n\n2. We pay.\n\n`;
const READS = 'I have received your letter, which reads as follows:';
const FIRST = [
  'body',
  '  part_n1',
  '    part_n1__block_1 Strelsau, 1 May 1999',
  '    part_n1__block_2 Excellency,',
  '    part_n1__block_3 I have the honour to propose:',
  '    part_n1__para_1 We build.',
  '    part_n1__para_2 We pay.',
  '    part_n1__conclusions',
  `      part_n1__conclusions__block_1 ${COURTESIES}`,
  '      part_n1__conclusions__block_2 A. FLAVIA',
  '  part_n2',
  '    part_n2__block_1 Elbograd, 2 May 1999',
  '    part_n2__block_2 Excellency,',
];
/** A reply that repeats the first letter is one text: what it repeats is no proposal of its own. */
const REPEATING = [
  ...FIRST,
  `    part_n2__block_3 ${READS}`,
  '    part_n2__block_4 Excellency,',
  '    part_n2__block_5 I have the honour to propose:',
  '    part_n2__block_6 1. We build.',
  '    part_n2__block_7 2. We pay.',
];
const REPEATED = [...REPEATING, '    part_n2__block_8 I have the honour to confirm this.'];
const EXCHANGE = `Strelsau, 1 May 1999\n\n${PROPOSAL}${COURTESIES}\n\nA. FLAVIA\n\nElbograd, 2 May 1999\n\nExcellency,\n\n`;

describe('letters of an exchange', () => {
  it.each<[string, string, string[]]>([
    [
      'without courtesies of state, the second called a reply',
      'MINISTRY OF BRIDGES\nSTRELSAU\n\n1 May 1999\n\nThe Honorable B. Dilbert\nMinister of Roads\n\nDear Minister Dilbert:\n\nI confirm what we said:\n\n1. We build.\n\n2. We pay.\n\nSincerely,\n\nA. Flavia\n\n[Reply]\n\n2 May 1999\n\nThe Honorable A. Flavia\n\nDear Minister Flavia:\n\nI agree.\n\nVery truly yours,\n\nB. Dilbert',
      [
        'body',
        '  part_n1',
        '    part_n1__block_1 MINISTRY OF BRIDGES STRELSAU',
        '    part_n1__block_2 1 May 1999',
        '    part_n1__block_3 The Honorable B. Dilbert Minister of Roads',
        '    part_n1__block_4 Dear Minister Dilbert:',
        '    part_n1__block_5 I confirm what we said:',
        '    part_n1__para_1 We build.',
        '    part_n1__para_2 We pay.',
        '    part_n1__conclusions',
        '      part_n1__conclusions__block_1 Sincerely,',
        '      part_n1__conclusions__block_2 A. Flavia',
        '  part_n2',
        '    part_n2__block_1 [Reply]',
        '    part_n2__block_2 2 May 1999',
        '    part_n2__block_3 The Honorable A. Flavia',
        '    part_n2__block_4 Dear Minister Flavia:',
        '    part_n2__block_5 I agree.',
        '    part_n2__conclusions',
        '      part_n2__conclusions__block_1 Very truly yours,',
        '      part_n2__conclusions__block_2 B. Dilbert',
      ],
    ],
    [
      'a reply that repeats the first in quotation marks',
      `${EXCHANGE}${READS}\n\n"I have the honour to propose the following to your Government:\n\n1. We build.\n\n2. We pay."\n\nI have the honour to confirm this.\n\n${COURTESIES}`,
      [
        ...FIRST,
        `    part_n2__block_3 ${READS}`,
        '    part_n2__block_4 "I have the honour to propose the following to your Government:',
        '    part_n2__block_5 1. We build.',
        '    part_n2__block_6 2. We pay."',
        '    part_n2__block_7 I have the honour to confirm this.',
        '    part_n2__conclusions',
        `      part_n2__conclusions__block_1 ${COURTESIES}`,
      ],
    ],
    [
      'a reply that repeats the first, courtesies and all, without them',
      `${EXCHANGE}${READS}\n\n${PROPOSAL}${COURTESIES}\n\nA. FLAVIA\n\nI have the honour to confirm this.\n\n${COURTESIES}`,
      [
        ...REPEATING,
        `    part_n2__block_8 ${COURTESIES}`,
        '    part_n2__block_9 A. FLAVIA',
        '    part_n2__block_10 I have the honour to confirm this.',
        '    part_n2__conclusions',
        `      part_n2__conclusions__block_1 ${COURTESIES}`,
      ],
    ],
    [
      'a reply that announces over the end of a line that it repeats the first',
      `${EXCHANGE}I have received your letter, which reads\nas follows:\n\n${PROPOSAL}I have the honour to confirm this.`,
      [...REPEATED],
    ],
    [
      'a reply that repeats the first without its courtesies',
      `${EXCHANGE}${READS}\n\n${PROPOSAL}I have the honour to confirm this.\n\n${COURTESIES}`,
      [...REPEATED, '    part_n2__conclusions', `      part_n2__conclusions__block_1 ${COURTESIES}`],
    ],
    [
      'a reply signed without courtesies',
      `${EXCHANGE}I agree.\n\nB. DILBERT\nMinister of Roads`,
      [
        ...FIRST,
        '    part_n2__block_3 I agree.',
        '    part_n2__conclusions',
        '      part_n2__conclusions__block_1 B. DILBERT Minister of Roads',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'the letterhead, the salutation and what it says of the note it answers are the preamble of a reply',
      `${EXCHANGE}${READS}\n\n${PROPOSAL}I have the honour to confirm this.`,
      ['preamble', 'preamble', 'preamble', 'body'],
    ],
    [
      'what a reply says at once is not',
      `${EXCHANGE}I agree that we build and pay.\n\nB. DILBERT`,
      ['preamble', 'preamble', 'body'],
    ],
  ])('%s', (_, text, roles) => {
    const { passages } = structure(documentOf(text)).output;
    const ofReply = passages.filter(({ id }) => id.startsWith('part_n2'));
    expect(ofReply.slice(0, roles.length).map(({ role }) => role)).toEqual(roles);
  });
});
