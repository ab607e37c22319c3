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
    ['the end of a year', contract, 'This Agreement will be in effect until the end of 2026.', '2026-12-31'],
    [
      'a date with a stop in it',
      contract,
      'This Agreement shall be in effect until March 18. 2021, unless terminated.',
      '2021-03-18',
    ],
    [
      'from a day, to an anniversary of the date of the contract',
      contract,
      'The term of this Agreement will begin on 1 February 2021 and end on the first anniversary of the date of this Agreement.',
      '2021-01-31',
    ],
    [
      'the longer of two times, one of them not known',
      contract,
      'The term of this Agreement shall continue for the longer of one year and the time the works take.',
      null,
    ],
    [
      'from a launch on a day that is not said',
      contract,
      'The term of this Agreement shall be two years from the Launch Date.',
      null,
    ],
    [
      'the earlier of a day and an event',
      contract,
      'This Agreement shall remain in effect until the earlier of (a) 30 June 2024 or (b) completion of the works.',
      '2024-06-30',
    ],
    [
      'a year of the contract',
      contract,
      'The first Calendar Year of the Term shall begin on the date of this Agreement and end on 31 December 2020.',
      null,
    ],
    [
      'what is bought in the term',
      contract,
      'During the term of this Agreement, the Buyer shall order ten boats for the period commencing 1 July 2021 and ending 30 June 2022.',
      null,
    ],
    [
      'a time after the term',
      contract,
      'So long as this Agreement remains in effect and for one year thereafter, no Party shall hire the other’s staff.',
      null,
    ],
    [
      'the lease of a site',
      contract,
      'The Company shall take a lease of the yard, which lease will have a term of at least 50 years.',
      null,
    ],
    [
      'the term of upkeep',
      contract,
      'The Maintenance Term shall begin upon delivery and shall continue for twelve months under this Agreement.',
      null,
    ],
    [
      'an exclusive right',
      contract,
      'The Licensee’s term of exclusivity under this Agreement shall expire on 29 October 2021.',
      null,
    ],
    [
      'an amendment of its own term',
      contract,
      'This Second Amendment shall be effective from its date and shall expire on 31 December 2021.',
      '2021-12-31',
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
    [
      'counted from the day that follows',
      contract,
      'The term of this Agreement is for eighteen months from 1 July 2021.',
      '2023-01-01',
    ],
    [
      'counted from the day that follows, named as the beginning',
      contract,
      'This Agreement is for a term of two years (the “Term”) commencing on 1 July 2021.',
      '2023-07-01',
    ],
    [
      'counted from the day before it',
      contract,
      'The term of this Agreement shall commence on 1 July 2021 and shall continue for two years.',
      '2023-07-01',
    ],
    [
      'valid from a day for so long',
      contract,
      'This Agreement is valid from 1 June 2020 for a period of two years.',
      '2022-06-01',
    ],
    [
      'the day before an anniversary',
      contract,
      'The term of this Agreement ends on the day before the third anniversary of the Effective Date.',
      '2023-01-30',
    ],
    ['a field on its length', contract, 'Term: three (3) years', '2023-01-31'],
    [
      'a definition of the term',
      contract,
      '“Initial Term” means five years from the Effective Date.',
      '2025-01-31',
    ],
  ];
  it.each(rows)('%s', (_what, opening, text, day) => {
    const end = opening === treaty ? [closing('Done at Lima on 4 May 2007.')] : [];
    expect(stated(read([opening, body(text), ...end]).duration.expires)).toBe(day);
  });

  it.each([
    ['two days under a heading', [contract, body('From 1 May 2020 to 30 April 2022', 'Term')], '2022-04-30'],
    [
      'a field of the cover',
      [contract, title('Term: 1 May 2020 to 30 April 2022'), body('The goods are boats.')],
      '2022-04-30',
    ],
    [
      'two days under another heading',
      [contract, body('From 1 May 2020 to 30 April 2022', 'Delivery')],
      null,
    ],
  ])('%s', (_what, blocks, day) => {
    expect(stated(read(blocks).duration.expires)).toBe(day);
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
