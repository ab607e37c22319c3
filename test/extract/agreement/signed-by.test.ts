import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

const by = (...blocks: string[]): (string | null)[][] =>
  read([
    title('Agreement between Norway and Chad'),
    body('Each Party pays.'),
    ...blocks.map(closing),
  ]).signed.by.map((side) => [stated(side.for), stated(side.date), stated(side.place)]);

describe('signed on different days or in different places', () => {
  const two = [
    ['the Government of Norway', '2007-05-04', 'Oslo'],
    ['the Government of Chad', '2007-06-09', 'Lima'],
  ];
  const rows: [what: string, blocks: string[], expected: (string | null)[][]][] = [
    [
      'in the formula',
      ['Done at Oslo on 4 May 2007 and at Lima on 9 June 2007, in two originals.'],
      [
        [null, '2007-05-04', 'Oslo'],
        [null, '2007-06-09', 'Lima'],
      ],
    ],
    [
      'in the formula above two heads, whose order need not be that of the days',
      [
        'Done at Oslo on 4 May 2007 and at Lima on 9 June 2007, in two originals.',
        'For the Government of Chad\n\nFor the Government of Norway',
      ],
      [
        [null, '2007-05-04', 'Oslo'],
        [null, '2007-06-09', 'Lima'],
      ],
    ],
    [
      'in columns of several lines',
      [
        'For the Ministry of Defence        For the Ministry of Defence\nof the Kingdom of Norway           of the Republic of Chad\nDate: 4 May 2007                   Date: 9 June 2007\nPlace: Oslo                        Place: Lima',
      ],
      [
        ['the Ministry of Defence of the Kingdom of Norway', '2007-05-04', 'Oslo'],
        ['the Ministry of Defence of the Republic of Chad', '2007-06-09', 'Lima'],
      ],
    ],
    [
      'under each head',
      ['For the Government of Norway\nOslo, 4 May 2007', 'For the Government of Chad\nLima, 9 June 2007'],
      two,
    ],
    [
      'labelled',
      [
        'For the Government of Norway\nDate: 4 May 2007\nPlace: Oslo',
        'For the Government of Chad\nDate: 9 June 2007\nPlace: Lima',
      ],
      two,
    ],
    [
      'dates first',
      [
        'Signed in Oslo on 4 May 2007',
        'For the Government of Norway',
        'Signed in Lima on 9 June 2007',
        'For the Government of Chad',
      ],
      two,
    ],
    [
      'in a sentence',
      [
        'Signed at Oslo on 4 May 2007 for the Government of Norway',
        'Signed at Lima on 9 June 2007 for the Government of Chad',
      ],
      two,
    ],
    [
      'in columns',
      [
        'For the Government of Norway      For the Government of Chad\nOslo, 4 May 2007                  Lima, 9 June 2007',
      ],
      two,
    ],
    [
      'days alone',
      ['For the Government of Norway\nDate: 4 May 2007', 'For the Government of Chad\nDate: 9 June 2007'],
      [
        ['the Government of Norway', '2007-05-04', null],
        ['the Government of Chad', '2007-06-09', null],
      ],
    ],
    [
      'after "at"',
      [
        'For the Government of Norway\nat Oslo on 4 May 2007',
        'For the Government of Chad\nat Lima on 9 June 2007',
      ],
      two,
    ],
    [
      'one place twice',
      ['Done at Oslo on 4 May 2007 and at Oslo on 9 June 2007.'],
      [
        [null, '2007-05-04', 'Oslo'],
        [null, '2007-06-09', 'Oslo'],
      ],
    ],
    [
      'names and offices between',
      [
        'For the Government of Norway\nA. B.\nMinister of Defence\nOslo, 4 May 2007',
        'For the Government of Chad\nC. D.\nAmbassador\nLima, 9 June 2007',
      ],
      two,
    ],
    [
      'three',
      ['For Norway\nOslo, 4 May 2007', 'For Chad\nLima, 9 June 2007', 'For Ghana\nAccra, 11 June 2007'],
      [
        ['Norway', '2007-05-04', 'Oslo'],
        ['Chad', '2007-06-09', 'Lima'],
        ['Ghana', '2007-06-11', 'Accra'],
      ],
    ],
    [
      'months in words',
      ['Done at Oslo this fourth day of May 2007 and at Lima this ninth day of June 2007.'],
      [
        [null, '2007-05-04', 'Oslo'],
        [null, '2007-06-09', 'Lima'],
      ],
    ],
  ];
  it.each(rows)('%s', (_, blocks, expected) => {
    expect(by(...blocks)).toEqual(expected);
  });
});

describe('signed together', () => {
  const rows: [what: string, blocks: string[]][] = [
    ['one day', ['Done at Oslo on 4 May 2007.']],
    ['no date', ['For the Government of Norway', 'For the Government of Chad']],
    [
      'one day for two heads',
      ['Done at Oslo on 4 May 2007.', 'For the Government of Norway', 'For the Government of Chad'],
    ],
    ['the same day under each', ['For Norway\nOslo, 4 May 2007', 'For Chad\nOslo, 4 May 2007']],
    ['only one dates it', ['For Norway\nOslo, 4 May 2007', 'For Chad']],
    ['several places at once', ['Done at the cities of Oslo, Lima and Accra on 4 May 2007.']],
    [
      'another date in the formula',
      ['Done at Oslo on 4 May 2007, in accordance with the Treaty of 9 June 1998.'],
    ],
    ['a period', ['Open for signature at Oslo from 4 May 2007 until 9 June 2007.']],
    ['nothing', ['In witness whereof the undersigned have signed.']],
    ['names', ['For Norway\nA. B.', 'For Chad\nC. D.']],
    ['a deposit', ['Done at Oslo on 4 May 2007. The original is deposited on 9 June 2007.']],
    ['entry into force', ['Signed at Oslo on 4 May 2007, to take effect on 9 June 2007.']],
    ['capacity', ['Done at Oslo on 4 May 2007.', 'For Norway\nMinister of Defence', 'For Chad\nAmbassador']],
  ];
  it.each(rows)('%s', (_, blocks) => {
    expect(by(...blocks)).toEqual([]);
  });
});
