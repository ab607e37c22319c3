import { describe, expect, it } from 'vitest';
import { body, closing, preamble, read, stated, title } from './read.js';

const FROM_SIGNATURE = 'This Agreement shall enter into force on signature. ';
const treaty = (text: string): string | null =>
  stated(
    read([title('Agreement of Lima'), body(text), closing('Done at Lima on 4 May 2007.')]).duration.expires,
  );
const contract = (text: string): string | null =>
  stated(
    read([
      title('SUPPLY AGREEMENT'),
      preamble(
        'This Agreement is made as of May 4, 2007 by and between Oak Mills, Inc. (“Oak”), and Elm Ltd. (“Elm”).',
      ),
      body(text),
    ]).duration.expires,
  );

describe('the day an agreement first ends', () => {
  const rows: [what: string, found: string | null, day: string][] = [
    [
      'years from signature',
      treaty(`${FROM_SIGNATURE}It shall remain in force for five years.`),
      '2012-05-04',
    ],
    [
      'years from a date',
      treaty('This Agreement shall enter into force on 1 July 2007. It shall remain in force for two years.'),
      '2009-07-01',
    ],
    ['months', treaty(`${FROM_SIGNATURE}It shall remain in force for eighteen months.`), '2008-11-04'],
    ['named', treaty('This Agreement shall remain in force until 31 December 2010.'), '2010-12-31'],
    [
      'named, with an extension named before',
      treaty(
        'The term of this Agreement, unless it is extended by written consent of the Parties given in due time before the end, shall begin today and shall expire on 31 December 2010.',
      ),
      '2010-12-31',
    ],
    [
      'named before its length',
      treaty(`${FROM_SIGNATURE}It shall remain in force for five years, until 3 May 2012.`),
      '2012-05-03',
    ],
    [
      'renewed after',
      treaty(`${FROM_SIGNATURE}It shall remain in force for one year and shall be renewed automatically.`),
      '2008-05-04',
    ],
    [
      'a contract of its date',
      contract('The term of this Agreement shall be for a period of two years.'),
      '2009-05-04',
    ],
    [
      'a contract from its effective date',
      contract(
        'This Agreement shall continue in effect for a period of one (1) year from the Effective Date.',
      ),
      '2008-05-04',
    ],
    [
      'from the date hereof',
      contract('This Agreement shall continue for three years from the date hereof.'),
      '2010-05-04',
    ],
    ['a term stated as such', contract('This Agreement is for a term of ten (10) years.'), '2017-05-04'],
    [
      'commencing on its date',
      contract('This contract shall be for a term of one year commencing on the date first above written.'),
      '2008-05-04',
    ],
    ['weeks', treaty(`${FROM_SIGNATURE}It shall remain in force for two weeks.`), '2007-05-18'],
  ];
  it.each(rows)('%s', (_, found, day) => {
    expect(found).toBe(day);
  });
});

describe('no day on which it ends', () => {
  const rows: [what: string, found: string | null][] = [
    ['indefinite', treaty(`${FROM_SIGNATURE}It shall remain in force indefinitely.`)],
    ['no length', treaty(FROM_SIGNATURE)],
    [
      'in force nobody knows when',
      treaty(
        'This Agreement shall enter into force on ratification. It shall remain in force for five years.',
      ),
    ],
    [
      'in force after notification',
      treaty(
        'This Agreement shall enter into force when the Parties have notified each other. It shall remain in force for five years.',
      ),
    ],
    [
      'from a launch',
      contract('This Agreement shall continue in effect for a period of one year following the Launch Date.'),
    ],
    [
      'from a first order',
      contract(
        'This Agreement shall continue in effect for a period of five years from the first purchase order.',
      ),
    ],
    ['until terminated', contract('This Agreement shall continue until terminated by either party.')],
    ['a notice', contract('Either party may terminate this Agreement on thirty days’ notice.')],
    ['a warranty', contract('The goods are warranted for two years.')],
    ['a term of office', treaty(`${FROM_SIGNATURE}The members of the Committee hold office for five years.`)],
    ['an order', contract('Each order shall be filled within five days.')],
    [
      'after delivery',
      contract(
        'This Agreement shall continue in effect for a period of two years after delivery of the last machine.',
      ),
    ],
    ['a record', contract('Books shall be kept for seven years.')],
  ];
  it.each(rows)('%s', (_, found) => {
    expect(found).toBeNull();
  });
});
