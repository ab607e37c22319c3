import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '../../src/extract/index.js';

/**
 * Scraps that recognisers begin to read and never finish. A recogniser that looks back or ahead without a limit
 * would go over the whole text from each of them, and the test would run out of its time by minutes.
 */
const SCRAPS = [
  'a ',
  '1 ',
  '1,',
  '1.1',
  '1 000 ',
  '12/',
  '12-',
  '3:',
  '(',
  '("',
  '[',
  '$',
  'US$ ',
  'EUR ',
  '@',
  'a@b.',
  '@a.b@',
  'www.a.',
  'http://a.',
  '-',
  '\n',
  '\n\n',
  ' \t',
  '°',
  '1 °',
  'one ',
  'one-',
  'hundred and ',
  'hundred',
  'twenty ',
  'one (',
  'one (1) ',
  '1 (one) ',
  '1 to ',
  'one to ',
  '1–',
  'between 1 and ',
  'first ',
  'first of ',
  'the first day of ',
  'twenty-first ',
  'May ',
  'May 1 to ',
  '1 May to ',
  '1 May, the year of ',
  'first quarter of ',
  'Q1 ',
  'year ',
  'years 2014 to ',
  'half ',
  'a half of ',
  'one and a half ',
  'two-thirds ',
  'one third of one ',
  'ratio of 1 to ',
  'a year and ',
  'within a ',
  'one year and ',
  '1 year, ',
  '1 square ',
  '1 combat ',
  'per cent ',
  '1 per ',
  'one half of one ',
  'upon ',
  'date of the last ',
  'date of receipt of ',
  'date on which the last ',
  'date on which both ',
  '1 Main ',
  '1 Main Street, ',
  '1 Main Street Suite 2 ',
  '12, rue de la ',
  'rue de la ',
  'P.O. Box 1 ',
  'Lindenstraat 1 ',
  'Tel: ',
  'Tel: 1 ',
  'Fax (1) ',
  'Republic of ',
  'United ',
  'Democratic Republic of the ',
];

describe('a text of nothing but beginnings is read in the time of any other', () => {
  it.each(SCRAPS.map((scrap) => [JSON.stringify(scrap), scrap]))('%s', (_, scrap) => {
    const facts = recogniseFacts(scrap.repeat(Math.ceil(200_000 / scrap.length)));
    let start = 0;
    for (const { span } of facts) {
      expect(span.start).toBeGreaterThanOrEqual(start);
      start = span.start;
    }
  });
});

/** No value is longer than this, and no recogniser looks further than this beyond what it reads. */
const REACH = 1000;

describe('what stands far away changes nothing', () => {
  it.each([
    'between 1 January and 5 March 2021',
    'one hundred and twenty (120) days',
    'EUR 10–20 million',
    'thirty-five percent (35%)',
    '12 High Street, London EC1A 1BB',
    'the date of receipt of the last notification',
    'twenty (20) combat aircraft',
    'two-thirds (2/3) of the members',
  ])('%s', (words) => {
    const alone = recogniseFacts(words);
    const apart = recogniseFacts(`${words}.\n${'They meet. '.repeat(REACH / 10)}\n${words}`);
    expect(alone.length).toBeGreaterThan(0);
    expect(apart.length).toBe(2 * alone.length);
    expect(apart.slice(0, alone.length)).toEqual(alone);
  });
});
