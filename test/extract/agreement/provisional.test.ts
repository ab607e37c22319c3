import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

type Row = [what: string, text: string, start: string | null, date: string | null];

const provisional = (text: string): [string | null, string | null] => {
  const agreement = read([title('Agreement of Lima'), body(text), closing('Done at Lima on 4 May 2007.')]);
  return [stated(agreement.provisional?.start ?? null), stated(agreement.provisional?.date ?? null)];
};

describe('provisional application', () => {
  const rows: Row[] = [
    [
      'from signature',
      'This Agreement shall be applied provisionally from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'the adverb first',
      'The present Treaty shall be provisionally applied upon signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'an adjective',
      'This Agreement shall be provisionally applicable from the date of signature and shall enter into force on ratification.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'some time after signature',
      'It shall be applied provisionally from the first day of the second month following the date of signature.',
      'on-signature',
      '2007-07-01',
    ],
    [
      'thirty days after signature',
      'Pending its entry into force this Protocol shall apply provisionally thirty days after its signature.',
      'on-signature',
      '2007-06-03',
    ],
    [
      'from a date',
      'The Parties shall apply this Agreement provisionally as from 1 July 2007.',
      'on-date',
      '2007-07-01',
    ],
    [
      'a day stated without an event',
      'Pending ratification, this Convention shall be provisionally applied on and from 1 January 2008.',
      'on-date',
      '2008-01-01',
    ],
    [
      'after a notification',
      'This Agreement shall be applied provisionally from the day on which the Parties have notified each other that they are ready.',
      'on-notification',
      null,
    ],
    [
      'from the reply of an exchange',
      'This arrangement shall be applied provisionally from the date of your note in reply.',
      'on-notification',
      null,
    ],
    [
      'no day is said',
      'Pending its entry into force, the Parties shall apply this Agreement provisionally.',
      'other',
      null,
    ],
    [
      'on a provisional basis',
      'The Parties agree to apply this Agreement on a provisional basis until it enters into force.',
      'other',
      null,
    ],
    [
      'those that declare it',
      'Any signatory State may declare that it will apply this Treaty provisionally.',
      'by-declaration',
      null,
    ],
    [
      'those that declare it for some articles',
      'A State may, when signing, declare that it will provisionally apply Articles 2 and 3 pending the entry into force of this Treaty.',
      'by-declaration',
      null,
    ],
    ['ruled out', 'This Agreement shall not be applied provisionally.', 'excluded', null],
    ['ruled out by a noun', 'There shall be no provisional application of this Treaty.', 'excluded', null],
    [
      'temporarily, as some translate it',
      'This Agreement shall be temporarily applied from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'put into force provisionally',
      'This Agreement shall enter into force provisionally on signature and definitively on the exchange of instruments.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'as things are, until it enters into force',
      'Until it enters into force the Agreement is applied provisionally from the day of signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'applied, with the entry into force behind it',
      'It is applied provisionally from the day of signature and enters into force on the deposit of the second instrument of ratification.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'given effect',
      'The Governments will give provisional effect to this Agreement from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'by a noun that begins',
      'The provisional application of this Agreement starts thirty days after its signature.',
      'on-signature',
      '2007-06-03',
    ],
    [
      'into operation',
      'The Agreement shall provisionally enter into operation on the day on which it is signed.',
      'on-signature',
      '2007-05-04',
    ],
  ];
  it.each(rows)('%s', (_, text, start, date) => {
    expect(provisional(text)).toEqual([start, date]);
  });
});

describe('provisional application until then', () => {
  it.each<[what: string, text: string, start: string, date: string | null]>([
    [
      'then',
      'Until then it shall be applied provisionally from 1 March 2006, in so far as national law permits.',
      'on-date',
      '2006-03-01',
    ],
    [
      'that date',
      'Until that date this Agreement shall be provisionally applied from 2 May 2010.',
      'on-date',
      '2010-05-02',
    ],
    [
      'the exchange of instruments',
      'Until the instruments of ratification have been exchanged, this Agreement shall be applied provisionally as from 1 July 1998.',
      'on-date',
      '1998-07-01',
    ],
    [
      'approval',
      'Before it is approved by the legislatures, the Protocol shall be applied provisionally from 1 July 1998.',
      'on-date',
      '1998-07-01',
    ],
  ])('%s', (_, text, start, date) => {
    const found = read([title('Agreement of Lima'), body(text)]).provisional!;
    expect([stated(found.start), stated(found.date)]).toEqual([start, date]);
  });
});

describe('no provisional application', () => {
  const rows: [what: string, text: string][] = [
    ['nothing said of it', 'This Agreement shall enter into force on signature.'],
    ['measures', 'In critical circumstances a Party may apply safeguard measures provisionally.'],
    ['a provisional measure', 'Either Party may take provisional measures pending the award.'],
    ['duties', 'Anti-dumping duties may be applied provisionally for four months.'],
    ['arrest', 'In urgent cases the provisional arrest of the person may be requested.'],
    ['a provisional bill', 'A provisional bill shall be prepared within ten days.'],
    ['a temporary stay', 'Members of the force may be temporarily employed in the host country.'],
    [
      'only told of',
      'The committee shall meet not later than the day on which this Agreement is provisionally applied.',
    ],
    [
      'as a time',
      'The rules shall enter into force as of the date of provisional application of this Agreement.',
    ],
    ['a condition', 'If this Agreement is provisionally applied, the deposit is returned.'],
    [
      'from entry into force on',
      'Pending such annex, the Protocol shall be provisionally applied upon its entry into force to other substances.',
    ],
    [
      'an amendment',
      'Amendments to the schedule shall be applied provisionally from the date of their adoption.',
    ],
    ['suspension', 'The Parties may temporarily suspend this Agreement.'],
    ['an interim report', 'The interim report shall be presented within a year.'],
    ['personnel', 'This Agreement applies to persons temporarily present in the territory.'],
    [
      'any treaty at all',
      'A treaty is applied provisionally pending its entry into force if it so provides.',
    ],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(provisional(text)).toEqual([null, null]);
  });
});

it.each<[what: string, text: string, parts: string | null]>([
  ['all of it', 'This Agreement shall be applied provisionally from the date of its signature.', null],
  [
    'one article',
    'Pending its entry into force, Article 6 shall be applied provisionally from the date of signature.',
    'Article 6',
  ],
  [
    'a row of them, with the agreement behind it',
    'The provisions of Articles 4 to 6 and 9 of this Agreement shall be provisionally applied upon signature.',
    'Articles 4 to 6 and 9',
  ],
  [
    'as an object',
    'The Parties shall provisionally apply Sections 2 and 3 from the date of signature.',
    'Sections 2 and 3',
  ],
  [
    'an article that rules the application',
    'In accordance with Article 18, this Agreement shall be applied provisionally from the date of signature.',
    null,
  ],
])('tells which parts are applied: %s', (_, text, parts) => {
  expect(stated(read([title('Agreement of Lima'), body(text)]).provisional!.parts)).toBe(parts);
});
