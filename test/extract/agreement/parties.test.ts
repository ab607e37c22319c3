import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, names, preamble, read, title } from './read.js';

describe('parties', () => {
  const rows: [what: string, blocks: Block[], parties: string[], arity: string | null][] = [
    [
      'a State that acts through its ministry, and a company',
      [
        title('SUPPLY CONTRACT No. 12/2007'),
        preamble(
          'concluded between: The Slovak Republic, acting through the Ministry of Defence (the "Buyer") and Northern Optics A/S, a company organised under the laws of Denmark (the "Seller").',
        ),
      ],
      ['Slovakia', 'Northern Optics A/S'],
      'bilateral',
    ],
    [
      'a ministry with its seat, and a company',
      [
        title('SERVICE CONTRACT'),
        preamble(
          'between THE MINISTRY OF DEFENCE OF THE REPUBLIC OF PERU, Lima, hereinafter called "the Customer", and Harbour Tugs GmbH, a company incorporated under the laws of Austria, hereinafter called "the Contractor".',
        ),
      ],
      ['Peru', 'Harbour Tugs GmbH'],
      'bilateral',
    ],
    [
      'States by the long names of their day',
      [
        title(
          "Treaty on friendship between the Union of Soviet Socialist Republics and the Mongolian People's Republic",
        ),
      ],
      ['Soviet Union', 'Mongolia'],
      'bilateral',
    ],
    [
      'in the title',
      [title('Agreement between the Kingdom of Norway and the Republic of Chad on harbours in Ghana')],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'ministries stand for their State',
      [title('Arrangement between the Ministry of Defence of Finland and the Ministry of Defence of Peru')],
      ['Finland', 'Peru'],
      'bilateral',
    ],
    [
      'by nationality',
      [
        title(
          'Memorandum of Understanding between the Finnish Ministry of Defence and the Norwegian Armed Forces on ice',
        ),
      ],
      ['Finland', 'Norway'],
      'bilateral',
    ],
    [
      'a mission in another State',
      [
        title(
          'Memorandum of Understanding between the United Nations and the Republic of Chad contributing resources to the Mission in Ghana',
        ),
      ],
      ['United Nations', 'Chad'],
      'bilateral',
    ],
    [
      'by nationality in capitals',
      [title('ARRANGEMENT BETWEEN THE MINISTRY OF DEFENCE OF PERU AND THE SWEDISH ARMED FORCES ON ICE')],
      ['Peru', 'Sweden'],
      'bilateral',
    ],
    [
      'services and agencies of a State',
      [
        title(
          'Arrangement between the Malaysian Maritime Agency, the Royal Malaysian Navy and the Norwegian Coast Guard on ice',
        ),
      ],
      ['Malaysia', 'Norway'],
      'bilateral',
    ],
    [
      'nationality of something else',
      [title('Agreement between Norway and Chad on the sale of Danish ships and the French language')],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'an agreement that carries out another',
      [
        title('Protocol on harbours'),
        preamble('Norway and Chad, implementing the agreement between the European Union and Chad,'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'an organisation with commas in its name',
      [
        title(
          'Agreement between the United Nations Educational, Scientific and Cultural Organization and Chad on harbours',
        ),
      ],
      ['United Nations Educational, Scientific and Cultural Organization', 'Chad'],
      'bilateral',
    ],
    [
      'companies that are numbered',
      [
        title('Services Agreement'),
        preamble(
          'PARTIES (1) Kelda 2005 Limited is a company registered in England, whose office is at 1 Quay Road (the Customer) (2) Anne Weld of [address] (the Adviser). BACKGROUND',
        ),
        closing('Signed by Bo Fell, a director of Kelda 2005 Limited and Tarn Bank.'),
      ],
      ['Kelda 2005 Limited', 'Anne Weld'],
      'bilateral',
    ],
    [
      'companies on lines of their own',
      [
        title('Supply Agreement'),
        preamble(
          'B E T W E E N:\n\n      KELDA LTD.          ("Kelda")\n              - and -\n                                                                        ORRIN WORKS LTD.\n  ("Orrin")',
        ),
      ],
      ['KELDA LTD.', 'ORRIN WORKS LTD.'],
      'bilateral',
    ],
    [
      'companies with addresses between them',
      [
        title('Supply Agreement'),
        preamble(
          'BETWEEN: KELDA INC. 2nd Floor, Quay House. Oslo "the Maker" -- AND -- ORRIN LIMITED Unit 5, Lima "the Buyer"',
        ),
      ],
      ['KELDA INC.', 'ORRIN LIMITED'],
      'bilateral',
    ],
    [
      'in the preamble',
      [
        title('Harbour Agreement'),
        preamble('The Government of Norway and the Government of Chad,'),
        preamble('Recalling the treaty with Ghana,'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'more than two',
      [title('Harbour Treaty'), preamble('Norway, Chad and Ghana, desiring to share harbours,')],
      ['Norway', 'Chad', 'Ghana'],
      'multilateral',
    ],
    [
      'with an organisation',
      [title('Agreement between Norway and the European Union on harbours')],
      ['Norway', 'European Union'],
      'bilateral',
    ],
    [
      'with an organisation in capitals',
      [title('AGREEMENT BETWEEN THE EUROPEAN UNION AND THE REPUBLIC OF MOLDOVA ON HARBOURS')],
      ['EUROPEAN UNION', 'Moldova'],
      'bilateral',
    ],
    [
      'with an organisation in capitals at the end',
      [title('AGREEMENT BETWEEN THE KINGDOM OF NORWAY AND THE ORGANIZATION OF HARBOUR TOWNS ON MOORINGS')],
      ['Norway', 'ORGANIZATION OF HARBOUR TOWNS'],
      'bilateral',
    ],
    [
      'in the signatures',
      [
        title('Harbour Agreement'),
        closing('For the Government of Norway: A. B. For the Government of Chad: C. D.'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'in the signatures alone, below a class of parties',
      [
        title('Agreement concerning the Status of Forces'),
        preamble('THE STATES PARTIES, desiring to help each other, have agreed as follows:'),
        closing(
          'Signed for the Government of Norway at on. Signed for the Government of Chad at on. Signed for the Government of Peru at on.',
        ),
      ],
      ['Norway', 'Chad', 'Peru'],
      'multilateral',
    ],
    [
      'heads of State',
      [
        title('Treaty'),
        preamble(
          'His Majesty the King of Norway, moved by friendship, and the President of the Republic of Chad, no less moved,',
        ),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'a row of States after the purpose',
      [
        title('Harbour Arrangement'),
        preamble(
          'For the purpose of implementing the Harbour Treaty, Norway, the Republic of Chad and Ghana',
        ),
      ],
      ['Norway', 'Chad', 'Ghana'],
      'multilateral',
    ],
    [
      'a collective',
      [title('Protocol'), preamble('The Parties to the Harbour Treaty signed long ago,')],
      ['Parties to the Harbour Treaty'],
      'multilateral',
    ],
    [
      'companies',
      [
        title('SUPPLY AGREEMENT'),
        preamble(
          'This Agreement is made by and between Oak Mills, Inc., a Delaware corporation (“Oak”), and Elm & Sons Ltd., a company of Leeds, United Kingdom (“Elm”).',
        ),
      ],
      ['Oak Mills, Inc.', 'Elm & Sons Ltd.'],
      'bilateral',
    ],
    [
      'a name ends with its paragraph',
      [
        title(
          'SALE BETWEEN OAK LTD AND ELM GMBH\n\nOAK LTD (THE "BUYER") AND ELM GMBH (THE "SELLER") AGREE:',
        ),
      ],
      ['OAK LTD', 'ELM GMBH'],
      'bilateral',
    ],
    [
      'two companies and the words around them on a cover',
      [
        title('SUPPLY AGREEMENT BETWEEN OAK & ELM MILLS COMPANY'),
        title('Order No. 4'),
        preamble(
          'THIS AGREEMENT is made by and between NORTHERN MILLS COMPANY, a Texas corporation (“Mills”), and LEEDS GAS AND ELECTRIC COMPANY, an Ohio corporation (“Leeds”).',
        ),
      ],
      ['NORTHERN MILLS COMPANY', 'LEEDS GAS AND ELECTRIC COMPANY'],
      'bilateral',
    ],
    [
      'companies with commas between them',
      [
        title('SUPPLY AGREEMENT'),
        preamble(
          'This Agreement is made by and among Oak Mills, Inc., a Delaware corporation (“Oak”), Elm Fund L.P., Fir LLC, a Texas limited liability company (“Fir”), and Ash Limited (“Ash”).',
        ),
      ],
      ['Oak Mills, Inc.', 'Elm Fund L.P.', 'Fir LLC', 'Ash Limited'],
      'multilateral',
    ],
    [
      'a date or an address after the name',
      [
        title('SUPPLY AGREEMENT'),
        preamble('BETWEEN: OAK MILLS INC. 2nd Floor, Long Road, Leeds AND: ELM LIMITED Dated: May 4, 2007'),
      ],
      ['OAK MILLS INC.', 'ELM LIMITED'],
      'bilateral',
    ],
    [
      'made by two, not between them',
      [
        title('SUPPLY AGREEMENT'),
        preamble(
          'This Agreement is entered into by Oak Mills Limited Partnership (Seller) and ELM COMPANY (Buyer).',
        ),
      ],
      ['Oak Mills Limited Partnership', 'ELM COMPANY'],
      'bilateral',
    ],
    [
      'Party A and Party B',
      [
        title('SUPPLY AGREEMENT'),
        preamble('between the following two parties:'),
        preamble('Party A: Oak Technology Co., Ltd. Address: Long Road'),
        preamble('Party B: Elm Trading Co., Ltd. Address: Short Road'),
      ],
      ['Oak Technology Co., Ltd.', 'Elm Trading Co., Ltd.'],
      'bilateral',
    ],
    [
      'companies that only sign',
      [
        title('SUPPLY AGREEMENT'),
        closing('Very truly yours,'),
        closing('OAK MILLS, INC.\n\nBy: A. B.\nTitle: President'),
        closing('Agreed: Elm LLC\n\nBy: C. D.'),
      ],
      ['OAK MILLS, INC.', 'Elm LLC'],
      'bilateral',
    ],
    [
      'companies that sign after a colon and a role',
      [
        title('ADDENDUM'),
        closing(
          'IN WITNESS WHEREOF they sign. KELDA KIOSKS, INC.:\nBy:\nName:\nMASTER FRANCHISEE: ORRIN TRUCK, INC.\nBy:',
        ),
      ],
      ['KELDA KIOSKS, INC.', 'ORRIN TRUCK, INC.'],
      'bilateral',
    ],
    [
      'companies that sign twice on one line',
      [
        title('JOINT STATEMENT'),
        closing(
          'Dated: May 4, 2007 KELDA TRADING SA KELDA TRADING SA By: A. B. By: C. D. Title: Manager ORRIN HOLDING AG ORRIN HOLDING AG By: E. F.',
        ),
      ],
      ['KELDA TRADING SA', 'ORRIN HOLDING AG'],
      'bilateral',
    ],
    [
      'a body in a recital is no party',
      [
        title('Harbour Treaty'),
        preamble(
          'The States that use the procedures of NATO or, where there is no such Organization, their own,',
        ),
      ],
      [],
      null,
    ],
  ];
  it.each(rows)('%s', (_, blocks, parties, arity) => {
    const agreement = read([...blocks, body('Each Party shall keep a list.')]);
    expect([names(agreement), agreement.arity]).toEqual([parties, arity]);
  });

  const contracts: [what: string, text: string, parties: string[]][] = [
    [
      'a name with a dash',
      'BETWEEN: Harbour Pilots Union - Northern Section (“HPU-N”), a body of Leeds; Kelda Boats, Inc. (“Kelda”), a Texas corporation. AND: Orrin Ltd. (“Orrin”).',
      ['Harbour Pilots Union - Northern Section', 'Kelda Boats, Inc.', 'Orrin Ltd.'],
    ],
    [
      'a division of a company',
      'This Agreement is made between KELDA LICENSING, division of Kelda Group, Inc. (“Kelda”) and Orrin, Inc. f/k/a Tarn, Inc. (“Orrin”).',
      ['KELDA LICENSING', 'Orrin, Inc.'],
    ],
    [
      'the other hand',
      'This Agreement is made by and among, on the one hand, Kelda, LLC (“Kelda”), and, on the other hand, Orrin Fund, Inc., a Texas corporation (“Fund”), and Orrin, Inc. (“Orrin”).',
      ['Kelda, LLC', 'Orrin Fund, Inc.', 'Orrin, Inc.'],
    ],
    [
      'the role before the name',
      'This Agreement is entered into by and between Kelda Mills, L.L.C., a Texas company (“Kelda”), and its Reseller, Orrin, Inc. (“Orrin”).',
      ['Kelda Mills, L.L.C.', 'Orrin, Inc.'],
    ],
    [
      'a bank with the form of national ones',
      'executed by and between First Bank of Tarn, N.A. (“Bank”) and Orrin, (“Supplier”) and made part of it.',
      ['First Bank of Tarn, N.A.', 'Orrin'],
    ],
    [
      'a company that is to be formed by others',
      'Between: Kelda Inc., having its office in Leeds, hereinafter referred to as “Kelda”; And: An Orrin Company to be formed by Bo Fell and Cy Tarn, having an office in Lima, hereinafter referred to as “OC”.',
      ['Kelda Inc.', 'An Orrin Company'],
    ],
    [
      'an article that numbers the parties',
      'Article 1 Parties to this Joint Venture Contract 1. Kelda Group Limited Liability Company (hereinafter Party A), formed in Leeds. 2. Orrin, Inc. (hereinafter Party B), formed in Texas.',
      ['Kelda Group Limited Liability Company', 'Orrin, Inc.'],
    ],
    [
      'no word "between"',
      'Kelda Insurance Corporation of Tarn, a Texas corporation (KICT) and Orrin, Fell & Co, Inc., an Ohio corporation, (“Agency”) agree as follows:',
      ['Kelda Insurance Corporation of Tarn', 'Orrin, Fell & Co, Inc.'],
    ],
    [
      'a letter',
      'Orrin & Fell, Inc.\n1 Long Road, Leeds\n\nLadies and Gentlemen:\n\nKelda Bancorp, Inc., a Texas corporation (the “Company”), Kelda Holdings, A Mutual Company, a Texas holding company (the “MHC”), and Kelda Savings Bank, a Texas bank (the “Bank”), hereby confirm their agreement with Tarn & Fell, Inc. (the “Agent”) as follows:',
      ['Kelda Bancorp, Inc.', 'Kelda Holdings', 'Kelda Savings Bank', 'Tarn & Fell, Inc.'],
    ],
    [
      'a letter to the one addressed',
      'May 4, 2007\n\nOrrin & Fell, Inc.\n1 Long Road, Leeds\n\nLadies and Gentlemen:\n\nKelda Bancorp, Inc., a Texas corporation (the “Company”), confirms its agreement with you as follows:',
      ['Kelda Bancorp, Inc.', 'Orrin & Fell, Inc.'],
    ],
    [
      'a power of attorney',
      'KNOW ALL MEN BY THESE PRESENTS, dated as of May 4, 2007, that KELDA ADVISERS COMPANY, a trust of Texas (the “Adviser”), does hereby nominate, constitute and appoint ORRIN SERVICES COMPANY, a trust (“OSC”), to act as its agent.',
      ['KELDA ADVISERS COMPANY', 'ORRIN SERVICES COMPANY'],
    ],
    [
      'the fields of a form',
      'Effective Date: May 4, 2007\n\nCompany Name: Kelda, Inc.\n\nThis AGREEMENT is entered into by and between First Bank of Tarn, N.A. (“Bank”), a national association, and the above-named Supplier.',
      ['Kelda, Inc.', 'First Bank of Tarn, N.A.'],
    ],
    [
      'roles on lines of their own',
      'Contract No. 7\n\nSENDER KELDA OIL LIMITED\n\nTAX ID 7\n\nSHIPPER ORRIN S.A.   TAX ID 8',
      ['KELDA OIL LIMITED', 'ORRIN S.A.'],
    ],
    [
      'a form with a blank for the other',
      'This agreement is made by and between Kelda Time, Inc., a Texas corporation (“Kelda”) and ____________ (“Franchisee”).',
      ['Kelda Time, Inc.'],
    ],
    [
      'a company beside words that name nobody',
      'The shares of Kelda, Inc. are traded. The holders agree that Orrin, Inc. may be told.',
      [],
    ],
    [
      'a letter that names no company as its writer',
      'Dear Sirs: We agree that the goods of Kelda, Inc. shall be sent back by Orrin, Inc. next week.',
      [],
    ],
  ];
  it.each(contracts)('of a contract: %s', (_, text, parties) => {
    expect(
      names(read([title('HARBOUR CONTRACT'), preamble(text), body('Each party shall keep a list.')])),
    ).toEqual(parties);
  });

  it('gives States their code and companies their kind', () => {
    const states = read([title('Agreement between the Kingdom of Norway and the Republic of Chad')]);
    expect(states.parties.map(({ value }) => [value.kind, value.country])).toEqual([
      ['state', 'NO'],
      ['state', 'TD'],
    ]);
    const contract = read([
      title('SUPPLY AGREEMENT'),
      preamble('This Agreement is made by and between Oak Mills, Inc. (“Oak”), and Elm Ltd. (“Elm”).'),
    ]);
    expect(contract.parties.map(({ value }) => [value.kind, value.country])).toEqual([
      ['company', null],
      ['company', null],
    ]);
    expect(contract.instrument?.value).toBe('contract');
  });
});

it.each<[what: string, text: string, expected: [name: string, kind: string, country: string | null][]]>([
  [
    'described as companies of a State',
    'This Agreement is made between: (1) NORDFJELL SKIP AS, a company organised under the laws of Norway, whose office is in Bergen (“Owner”); and (2) HOLM QUAYS LIMITED, a company incorporated in England and Wales (“Yard”).',
    [
      ['NORDFJELL SKIP AS', 'company', 'NO'],
      ['HOLM QUAYS LIMITED', 'company', 'GB'],
    ],
  ],
  [
    'of a part of a State, and not said of which',
    'This Agreement is made by and between Tall Pines, Inc., a Delaware corporation (“Seller”), and Low Oaks Ltd. (“Buyer”).',
    [
      ['Tall Pines, Inc.', 'company', 'US'],
      ['Low Oaks Ltd.', 'company', null],
    ],
  ],
])('tells companies and their States: %s', (_, text, expected) => {
  const { parties } = read([title('SUPPLY AGREEMENT'), preamble(text), body('They trade.')]);
  expect(parties.map(({ value: { name, kind, country } }) => [name, kind, country])).toEqual(expected);
});
