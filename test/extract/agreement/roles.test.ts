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
      'the short name of the agreement behind the last party',
      treaty(
        'The Kingdom of Norway and the Republic of Chad on harbours (hereinafter referred to as “the TA”),',
      ),
      { Norway: [], Chad: [] },
    ],
    [
      'things',
      treaty('The Kingdom of Norway and the Republic of Chad, owner of three tugs (the “Vessels”),'),
      { Norway: [], Chad: [] },
    ],
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

describe('names given in other places', () => {
  const note = (text: string) =>
    roles(
      title(
        'Exchange of notes between the Government of Norway and the Government of Chad on a loan of boats',
      ),
      preamble(
        'I have the honour to refer to the talks between our Governments. '.padEnd(
          800,
          'They were friendly. ',
        ),
      ),
      body(text),
    );
  const rows: [what: string, found: Record<string, string[]>, expected: Record<string, string[]>][] = [
    [
      'in the first paragraph of a note',
      note(
        'The Government of the Kingdom of Norway (hereinafter called "the Norwegian Government") shall lend to the Government of the Republic of Chad (hereinafter called "the Republican Government") the boats listed below (hereinafter called "the boats").',
      ),
      { Norway: ['Norwegian Government'], Chad: ['Republican Government'] },
    ],
    [
      'with an abbreviation behind',
      treaty(
        'The Ministry of Defence of Norway, represented by the Joint Staff of the Armed Forces, hereinafter the Host Nation (HN), and the Ministry of Defence of Chad, hereinafter “the Sending Nation” (SN),',
      ),
      { Norway: ['Host Nation', 'HN'], Chad: ['Sending Nation', 'SN'] },
    ],
    [
      'by what they act as',
      treaty(
        'The Ministry of Defence of Norway, acting as Host Nation, and the Government of Chad as the Sending Nation,',
      ),
      { Norway: ['Host Nation'], Chad: ['Sending Nation'] },
    ],
    [
      'by the capacity it has, and by what it is designated',
      treaty(
        'The Government of Norway in its capacity as the Lead Nation and the Government of Chad designated as Supporting Nation,',
      ),
      { Norway: ['Lead Nation'], Chad: ['Supporting Nation'] },
    ],
    [
      'defined with an abbreviation',
      roles(
        title('Arrangement between Norway and Chad on a range'),
        body(
          '“Host Nation (HN)” means the Kingdom of Norway; “Visiting Nation” or “VN” means the Republic of Chad.',
        ),
      ),
      { Norway: ['Host Nation', 'HN'], Chad: ['Visiting Nation', 'VN'] },
    ],
    [
      'defined behind a colon',
      roles(
        title('Arrangement between Norway and Chad on a range'),
        body('"Providing Party": the Government of Norway. "Receiving Party": the Government of Chad.'),
      ),
      { Norway: ['Providing Party'], Chad: ['Receiving Party'] },
    ],
    [
      'in brackets, single quotes',
      note(
        "The Government of Norway ('the Lending Government') lends, and the Government of Chad ('the Borrowing Government') takes, a boat.",
      ),
      { Norway: ['Lending Government'], Chad: ['Borrowing Government'] },
    ],
    [
      'short forms by the Crown and by the Republic',
      treaty(
        'The Government of the Kingdom of Norway (hereinafter called the Royal Government) and the Government of the Republic of Chad (hereinafter called the Republic),',
      ),
      { Norway: ['Royal Government'], Chad: ['Republic'] },
    ],
    [
      'one who alone has a name',
      note('The Government of Chad, hereinafter referred to as the Receiving State, may keep the boats.'),
      { Norway: [], Chad: ['Receiving State'] },
    ],
    [
      'of a body in a provision',
      note(
        'The harbour office of Chad (hereinafter “the Office”) keeps the boats in Norway (“the Boathouse”).',
      ),
      { Norway: [], Chad: [] },
    ],
    [
      'of things in a provision',
      note('The Parties use the ports of Chad (hereinafter “the Ports”), and the law of Norway as the Law.'),
      { Norway: [], Chad: [] },
    ],
  ];
  it.each(rows)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
