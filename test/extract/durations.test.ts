import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, period: string][]];

const rows: Row[] = [
  ['words', 'within six months of', [['six months', 'P6M']]],
  ['figures', 'after 180 days', [['180 days', 'P180D']]],
  ['words and figures', 'a period of twenty-five (25) years', [['twenty-five (25) years', 'P25Y']]],
  ['figures and words', '12 (twelve) months', [['12 (twelve) months', 'P12M']]],
  ['singular', 'for one year from', [['one year', 'P1Y']]],
  ['one in brackets', 'one (1) month', [['one (1) month', 'P1M']]],
  ['possessive', "six (6) months' notice", [['six (6) months', 'P6M']]],
  ['typographic possessive', 'ninety days’ notice', [['ninety days', 'P90D']]],
  ['hyphen', 'a 90-day period', [['90-day', 'P90D']]],
  ['hyphenated words', 'a six-month term', [['six-month', 'P6M']]],
  ['hyphen and space', '18- month', [['18- month', 'P18M']]],
  ['hundreds', 'one hundred and eighty days', [['one hundred and eighty days', 'P180D']]],
  ['hundreds without and', 'one hundred twenty (120) days', [['one hundred twenty (120) days', 'P120D']]],
  ['weeks', 'two weeks before', [['two weeks', 'P2W']]],
  ['hours', 'within 24 hours', [['24 hours', 'PT24H']]],
  ['hours in words', 'twenty-four (24) hours', [['twenty-four (24) hours', 'PT24H']]],
  ['minutes', '45 minutes', [['45 minutes', 'PT45M']]],
  ['business days', 'five (5) Business Days', [['five (5) Business Days', 'P5D']]],
  ['calendar days', 'ten calendar days', [['ten calendar days', 'P10D']]],
  ['consecutive months', 'six (6) consecutive months', [['six (6) consecutive months', 'P6M']]],
  ['years and months', 'one year and six months', [['one year and six months', 'P1Y6M']]],
  ['three units', '1 year, 2 months and 3 days', [['1 year, 2 months and 3 days', 'P1Y2M3D']]],
  ['days and hours', '2 days and 12 hours', [['2 days and 12 hours', 'P2DT12H']]],
  ['half a year counts in months', '1.5 years', [['1.5 years', 'P18M']]],
  ['capitals', 'ONE (1) YEAR', [['ONE (1) YEAR', 'P1Y']]],
  ['broken over a line', 'thirty\ndays', [['thirty\ndays', 'P30D']]],
  ['wide spaces', 'thirty  (30)  days', [['thirty  (30)  days', 'P30D']]],
  ['grouped figure', '1,000 days', [['1,000 days', 'P1000D']]],
  [
    'two of the same kind stay apart',
    '10 days and 20 days',
    [
      ['10 days', 'P10D'],
      ['20 days', 'P20D'],
    ],
  ],
  [
    'a larger unit does not follow',
    'six months and two years',
    [
      ['six months', 'P6M'],
      ['two years', 'P2Y'],
    ],
  ],
  ['a number without a unit', 'thirty copies', []],
  ['a unit without a number', 'from year to year', []],
  ['an ordinal', 'the thirtieth day', []],
  ['part of a word', '30 daylight flights', []],
  ['a date', '30 May 2004', []],
];

describe('durations', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'duration')).toEqual(expected);
  });
});
