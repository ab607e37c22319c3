import { describe, expect, it } from 'vitest';
import { describeClauses } from '../../../src/extract/index.js';
import type { Party, Stated } from '../../../src/model/index.js';
import { documentOf } from '../document-of.js';

const party = (name: string, kind: Party['kind'], country: string | null): Stated<Party> => ({
  value: { name, kind, country, roles: [] },
  span: { start: 0, end: 1 },
});
const STATES = [party('Norway', 'state', 'NO'), party('Poland', 'state', 'PL')];
const COMPANIES = [party('Gull Boats Ltd', 'company', null), party('Tern Harbours Inc', 'company', null)];
const SEAT = [
  party('Norway', 'state', 'NO'),
  party('International Buoy and Current Organisation', 'organisation', null),
];
const CONTRACT =
  'This contract is made between Gull Boats Ltd (the “Supplier”) and Tern Harbours Inc (“Tern”).';

describe('which party or role somebody is', () => {
  const rows: [
    what: string,
    sentence: string,
    parties: Stated<Party>[],
    party: number | null,
    role: string | null,
  ][] = [
    ['the name of a State', 'The Kingdom of Norway shall lend the boats.', STATES, 0, null],
    ['its Government', 'The Government of Poland shall lend the boats.', STATES, 1, null],
    ['its nationality', 'The Polish Party shall lend the boats.', STATES, 1, null],
    ['its authorities', 'The Norwegian Ministry of Defence shall lend the boats.', STATES, 0, null],
    ['another State', 'The Kingdom of Spain shall lend the boats.', STATES, null, null],
    ['two of them', 'Norway and Poland shall lend the boats.', STATES, null, null],
    [
      'two parties of one State',
      'The Polish Party shall lend the boats.',
      [STATES[1]!, STATES[1]!],
      null,
      null,
    ],
    ['a role of a State', 'The Receiving State shall lend the boats.', STATES, null, 'receiving-state'],
    [
      'a role by what it does',
      'The requesting Party shall lend the boats.',
      STATES,
      null,
      'requesting-party',
    ],
    ['each party', 'Each Party shall lend the boats.', STATES, null, null],
    ['the role a bracket gives', 'The Supplier shall lend the boats.', COMPANIES, 0, 'supplier'],
    ['the short name a bracket gives', 'Tern shall lend the boats.', COMPANIES, 1, null],
    ['a whole name', 'Tern Harbours Inc shall lend the boats.', COMPANIES, 1, null],
    ['an organisation by its initials', 'IBCO shall mark the buoys.', SEAT, 1, null],
    ['the organisation', 'The Organization shall mark the buoys.', SEAT, 1, null],
    ['the Government of its only State', 'The Government shall lend the boats.', SEAT, 0, null],
    ['its authorities', 'The competent authorities shall lend the boats.', SEAT, 0, null],
    ['a Government where there are two States', 'The Government shall lend the boats.', STATES, null, null],
    ['a role nobody has', 'The Licensee shall lend the boats.', COMPANIES, null, 'licensee'],
  ];
  it.each(rows)('%s', (_, sentence, parties, index, role) => {
    const introduction = parties === COMPANIES ? CONTRACT : 'Norway and Poland have agreed as follows:';
    const { document, passages, facts } = documentOf([
      { role: 'preamble', text: introduction },
      { text: sentence },
    ]);
    const { bearer } = describeClauses(document, passages, facts, parties)[1]!;
    expect([bearer?.party ?? null, bearer?.role ?? null]).toEqual([index, role]);
  });

  it('tells the counterparty too', () => {
    const { document, passages, facts } = documentOf([
      { role: 'preamble', text: CONTRACT },
      { text: 'Tern shall pay the price to the Supplier.' },
    ]);
    const { counterparty } = describeClauses(document, passages, facts, COMPANIES)[1]!;
    expect(counterparty).toMatchObject({ kind: 'named-party', party: 0, role: 'supplier' });
  });
});
