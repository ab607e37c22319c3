import { describe, expect, it } from 'vitest';
import { body, read, stated, title } from './read.js';

const law = (text: string, heading?: string): string | null =>
  stated(read([title('Supply Agreement'), body(text, heading)]).governingLaw);

describe('the governing law', () => {
  const rows: [what: string, text: string, place: string][] = [
    [
      'of a State of the Union',
      'This Agreement shall be governed by and construed in accordance with the laws of the State of Ohio.',
      'Ohio',
    ],
    ['without "State of"', 'This Agreement is governed by the laws of Delaware.', 'Delaware'],
    [
      'of two countries in one',
      'This Agreement is governed by the laws of England and Wales.',
      'England and Wales',
    ],
    [
      'of a Commonwealth',
      'This Agreement shall be construed under the laws of the Commonwealth of Virginia.',
      'Virginia',
    ],
    ['of a province', 'This Agreement will be governed by the laws of the Province of Ontario.', 'Ontario'],
    [
      'internal',
      'This Agreement shall be governed by the internal laws of the State of New York, without regard to conflicts of law.',
      'New York',
    ],
    [
      'substantive',
      'This Contract shall be interpreted in accordance with the substantive laws of Switzerland.',
      'Switzerland',
    ],
    ['an adjective', 'This Agreement is governed by English law.', 'England'],
    ['in capitals', 'THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF TEXAS.', 'TEXAS'],
    [
      'disputes too',
      'This Agreement and any dispute arising out of it shall be governed by the law of Norway.',
      'Norway',
    ],
    ['a lease', 'This Lease shall be governed by the law of the Netherlands.', 'Netherlands'],
    [
      'federal law and that of a State',
      'This Agreement shall be governed by the laws of the United States of America and of the State of Maine.',
      'Maine',
    ],
    [
      'a region',
      'This Agreement is governed by and shall be construed in accordance with the laws of Hong Kong.',
      'Hong Kong',
    ],
    ['a memorandum', 'This MOU will be governed by the laws of Ireland.', 'Ireland'],
    [
      'construction alone',
      'The validity and construction of this Agreement shall be governed by the law of Scotland.',
      'Scotland',
    ],
  ];
  it.each(rows)('%s', (_, text, place) => {
    expect(law(text)).toBe(place);
  });

  it('believes its heading', () => {
    expect(law('Applicable are the laws of Finland.', 'Governing Law')).toBe('Finland');
  });
});

describe('no governing law', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'The Seller shall deliver the goods.'],
    [
      'where a company is organised',
      'Oak Mills, Inc. is a corporation organized under the laws of the State of Delaware.',
    ],
    [
      'compliance',
      'The Seller shall comply with the export laws of the United States in all it does under this Agreement.',
    ],
    ['the host State', 'Members of the force are subject to the laws of the Host State.'],
    ['of each Party', 'The activities under this Agreement are subject to the laws of each Party.'],
    ['national law', 'This Agreement shall be applied in accordance with the national laws of the Parties.'],
    ['international law', 'This Agreement shall be interpreted in accordance with international law.'],
    ['a treaty', 'This Agreement shall be governed by the Vienna Convention.'],
    ['force of law', 'Nothing herein limits rights at law.'],
    ['of the country', 'The subjects of the Parties shall respect the laws of the country.'],
    ['of the State where it is', 'Custody is governed by the law of the State concerned.'],
    ['a permit', 'Such transfers are permitted under the laws of Norway.'],
    ['a violation', 'No act shall violate the laws of Norway.'],
    ['a court', 'The courts of Norway have jurisdiction over this Agreement.'],
    ['a governor', 'The Governor shall sign a law.'],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(law(text)).toBeNull();
  });
});
