import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, sum: string][]];

const rows: Row[] = [
  ['a dollar whose country nothing tells', 'pay $5,000 now', [['$5,000', '5000 ?']]],
  ['US$', 'US$5,000.50', [['US$5,000.50', '5000.5 USD']]],
  ['US with a space', 'US $ 3,000', [['US $ 3,000', '3000 USD']]],
  ['U.S. with points', 'U.S. $10 million', [['U.S. $10 million', '10000000 USD']]],
  ['Australian dollars by sign', 'A$ 2.5 million', [['A$ 2.5 million', '2500000 AUD']]],
  ['euro sign, continental marks', '€ 5.000,00', [['€ 5.000,00', '5000 EUR']]],
  ['euro sign after', '5.000 €', [['5.000 €', '5000 EUR']]],
  ['euro sign and millions', '€1.2 million a year', [['€1.2 million', '1200000 EUR']]],
  ['pound sign', '£25', [['£25', '25 GBP']]],
  ['yen or yuan', '¥1,000', [['¥1,000', '1000 ?']]],
  ['code before', 'EUR 1.5 million', [['EUR 1.5 million', '1500000 EUR']]],
  ['code before, no space', 'USD5,000', [['USD5,000', '5000 USD']]],
  ['code and sign', 'USD $250', [['USD $250', '250 USD']]],
  ['code after', '5,000 EUR', [['5,000 EUR', '5000 EUR']]],
  ['code after a signed sum', '$25,000.00 USD', [['$25,000.00 USD', '25000 USD']]],
  ['a code that is a word, beside a large sum', 'TRY 50,000', [['TRY 50,000', '50000 TRY']]],
  ['a code that is a word', 'ALL 30 persons', []],
  ['name of a currency', '100 Swiss francs', [['100 Swiss francs', '100 CHF']]],
  ['grouping by spaces', '10 000 Swiss francs', [['10 000 Swiss francs', '10000 CHF']]],
  ['grouping by points', '1.000.000 guilders', [['1.000.000 guilders', '1000000 NLG']]],
  ['grouping by apostrophes', "CHF 5'000", [["CHF 5'000", '5000 CHF']]],
  [
    'grouping by typographic apostrophes',
    '1’250’000.50 Swiss francs',
    [['1’250’000.50 Swiss francs', '1250000.5 CHF']],
  ],
  ['United States dollars', '3,000 United States dollars', [['3,000 United States dollars', '3000 USD']]],
  ['words alone', 'one hundred thousand euros', [['one hundred thousand euros', '100000 EUR']]],
  [
    'words and figures',
    'five million United States dollars (US$5,000,000)',
    [['five million United States dollars (US$5,000,000)', '5000000 USD']],
  ],
  [
    'words and bare dollars',
    'Five Thousand Dollars ($5,000)',
    [['Five Thousand Dollars ($5,000)', '5000 ?']],
  ],
  ['words, the currency in brackets', 'Five Thousand (US$5,000)', [['Five Thousand (US$5,000)', '5000 USD']]],
  ['figures and words', '5,000 (five thousand) euros', [['5,000 (five thousand) euros', '5000 EUR']]],
  ['pounds sterling', 'twenty pounds sterling', [['twenty pounds sterling', '20 GBP']]],
  ['kronor by their country', '20,000 Swedish kronor', [['20,000 Swedish kronor', '20000 SEK']]],
  ['shillings', '250,000 Kenyan shillings', [['250,000 Kenyan shillings', '250000 KES']]],
  ['billion', '$2 billion', [['$2 billion', '2000000000 ?']]],
  ['k', '$50k', [['$50k', '50000 ?']]],
  ['cents', '$0.05', [['$0.05', '0.05 ?']]],
  [
    'the one dollar the document names settles the bare sign',
    'US$10 in all; of this $4 at once',
    [
      ['US$10', '10 USD'],
      ['$4', '4 USD'],
    ],
  ],
  [
    'two kinds of dollars settle nothing',
    'US$10, A$5, $4',
    [
      ['US$10', '10 USD'],
      ['A$5', '5 AUD'],
      ['$4', '4 ?'],
    ],
  ],
  [
    'figures that differ are two sums',
    'five euros (US$7)',
    [
      ['five euros', '5 EUR'],
      ['US$7', '7 USD'],
    ],
  ],
  ['broken over a line', 'US$\n3,000', [['US$\n3,000', '3000 USD']]],
  ['a sum in a table after another number', '600 A$ 21.50', [['A$ 21.50', '21.5 AUD']]],
  [
    'a sum before a sum',
    '40,000 A$ 1.12 A$ 44,800',
    [
      ['A$ 1.12', '1.12 AUD'],
      ['A$ 44,800', '44800 AUD'],
    ],
  ],
  ['soles', '380,000 soles', [['380,000 soles', '380000 PEN']]],
  ['soles by name', '20,000 Peruvian soles', [['20,000 Peruvian soles', '20000 PEN']]],
  [
    'a range of whole sums is two',
    '$10 million-$20 million',
    [
      ['$10 million', '10000000 ?'],
      ['$20 million', '20000000 ?'],
    ],
  ],
  ['a dash after a sum', '$500 - 30 days', [['$500', '500 ?']]],
  ['a weight', 'five pounds of rice', []],
  ['a percentage', '5 per cent', []],
  ['a bare number', 'Article 5,000', []],
  ['a range in millions', 'EUR 10-20 million', [['EUR 10-20 million', '10000000 to 20000000 EUR']]],
  ['a range before its currency', '10–20 million EUR', [['10–20 million EUR', '10000000 to 20000000 EUR']]],
  ['a range with to', '$10 to 20 million', [['$10 to 20 million', '10000000 to 20000000 ?']]],
  ['a range with a dash', '£5–8', [['£5–8', '5 to 8 GBP']]],
  [
    'a range whose currency comes last',
    '5,000 to 10,000 euros',
    [['5,000 to 10,000 euros', '5000 to 10000 EUR']],
  ],
  ['between two', 'between 5,000 and 10,000 euros', [['5,000 and 10,000 euros', '5000 to 10000 EUR']]],
  ['between two, the sign first', 'between €5,000 and 10,000.', [['€5,000 and 10,000', '5000 to 10000 EUR']]],
  [
    'a range in words',
    'five to ten million euros',
    [['five to ten million euros', '5000000 to 10000000 EUR']],
  ],
  ['a sum to so many people', '$50 to 60 employees', [['$50', '50 ?']]],
  [
    'euros with words and figures',
    'five hundred thousand (500,000) euros',
    [['five hundred thousand (500,000) euros', '500000 EUR']],
  ],
  ['millions after a code', 'USD 5 million', [['USD 5 million', '5000000 USD']]],
  ['millions in two letters', 'US$20MM', [['US$20MM', '20000000 USD']]],
  [
    'hundredths in the words',
    'Five Thousand and 00/100 Dollars ($5,000.00)',
    [['Five Thousand and 00/100 Dollars ($5,000.00)', '5000 ?']],
  ],
  [
    'no hundredths in the words',
    'Fifty Thousand and No/100 Dollars ($50,000)',
    [['Fifty Thousand and No/100 Dollars ($50,000)', '50000 ?']],
  ],
  ['cents', 'at fifty cents each', [['fifty cents', '0.5 ?']]],
  ['euro cents', '25 euro cents', [['25 euro cents', '0.25 EUR']]],
  ['pence', 'fifty pence', [['fifty pence', '0.5 GBP']]],
  ['dollars and cents', 'four dollars and fifty cents', [['four dollars and fifty cents', '4.5 ?']]],
  ['for each unit', 'EUR 12.50 per tonne', [['EUR 12.50', '12.5 EUR']]],
  ['for each day', 'US$ 300 per day', [['US$ 300', '300 USD']]],
  ['rupees by their sign', '₹ 5,000', [['₹ 5,000', '5000 INR']]],
  ['rupees by their letters', 'Rs. 5,000', [['Rs. 5,000', '5000 ?']]],
  ['lakhs', '₹ 5 lakh', [['₹ 5 lakh', '500000 INR']]],
  ['crores', 'INR 2 crore', [['INR 2 crore', '20000000 INR']]],
  ['shekels by their sign', '₪100', [['₪100', '100 ILS']]],
  ['marks', 'DM 5,000', [['DM 5,000', '5000 DEM']]],
  ['renminbi before', 'RMB 1,000,000', [['RMB 1,000,000', '1000000 CNY']]],
  ['the word euro before', 'Euro 5,000', [['Euro 5,000', '5000 EUR']]],
  [
    'special drawing rights',
    '50,000 special drawing rights',
    [['50,000 special drawing rights', '50000 XDR']],
  ],
  ['special drawing rights by letters', 'SDR 100,000', [['SDR 100,000', '100000 XDR']]],
];

describe('money', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'money')).toEqual(expected);
  });
});
