import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

it.each<[string, string, string[]]>([
  [
    'before the words of lettered items that have one each',
    'Article 1\nMoorings\n\n(a) Use of berths. The guest pays for each night.\n\n(b) Leaving the quay. The guest tells the harbour master.',
    [
      'body',
      '  art_1 *Moorings*',
      '    art_1__point_a *Use of berths* The guest pays for each night.',
      '    art_1__point_b *Leaving the quay* The guest tells the harbour master.',
    ],
  ],
  [
    'in small letters, beside others that are printed like titles',
    'PORT RULES\n\n1. MOORINGS\n\n1.1 Fees. The guest pays for each night.\n\n1.2 Water and power. The guest pays what the meter shows.\n\n1.3 Waste. The guest brings it ashore.\n\n2. END\n\nIt lasts.',
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  sec_1 *MOORINGS*',
      '    sec_1__para_1.1 *Fees* The guest pays for each night.',
      '    sec_1__para_1.2 *Water and power* The guest pays what the meter shows.',
      '    sec_1__para_1.3 *Waste* The guest brings it ashore.',
      '  sec_2 *END* It lasts.',
    ],
  ],
  [
    'hardly any of many: words without a verb',
    'Article 1\n\n(a) Decisions by common consent. The minutes are signed.\n\n(b) The chair changes each year.\n\n(c) The host pays for the hall.',
    [
      'body',
      '  art_1',
      '    art_1__point_a Decisions by common consent. The minutes are signed.',
      '    art_1__point_b The chair changes each year.',
      '    art_1__point_c The host pays for the hall.',
    ],
  ],
  [
    'a first sentence with a verb is none',
    'Article 1\n\n(a) The quay is closed at night. The guests stay aboard.\n\n(b) Dues are paid ashore. The guests keep the bill.',
    [
      'body',
      '  art_1',
      '    art_1__point_a The quay is closed at night. The guests stay aboard.',
      '    art_1__point_b Dues are paid ashore. The guests keep the bill.',
    ],
  ],
  [
    'before a name that begins with a letter of another language',
    'Article 1\n\nThese are open.\n\nANNEX\n\nI. Harbours. Århus and Ærø.\n\nII. Airfields. Östersund.',
    [
      'body',
      '  art_1 These are open.',
      'annex_1',
      '  annex_1__sec_I *Harbours* Århus and Ærø.',
      '  annex_1__sec_II *Airfields* Östersund.',
    ],
  ],
  [
    'a sentence that most words of have capitals is none',
    'Article 1\n\n1. This Treaty supplements the Port Convention. It binds no other State.\n\n2. It lasts.',
    [
      'body',
      '  art_1',
      '    art_1__para_1 This Treaty supplements the Port Convention. It binds no other State.',
      '    art_1__para_2 It lasts.',
    ],
  ],
  [
    'nor is one that ends with the letter of an annex',
    'PORT RULES\n\n1. SCOPE\n\n1.1 This Memorandum covers the piers listed in Annex A. Piers may be added by letter.\n\n1.2 It covers no buoys.\n\n2. END\n\nIt lasts.',
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  sec_1 *SCOPE*',
      '    sec_1__para_1.1 This Memorandum covers the piers listed in Annex A. Piers may be added by letter.',
      '    sec_1__para_1.2 It covers no buoys.',
      '  sec_2 *END* It lasts.',
    ],
  ],
  [
    'nor a sentence and the word that leads to points',
    'PORT RULES\n\n1. COUNCIL\n\n1.1 A Harbour Council meets twice a year, at either end of the line. It\n\n(a) fixes the dues;\n\n(b) hears complaints.\n\n1.2 It sits in public.\n\n2. END\n\nIt lasts.',
    [
      'preface',
      '  preface__block_1 PORT RULES',
      'body',
      '  sec_1 *COUNCIL*',
      '    sec_1__para_1.1 A Harbour Council meets twice a year, at either end of the line. It',
      '      sec_1__para_1.1__point_a fixes the dues;',
      '      sec_1__para_1.1__point_b hears complaints.',
      '    sec_1__para_1.2 It sits in public.',
      '  sec_2 *END* It lasts.',
    ],
  ],
  [
    'above paragraphs of which the first has a verb that few provisions have',
    'Article 1\n\nAim and use\n\n(1) This Treaty serves the safety of ships.\n\n(2) It lasts.\n\nArticle 2\n\nCosts\n\nEach pays half.',
    [
      'body',
      '  art_1 *Aim and use*',
      '    art_1__para_1 This Treaty serves the safety of ships.',
      '    art_1__para_2 It lasts.',
      '  art_2 *Costs* Each pays half.',
    ],
  ],
  [
    'what minutes say of one provision',
    'AGREED MINUTES\n\nThe delegations have agreed as follows:\n\nAd Article 4\n\nA pilot counts as crew.\n\nWith reference to Article 12\n\nBuoys are lit at dusk.',
    [
      'preface',
      '  preface__block_1 AGREED MINUTES',
      'preamble',
      '  preamble__rec_1 The delegations have agreed as follows:',
      'body',
      '  sec_n1 *Ad Article 4* A pilot counts as crew.',
      '  sec_n2 *With reference to Article 12* Buoys are lit at dusk.',
    ],
  ],
  [
    'a heading that ends with the word for a division, before the number of its first paragraph',
    'Article 1 Exceptions to this Chapter 1. Boats may be late.\n\nArticle 2 Costs 1. Each pays half.',
    [
      'body',
      '  art_1 *Exceptions to this Chapter* 1. Boats may be late.',
      '  art_2 *Costs* 1. Each pays half.',
    ],
  ],
  ...(
    [
      ['Ruritania carries the cost', 'Elbonia mends the pier'],
      ['Masters wear a badge', 'Bathing forbidden'],
      ['Ruritanian weights apply here', 'Ships leave by noon'],
      ['Dues payable within ten days of landing', 'Coins only'],
      ['Crews to be counted', 'Stay on the quay'],
      ['Obtain permission', 'Report to the master'],
      ['Guests bring insurance', 'Crews and guests fed'],
    ] as const
  ).map(([one, other]): [string, string, string[]] => [
    `orders of a few words are none: ${one}, ${other}`,
    `Article 1\n\n1. ${one}. The Harbour Office keeps the books.\n\n2. ${other}. The Harbour Office keeps the keys.`,
    [
      'body',
      '  art_1',
      `    art_1__para_1 ${one}. The Harbour Office keeps the books.`,
      `    art_1__para_2 ${other}. The Harbour Office keeps the keys.`,
    ],
  ]),
  ...(
    [
      ['Access to the quay', 'Confidential information'],
      ['Right to stop the work', 'Exemption from dues'],
      ['Withdrawal by Either Side', 'Keeping of Books'],
    ] as const
  ).map(([one, other]): [string, string, string[]] => [
    `names of subjects are: ${one}, ${other}`,
    `Article 1\n\n1. ${one}. The Harbour Office keeps the books.\n\n2. ${other}. The Harbour Office keeps the keys.`,
    [
      'body',
      '  art_1',
      `    art_1__para_1 *${one}* The Harbour Office keeps the books.`,
      `    art_1__para_2 *${other}* The Harbour Office keeps the keys.`,
    ],
  ]),
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
