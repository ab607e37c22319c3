import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, names, preamble, read, title } from './read.js';

describe('parties', () => {
  const rows: [what: string, blocks: Block[], parties: string[], arity: string | null][] = [
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
