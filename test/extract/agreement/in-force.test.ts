import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

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
