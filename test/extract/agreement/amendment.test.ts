import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

const amendment = (text: string, heading?: string): [string[], string | null] => {
  const found = read([title('Agreement of Lima'), body(text, heading)]).amendment;
  return [found.ways.map(stated) as string[], stated(found.inForce)];
};

describe('amendment', () => {
  const rows: [what: string, text: string, ways: string[], inForce: string | null][] = [
    [
      'by the short name of the instrument',
      'This TA may be amended at any time, in writing, with the consent of all Participants.',
      ['in-writing', 'mutual-consent'],
      null,
    ],
    ['only in writing, with no verb', 'Amendments only in writing.', ['in-writing'], null],
    [
      'reduced into writing',
      'Any revision, modification or amendment agreed to by the Parties shall be reduced into writing and shall form part of this Agreement.',
      ['mutual-consent', 'in-writing'],
      null,
    ],
    [
      'mutual consent',
      'This Agreement may be amended by mutual consent of the Parties.',
      ['mutual-consent'],
      null,
    ],
    [
      'amendments as such, by a vote',
      'Amendments shall be adopted by a majority of two thirds of the States Parties.',
      ['majority-vote'],
      null,
    ],
    [
      'amendments as such, as contracts have them',
      'Amendments are valid only if made in writing and signed by both parties.',
      ['in-writing', 'mutual-consent'],
      null,
    ],
    [
      'in writing',
      'This Agreement may be amended at any time by mutual written consent of the Participants.',
      ['mutual-consent', 'in-writing'],
      null,
    ],
    [
      'by agreement',
      'This Treaty may be modified by agreement between the Contracting Parties.',
      ['mutual-consent'],
      null,
    ],
    [
      'the Parties amend it',
      'The Parties may amend this Agreement by an exchange of diplomatic notes.',
      ['exchange-of-notes'],
      null,
    ],
    [
      'any amendment',
      'Any amendment to this Agreement shall be agreed in writing by both Parties.',
      ['mutual-consent', 'in-writing'],
      null,
    ],
    [
      'by protocols',
      'Amendments to this Agreement shall be made in the form of separate protocols, which form an integral part of it.',
      ['protocol'],
      null,
    ],
    [
      'like the agreement',
      'This Agreement may be amended by mutual consent. Amendments shall enter into force in accordance with Article 12.',
      ['mutual-consent'],
      'as-agreement',
    ],
    [
      'the same procedure',
      'Amendments to this Agreement shall enter into force by the same procedure as the Agreement itself.',
      [],
      'as-agreement',
    ],
    [
      'after notification',
      'This Agreement may be amended by mutual agreement; such amendments shall enter into force when the Parties have notified each other of their approval.',
      ['mutual-consent'],
      'on-notification',
    ],
    [
      'after the exchange of instruments',
      'Amendments to this Treaty shall enter into force upon the exchange of instruments of ratification.',
      [],
      'on-exchange',
    ],
    [
      'after the deposit of instruments',
      'Amendments to this Treaty shall enter into force upon the deposit of the instruments of ratification.',
      [],
      'on-ratification',
    ],
    [
      'a majority',
      'An amendment to this Treaty shall be adopted by a two-thirds majority of the Parties.',
      ['majority-vote'],
      null,
    ],
    [
      'a conference',
      'Any Party may propose amendments to this Treaty. They shall be considered at a conference of the Parties.',
      ['conference'],
      null,
    ],
    [
      'all of them',
      'No amendment to this Treaty shall be made without the consent of all the Parties.',
      ['unanimity'],
      null,
    ],
    [
      'acceptance',
      'Amendments to this Treaty shall enter into force upon their acceptance by a majority of the Parties.',
      ['majority-vote'],
      'on-ratification',
    ],
    [
      'a contract',
      'No amendment of this Agreement shall be effective unless in writing and signed by both parties.',
      ['in-writing', 'mutual-consent'],
      null,
    ],
    [
      'a contract, by its object',
      'The parties may modify this Agreement only by a written instrument signed by each party.',
      ['in-writing', 'mutual-consent'],
      null,
    ],
    [
      'consultation between the verbs',
      'This Agreement may, after consultation with the other Parties, be amended by agreement between the Governments.',
      ['mutual-consent'],
      null,
    ],
    [
      'on signature',
      'This MOU may be amended in writing. Amendments shall take effect on the date of the last signature.',
      ['in-writing'],
      'on-signature',
    ],
  ];
  it.each(rows)('%s', (_, text, ways, inForce) => {
    expect(amendment(text)).toEqual([ways, inForce]);
  });

  it('reads on under its heading', () => {
    expect(amendment('Such an amendment shall be made in writing.', 'Amendments')).toEqual([
      ['in-writing'],
      null,
    ]);
  });
});

describe('no amendment procedure', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'This Agreement shall enter into force on signature.'],
    ['the annex alone', 'The Annex may be amended by an exchange of letters.'],
    ['schedules', 'The schedules of routes shall be modified by mutual agreement of the authorities.'],
    ['as amended', 'The Treaty, as amended by the Protocol of 1975, applies.'],
    [
      'as it may be amended',
      'The Code means the Code as it may be amended from time to time by written notice.',
    ],
    [
      'this amends another',
      'Article 3 of the Agreement of 1990 is amended and shall read in writing as follows.',
    ],
    ['laws', 'Each Party may amend its laws by mutual agreement of its chambers.'],
    ['review alone', 'Either Party may request the revision of this Agreement.'],
    ['orders', 'An order may be changed by written agreement of the Parties.'],
    ['plans', 'The programme may be revised in writing by the Steering Committee.'],
    ['aircraft', 'Aircraft shall not be modified without the written consent of the Parties.'],
    ['names', 'The authorities shall notify each other in writing of changes in the names of the agencies.'],
    [
      'entry into force of the treaty',
      'After this Convention enters into force a request for revision may be made.',
    ],
    ['a supplement that exists', 'This Agreement is supplemented by a Protocol on claims.'],
    ['a price', 'The price may be varied by written agreement between the Parties.'],
    ['a tax', 'The Convention shall apply to any changes in taxation laws agreed in writing.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(amendment(text)).toEqual([[], null]);
  });
});

it('quotes no white space behind the words', () => {
  const block = 'This Treaty may be amended by agreement between Kenya and Norway.';
  const { ways } = read([title('Agreement of Lima'), body(block)]).amendment;
  expect(ways.map(({ span }) => span.end - span.start)).toEqual(['by agreement between'.length]);
});
