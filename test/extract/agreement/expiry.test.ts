import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

const contract = title('Supply Agreement dated as of 31 January 2020 between Oak, Inc. and Elm, Inc.');
const treaty = title('Agreement between the Government of Norway and the Government of Chad');

describe('the day it expires', () => {
  const rows: [what: string, opening: typeof contract, text: string, day: string | null][] = [
    ['named', contract, 'This Agreement shall expire on 31 December 2030.', '2030-12-31'],
    [
      'the length, from the day a contract is made',
      contract,
      'The term of this Agreement shall be three years.',
      '2023-01-31',
    ],
    ['a short month', contract, 'This Agreement shall remain in force for one month.', '2020-02-29'],
    [
      'the length, from the day it takes effect',
      contract,
      'This Agreement shall take effect on 1 March 2021 and remain in force for two years.',
      '2023-03-01',
    ],
    [
      'an anniversary',
      contract,
      'The term of this Agreement ends on the fifth anniversary of its date.',
      '2025-01-31',
    ],
    [
      'an anniversary in figures',
      contract,
      'This Agreement shall continue in effect until the 3rd (third) anniversary of the Effective Date.',
      '2023-01-31',
    ],
    ['a term of so long', contract, 'This Agreement is for a term of ten (10) years.', '2030-01-31'],
    ['from one day to another', contract, 'Term: 1 May 2020 to 30 April 2022', '2022-04-30'],
    [
      'a defined term',
      contract,
      '“Contract Period” means the period beginning on signature and ending on 30 June 2024.',
      '2024-06-30',
    ],
    [
      'renewed until, which is not yet agreed',
      contract,
      'This Agreement shall expire on 1 May 2021 but may be extended until 1 May 2025.',
      '2021-05-01',
    ],
    ['runs on', contract, 'This Agreement shall remain in force until terminated by either Party.', null],
    ['says nothing', contract, 'The Supplier shall deliver the goods.', null],
    [
      'a treaty whose day of entry into force is not known',
      treaty,
      'This Agreement shall enter into force upon ratification. It shall remain in force for five years.',
      null,
    ],
    [
      'a treaty in force from its signature',
      treaty,
      'This Agreement shall enter into force upon signature. It shall remain in force for five years.',
      '2012-05-04',
    ],
  ];
  it.each(rows)('%s', (_what, opening, text, day) => {
    const end = opening === treaty ? [closing('Done at Lima on 4 May 2007.')] : [];
    expect(stated(read([opening, body(text), ...end]).duration.expires)).toBe(day);
  });

  it('believes what stands under a heading about the term', () => {
    const { duration } = read([
      contract,
      body('The duty of secrecy in this Agreement shall remain in force for nine years.'),
      body('The term of this Agreement shall be four years.', 'Term'),
    ]);
    expect([stated(duration.value), stated(duration.expires)]).toEqual(['P4Y', '2024-01-31']);
  });
});
