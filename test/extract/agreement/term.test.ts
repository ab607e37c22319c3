import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

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
