import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, value: string][]];

const rows: Row[] = [
  ['a sign', 'a share of 5% of the cost', [['5%', '5 %']]],
  ['a sign after a space', 'a share of 5 % of the cost', [['5 %', '5 %']]],
  ['a sign after a wide space', 'a share of 10.0  % of it', [['10.0  %', '10 %']]],
  ['a decimal point', 'at 2.75% a year', [['2.75%', '2.75 %']]],
  ['a decimal comma', 'at 1,5 % a year', [['1,5 %', '1.5 %']]],
  ['nothing', 'reduced to 0%', [['0%', '0 %']]],
  ['the whole', '100% of the seats', [['100%', '100 %']]],
  ['more than the whole', '125 per cent of the mean', [['125 per cent', '125 %']]],
  ['two words', 'shall bear 40 per cent of it', [['40 per cent', '40 %']]],
  ['one word', 'shall bear 40 percent of it', [['40 percent', '40 %']]],
  ['Latin', 'thirty per centum of it', [['thirty per centum', '30 %']]],
  ['Latin in one word', '12 percentum', [['12 percentum', '12 %']]],
  ['shortened', 'up to 15 pct of it', [['15 pct', '15 %']]],
  ['words', 'ten per cent of the tonnage', [['ten per cent', '10 %']]],
  ['compound words', 'thirty-five percent of it', [['thirty-five percent', '35 %']]],
  ['hundreds in words', 'one hundred percent of it', [['one hundred percent', '100 %']]],
  ['words, and figures in brackets', 'fifty percent (50%) of it', [['fifty percent (50%)', '50 %']]],
  ['figures within the words', 'fifty-one (51%) percent of it', [['fifty-one (51%) percent', '51 %']]],
  ['a number within the words', 'fifty (50) per cent of it', [['fifty (50) per cent', '50 %']]],
  ['words within the figures', '20 (twenty) per cent of it', [['20 (twenty) per cent', '20 %']]],
  [
    'figures, and words in brackets',
    '25% (twenty-five per cent) of it',
    [['25% (twenty-five per cent)', '25 %']],
  ],
  ['the same value said otherwise', 'one percent (1.0 %) of it', [['one percent (1.0 %)', '1 %']]],
  ['brackets that only give the number', 'five per cent (5) of it', [['five per cent (5)', '5 %']]],
  [
    'brackets that say something else',
    'five per cent (7%) of it',
    [
      ['five per cent', '5 %'],
      ['7%', '7 %'],
    ],
  ],
  ['square brackets', 'thirty [30] per cent', [['thirty [30] per cent', '30 %']]],
  ['a hyphen', 'a 10-per-cent share; a 10-percent share', [['10-percent', '10 %']]],
  ['broken over a line', 'twenty\nper cent of it', [['twenty\nper cent', '20 %']]],
  ['broken within the unit', 'twenty per\ncent of it', [['twenty per\ncent', '20 %']]],
  ['capitals', 'TEN PERCENT (10%) OF IT', [['TEN PERCENT (10%)', '10 %']]],
  ['a full stop after the abbreviation', 'not less than 75 per cent. of all', [['75 per cent', '75 %']]],
  ['a half in words', 'one-half percent of it', [['one-half percent', '0.5 %']]],
  ['a half of one', 'one half of one per cent of it', [['one half of one per cent', '0.5 %']]],
  ['a half of one in figures', 'one-half (1/2) of 1% of it', [['one-half (1/2) of 1%', '0.5 %']]],
  ['one and a half', 'one and a half per cent', [['one and a half per cent', '1.5 %']]],
  [
    'one and one-half, restated',
    'one and one-half percent (1.5%) a month',
    [['one and one-half percent (1.5%)', '1.5 %']],
  ],
  ['two and a quarter', 'two and a quarter per cent', [['two and a quarter per cent', '2.25 %']]],
  ['a fraction in figures', 'at 1 1/2% a month', [['1 1/2%', '1.5 %']]],
  ['a fraction after a hyphen', 'at 1-1/2% a month', [['1-1/2%', '1.5 %']]],
  ['a sign of a fraction', 'at 2½% a year', [['2½%', '2.5 %']]],
  [
    'a fraction restated',
    'one and one-half percent (1 1/2%)',
    [['one and one-half percent (1 1/2%)', '1.5 %']],
  ],
  ['a decimal in words', 'two point five per cent', [['two point five per cent', '2.5 %']]],
  ['two decimals in words', 'zero point seven five per cent', [['zero point seven five per cent', '0.75 %']]],
  ['two thirds more', '66 2/3% of the votes', [['66 2/3%', '66.666667 %']]],
  ['a range with a dash', '10–15% of it', [['10–15%', '10 to 15 %']]],
  ['a range with a hyphen', '10-15 per cent of it', [['10-15 per cent', '10 to 15 %']]],
  ['a range in words', 'from five to ten per cent of it', [['five to ten per cent', '5 to 10 %']]],
  ['a range between two', 'between 20 and 30 per cent', [['20 and 30 per cent', '20 to 30 %']]],
  [
    'a limit on both sides',
    'not less than five nor more than eight per cent',
    [['five nor more than eight per cent', '5 to 8 %']],
  ],
  [
    'two that are each whole',
    'from 5% to 10%',
    [
      ['5%', '5 %'],
      ['10%', '10 %'],
    ],
  ],
  ['two joined by and', '10 and 15 per cent', [['15 per cent', '15 %']]],
  ['percentage points', 'raised by 2 percentage points', [['2 percentage points', '2 %']]],
  ['points in words', 'by five per centage points', [['five per centage points', '5 %']]],
  ['basis points', 'a margin of 50 basis points', [['50 basis points', '0.5 %']]],
  ['basis points, short', 'a margin of 125 bps', [['125 bps', '1.25 %']]],
  ['per mille', 'a levy of 2 per mille', [['2 per mille', '0.2 %']]],
  ['per mille by its sign', 'a levy of 5‰', [['5‰', '0.5 %']]],
  ['per annum after it', '4 % per annum', [['4 %', '4 %']]],
  ['plus or minus', '(± 1%)', [['1%', '1 %']]],
  [
    'a row of a table',
    '0 % | 15 % | 30 %',
    [
      ['0 %', '0 %'],
      ['15 %', '15 %'],
      ['30 %', '30 %'],
    ],
  ],
  ['grouped figures', '1,000% of it', [['1,000%', '1000 %']]],
  ['an address of the web', 'at https://example.org/a%20b', []],
  ['the word alone', 'the percentage of the votes', []],
  ['a rate for each', 'five per centre; 10 per cents', []],
  ['a sum for each', '5 euros per hundred', []],
  ['a blank', '[***] percent of it', []],
  ['a number far from the sign', '5                        % of it', []],
];

describe('percentages', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'percentage')).toEqual(expected);
  });
});
