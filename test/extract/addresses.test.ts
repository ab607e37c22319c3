import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '../../src/extract/index.js';

type Row = [what: string, text: string, expected: [medium: string, words: string, address?: string][]];

const rows: Row[] = [
  ['e-mail', 'to legal@example.org.', [['email', 'legal@example.org']]],
  ['an address with marks', 'a.b-c_d+e@mail.example.co.uk', [['email', 'a.b-c_d+e@mail.example.co.uk']]],
  ['capitals in the domain', 'Legal@Example.ORG', [['email', 'Legal@Example.ORG', 'Legal@example.org']]],
  ['an apostrophe', "will.o'hara@example.org", [['email', "will.o'hara@example.org"]]],
  ['a label before it', 'E-mail:legal@example.org', [['email', 'legal@example.org']]],
  ['brackets around it', '(legal@example.org)', [['email', 'legal@example.org']]],
  [
    'two of them',
    'one@example.org; two@example.org',
    [
      ['email', 'one@example.org'],
      ['email', 'two@example.org'],
    ],
  ],
  ['an at between prices', '5 tons @ 20 dollars', []],
  ['no domain', 'the user legal@example', []],
  ['a site', 'see www.example.org.', [['web', 'www.example.org']]],
  ['a link', 'at https://example.org/a/b?c=1, and', [['web', 'https://example.org/a/b?c=1']]],
  ['a link in capitals', 'HTTP://EXAMPLE.ORG', [['web', 'HTTP://EXAMPLE.ORG']]],
  ['a link in brackets', '(http://example.org)', [['web', 'http://example.org']]],
  ['the word alone', 'by http or https', []],
  ['telephone', 'Tel: +31 70 555 01 23', [['telephone', '+31 70 555 01 23', '+31705550123']]],
  ['telephone with a point', 'Tel. +44 20 7946 0123', [['telephone', '+44 20 7946 0123', '+442079460123']]],
  ['a bracketed zero', 'Tel: +44 (0) 20 7946 0123', [['telephone', '+44 (0) 20 7946 0123', '+442079460123']]],
  ['an area code', 'Telephone: (202) 555-0123', [['telephone', '(202) 555-0123', '2025550123']]],
  ['points', 'Phone: 202.555.0123', [['telephone', '202.555.0123', '2025550123']]],
  [
    'a number of a telephone',
    'Telephone No.: (202) 555-0123',
    [['telephone', '(202) 555-0123', '2025550123']],
  ],
  ['the long-distance one', 'Tel: 1-202-555-0123', [['telephone', '1-202-555-0123', '12025550123']]],
  ['figures after it', 'Phone: 202-555-0123 1941 Elm', [['telephone', '202-555-0123', '2025550123']]],
  ['a paragraph after it', 'Fax: (202) 555-0123  9.03 Waiver', [['fax', '(202) 555-0123', '2025550123']]],
  ['fax', 'Fax: +49 30 555 0123', [['fax', '+49 30 555 0123', '+49305550123']]],
  ['facsimile', 'Facsimile Number: (202) 555-0123', [['fax', '(202) 555-0123', '2025550123']]],
  ['telefax', 'Telefax +41 22 555 01 23', [['fax', '+41 22 555 01 23', '+41225550123']]],
  ['mobile', 'Mobile: 0612 345678', [['telephone', '0612 345678', '0612345678']]],
  [
    'two lines',
    'Tel: 555-0123\nFax: 555-0124',
    [
      ['telephone', '555-0123', '5550123'],
      ['fax', '555-0124', '5550124'],
    ],
  ],
  ['notice by fax', 'sent by fax within 5 days', []],
  ['a date after the word', 'by telephone (5 May 2007)', []],
  ['a street', '12 High Street', [['post', '12 High Street']]],
  [
    'a street and its town, with a postcode',
    '12 High Street, London EC1A 1BB',
    [['post', '12 High Street, London EC1A 1BB']],
  ],
  [
    'the State after it',
    '12 High Street, London EC1A 1BB, United Kingdom',
    [['post', '12 High Street, London EC1A 1BB, United Kingdom']],
  ],
  [
    'a suite',
    '100 Main Street, Suite 200, Springfield, Illinois 62701',
    [['post', '100 Main Street, Suite 200, Springfield, Illinois 62701']],
  ],
  [
    'a floor',
    '100 Main Street, 4th Floor, Springfield, IL 62701',
    [['post', '100 Main Street, 4th Floor, Springfield, IL 62701']],
  ],
  [
    'nine figures',
    '100 Main Street, Springfield, IL 62701-1234',
    [['post', '100 Main Street, Springfield, IL 62701-1234']],
  ],
  [
    'printed on lines',
    '100 Main Street\nSuite 200\nSpringfield, IL 62701',
    [
      [
        'post',
        '100 Main Street\nSuite 200\nSpringfield, IL 62701',
        '100 Main Street, Suite 200, Springfield, IL 62701',
      ],
    ],
  ],
  [
    'an avenue with a number',
    '600 Third Avenue, New York, NY 10016',
    [['post', '600 Third Avenue, New York, NY 10016']],
  ],
  [
    'a numbered street',
    '31 West 21st Street, New York, NY 10010',
    [['post', '31 West 21st Street, New York, NY 10010']],
  ],
  ['a short form', '100 Main St., Springfield, IL 62701', [['post', '100 Main St., Springfield, IL 62701']]],
  [
    'avenue first',
    '200 Avenue of the Lakes, Springfield, IL 62701',
    [['post', '200 Avenue of the Lakes, Springfield, IL 62701']],
  ],
  [
    'Canada',
    '77 Maple Road, Toronto, Ontario M5V 2T6',
    [['post', '77 Maple Road, Toronto, Ontario M5V 2T6']],
  ],
  [
    'Australia',
    '5 Harbour Road, Sydney NSW 2000, Australia',
    [['post', '5 Harbour Road, Sydney NSW 2000, Australia']],
  ],
  [
    'a place that is also something else, with a postcode',
    '10 Linden Place, London SW1E 5DH',
    [['post', '10 Linden Place, London SW1E 5DH']],
  ],
  ['a lane', '12 New Fetter Lane, London', [['post', '12 New Fetter Lane']]],
  ['France', '12, rue des Lilas, 75007 Paris, France', [['post', '12, rue des Lilas, 75007 Paris, France']]],
  ['Belgium', 'Rue des Lilas 16, 1000 Brussels', [['post', 'Rue des Lilas 16, 1000 Brussels']]],
  ['the Netherlands', 'Lindenstraat 12, 2514 JA The Hague', [['post', 'Lindenstraat 12, 2514 JA The Hague']]],
  [
    'the Netherlands and its name',
    'Lindenstraat 12, 2514 JA Utrecht, the Netherlands',
    [['post', 'Lindenstraat 12, 2514 JA Utrecht']],
  ],
  ['Germany', 'Lindenstrasse 5, 10115 Berlin, Germany', [['post', 'Lindenstrasse 5, 10115 Berlin, Germany']]],
  ['Switzerland', 'Bahnhofstrasse 5, 8001 Zürich', [['post', 'Bahnhofstrasse 5, 8001 Zürich']]],
  ['a box', 'P.O. Box 123, Springfield, IL 62701', [['post', 'P.O. Box 123, Springfield, IL 62701']]],
  ['a box without points', 'PO Box 123', [['post', 'PO Box 123']]],
  ['a box with a number', 'P.O. Box No. 123', [['post', 'P.O. Box No. 123']]],
  ['a Dutch box', 'Postbus 12345, 2500 AA The Hague', [['post', 'Postbus 12345, 2500 AA The Hague']]],
  [
    'who it is for comes after',
    '100 Main Street, Springfield, IL 62701 Attention: Legal',
    [['post', '100 Main Street, Springfield, IL 62701']],
  ],
  [
    'telephone after it',
    '100 Main Street, Springfield, IL 62701 Tel: 555-0123',
    [
      ['post', '100 Main Street, Springfield, IL 62701'],
      ['telephone', '555-0123', '5550123'],
    ],
  ],
  ['words after it', 'at 12 High Street shall be sent', [['post', '12 High Street']]],
  ['an act of a year', 'the 1968 Vienna Road Traffic Rules', []],
  ['a rule', 'Article 5 Main Road', []],
  ['a court', '10 Supreme Court judges', []],
  ['a name that is no street', '20 Business Days', []],
  ['a house in a definition', 'the 50 Member Square', []],
  ['a road', 'carriage by road', []],
];

describe('addresses', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    const found = recogniseFacts(text).flatMap((fact) =>
      fact.kind === 'address'
        ? [[fact.medium, text.slice(fact.span.start, fact.span.end), fact.address]]
        : [],
    );
    expect(found).toEqual(expected.map(([medium, words, address]) => [medium, words, address ?? words]));
  });
});
