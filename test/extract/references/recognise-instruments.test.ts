import { describe, expect, it } from 'vitest';
import {
  type InstrumentReading,
  recogniseInstruments,
} from '../../../src/extract/references/recognise-instruments.js';

/** `words = determiner kind | name | place | date | number | short names`, what is not stated left out. */
function say(text: string, one: InstrumentReading): string {
  return [
    `${text.slice(one.start, one.end)} = ${one.determiner ?? '-'} ${one.kind}`,
    one.bare ? 'bare' : one.name,
    one.place,
    one.date,
    one.number && `no. ${one.number}`,
    ...one.aliases.map((alias) => `alias ${alias}`),
  ]
    .filter(Boolean)
    .join(' | ');
}

it.each<[string, string, string[]]>([
  [
    'a charter',
    'the Charter of the United Nations, and',
    ['Charter of the United Nations = the charter | Charter of the United Nations'],
  ],
  [
    'title, place and date',
    'the Agreement between the Parties to the North Atlantic Treaty regarding the Status of their Forces, signed in London on 19 June 1951 (hereinafter "NATO SOFA"), and',
    [
      'Agreement between the Parties to the North Atlantic Treaty regarding the Status of their Forces = the agreement | Agreement between the Parties to the North Atlantic Treaty regarding the Status of their Forces | London | 1951-06-19 | alias NATO SOFA',
      'NATO SOFA = - agreement | NATO SOFA',
    ],
  ],
  [
    'a note by its number, and one by its date alone',
    "Your Excellency's Note No. 31/08 of 4 March 2011 and the Note of 2 May 2011",
    [
      'Note No. 31/08 of 4 March 2011 = - exchange-of-notes | Note No. 31/08 | 2011-03-04 | no. 31/08',
      'Note of 2 May 2011 = the exchange-of-notes | bare | 2011-05-02',
    ],
  ],
  ['a note that is no instrument', 'the holder of the Note shall see the Notes and Note 3 to the table', []],
  [
    'done at',
    'the Convention on Diplomatic Relations, done at Vienna on 18 April 1961,',
    [
      'Convention on Diplomatic Relations = the convention | Convention on Diplomatic Relations | Vienna | 1961-04-18',
    ],
  ],
  [
    'date before place',
    'the Treaty on Lighthouses, signed on 4 May 1931 at Lisbon',
    ['Treaty on Lighthouses = the treaty | Treaty on Lighthouses | Lisbon | 1931-05-04'],
  ],
  [
    'without a verb',
    'the Convention on Harbour Lights, Geneva, 3 June 1938;',
    ['Convention on Harbour Lights = the convention | Convention on Harbour Lights | Geneva | 1938-06-03'],
  ],
  [
    'a regulation',
    'Council Regulation (EC) No 428/2009 applies',
    [
      'Council Regulation (EC) No 428/2009 = - regulation | Council Regulation (EC) No 428/2009 | 2009 | no. 428/2009',
    ],
  ],
  [
    'a directive',
    'Directive 2004/38/EC',
    ['Directive 2004/38/EC = - directive | Directive 2004/38/EC | 2004 | no. 2004/38/EC'],
  ],
  [
    'a resolution',
    'Security Council resolution 1373 (2001)',
    [
      'Security Council resolution 1373 (2001) = - resolution | Security Council resolution 1373 (2001) | 2001 | no. 1373 (2001)',
    ],
  ],
  ['a law', 'Law No. 12 of 1999', ['Law No. 12 of 1999 = - law | Law No. 12 | 1999 | no. 12']],
  [
    'a decree',
    'Decree No. 45/2003',
    ['Decree No. 45/2003 = - law | Decree No. 45/2003 | 2003 | no. 45/2003'],
  ],
  ['an act by its year', 'the Harbours Act 1961', ['Harbours Act 1961 = the law | Harbours Act | 1961']],
  [
    'an act of a year',
    'the Lighthouse Dues Act of 1934, as amended',
    ['Lighthouse Dues Act of 1934 = the law | Lighthouse Dues Act | 1934'],
  ],
  [
    'a dated contract',
    'that certain Credit Agreement dated as of March 3, 2010',
    ['Credit Agreement dated as of March 3, 2010 = certain agreement | Credit Agreement | 2010-03-03'],
  ],
  [
    'dated and defined',
    'the Supply Agreement, dated 2 May 2011 (the "Supply Agreement")',
    [
      'Supply Agreement, dated 2 May 2011 = the agreement | Supply Agreement | 2011-05-02 | alias Supply Agreement',
      'Supply Agreement = - agreement | Supply Agreement',
    ],
  ],
  ['by year', 'the 1951 Agreement', ['1951 Agreement = the agreement | 1951 Agreement | 1951']],
  [
    'by date',
    'the Agreement of 3 August 1959',
    ['Agreement of 3 August 1959 = the agreement | bare | 1959-08-03'],
  ],
  [
    'month first',
    'the Treaty of November 19, 1990',
    ['Treaty of November 19, 1990 = the treaty | bare | 1990-11-19'],
  ],
  ['said', 'the said Convention', ['Convention = said convention | bare']],
  ['that', 'under that Treaty', ['Treaty = said treaty | bare']],
  ['this', 'This Agreement shall', ['Agreement = this agreement | bare']],
  ['the present', 'the present Protocol', ['Protocol = this protocol | bare']],
  ['any', 'each Customer Agreement', ['Customer Agreement = some agreement | Customer Agreement']],
  ['one noun', 'the Convention', ['Convention = the convention | bare']],
  [
    'a short name',
    'the North Atlantic Treaty',
    ['North Atlantic Treaty = the treaty | North Atlantic Treaty'],
  ],
  ['an abbreviation', 'the NATO SOFA applies', ['NATO SOFA = the agreement | NATO SOFA']],
  [
    'an abbreviation with its noun',
    'the TRIPS Agreement',
    ['TRIPS Agreement = the agreement | TRIPS Agreement'],
  ],
  [
    'a name with of the',
    'the Law of the Sea Convention',
    ['Law of the Sea Convention = the convention | Law of the Sea Convention'],
  ],
  [
    'a name with and',
    'the Asset Purchase and Sale Agreement',
    ['Asset Purchase and Sale Agreement = the agreement | Asset Purchase and Sale Agreement'],
  ],
  ['a numbered protocol', 'Protocol No. III', ['Protocol No. III = - protocol | Protocol No. III | no. III']],
  [
    'additional protocol',
    'Additional Protocol I to the Geneva Conventions',
    [
      'Additional Protocol I to the Geneva Conventions = - protocol | Additional Protocol I to the Geneva Conventions | no. I',
    ],
  ],
  [
    'several of a date',
    'the Geneva Conventions of 12 August 1949',
    ['Geneva Conventions of 12 August 1949 = the convention | Geneva Conventions | 1949-08-12'],
  ],
  [
    'a memorandum',
    'the Memorandum of Understanding between Northland and Southland on Pilot Training, dated 5 May 2001',
    [
      'Memorandum of Understanding between Northland and Southland on Pilot Training, dated 5 May 2001 = the memorandum | Memorandum of Understanding between Northland and Southland on Pilot Training | 2001-05-05',
    ],
  ],
  ['a standard', 'STANAG 2034', ['STANAG 2034 = - standard | STANAG 2034 | no. 2034']],
  [
    'small letters up to the date',
    'the Agreement between Northland and Southland concerning the exchange of charts, signed at Capital City on 1 May 1999',
    [
      'Agreement between Northland and Southland concerning the exchange of charts = the agreement | Agreement between Northland and Southland concerning the exchange of charts | Capital City | 1999-05-01',
    ],
  ],
  [
    'called in brackets',
    'the Treaty on Ferries (hereinafter called the Ferry Treaty)',
    [
      'Treaty on Ferries = the treaty | Treaty on Ferries | alias Ferry Treaty',
      'Ferry Treaty = the treaty | Ferry Treaty',
    ],
  ],
  [
    'called behind a comma',
    'the Treaty on Ferries, hereinafter referred to as "the Treaty"',
    ['Treaty on Ferries = the treaty | Treaty on Ferries | alias Treaty', 'Treaty = the treaty | bare'],
  ],
  [
    'abbreviated in brackets',
    'the General Agreement on Tariffs and Trade (GATT)',
    [
      'General Agreement on Tariffs and Trade = the agreement | General Agreement on Tariffs and Trade | alias GATT',
      'GATT = - agreement | GATT',
    ],
  ],
  [
    'title behind the date',
    'the Agreement signed in London on June 19, 1951, between the Parties to the North Atlantic Treaty',
    [
      'Agreement signed in London on June 19, 1951, between the Parties to the North Atlantic Treaty = the agreement | Agreement between the Parties to the North Atlantic Treaty | London | 1951-06-19',
    ],
  ],
  [
    'two beside one another',
    'the Convention on the Rights of Sailors and the Protocol on Armed Vessels',
    [
      'Convention on the Rights of Sailors = the convention | Convention on the Rights of Sailors',
      'Protocol on Armed Vessels = the protocol | Protocol on Armed Vessels',
    ],
  ],
  [
    'the title ends at the verb',
    'the Treaty on Open Skies shall apply',
    ['Treaty on Open Skies = the treaty | Treaty on Open Skies'],
  ],
  [
    'the title ends before the place',
    'the Convention on Civil Aviation in the Northern language',
    ['Convention on Civil Aviation = the convention | Convention on Civil Aviation'],
  ],
  [
    'a list in the title',
    'the Treaty of Friendship, Commerce and Navigation',
    [
      'Treaty of Friendship, Commerce and Navigation = the treaty | Treaty of Friendship, Commerce and Navigation',
    ],
  ],
  [
    'and then another thing',
    "the Statute of the Harbour Agency and the Agency's rules",
    ['Statute of the Harbour Agency = the statute | Statute of the Harbour Agency'],
  ],
  ['part of it', 'Article 2 of the Ferry Treaty', ['Ferry Treaty = the treaty | Ferry Treaty']],
  ['chapter of it', 'Chapter II of the Ferry Treaty', ['Ferry Treaty = the treaty | Ferry Treaty']],
  [
    'comma and a date',
    'the Convention on Night Pilots, 1948',
    ['Convention on Night Pilots, 1948 = the convention | Convention on Night Pilots | 1948'],
  ],
  [
    'year in brackets',
    'the Convention on Night Pilots (1948)',
    ['Convention on Night Pilots (1948) = the convention | Convention on Night Pilots | 1948'],
  ],
  [
    'to supplement another',
    'the Agreement to supplement the Agreement on Ferries',
    [
      'Agreement to supplement the Agreement on Ferries = the agreement | Agreement to supplement the Agreement on Ferries',
    ],
  ],
  [
    'a lease',
    'the Harbour Lease dated May 1, 2004',
    ['Harbour Lease dated May 1, 2004 = the contract | Harbour Lease | 2004-05-01'],
  ],
  [
    'a code',
    'the Internal Revenue Code of 1986',
    ['Internal Revenue Code of 1986 = the law | Internal Revenue Code | 1986'],
  ],
  [
    'an exchange',
    'the Exchange of Notes of 4 May 1961',
    ['Exchange of Notes of 4 May 1961 = the exchange-of-notes | bare | 1961-05-04'],
  ],
  ['a final act', 'the Helsinki Final Act', ['Helsinki Final Act = the declaration | Helsinki Final Act']],
  ['an organisation is none', 'the North Atlantic Treaty Organisation', []],
  ['entire agreement', 'Entire Agreement.', ['Agreement = - agreement | bare']],
  ['the Parties only', 'the Agreement of the Parties', ['Agreement = the agreement | bare']],
  ['what it is for', 'the Agreement for the provision of services', ['Agreement = the agreement | bare']],
  ['international law', 'in accordance with international law', []],
  ['governing law', 'Governing Law', []],
  ['regulations of an act', 'the Securities Act Regulations', []],
  ['source code', 'the Source Code', []],
  ['capitals', 'THIS AGREEMENT', []],
  ['in agreement', 'in agreement with the Parties', []],
  ['a decision', 'a Decision of the Board', []],
  [
    'a mission that a resolution established, with its short name',
    'the Harbour Mission established by Security Council resolution 2100 (2013) (“HARMIS”)',
    [
      'Security Council resolution 2100 (2013) = - resolution | Security Council resolution 2100 (2013) | 2013 | no. 2100 (2013)',
    ],
  ],
  [
    'a resolution with its own short name',
    'mandated by Security Council resolution 2100 (2013) (“Resolution 2100”)',
    [
      'Security Council resolution 2100 (2013) = - resolution | Security Council resolution 2100 (2013) | 2013 | no. 2100 (2013) | alias Resolution 2100',
      'Resolution 2100 = - resolution | Resolution 2100 | no. 2100',
    ],
  ],
  [
    'two joined by "and the"',
    'under the Charter of the United Nations and the Founding Act of the Northern League.',
    [
      'Charter of the United Nations = the charter | Charter of the United Nations',
      'Founding Act of the Northern League = the law | Founding Act of the Northern League',
    ],
  ],
  [
    'two joined by "or the"',
    'under the Pact of the Northern League or the Charter of the United Nations.',
    [
      'Pact of the Northern League = the treaty | Pact of the Northern League',
      'Charter of the United Nations = the charter | Charter of the United Nations',
    ],
  ],
])('reads instruments: %s', (_, text, expected) => {
  expect(recogniseInstruments(text).map((reading) => say(text, reading))).toEqual(expected);
});

describe('long repetitive text', () => {
  it.each(['the Agreement on ', 'Agreement between A and ', 'the Treaty (the "', 'Law No. 1 ', '("', 'Abc '])(
    'is read to its end: %s',
    (piece) => {
      const text = piece.repeat(5000);
      let last = 0;
      for (const { start, end } of recogniseInstruments(text)) {
        expect(start >= last && end <= text.length).toBe(true);
        last = end;
      }
    },
  );
});
