import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const headsOf = (text: string): string[] =>
  outlineOf(text)
    .map((line) => line.trim())
    .filter((line) => /^(?:sec|art)_/.test(line))
    .map((line) => line.slice(0, 56).trimEnd());

/** Words that make a line long enough to hold several provisions. */
const FILL =
  'The Maker makes the boats that the Buyer names, and the Buyer takes them at the quay at its own cost.';
const LEAD = `This contract is made between the Maker and the Buyer, who live on the same island. ${FILL} The parties agree as follows:`;

describe('provisions run together in printed lines', () => {
  it.each<[string, string, string[]]>([
    [
      'the number of a page stands between two sections',
      `${LEAD} 1. Boats. Boats are built. 2. Quays. Quays are swept. 2 3. Costs. Each party pays. 4. Flags. Flags are flown. - 3 - 5. Notices. Notices are written.`,
      [
        'sec_1 *Boats* Boats are built.',
        'sec_2 *Quays* Quays are swept. 2',
        'sec_3 *Costs* Each party pays.',
        'sec_4 *Flags* Flags are flown. - 3 -',
        'sec_5 *Notices* Notices are written.',
      ],
    ],
    [
      'the number of a page stands between two points',
      `${LEAD} 1. Boats. (a) The Maker builds the boats. 1 (b) The Buyer paints them. 2. Quays. Quays are swept.`,
      [
        'sec_1 *Boats*',
        'sec_1__point_a The Maker builds the boats. 1',
        'sec_1__point_b The Buyer paints them.',
        'sec_2 *Quays* Quays are swept.',
      ],
    ],
    [
      'a number before a cited point is no page',
      `${LEAD} 1. Boats. (a) Boats are built. (b) Boats are sold as said in Rule 4. 2 (c) of the harbour. (c) Boats are blue. 2. Quays. Quays are swept.`,
      [
        'sec_1 *Boats*',
        'sec_1__point_a Boats are built.',
        'sec_1__point_b Boats are sold as said in Rule 4. 2 (c) o',
        'sec_1__point_c Boats are blue.',
        'sec_2 *Quays* Quays are swept.',
      ],
    ],
    [
      'a number ends a line and its words begin the next',
      `${LEAD} I.\nBOATS 1.1 The Maker builds the boats. 1.2 The Buyer paints them. ${FILL} II.\nQUAYS 2.1 The quay is swept by a man of the harbour, who has a broom and a bucket of his own and is paid well for his work at the end of every month that the boats lie at it. 2.2\nBoth parties sweep it.`,
      [
        'sec_I *BOATS*',
        'sec_I__para_1.1 The Maker builds the boats.',
        'sec_I__para_1.2 The Buyer paints them. The Maker makes t',
        'sec_II *QUAYS*',
        'sec_II__para_2.1 The quay is swept by a man of the harbo',
        'sec_II__para_2.2 Both parties sweep it.',
      ],
    ],
    [
      'a Roman heading behind the name of the document at the head of a page',
      `${LEAD} I. BOATS 1.1 The Maker builds the boats. 1.2 The Buyer paints them. FORM 10.16 II. NON-PAYMENT 2.l The Maker keeps the boat. 2.2 The Buyer keeps the paint.`,
      [
        'sec_I *BOATS*',
        'sec_I__para_1.1 The Maker builds the boats.',
        'sec_I__para_1.2 The Buyer paints them. FORM 10.16',
        'sec_II *NON-PAYMENT*',
        'sec_II__para_2.l The Maker keeps the boat.',
        'sec_II__para_2.2 The Buyer keeps the paint.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});
