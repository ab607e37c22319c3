import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

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
    ['the end of a month', 'This Agreement shall remain in force until the end of June 2030.', '2030-06-30'],
    [
      'the last day of a month',
      'This Agreement shall remain in force until the last day of February 2028.',
      '2028-02-29',
    ],
    ['through a month', 'This Agreement shall be in effect through December 2030.', '2030-12-31'],
    [
      'until a month, which does not say its day',
      'This Agreement shall be in effect until June 2030.',
      '2030-06',
    ],
    ['terminates on', 'This Agreement terminates on 31 December 2030.', '2030-12-31'],
    [
      'an initial term through',
      'This Agreement shall have an initial term through 31 December 2030.',
      '2030-12-31',
    ],
    ['a field', 'Expiry Date: 31 December 2030', '2030-12-31'],
    ['a definition', '“Expiration Date” means 31 December 2030.', '2030-12-31'],
    [
      'a day, or an event before it',
      'This Agreement will terminate on the earlier of completion of the works or 31 December 2030.',
      '2030-12-31',
    ],
    [
      'a day, or an event after it',
      'This Agreement will terminate on the later of completion of the works or 31 December 2030.',
      null,
    ],
  ];
  it.each(rows)('%s', (_, text, until) => {
    expect(stated(read([title('Agreement'), body(text)]).duration.until)).toBe(until);
  });
});
