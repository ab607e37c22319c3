import { describe, expect, it } from 'vitest';
import {
  agreementAddress,
  agreementIdIn,
  apiAddress,
  atPage,
  foundAddress,
  searchAddress,
  withParameter,
  withQuestion,
} from '../../src/explorer/address.js';
import { countOf, sayFound, sayInFile, sayPages, sayPeriod } from '../../src/explorer/words.js';

it.each([
  ['P6M', '6 months'],
  ['P1Y6M', '1 year 6 months'],
  ['P30D', '30 days'],
  ['indefinite', 'indefinite'],
  ['PT48H', '48 hours'],
  ['P1DT30M', '1 day 30 minutes'],
  ['P', 'P'],
])('says %s as %s', (period, said) => {
  expect(sayPeriod(period)).toBe(said);
});

it.each([
  ['P15D', '15 working days'],
  ['P1D', '1 working day'],
  ['P1M', '1 month'],
])('says %s as %s where days are working days', (period, said) => {
  expect(sayPeriod(period, true)).toBe(said);
});

it('counts in words', () => {
  expect([countOf(1, 'clause'), countOf(0, 'clause'), countOf(12_345, 'clause')]).toEqual([
    '1 clause',
    '0 clauses',
    '12,345 clauses',
  ]);
  expect([sayPages([3, 3]), sayPages([3, 4])]).toEqual(['page 3', 'pages 3 to 4']);
});

describe('addresses', () => {
  const id = '0123456789abcdef';

  it('escape what people write', () => {
    expect(
      searchAddress([
        ['words', '"a&b" #?'],
        ['party', ''],
      ]),
    ).toBe('/search?words=%22a%26b%22+%23%3F');
    expect(agreementAddress(id, 'art_1', 'x&y')).toBe(`/agreements/${id}?at=art_1&q=x%26y`);
    expect(agreementAddress('../x')).toBe('/agreements/..%2Fx');
    expect(foundAddress(id, 'a b')).toBe(`/api/agreements/${id}/clauses?q=a+b&limit=200`);
  });

  it.each([
    [`/agreements/${id}`, id],
    [`/agreements/${id}?at=art_1`, id],
    [`/agreements/${id}/x`, undefined],
    ['/agreements/javascript:alert(1)', undefined],
    ['/', undefined],
  ])('%s names %s', (address, named) => {
    expect(agreementIdIn(new URL(address, 'http://localhost'))).toBe(named);
  });

  it('hand on to the API what it knows, and to the next page everything else', () => {
    const address = new URL('http://localhost/search?words=a&category=b&category=c&other=x&offset=20');
    expect(apiAddress('/api/clauses', address, ['words', 'category', 'offset'])).toBe(
      '/api/clauses?words=a&category=b&category=c&offset=20',
    );
    const others = 'category=b&category=c&other=x';
    const behind = atPage(address, 'after', 'x_-1');
    expect(behind).toBe(`/search?words=a&${others}&after=x_-1`);
    const back = atPage(new URL(behind, address), 'offset', '40');
    expect(back).toBe(`/search?words=a&${others}&offset=40`);
    expect(atPage(address, 'offset', '')).toBe(`/search?words=a&${others}`);
    expect(withQuestion(new URL(behind, address), 'd e')).toBe(`/search?q=d+e&${others}`);
    expect(withParameter(new URL(behind, address), 'other', null)).toBe(
      '/search?words=a&category=b&category=c',
    );
  });
});

it.each<[what: string, found: [shown: number, total: number, totalIsLeast: boolean], says: string]>([
  ['one', [1, 1, false], '1 clause found.'],
  ['all', [12, 12, false], '12 clauses found.'],
  ['those that are marked, of more', [200, 1450, false], '1,450 clauses found; the best 200 are marked.'],
  [
    'those of more than are counted',
    [200, 5000, true],
    'More than 5,000 clauses found; the best 200 are marked.',
  ],
])('tells %s of the clauses found', (_, found, says) => {
  expect(sayFound(...found)).toBe(says);
});

it.each<[what: string, total: number, totalIsLeast: boolean, says: string]>([
  ['all', 5000, false, '5,000 clauses'],
  ['the first of more', 5001, false, 'the first 5,000 clauses'],
  ['the first of more than are counted', 5000, true, 'the first 5,000 clauses'],
])('tells of a file that it holds %s', (_, total, totalIsLeast, says) => {
  expect(sayInFile(total, totalIsLeast, 5000)).toBe(says);
});
