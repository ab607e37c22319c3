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
  ];
  it.each(rows)('%s', (_, text, until) => {
    expect(stated(read([title('Agreement'), body(text)]).duration.until)).toBe(until);
  });
});
