import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, preamble, read, title } from './read.js';

const roles = (...blocks: Block[]): Record<string, string[]> =>
  Object.fromEntries(
    read([...blocks, body('Each Party pays.')]).parties.map(({ value }) => [
      value.name,
      value.roles.map((role) => role.value),
    ]),
  );
const treaty = (text: string) =>
  roles(title('Agreement between Norway and Chad on harbours'), preamble(text));
const contract = (text: string) => roles(title('SUPPLY AGREEMENT'), preamble(text));

describe('role names', () => {
  const rows: [what: string, found: Record<string, string[]>, expected: Record<string, string[]>][] = [
    [
      'hereinafter referred to as',
      treaty(
        'The Kingdom of Norway, hereinafter referred to as “the Sending State”, and the Republic of Chad, hereinafter referred to as “the Host State”,',
      ),
      { Norway: ['Sending State'], Chad: ['Host State'] },
    ],
    [
      'in brackets',
      treaty(
        'The Government of Norway (hereinafter “the Donor”) and the Government of Chad (hereinafter “the Recipient”),',
      ),
      { Norway: ['Donor'], Chad: ['Recipient'] },
    ],
    [
      'without quotes',
      treaty(
        'Norway, hereinafter called the Lender, and Chad, hereinafter called the Borrower, have agreed:',
      ),
      { Norway: ['Lender'], Chad: ['Borrower'] },
    ],
    [
      'hereafter',
      treaty(
        'Norway (hereafter referred to as the Supplier) and Chad (hereafter referred to as the Purchaser)',
      ),
      { Norway: ['Supplier'], Chad: ['Purchaser'] },
    ],
    [
      'straight quotes',
      treaty('Norway ("the Framework Nation") and Chad ("the Contributing Nation")'),
      { Norway: ['Framework Nation'], Chad: ['Contributing Nation'] },
    ],
    [
      'single quotes',
      treaty(
        'Norway (hereinafter referred to as ‘the Sending Side’) and Chad (hereinafter referred to as ‘the Receiving Side’)',
      ),
      { Norway: ['Sending Side'], Chad: ['Receiving Side'] },
    ],
    [
      'a representative between',
      treaty(
        'Norway, represented by its Minister of Defence, hereinafter referred to as “the Seller”, and Chad, hereinafter referred to as “the Buyer”',
      ),
      { Norway: ['Seller'], Chad: ['Buyer'] },
    ],
    [
      'defined',
      roles(
        title('Agreement between Norway and Chad on harbours'),
        body('“Host State” means the Republic of Chad. “Sending State” means the Kingdom of Norway.'),
      ),
      { Norway: ['Sending State'], Chad: ['Host State'] },
    ],
    [
      'respectively',
      treaty(
        'Norway and Chad, hereinafter referred to as “the Sending State” and “the Receiving State” respectively,',
      ),
      { Norway: ['Sending State'], Chad: ['Receiving State'] },
    ],
    [
      'an organisation',
      roles(
        title('Agreement between Norway and the Organization of Harbour Towns'),
        preamble(
          'Norway (hereinafter “the Host Country”) and the Organization of Harbour Towns (hereinafter “OHT”),',
        ),
      ),
      { Norway: ['Host Country'], 'Organization of Harbour Towns': ['OHT'] },
    ],
    [
      'companies',
      contract(
        'This Agreement is made by and between Oak Mills, Inc., a Delaware corporation (“Oak”), and Elm Ltd., a company of Leeds (the “Supplier”).',
      ),
      { 'Oak Mills, Inc.': ['Oak'], 'Elm Ltd.': ['Supplier'] },
    ],
    [
      'two names each',
      contract(
        'This Agreement is made by and between Oak Mills, Inc. (“Oak” or the “Buyer”), and Elm Ltd. (“Elm” or the “Seller”).',
      ),
      { 'Oak Mills, Inc.': ['Oak', 'Buyer'], 'Elm Ltd.': ['Elm', 'Seller'] },
    ],
    [
      'hereinafter, of companies',
      contract(
        'This Agreement is made by and between Oak Mills, Inc., hereinafter called "Licensor", and Elm Ltd., hereinafter called "Licensee".',
      ),
      { 'Oak Mills, Inc.': ['Licensor'], 'Elm Ltd.': ['Licensee'] },
    ],
  ];
  it.each(rows)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('no role names', () => {
  const none = { Norway: [], Chad: [] };
  const rows: [what: string, found: Record<string, string[]>, expected: Record<string, string[]>][] = [
    ['of both', treaty('Norway and Chad, hereinafter referred to as “the Parties”,'), none],
    [
      'of each',
      treaty(
        'Norway and Chad (hereinafter individually referred to as “a Party” and jointly as “the Parties”)',
      ),
      none,
    ],
    ['of participants', treaty('Norway and Chad (“the Participants”)'), none],
    ['of the Contracting States', treaty('Norway and Chad, hereinafter the Contracting States,'), none],
    [
      'of an agreement',
      treaty('Recalling the treaty between Norway and Chad (hereinafter “the Friendship Treaty”),'),
      none,
    ],
    [
      'of a status agreement',
      treaty('Norway and Chad, having regard to the status of forces in Chad (hereinafter “Status Rules”),'),
      none,
    ],
    ['of nobody', treaty('Norway and Chad,'), none],
    ['of an exercise', treaty('Norway and Chad, planning an exercise in Chad (“the Exercise”),'), none],
    ['of a territory', treaty('Norway and Chad, in the north of Chad (“the Area”),'), none],
    [
      'in an article',
      roles(
        title('Agreement between Norway and Chad on taxes'),
        preamble('Norway and Chad, '.padEnd(760, 'desiring to levy taxes ')),
      ),
      none,
    ],
    ['a tax', treaty('Norway and Chad agree on taxes of Norway (hereinafter “Norwegian tax”)'), none],
    [
      'defined as a territory',
      roles(
        title('Agreement between Norway and Chad on taxes'),
        body('“Norway” means the Kingdom of Norway and its sea-bed.'),
      ),
      none,
    ],
    [
      'of a contract',
      contract(
        'This Supply Agreement (the “Agreement”) is made as of May 4, 2007 (the “Effective Date”) by and between Oak Mills, Inc., and Elm Ltd.',
      ),
      { 'Oak Mills, Inc.': [], 'Elm Ltd.': [] },
    ],
  ];
  it.each(rows)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
