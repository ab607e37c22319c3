import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAgreement } from '../../src/extract/index.js';
import { Agreement, type Stated } from '../../src/model/index.js';
import { type Block, documentOf } from './document-of.js';

/** A whole agreement around the blocks that matter to a case. */
function read(blocks: readonly Block[]): Agreement {
  const { document, passages, facts } = documentOf(blocks);
  const { output, issues } = describeAgreement(document, passages, facts);
  expect(Agreement.safeParse(output).error).toBeUndefined();
  expect(issues).toEqual([]);
  return output;
}
const stated = <T>(found: Stated<T> | null): T | null => found?.value ?? null;
const body = (text: string, heading?: string): Block => (heading ? { text, heading } : { text });
const title = (text: string): Block => ({ role: 'preface', text });
const preamble = (text: string): Block => ({ role: 'preamble', text });
const closing = (text: string): Block => ({ role: 'conclusions', text });
const names = (agreement: Agreement): string[] => agreement.parties.map(({ value }) => value.name);

describe('title and instrument', () => {
  const rows: [what: string, blocks: Block[], title: string | null, instrument: string | null][] = [
    [
      'one line',
      [title('Agreement on the Use of Harbours')],
      'Agreement on the Use of Harbours',
      'agreement',
    ],
    ['white space folded', [title('Treaty of\nFriendship')], 'Treaty of Friendship', 'treaty'],
    [
      'over two blocks',
      [title('AGREEMENT BETWEEN NORWAY AND CHAD'), title('ON THE USE OF HARBOURS')],
      'AGREEMENT BETWEEN NORWAY AND CHAD ON THE USE OF HARBOURS',
      'agreement',
    ],
    [
      'an exhibit number before it',
      [title('EXHIBIT 10.1\n\nSUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a protocol to a treaty',
      [title('Protocol to the Treaty of Friendship')],
      'Protocol to the Treaty of Friendship',
      'protocol',
    ],
    [
      'named after another treaty',
      [title('Agreement on the Status of the Harbour Treaty Organisation')],
      'Agreement on the Status of the Harbour Treaty Organisation',
      'agreement',
    ],
    [
      'a memorandum',
      [title('MEMORANDUM OF UNDERSTANDING CONCERNING HARBOURS')],
      'MEMORANDUM OF UNDERSTANDING CONCERNING HARBOURS',
      'memorandum',
    ],
    [
      'a legend is no title',
      [title('CERTAIN PARTS OF THIS DOCUMENT HAVE BEEN OMITTED.\n\nSUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a letter has none',
      [title('Sir, I have the honour to propose an agreement on harbours.')],
      null,
      'exchange-of-notes',
    ],
    [
      'the line a public filing puts before the document',
      [title('EX-99.(E)(2) 7 dex99e2.htm SUPPLY AGREEMENT\nExhibit (e)(2)'), title('SUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a filing line run into the title and the text',
      [title('EX-10.4 12 a44817ex10-4.txt EXHIBIT 10.4 SUPPLY AGREEMENT THIS AGREEMENT is made on Monday.')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'a first word that begins like a legend',
      [title('Exhibit A'), title('CONFIDENTIALITY AGREEMENT')],
      'CONFIDENTIALITY AGREEMENT',
      'agreement',
    ],
    [
      'its short name is no part of it',
      [title('SUPPLY AGREEMENT (the “Agreement”)')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'printed on the cover and again in the first sentence',
      [title('SUPPLY AGREEMENT SUPPLY AGREEMENT, dated as of May 4, 2007')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'capitals run into the text',
      [title('JOINT HARBOUR AGREEMENT The undersigned hereby agree to share it.')],
      'JOINT HARBOUR AGREEMENT',
      'agreement',
    ],
    [
      'after a legend on the same line',
      [
        title(
          'Exhibit 4 PARTS OF THIS DOCUMENT HAVE BEEN OMITTED. HARBOUR SUPPLY AGREEMENT This Harbour Supply Agreement is made today.',
        ),
      ],
      'HARBOUR SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'companies named before it',
      [title('OAK MILLS, INC. and ELM LLC SUPPLY AGREEMENT')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    [
      'companies named after it',
      [title('SUPPLY AGREEMENT'), title('BY AND BETWEEN'), title('OAK MILLS, INC.')],
      'SUPPLY AGREEMENT',
      'agreement',
    ],
    ['nothing', [body('The depot is closed.')], null, null],
  ];
  it.each(rows)('%s', (_, blocks, expected, instrument) => {
    const agreement = read([...blocks, body('Each Party shall keep a list.')]);
    expect([stated(agreement.title), stated(agreement.instrument)]).toEqual([expected, instrument]);
  });
});

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
    [
      'the President of a Union of one State',
      [
        title('Harbour Treaty'),
        preamble(
          'His Majesty the King of Norway, the President of the Republic of Chad, President of the Chadian Union, and Her Majesty the Queen of Denmark,',
        ),
      ],
      ['Norway', 'Chad', 'Denmark'],
      'multilateral',
    ],
    [
      'the Crown of several lands',
      [
        title('Harbour Treaty'),
        preamble(
          'Her Majesty the Queen of Great Britain, Ireland and the Dominions beyond the Seas, and the King of Norway, moved by friendship,',
        ),
      ],
      ['United Kingdom', 'Norway'],
      'bilateral',
    ],
    [
      'signatories whose ratifications the treaty awaits',
      [
        title('Harbour Treaty'),
        body(
          'It shall enter into force once most signatories have deposited their ratifications, among them the ratifications of Norway, Chad, Ghana and Peru.',
        ),
      ],
      ['Norway', 'Chad', 'Ghana', 'Peru'],
      'multilateral',
    ],
    [
      'the governments the letters name',
      [
        body(
          'Excellency, I have the honour to propose, on behalf of the Government of Norway, what follows.',
        ),
        body('I have the honour to reply that the Government of Chad agrees.'),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'whom the letters say they bind, an organisation among them',
      [
        body('Dear Secretary-General, I have the honour to recall the Pact signed at Lima.'),
        body(
          'I have the honour to reply that your letter and this one constitute an agreement between the Kingdom of Norway and the Nordic Harbour Organisation. Sincerely,',
        ),
      ],
      ['Norway', 'Nordic Harbour Organisation'],
      'bilateral',
    ],
    [
      'the offices that write and are written to',
      [
        body(
          'The Embassy of the Kingdom of Norway presents its compliments to the Ministry of Foreign Affairs of the Republic of Chad and proposes what follows.',
        ),
      ],
      ['Norway', 'Chad'],
      'bilateral',
    ],
    [
      'my Government and the one the envoy addressed is of',
      [
        body('Excellency, I have the honour to inform you that the United States Government agrees.'),
        body('His Excellency the Ambassador of the Republic of Chad at Oslo'),
      ],
      ['United States of America', 'Chad'],
      'bilateral',
    ],
    [
      'States that keep the instruments of ratification',
      [
        title('Harbour Treaty'),
        preamble('The States concluding this Treaty,'),
        body(
          'It shall enter into force after its ratification by the original signatories. Instruments of ratification of the signatories shall be deposited with the Governments of Norway, Chad and Peru.',
        ),
      ],
      [],
      null,
    ],
    [
      'States told after those whose ratifications are awaited',
      [
        title('Harbour Treaty'),
        body(
          'It shall enter into force once the signatories have deposited their ratifications, with the ratifications of most of them. Norway, Chad and Peru shall be told.',
        ),
      ],
      [],
      null,
    ],
    [
      'States whose accession a recital welcomes',
      [
        title('Harbour Treaty'),
        preamble('The States Parties to this Treaty, Welcoming the accession of Norway, Chad and Peru,'),
      ],
      [],
      'multilateral',
    ],
    [
      'Parties to another treaty in a recital',
      [
        title('Harbour Treaty'),
        preamble('The signatory States, Having in mind the Convention between Norway, Chad and Peru,'),
      ],
      [],
      'multilateral',
    ],
    [
      'a closing clause about States that ratify later',
      [
        title('Harbour Treaty'),
        closing(
          'Done at Lagos. For the States which ratify later, Norway shall keep the instruments. For the purposes of accession, the Government of Chad is asked.',
        ),
      ],
      [],
      null,
    ],
    [
      'an Ireland printed with a misspelling',
      [
        title('Harbour Treaty'),
        preamble(
          'Her Majesty the Queen of the United Kingdom of Great Britain and Nothern Ireland and the King of Norway, moved by friendship,',
        ),
      ],
      ['United Kingdom', 'Norway'],
      'bilateral',
    ],
    [
      'States merely mentioned',
      [title('Harbour Rules'), body('Ships of Norway and of Chad may enter.')],
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

describe('signature', () => {
  const rows: [what: string, blocks: Block[], date: string | null, place: string | null][] = [
    ['done at', [closing('DONE at Lima, in duplicate, this 4th day of May 2007.')], '2007-05-04', 'Lima'],
    [
      'done in, date in words',
      [closing('Done in The Hague, the fourth day of May, two thousand and seven.')],
      '2007-05-04',
      'The Hague',
    ],
    [
      'the language is no place',
      [closing('Done in duplicate in the English language at Oslo on 4 May 2007.')],
      '2007-05-04',
      'Oslo',
    ],
    [
      'several cities',
      [closing('Done at the cities of Lima, Oslo and Accra this fourth day of May, 2007.')],
      '2007-05-04',
      'Lima, Oslo and Accra',
    ],
    [
      'two places, two days',
      [closing('Signed at Lima on 4 May 2007 and at Oslo on 9 May 2007.')],
      '2007-05-09',
      'Oslo',
    ],
    [
      'beside the signatures',
      [
        closing('Signed in two copies.'),
        closing('Date: 4 May 2007\nPlace: Lima\n\nDate: 9 May 2007\nPlace: Oslo'),
      ],
      '2007-05-09',
      'Oslo',
    ],
    [
      'a contract dates itself at the top',
      [preamble('This Agreement is made and entered into as of May 4, 2007 by the parties.')],
      '2007-05-04',
      null,
    ],
    [
      'a letter',
      [
        title('Sir, I have the honour to propose an agreement.'),
        body('Accept, Sir, my regards. Lima, 4 May 2007.'),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'a letter with its place and date on a line of their own',
      [
        title('Sir, I have the honour to propose an agreement.'),
        body('Ministry of Harbours\nLima, 4 May 2007\nSir, I accept.'),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'a letter after its numeral',
      [
        title('Sir, I have the honour to propose an agreement.'),
        body('II. Lima, 4 May 2007\n\nSir, I accept.'),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'a letter whose salutation runs on from its head',
      [
        body(
          'MINISTRY OF HARBOURS The Hague, 3 May 2007 Dear Minister, I have the honour to propose an agreement.',
        ),
      ],
      '2007-05-03',
      'The Hague',
    ],
    [
      'a reply that names no place',
      [
        body('Lima, 3 May 2007\n\nExcellency, I have the honour to propose an agreement.'),
        body('OFFICE OF HARBOURS 4 May 2007 HB(2007)12 Excellency, I have the honour to accept.'),
      ],
      '2007-05-04',
      null,
    ],
    [
      'a reply that repeats the letter it answers, head and all',
      [
        body('Lima, 3 May 2007\n\nExcellency, I have the honour to propose an agreement.'),
        body(
          'Oslo, 4 May 2007\n\nExcellency, I have the honour to acknowledge your letter, which reads as follows:',
        ),
        body('“Lima, 3 May 2007\n\nExcellency, I have the honour to propose an agreement.”'),
        body('I have the honour to accept.'),
      ],
      '2007-05-04',
      'Oslo',
    ],
    [
      'a letter of another day the reply cites',
      [
        body('Lima, 3 May 2007\n\nExcellency, I have the honour to propose an agreement.'),
        body('Oslo, 4 May 2007\n\nExcellency, I accept what your note of 3 May 2007 says.'),
      ],
      '2007-05-04',
      'Oslo',
    ],
    [
      'a letter that cites a convention by place and date',
      [
        title('Sir, I have the honour to propose an agreement.'),
        body('Lima, 4 May 2007\n\nSir, I accept.'),
        body('The Convention of Oslo, 12 August 1959, applies.'),
        body('The same is true of the Convention of Oslo, 12 August 1959.'),
        body('The same is true of the Convention of\nOslo, 12 August 1959\nfor the protection of harbours.'),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'another treaty named after the date',
      [closing('Done at Oslo on 5 June 2010, in the light of the Protocol signed at Lima on 2 April 2001.')],
      '2010-06-05',
      'Oslo',
    ],
    [
      'two places, the second of two words',
      [closing('Done at Lima on 4 May 2007, and signed at The Hague on the 9 May 2007.')],
      '2007-05-09',
      'The Hague',
    ],
    [
      'another agreement in a recital',
      [
        preamble('This Agreement is made by the parties.'),
        preamble('WHEREAS the parties entered into a Supply Agreement on April 1, 2004;'),
      ],
      null,
      null,
    ],
    [
      'the day it ends',
      [preamble('This Agreement is made for a term terminating on May 31, 2016.')],
      null,
      null,
    ],
    [
      'a line of its own under the title',
      [title('SUPPLY AGREEMENT'), title('May 4, 2007')],
      '2007-05-04',
      null,
    ],
    [
      'a day with its ending torn off',
      [preamble('This Agreement is made this 20t h day of May, 2007 by the parties.')],
      '2007-05-20',
      null,
    ],
    [
      'a date elsewhere is not the signature',
      [body('The treaty signed at Oslo on 4 May 1990 is ended.')],
      null,
      null,
    ],
  ];
  it.each(rows)('%s', (_, blocks, date, place) => {
    const { signed } = read([
      ...blocks.filter(({ role }) => role !== 'conclusions'),
      body('Each Party pays.'),
      ...blocks.filter(({ role }) => role === 'conclusions'),
    ]);
    expect([stated(signed.date), stated(signed.place)]).toEqual([date, place]);
  });
});

describe('entry into force', () => {
  const end = closing('Done at Lima on 4 May 2007.');
  const rows: [what: string, text: string, how: string | null, date: string | null][] = [
    [
      'signature dates it',
      'This Agreement shall enter into force on the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'notification',
      'This Agreement shall enter into force once the Parties have notified each other that it is approved.',
      'on-notification',
      null,
    ],
    [
      'ratification',
      'This Treaty shall enter into force thirty days after the deposit of the third instrument of ratification.',
      'on-ratification',
      null,
    ],
    ['a date', 'This Agreement shall enter into force on 1 July 2007.', 'on-date', '2007-07-01'],
    [
      'with another agreement',
      'This Agreement shall enter into force on the date on which the Treaty of 18 March 1993 enters into force.',
      'other',
      null,
    ],
    [
      'an amendment is another thing',
      'Amendments to this Agreement shall enter into force on signature.',
      null,
      null,
    ],
    [
      'ratification with nothing more',
      'This Treaty shall be ratified by the Parties.',
      'on-ratification',
      null,
    ],
    [
      'commencement',
      'The term of this Agreement shall commence on July 1, 2007 and continue for a year.',
      'on-date',
      '2007-07-01',
    ],
    [
      'the date above',
      'This Agreement shall be effective from the date first above written.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'said in the closing words',
      'This Agreement is executed by the Parties, to be effective July 1, 2007.',
      'on-date',
      '2007-07-01',
    ],
    ['defined', '“Effective Date” means 1 July 2007.', 'on-date', '2007-07-01'],
    ['nothing', 'Each Party pays.', null, null],
  ];
  it.each(rows)('%s', (_, text, how, date) => {
    const { inForce } = read([title('Treaty of Lima'), body(text), end]);
    expect([stated(inForce.how), stated(inForce.date)]).toEqual([how, date]);
  });
});

describe('term and notice', () => {
  const rows: [
    what: string,
    text: string,
    term: string | null,
    renewal: string | null,
    notice: string | null,
  ][] = [
    ['a fixed term', 'This Agreement shall remain in force for five years.', 'P5Y', null, null],
    [
      'renewed by itself',
      'This Agreement shall remain in force for five years and shall be automatically renewed for further periods of one year.',
      'P5Y',
      'automatic',
      null,
    ],
    [
      'renewed by agreement',
      'This Agreement shall remain in force for five years. It may be extended by mutual consent.',
      'P5Y',
      'by-agreement',
      null,
    ],
    [
      'an initial period',
      'This Agreement shall remain in force for an initial period of three (3) years.',
      'P3Y',
      null,
      null,
    ],
    [
      'the duration of a time, said with the beginning',
      'This Agreement shall enter into force on signature, for the duration of one year.',
      'P1Y',
      null,
      null,
    ],
    [
      'an initial term from the beginning',
      'This Contract commences on delivery and runs for an initial term of two (2) years.',
      'P2Y',
      null,
      null,
    ],
    ['what has a term', 'This Agreement shall have an initial term of six months.', 'P6M', null, null],
    [
      'somebody keeps something for a time',
      'The Seller shall keep the records for a period of five years.',
      null,
      null,
      null,
    ],
    [
      'a service under the agreement begins for a time',
      'Each visit under this Agreement begins on Monday for a period of five days.',
      null,
      null,
      null,
    ],
    ['no end', 'This Agreement shall remain in force indefinitely.', 'indefinite', null, null],
    [
      'until terminated on notice',
      'This Agreement shall remain in force until terminated by either Party on six months’ written notice.',
      'indefinite',
      null,
      'P6M',
    ],
    [
      'in advance',
      'Either Party may terminate this Agreement by informing the other ninety (90) days in advance.',
      null,
      null,
      'P90D',
    ],
    [
      'effect after receipt',
      'A denunciation shall take effect one year after the notice is received.',
      null,
      null,
      'P1Y',
    ],
    [
      'the term of an obligation is not that of the agreement',
      'The obligations of this Article shall remain in force for ten years.',
      null,
      null,
      null,
    ],
    [
      'so many years from now',
      'This Agreement shall expire two (2) years from the date hereof.',
      'P2Y',
      null,
      null,
    ],
    [
      'the length of a renewal is not the term',
      'This Agreement shall remain in effect until the end of the year and shall be automatically renewed for successive one (1) year periods.',
      null,
      'automatic',
      null,
    ],
    [
      'a duty that outlives the agreement is no notice',
      'The duty to protect papers shall survive termination of this Agreement and shall expire three years from the date of disclosure.',
      null,
      null,
      null,
    ],
    [
      'what follows termination is no notice',
      'The Seller shall notify the Buyer of any balance not later than twelve months after the termination of this Agreement.',
      null,
      null,
      null,
    ],
    [
      'a notice of default is another',
      'The Seller may cancel this Agreement ten days after having given written notice of a default.',
      null,
      null,
      null,
    ],
    [
      'a notice for cause is another',
      'The Seller may terminate this Agreement for Cause at any time during the Term, upon ten days prior written notice.',
      null,
      null,
      null,
    ],
    [
      'the longest notice is not the notice',
      'The Seller may terminate this Agreement on no fewer than sixty (60) but no more than ninety (90) days’ prior written notice.',
      null,
      null,
      null,
    ],
    [
      'what ends a visit is not what ends the agreement',
      'A visit may be cancelled by a Party on two days notice. Either Party may terminate this Agreement on six months’ written notice.',
      null,
      null,
      'P6M',
    ],
    [
      'a visit under the agreement is not the agreement',
      'A visit under this Agreement may be cancelled on two days notice. This Agreement may be denounced at any time, with effect one year after receipt of the notice.',
      null,
      null,
      'P1Y',
    ],
    [
      'what a request lasts is not the term',
      'Each request under this Agreement expires after thirty days.',
      null,
      null,
      null,
    ],
    [
      'what an annex lasts is not the term',
      'The Annex to the present Agreement shall remain in force for two years.',
      null,
      null,
      null,
    ],
    [
      'the validity of the agreement',
      'The validity of this Agreement shall be for two years.',
      'P2Y',
      null,
      null,
    ],
    [
      'a period to cure a breach is no notice',
      'Either Party may terminate this Agreement if the other fails to cure a breach within thirty days.',
      null,
      null,
      null,
    ],
  ];
  it.each(rows)('%s', (_, text, term, renewal, notice) => {
    const agreement = read([title('Agreement'), body(text)]);
    expect([
      stated(agreement.duration.value),
      stated(agreement.duration.renewal),
      stated(agreement.terminationNotice),
    ]).toEqual([term, renewal, notice]);
  });
});

describe('the last day', () => {
  const rows: [what: string, text: string, until: string | null][] = [
    ['in force until', 'This Agreement shall remain in force until 31 December 2030.', '2030-12-31'],
    ['through', 'The term of this Agreement is from 1 May 2029 through 30 April 2030.', '2030-04-30'],
    ['expires on', 'This Memorandum shall expire on June 30, 2031.', '2031-06-30'],
    ['expires, no preposition', 'Unless prolonged, this Agreement shall expire June 30, 2031.', '2031-06-30'],
    [
      'ends at midnight',
      'The Lease commences on 1 May 2029 and ends at midnight on 30 April 2030.',
      '2030-04-30',
    ],
    [
      'in force until a day, unless changed',
      'This Contract shall remain in force, unless changed under Annex B, until 31 October 2030.',
      '2030-10-31',
    ],
    ['the day it begins', 'This Agreement shall enter into force on 1 May 2029.', null],
    ['open until', 'This Treaty shall be open for signature until 4 May 2029.', null],
    ['a duty ends', 'The duty of secrecy under this Agreement shall expire on 4 May 2029.', null],
    ['an offer ends', 'Each offer under this Agreement expires on 4 May 2029.', null],
    ['what may be prolonged', 'This Agreement may be extended until 4 May 2029 and remains in force.', null],
  ];
  it.each(rows)('%s', (_, text, until) => {
    expect(stated(read([title('Agreement'), body(text)]).duration.until)).toBe(until);
  });
});

describe('disputes', () => {
  const rows: [what: string, text: string, steps: string[], excluded: string[]][] = [
    ['one step', 'Any dispute shall be settled by negotiation between the Parties.', ['negotiation'], []],
    [
      'in the order of the text',
      'Any dispute on the interpretation of this Agreement shall be settled by consultation, failing which by arbitration.',
      ['consultation', 'arbitration'],
      [],
    ],
    [
      'ruled out',
      'Any dispute shall be settled by consultation and shall not be referred to any court or third party.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'a committee and diplomacy',
      'Differences between the Parties shall be referred to the Joint Committee and then settled through diplomatic channels.',
      ['joint-body', 'diplomatic-channels'],
      [],
    ],
    [
      'run into the article',
      'Disputes. 1. Any dispute arising under this Agreement shall be settled by consultation. 2. It shall not be referred to a national or international tribunal or a third party.',
      ['consultation'],
      ['court', 'arbitration'],
    ],
    [
      'an injunction and the name of an association are no steps',
      'Any dispute arising under this Agreement shall be submitted to mediation. The American Arbitration Association shall appoint the mediator. Nothing herein shall prevent a party from seeking injunctive relief from a court.',
      ['mediation'],
      [],
    ],
    [
      'ruled out before what is tried',
      'Any dispute shall not be referred to any national or international tribunal but shall be settled by negotiation.',
      ['negotiation'],
      ['court', 'arbitration'],
    ],
    [
      'ruled out before a semicolon',
      'No dispute arising under this Agreement shall be submitted to a court; it shall be settled by consultation.',
      ['consultation'],
      ['court'],
    ],
    [
      'ruled out before the same verb again',
      'No dispute under this Agreement shall be settled by a court and any dispute shall be settled by consultation.',
      ['consultation'],
      ['court'],
    ],
    [
      'without recourse, then the means',
      'Any dispute shall be settled without recourse to any tribunal by negotiation.',
      ['negotiation'],
      ['court'],
    ],
    [
      'without recourse to several, then the means',
      'Any dispute shall be settled, without reference by the Parties to courts, arbitration or third parties, through mediation.',
      ['mediation'],
      ['court', 'arbitration'],
    ],
    [
      'ruled out unless another means fails',
      'Any dispute shall not be submitted to arbitration unless consultation has failed.',
      ['consultation'],
      ['arbitration'],
    ],
    [
      'negotiating prices settles nothing',
      'The Parties shall negotiate prices in the Joint Committee.',
      [],
      [],
    ],
  ];
  it.each(rows)('%s', (_, text, steps, excluded) => {
    const agreement = read([title('Agreement'), body(text)]);
    expect([agreement.disputeSteps.map(stated), agreement.disputeExcluded.map(stated)]).toEqual([
      steps,
      excluded,
    ]);
  });
});

describe('languages', () => {
  const rows: [what: string, blocks: Block[], languages: string[]][] = [
    [
      'of the closing formula',
      [closing('Done at Lima in two originals in the Spanish and English languages.')],
      ['Spanish', 'English'],
    ],
    ['of an article', [body('The French and Arabic texts are equally authentic.')], ['French', 'Arabic']],
    [
      'the Netherlands language is Dutch, the Netherlands a State',
      [closing('Done for the Kingdom of the Netherlands in the Netherlands and English languages.')],
      ['Dutch', 'English'],
    ],
    ['for letters only', [body('Letters shall be written in English.')], []],
  ];
  it.each(rows)('%s', (_, blocks, languages) => {
    expect(read([title('Agreement'), body('Each Party pays.'), ...blocks]).languages.map(stated)).toEqual(
      languages,
    );
  });
});

describe('every value', () => {
  it('points at words that state it', () => {
    const { document, passages, facts } = documentOf([
      title('Agreement between Norway and Chad'),
      body('This Agreement shall remain in force for five years.'),
      closing('Done at Lima on 4 May 2007 in the English language.'),
    ]);
    const { output } = describeAgreement(document, passages, facts);
    const words = (found: Stated<unknown> | null | undefined): string | null =>
      found ? document.text.slice(found.span.start, found.span.end) : null;
    expect([
      words(output.title),
      words(output.instrument),
      ...output.parties.map(words),
      words(output.signed.place),
      words(output.signed.date),
      words(output.duration.value),
      ...output.languages.map(words),
    ]).toEqual([
      'Agreement between Norway and Chad',
      'Agreement',
      'Norway',
      'Chad',
      'Lima',
      '4 May 2007',
      'five years',
      'English',
    ]);
  });

  it('keeps its shape for any text', () => {
    const scrap = fc.constantFrom(
      'Agreement ',
      'between ',
      'Norway',
      ' and ',
      'Oak, Inc. ',
      '(“',
      '”)',
      'Done at ',
      '4 May 2007',
      '\n\n',
      ', ',
      'shall enter into force ',
      'six months ',
      'notice',
      '. ',
    );
    const words = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));
    const role = fc.constantFrom<NonNullable<Block['role']>>(
      'preface',
      'preamble',
      'body',
      'annex',
      'conclusions',
    );
    fc.assert(
      fc.property(fc.array(fc.record({ role, text: words }), { maxLength: 6 }), (blocks) => {
        read(blocks);
      }),
      { numRuns: 300 },
    );
  });
});
