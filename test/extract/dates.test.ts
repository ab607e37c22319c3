import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, date: string][]];

const rows: Row[] = [
  [
    'in this year',
    'on this 4th day of May in this year 2007',
    [['4th day of May in this year 2007', '2007-05-04']],
  ],
  ['day, month, year', 'signed on 4 May 2007 at Bern', [['4 May 2007', '2007-05-04']]],
  ['ordinal figure', 'on 4th April, 1949.', [['4th April, 1949', '1949-04-04']]],
  ['month before the day', 'on May 4, 2007,', [['May 4, 2007', '2007-05-04']]],
  ['month before an ordinal', 'on May 4th, 2007', [['May 4th, 2007', '2007-05-04']]],
  ['no comma after the day', 'January 4 1999', [['January 4 1999', '1999-01-04']]],
  ['small letters with a day', 'on 12 april 2007', [['12 april 2007', '2007-04-12']]],
  ['capitals', '1 OCTOBER 2019', [['1 OCTOBER 2019', '2019-10-01']]],
  ['abbreviated month with a point', 'Nov. 5, 1999', [['Nov. 5, 1999', '1999-11-05']]],
  ['Sept', 'Sept 29, 2004', [['Sept 29, 2004', '2004-09-29']]],
  ['points are day first', 'am 4.5.2007', [['4.5.2007', '2007-05-04']]],
  ['hyphens, first number can only be a day', '25-05-2007', [['25-05-2007', '2007-05-25']]],
  ['slashes, second number can only be a day', '05/25/2007', [['05/25/2007', '2007-05-25']]],
  ['slashes that decide nothing state the year', '04/05/2007', [['04/05/2007', '2007']]],
  ['slashes with equal numbers', '05/05/2007', [['05/05/2007', '2007-05-05']]],
  [
    'another date of the document proves month first',
    '05/25/2007 and 04/05/2007',
    [
      ['05/25/2007', '2007-05-25'],
      ['04/05/2007', '2007-04-05'],
    ],
  ],
  [
    'another date proves day first',
    '25/05/2007, 04/05/2007',
    [
      ['25/05/2007', '2007-05-25'],
      ['04/05/2007', '2007-05-04'],
    ],
  ],
  [
    'proofs that disagree decide nothing',
    '25/05/2007, 05/25/2007, 04/05/2007',
    [
      ['25/05/2007', '2007-05-25'],
      ['05/25/2007', '2007-05-25'],
      ['04/05/2007', '2007'],
    ],
  ],
  [
    'the habit of writing the month first decides where figures do not',
    'as of May 4, 2007; paid 06/07/2008',
    [
      ['May 4, 2007', '2007-05-04'],
      ['06/07/2008', '2008-06-07'],
    ],
  ],
  ['two-digit year with slashes', '3/15/99', [['3/15/99', '1999-03-15']]],
  ['ISO 8601', '2007-05-04', [['2007-05-04', '2007-05-04']]],
  ['year first with points', '2005.1.27', [['2005.1.27', '2005-01-27']]],
  ['hyphens and a month name', '12-Apr-2007', [['12-Apr-2007', '2007-04-12']]],
  ['day of month', 'this 28th day of March 1995', [['28th day of March 1995', '1995-03-28']]],
  [
    'all in words',
    'the fourth day of March, nineteen hundred and forty-nine.',
    [['fourth day of March, nineteen hundred and forty-nine', '1949-03-04']],
  ],
  [
    'year in words after a figure',
    'this 3rd day of June, two thousand and four',
    [['3rd day of June, two thousand and four', '2004-06-03']],
  ],
  [
    'the long form of a year',
    'sixth day of October, One thousand eight hundred and ninety-four.',
    [['sixth day of October, One thousand eight hundred and ninety-four', '1894-10-06']],
  ],
  ['compound ordinal', 'twenty-first of June 1999', [['twenty-first of June 1999', '1999-06-21']]],
  ['ordinal given twice', 'first (1st) day of May, 2004', [['first (1st) day of May, 2004', '2004-05-01']]],
  ['in the year', 'April 12, in the year 2007', [['April 12, in the year 2007', '2007-04-12']]],
  [
    'spoken year',
    'the second of March, nineteen forty-nine',
    [['second of March, nineteen forty-nine', '1949-03-02']],
  ],
  ['month and year', 'in March 1949 the', [['March 1949', '1949-03']]],
  ['a blank left for the day', '___ day of March, 2005', [['March, 2005', '2005-03']]],
  ['space before the ordinal ending', '28 th day of March 1995', [['28 th day of March 1995', '1995-03-28']]],
  ['broken over a line', 'this 28th day\nof March 1995', [['28th day\nof March 1995', '1995-03-28']]],
  [
    'two dates side by side',
    'from 1 May 2001 to 31 May 2002',
    [
      ['1 May 2001', '2001-05-01'],
      ['31 May 2002', '2002-05-31'],
    ],
  ],
  ['leap day', '29 February 2008', [['29 February 2008', '2008-02-29']]],
  ['a day that does not exist is no date, nor is its month', '31 April 2007', []],
  ['a day in words that does not exist', 'this thirty-first day of April 2007', []],
  ['a lost hyphen', 'this twentyfirst day of May 2007', [['twentyfirst day of May 2007', '2007-05-21']]],
  ['no leap year', 'on the 29th of February 2007', []],
  ['a figure that can be no day', 'Order 45 April 2007', [['April 2007', '2007-04']]],
  ['the verb may before a number', 'the Parties may 2007 times', []],
  ['a day without a year', 'on 1 January of each year', []],
  ['a section number', 'see paragraph 4.5.6 and 12.10', []],
  ['a year alone', 'the Act of 1949', []],
  ['a telephone number', 'call 04-05-200712', []],
  ['a bare month', 'May and June', []],
];

describe('dates', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'date')).toEqual(expected);
  });
});
