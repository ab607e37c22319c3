import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

const period = (text: string): string | null =>
  stated(read([title('Agreement of Lima'), body(text)]).duration.renewalPeriod);
const FIVE = 'This Agreement shall remain in force for five years. ';

describe('length of each renewal', () => {
  const rows: [what: string, text: string, value: string][] = [
    [
      'successive periods',
      `${FIVE}It shall be automatically renewed for successive periods of two years.`,
      'P2Y',
    ],
    ['two-year periods', `${FIVE}It shall be automatically extended for successive two-year periods.`, 'P2Y'],
    [
      'further periods',
      `${FIVE}It shall be automatically prolonged by further periods of one year unless a Party gives six months’ notice.`,
      'P1Y',
    ],
    [
      'notice first',
      `${FIVE}Unless notice of termination is given six months before its expiry, it shall be extended tacitly for periods of ten years.`,
      'P10Y',
    ],
    [
      'another period',
      `${FIVE}It may be renewed for another period of three years by agreement of the Parties.`,
      'P3Y',
    ],
    [
      'additional terms',
      `${FIVE}This Agreement shall automatically renew for additional one (1) year terms.`,
      'P1Y',
    ],
    [
      'after a first length in the same words',
      'This Agreement continues for two (2) years, and renews for successive one-year periods unless a Party gives sixty (60) days’ notice.',
      'P1Y',
    ],
    ['weeks', `${FIVE}It shall be automatically extended for further periods of four weeks.`, 'P4W'],
    [
      'in a single sentence',
      'This Agreement shall remain in force for five years and shall be automatically renewed for subsequent periods of one year.',
      'P1Y',
    ],
    ['like periods', `${FIVE}It shall be tacitly renewed for like periods.`, 'P5Y'],
    ['the same period', `${FIVE}It shall be automatically renewed for the same period.`, 'P5Y'],
    ['each year', `${FIVE}Thereafter it shall be automatically renewed each year.`, 'P1Y'],
    ['from year to year', `${FIVE}It shall be renewed automatically from year to year.`, 'P1Y'],
    ['months', `${FIVE}It shall be automatically extended for further periods of six months.`, 'P6M'],
  ];
  it.each(rows)('%s', (_, text, value) => {
    expect(period(text)).toBe(value);
  });
});

describe('no length of renewal', () => {
  const rows: [what: string, text: string][] = [
    ['no renewal', FIVE],
    ['no length', `${FIVE}It may be renewed by agreement of the Parties.`],
    [
      'a notice alone',
      `${FIVE}It shall be automatically renewed unless either Party gives six months’ notice.`,
    ],
    [
      'a notice before',
      `${FIVE}It shall be automatically renewed unless terminated by notice of ninety days.`,
    ],
    ['indefinite', `${FIVE}It shall be automatically extended for an indefinite period.`],
    [
      'like what is indefinite',
      'This Agreement shall remain in force indefinitely. It may be extended for like periods.',
    ],
    ['an order', 'Orders may be extended for periods of two months.'],
    ['a passport', 'Passports may be renewed for two years.'],
    ['a term of office', 'Members are elected for a term of three years and may be renewed for two years.'],
    ['nothing', 'Each Party pays within thirty days.'],
    [
      'a limit',
      `${FIVE}It shall be automatically renewed unless the Parties decide otherwise within two years.`,
    ],
    ['before the end', `${FIVE}The Parties may renew it six months before its expiry.`],
    ['a visit', 'A visit may be extended by two weeks.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(period(text)).toBeNull();
  });
});

it.each<[what: string, text: string, notice: string | null]>([
  [
    'a time before the expiry',
    `${FIVE}It shall be automatically renewed for periods of two years, unless a Party notifies the other at least four months before the expiry of its intention not to renew it.`,
    'P4M',
  ],
  [
    'a written notice before the end of the current term',
    `${FIVE}Thereafter it shall renew automatically for further periods of one year unless either party gives sixty days’ written notice before the end of the then current term.`,
    'P60D',
  ],
  [
    'notice of non-renewal, in a sentence of its own',
    `${FIVE}It shall be automatically renewed for periods of two years. Notice of non-renewal shall be given three months in advance.`,
    'P3M',
  ],
  [
    'a notice that ends it at any time is another',
    `${FIVE}It shall be automatically renewed for periods of two years. Either Party may terminate it on ninety days’ notice.`,
    null,
  ],
])('tells the notice against renewal: %s', (_, text, notice) => {
  expect(stated(read([title('Agreement of Lima'), body(text)]).duration.renewalNotice)).toBe(notice);
});
