import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

/** The identifiers of what the body and the annexes hold, without the words. */
const numbersOf = (text: string): string[] =>
  outlineOf(text)
    .map((line) => line.trim().split(' ')[0]!)
    .filter((id) => !/^(?:body|preface|preamble|conclusions)/.test(id));

const LEAD = 'The parties agree as follows:\n\n';
/** Words that make a line long enough to hold several provisions. */
const FILL =
  'The Maker makes the boats that the Buyer names in writing, and the Buyer takes them at the quay within the month in which they are ready for it, at its own cost.';

describe('numbers of contracts', () => {
  it.each<[string, string, string[]]>([
    [
      'a list announced by the section counts inside it, though both are numbered alike',
      `${LEAD}1. TERMS In this contract: 1. “Boat” means a boat of wood. 2. “Quay” means a quay of stone. 2. BOATS ${FILL} 3. QUAYS ${FILL}`,
      ['sec_1', 'sec_1__point_1', 'sec_1__point_2', 'sec_2', 'sec_3'],
    ],
    [
      'a list announced without a colon counts inside its paragraph',
      `${LEAD}(1) The Maker names the following\n\n(1) boats;\n\n(2) quays.\n\n(2) They meet.\n\n(3) They part.`,
      ['para_1', 'para_1__point_1', 'para_1__point_2', 'para_2', 'para_3'],
    ],
    [
      'after a list of pieces the outer list of the same form goes on behind a full stop',
      `${LEAD}1. Duties\n\n(a) Fees. Both pay.\n\n(b) Peace. The sale will not: (a) break any law; or (b) break any promise of the Maker.\n\n(c) Costs. Each bears its own.`,
      [
        'sec_1',
        'sec_1__point_a',
        'sec_1__point_b',
        'sec_1__point_b__point_a',
        'sec_1__point_b__point_b',
        'sec_1__point_c',
      ],
    ],
    [
      'a sentence between two lists of one form holds the second, in one line',
      `${LEAD}1. Boats. ${FILL} The Maker will: (i) build the boats; and (ii) paint them in the colour of the Buyer. This does not hold for boats that: (i) are old; or (ii) are lost.\n\n2. Costs. Each bears its own.`,
      [
        'sec_1',
        'sec_1__point_i',
        'sec_1__point_ii',
        'sec_1__wrapUp',
        'sec_1__wrapUp__point_i',
        'sec_1__wrapUp__point_ii',
        'sec_2',
      ],
    ],
    [
      'words between two lists of one form hold the second, in paragraphs',
      `${LEAD}1. Words\n\n“Boat” means:\n\n(a) a barge; or\n\n(b) a raft.\n\n“Owner” means the Buyer.\n\n“Port” means:\n\n(a) a quay; or\n\n(b) a pier.\n\n2. Costs\n\nEach bears its own.`,
      [
        'sec_1',
        'sec_1__block_1',
        'sec_1__block_1__point_a',
        'sec_1__block_1__point_b',
        'sec_1__wrapUp',
        'sec_1__block_2',
        'sec_1__block_2__point_a',
        'sec_1__block_2__point_b',
        'sec_2',
      ],
    ],
    [
      'a section whose full stop is missing, between its neighbours',
      `${LEAD}1. Boats. ${FILL} 2 Quays. The quay is kept clean. 3. Costs. Each bears its own.`,
      ['sec_1', 'sec_2', 'sec_3'],
    ],
    [
      'a letter without a stop between its neighbours',
      `${LEAD}1. Boats\n\nA. Oars\n\nB. Sails\n\nC  Anchors\n\nD. Ropes`,
      ['sec_1', 'sec_1__point_A', 'sec_1__point_B', 'sec_1__point_C', 'sec_1__point_D'],
    ],
    [
      'points whose section is said again with each',
      `${LEAD}3. Marks\n\n3.1 Use. Marks are used.\n\n3.2 (a) The Maker owns the mark.\n\n3.2 (b) The Buyer owns the flag.\n\n3.3 Both are kept.`,
      [
        'sec_3',
        'sec_3__para_3.1',
        'sec_3__para_3.2',
        'sec_3__para_3.2__point_a',
        'sec_3__para_3.2__point_b',
        'sec_3__para_3.3',
      ],
    ],
    [
      'the next heading at the end of a line of the section before',
      `${LEAD}1. BOATS\n\nThe Maker makes boats.\n\nSend papers to: the harbour office 2. QUAYS\n\nThe quay is kept clean.\n\n3. COSTS\n\nEach bears its own.`,
      ['sec_1', 'sec_1__block_1', 'sec_1__block_2', 'sec_2', 'sec_3'],
    ],
    [
      'letters with a stop behind a heading in capitals',
      `${LEAD}1. BOATS AND OARS a. ${FILL} b. The oars are of ash. 2. QUAYS A. ${FILL} B. It is of stone.`,
      ['sec_1', 'sec_1__point_a', 'sec_1__point_b', 'sec_2', 'sec_2__point_A', 'sec_2__point_B'],
    ],
    [
      'letters behind a heading of ordinary words that ends like a word that cites',
      `${LEAD}1. Duties of the harbour creditor (a) ${FILL} (b) It pays the rest. 2. Costs Each bears its own.`,
      ['sec_1', 'sec_1__point_a', 'sec_1__point_b', 'sec_2'],
    ],
    [
      'a lone letter is known by the list it holds',
      `${LEAD}1. BOATS. The Maker does what is listed below for the Buyer. (a) Boats of wood: (i) build them; (ii) paint them. 2. COSTS. ${FILL}`,
      ['sec_1', 'sec_1__point_a', 'sec_1__point_a__point_i', 'sec_1__point_a__point_ii', 'sec_2'],
    ],
    [
      'decimals that go on in small letters',
      `${LEAD}1. Boats 1.1 The Maker shall: 1.1.1 build the boats that the Buyer names in writing each spring; 1.1.2 paint them; and 1.1.3 launch them. 1.2 ${FILL} 2. Costs Each bears its own.`,
      [
        'sec_1',
        'sec_1__para_1.1',
        'sec_1__para_1.1__para_1.1.1',
        'sec_1__para_1.1__para_1.1.2',
        'sec_1__para_1.1__para_1.1.3',
        'sec_1__para_1.2',
        'sec_2',
      ],
    ],
    [
      'a member that a comma parts from the one before, where it holds a list',
      `${LEAD}1. Sale. ${FILL} It may sell to: (a) its heirs, (b) a buyer of: (i) the boats; (ii) the quay; or (c) a bank. 2. Costs. Each bears its own.`,
      [
        'sec_1',
        'sec_1__point_a',
        'sec_1__point_b',
        'sec_1__point_b__point_i',
        'sec_1__point_b__point_ii',
        'sec_1__point_c',
        'sec_2',
      ],
    ],
    [
      'Roman sections set off by a dash, with decimals below',
      `${LEAD}I - BOATS\n\n1.1 The Maker makes them.\n\n1.2 The Buyer takes them.\n\nII - QUAYS\n\n2.1 The quay is kept clean.`,
      ['sec_I', 'sec_I__para_1.1', 'sec_I__para_1.2', 'sec_II', 'sec_II__para_2.1'],
    ],
    [
      'letters below a number, I and O among them',
      `${LEAD}1. BOATS\n\n1.H. OARS.\n\nOars are of ash.\n\n1.I. SAILS.\n\nSails are white.\n\n1.J. ROPES.\n\nRopes are of hemp.`,
      [
        'sec_1',
        'sec_1__para_1.H',
        'sec_1__para_1.H__block_1',
        'sec_1__para_1.I',
        'sec_1__para_1.I__block_1',
        'sec_1__para_1.J',
        'sec_1__para_1.J__block_1',
      ],
    ],
    [
      'numbered recitals are none of the sections that count anew behind them',
      'BOAT CONTRACT\n\nWHEREAS:\n\n1. The Maker makes boats.\n\n2. The Buyer needs boats.\n\nNOW THEREFORE, the parties agree as follows:\n\n1. Boats\n\nThe Maker makes them.\n\n2. Costs\n\nEach bears its own.',
      ['sec_1', 'sec_2'],
    ],
    [
      'points are set out of a sentence that a footer stands below',
      `${LEAD}1. Boats. The Maker shall not (a) sell the boats to others, (b) paint them black or (c) let them rot.\n\nPrinted by the harbour office\n\n2. Costs. Each bears its own.`,
      ['sec_1', 'sec_1__point_a', 'sec_1__point_b', 'sec_1__point_c', 'sec_1__block_1', 'sec_2'],
    ],
    [
      'an enumeration that counts x, y, z',
      `${LEAD}1. Boats. The Maker shall (x) build the boats in spring, (y) paint them in summer and (z) launch them in autumn.\n\n2. Costs. Each bears its own.`,
      ['sec_1', 'sec_1__point_x', 'sec_1__point_y', 'sec_1__point_z', 'sec_2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  it.each([
    [
      'Party A is no heading before a sentence',
      `${LEAD}1. Party A agrees to build the boats.\n\n2. Party B agrees to take them.\n\n3. Costs\n\n3.1 Each bears its own.`,
      'Party A agrees',
    ],
    [
      'words that break off head no list',
      `${LEAD}1. Risks\n\n1.1 Damage to boats arising from\n\n(a) storms;\n\n(b) rocks.\n\n2. Costs\n\n2.1 Each bears its own.`,
      'para_1.1 Damage',
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text).join('\n')).toContain(expected);
  });
});
