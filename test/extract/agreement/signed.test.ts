import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, preamble, read, stated, title } from './read.js';

describe('signature', () => {
  const rows: [what: string, blocks: Block[], date: string | null, place: string | null][] = [
    [
      'drawn up and signed, in a provision of its own',
      [
        body('The Protocol may be amended.'),
        body(
          'This Protocol was drawn up and signed in the city of Lima on Sunday, 4 May 2007 in two original copies.',
        ),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'made in, as the last numbered clause of a contract',
      [body('21.3 Made in Oslo on 4 May 2007, in three copies in Norwegian and English.')],
      '2007-05-04',
      'Oslo',
    ],
    [
      'plenipotentiaries sign, place and day behind',
      [
        closing(
          'In faith whereof the Plenipotentiaries sign and seal this Convention in the city of Lima, on the fourth day of May, two thousand and seven.',
        ),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'concluded at a place, above the parties',
      [
        title('SUPPLY CONTRACT No. 12/2007'),
        preamble('concluded at Lima on 4 May 2007 between Peru and Chad.'),
        body('1. The Seller delivers.'),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'given at a request is no formula',
      [body('7. Given at the request of one Party before 4 May 2007, a visit needs no clearance.')],
      null,
      null,
    ],
    ['done at', [closing('DONE at Lima, in duplicate, this 4th day of May 2007.')], '2007-05-04', 'Lima'],
    [
      'done in, date in words',
      [closing('Done in The Hague, the fourth day of May, two thousand and seven.')],
      '2007-05-04',
      'The Hague',
    ],
    [
      'the formula in another language beside it',
      [closing('Fatto a Roma Done at Rome Fait A Rome, 4 May 2007.')],
      '2007-05-04',
      'Rome',
    ],
    [
      'date and place beside each signature',
      [
        closing(
          'For Peru\n\nDate and place: Lima, 4 May 2007\n\nFor Chad\n\nDate and place: Oslo, 9 June 2007',
        ),
      ],
      '2007-06-09',
      'Oslo',
    ],
    [
      'location beside each signature',
      [
        closing(
          'For Peru\n\nLocation: Lima\n\nDate: 4 May 2007\n\nFor Chad\n\nLocation: Haven City\n\nDate: 9 June 2007',
        ),
      ],
      '2007-06-09',
      'Haven City',
    ],
    [
      'each side in a place of its own',
      [
        closing(
          'Signed for the Ministry of Defence of Peru in Lima on 4 May 2007 and for the Ministry of Defence of Chad in Oslo on 9 June 2007.',
        ),
      ],
      '2007-06-09',
      'Lima and Oslo',
    ],
    [
      'a place with no date',
      [closing('In witness whereof the undersigned have signed this Memorandum in two originals at Lima.')],
      null,
      'Lima',
    ],
    [
      'adopted by a conference',
      [
        closing(
          'The foregoing is the text adopted by the Conference during its Ninth Session which was held at Lima and declared closed on 2 May 2007. IN FAITH WHEREOF we have appended our signatures this fourth day of May 2007.',
        ),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'headquarters of an organisation',
      [closing('Done at the Headquarters of the World Fish Organisation, Lima, this 4th day of May 2007.')],
      '2007-05-04',
      'Lima',
    ],
    ['thus done', [closing('Thus done at Lima on the 4th May, 2007.')], '2007-05-04', 'Lima'],
    [
      'the Hague with a small letter',
      [closing('DONE at the Hague in duplicate this 4th day of May 2007.')],
      '2007-05-04',
      'The Hague',
    ],
    [
      'the State in brackets after its city',
      [closing('Signed in the city of Lima (Republic of Peru) on Friday, 4 May 2007.')],
      '2007-05-04',
      'Lima',
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
      'two places with one day',
      [closing('Done at Lima and at The Hague on 4 May 2007.')],
      '2007-05-04',
      'Lima and The Hague',
    ],
    [
      'three places',
      [closing('Done in Lima, Oslo and Accra, this fourth day of May, 2007.')],
      '2007-05-04',
      'Lima, Oslo and Accra',
    ],
    [
      'the State of each place',
      [closing('Done at Lima, Peru, and Oslo, Norway, on 4 May 2007.')],
      '2007-05-04',
      'Lima and Oslo',
    ],
    [
      'the State after its city with no comma',
      [closing('Done at Lima Peru this 4th day of May 2007.')],
      '2007-05-04',
      'Lima',
    ],
    [
      'a place with the name of a State in it',
      [closing('Done at Port of Spain on 4 May 2007.')],
      '2007-05-04',
      'Port of Spain',
    ],
    [
      'a place that begins as a month does',
      [closing('Done at Rio de Janeiro on 4 May 2007.')],
      '2007-05-04',
      'Rio de Janeiro',
    ],
    [
      'a place whose last letters are two stops',
      [closing('Done at Washington, D.C., this 4th day of May 2007.')],
      '2007-05-04',
      'Washington, D.C.',
    ],
    [
      'a place and languages',
      [closing('Done at Lima, in Spanish and Norwegian, on 4 May 2007.')],
      '2007-05-04',
      'Lima',
    ],
    [
      'a full stop after the figures of the day',
      [closing('Done at Lima on this day the 22nd. of May 2007.')],
      '2007-05-22',
      'Lima',
    ],
    [
      'a note verbale after its place, date and number',
      [
        body(
          'HB/07-12 Oslo, 4 May 2007 The Ministry of Harbours of Norway presents its compliments to the Embassy of Peru and has the honour to propose an agreement.',
        ),
      ],
      '2007-05-04',
      'Oslo',
    ],
    [
      'the month is no part of a place',
      [closing('Made at the city of Strelsau on November 13, 2003 in two copies.')],
      '2003-11-13',
      'Strelsau',
    ],
    [
      'a place whose end is a word too',
      [closing('DONE at London at this eleventh day of November 1988.')],
      '1988-11-11',
      'London',
    ],
    [
      'the day of a treaty that the recitals name',
      [
        title('Decision on a Common Agency'),
        preamble(
          'Considering the links between the States and having heard them;\n\nHaving regard to the Treaty entered into at Strelsau on 25 March 1957;',
        ),
        body('The Agency is set up.'),
      ],
      null,
      null,
    ],
    [
      'the day on which something shall be made',
      [
        title('Agreement on Duties'),
        preamble('Ruritania and Elbonia have agreed:'),
        body('A further reduction shall be made on:\n\n1 January 1974.'),
      ],
      null,
      null,
    ],
    [
      'the day of a resolution among the closing words',
      [
        body('They meet.'),
        closing(
          'IN WITNESS WHEREOF they sign. Until the aims of the resolution adopted by the General Assembly on 14 December 1960 are reached, it stands.',
        ),
      ],
      null,
      null,
    ],
    [
      'two places, two days',
      [closing('Signed at Lima on 4 May 2007 and at Oslo on 9 May 2007.')],
      '2007-05-09',
      'Lima and Oslo',
    ],
    [
      'each side in a sentence of its own',
      [closing('Signed at Lima on 9 May 2007, for the one. Signed at Oslo on 4 May 2007, for the other.')],
      '2007-05-09',
      'Lima',
    ],
    [
      'a convention that only says where and when it was done',
      [
        body(
          'This Convention, done at Lima, Peru, on 4 May 2007, shall be open for signature at Oslo from 1 June 2007.',
        ),
      ],
      '2007-05-04',
      'Lima',
    ],
    [
      'open for signature within a time is no signature',
      [body('This Convention shall be open for signature at Oslo from 1 June 2007 until 1 July 2008.')],
      null,
      null,
    ],
    [
      'a contract that only says from when it is effective',
      [preamble('This Agreement is effective as of May 4, 2007 between the parties.')],
      null,
      null,
    ],
    [
      'another agreement that it changes',
      [
        preamble(
          'This Amendment amends that certain Supply Agreement between Kelda and Orrin dated May 4, 2007.',
        ),
      ],
      null,
      null,
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
      'Lima',
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
      'Lima and Oslo',
    ],
    [
      'a letter of another day the reply cites',
      [
        body('Lima, 3 May 2007\n\nExcellency, I have the honour to propose an agreement.'),
        body('Oslo, 4 May 2007\n\nExcellency, I accept what your note of 3 May 2007 says.'),
      ],
      '2007-05-04',
      'Lima and Oslo',
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
      'Lima and The Hague',
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
      'another instrument named in a recital, and its own days beside the signatures',
      [
        preamble('HAVING REGARD to the provisions of the Coastal SOFA dated 3 May 1961;'),
        closing('Signed in two originals in English.\n\nDate: 4 May 2007   Date: 9 May 2007'),
      ],
      '2007-05-09',
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
      'a word of capitals without end is no place',
      [closing(`DONE at ${'A'.repeat(380)}% 4 May 2007`)],
      '2007-05-04',
      null,
    ],
    [
      'a date elsewhere is not the signature',
      [body('The treaty signed at Oslo on 4 May 1990 is ended.')],
      null,
      null,
    ],
    [
      'the last of two letters',
      [
        title('Exchange of letters on visas'),
        body('I have the honour to propose the following.'),
        closing(
          'Done at Oslo, on 4 May 2007, in the English language.\n\nDone at Riga, on 9 June 2007, in the English language.',
        ),
      ],
      '2007-06-09',
      'Riga',
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
