import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const headsOf = (text: string): string[] => outlineOf(text).map((line) => line.slice(0, 60).trimEnd());

describe('a text that is one line', () => {
  it.each([
    [
      'parts, articles, closing formula and annex',
      'Treaty on the Ferry The Government of Ruritania and the Government of Elbonia, wishing to keep the ferry afloat in every season of the year and in every weather, have agreed as follows: Part I The Crossing Article 1 1. The Parties run the ferry. 2. They pay for it. Part II The Fares Article 2 Nobody who lives on the island pays. IN WITNESS WHEREOF the undersigned have signed this Treaty. DONE at Port Haven on 5 May 1990. For Ruritania Anna Marsh ANNEX I THE TARIFF 1. Grown persons pay five crowns. 2. Children pay two.',
      [
        'preamble',
        '  preamble__rec_1 Treaty on the Ferry The Government of Ruri',
        'body',
        '  part_I *The Crossing*',
        '    art_1',
        '      art_1__para_1 The Parties run the ferry.',
        '      art_1__para_2 They pay for it.',
        '  part_II *The Fares*',
        '    art_2 Nobody who lives on the island pays.',
        'conclusions',
        '  conclusions__block_1 IN WITNESS WHEREOF the undersigned ha',
        'annex_I *THE TARIFF*',
        '  annex_I__para_1 Grown persons pay five crowns.',
        '  annex_I__para_2 Children pay two.',
      ],
    ],
    [
      'an exchange of notes',
      'Exchange of Letters on the Ferry No. 12 Port Haven, 5 May 1990 Excellency, I have the honour to propose on behalf of my Government that the ferry across the sound be run on the following terms: 1. The Harbour Board runs the ferry. 2. The Island Council pays for it. Accept, Excellency, the assurances of my highest consideration. Anna Marsh No. 13 Isle Town, 6 May 1990 Excellency, I have the honour to confirm that my Government accepts the terms. Accept, Excellency, the assurances of my highest consideration. Bo Reef',
      [
        'preface',
        '  preface__block_1 Exchange of Letters on the Ferry No. 12 P',
        'body',
        '  part_n1',
        '    part_n1__block_1 Excellency, I have the honour to propos',
        '    part_n1__para_1 The Harbour Board runs the ferry.',
        '    part_n1__para_2 The Island Council pays for it.',
        '    part_n1__conclusions',
        '      part_n1__conclusions__block_1 Accept, Excellency, the',
        '  part_n2',
        '    part_n2__block_1 Excellency, I have the honour to confir',
        '    part_n2__conclusions',
        '      part_n2__conclusions__block_1 Accept, Excellency, the',
      ],
    ],
    [
      'numbers with half a bracket',
      `Treaty on Boats. ${'It is a long text about boats of every kind and size and colour. '.repeat(3)}Article 1 Aims The Parties shall: 1) build boats; 2) mend them; and 3) paint them. Article 2 Means The Parties shall pay.`,
      [
        'preface',
        '  preface__block_1 Treaty on Boats. It is a long text about',
        'body',
        '  art_1 *Aims* The Parties shall:',
        '    art_1__para_1 build boats;',
        '    art_1__para_2 mend them; and',
        '    art_1__para_3 paint them.',
        '  art_2 *Means* The Parties shall pay.',
      ],
    ],
    [
      'an article behind an annex with a numeral, and behind a bracket',
      `Treaty on Boats. ${'It is a long text about boats of every kind and size and colour. '.repeat(3)}Article 1 Aims The aim is the one in Annex V. ARTICLE 2 Means (of every kind) ARTICLE 3 End The Parties may leave.`,
      [
        'preface',
        '  preface__block_1 Treaty on Boats. It is a long text about',
        'body',
        '  art_1 *Aims* The aim is the one in Annex V.',
        '  art_2 *Means (of every kind)*',
        '  art_3 *End* The Parties may leave.',
      ],
    ],
    [
      'a heading before a sentence that cites a provision where nothing begins',
      `Treaty on Boats. ${'It is a long text about boats of every kind and size and colour. '.repeat(3)}Article 1 Aims Without prejudice to the other provisions, in particular Article 24, boats are built. Article 2 Means The Parties shall pay.`,
      [
        'preface',
        '  preface__block_1 Treaty on Boats. It is a long text about',
        'body',
        '  art_1 *Aims* Without prejudice to the other provisions, in',
        '  art_2 *Means* The Parties shall pay.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});
