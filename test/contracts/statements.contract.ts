import { describe, expect, it } from 'vitest';
import type { StatementParts } from '../../src/model/index.js';
import { StatementQuery } from '../../src/model/index.js';
import type { Store } from '../../src/store/index.js';
import { aRecord, type ClauseSketch } from '../support/a-record.js';

type Deadline = NonNullable<StatementParts['deadline']>;

/** A deadline said by the first three letters of the clause. */
const due =
  (kind: Deadline['kind'], period: string | null, date: string | null = null) =>
  (start: number): Partial<StatementParts> => ({
    deadline: { kind, span: { start, end: start + 3 }, period, date, event: null },
  });

const clauses: ClauseSketch[] = [
  {
    text: 'a',
    modality: 'obligation',
    bearer: 'named-party',
    party: 0,
    role: 'supplier',
    parts: due('within', 'P30D'),
  },
  {
    text: 'b',
    modality: 'obligation',
    bearer: 'named-party',
    party: 1,
    parts: due('by', null, '2026-05-01'),
  },
  { text: 'c', modality: 'obligation', bearer: 'each-party', parts: due('immediately', null) },
  { text: 'd', modality: 'prohibition', bearer: 'all-parties', parts: due('for', 'P5Y') },
  { text: 'e', modality: 'obligation', bearer: 'receiving-state', parts: due('on', null) },
  {
    text: 'f',
    modality: 'obligation',
    bearer: 'named-party',
    role: 'supplier',
    parts: due('by', null, '2025-12-31'),
  },
  {
    text: 'g',
    modality: 'permission',
    bearer: 'joint-body',
    labels: [{ category: 'termination', family: 'final-clauses' }],
  },
  {
    text: 'h',
    modality: 'obligation',
    bearer: 'person',
    further: [{ modality: 'exemption', bearer: 'person' }],
  },
  { text: 'i' },
].map((clause) => ({ ...clause, text: `${clause.text.repeat(3)} words` }) as ClauseSketch);

/** How every Store finds statements. `open` gives a new empty store. */
export function describeStatements(name: string, open: () => Promise<Store>): void {
  const filled = async () => {
    const store = await open();
    const parties = [
      { name: 'Gull Boats', country: 'NO' },
      { name: 'Tern Harbours', country: 'PL' },
    ];
    await store.put([aRecord({ title: 'A', parties, clauses })]);
    return store;
  };
  /** The first letter of the clause of each statement, in order. */
  const found = async (query: Partial<StatementQuery>) => {
    const { hits, total } = await (await filled()).statements(StatementQuery.parse(query));
    return `${hits.map(({ text }) => text[0]).join('')} of ${total}`;
  };

  describe(`${name}: statements`, () => {
    it.each<[string, Partial<StatementQuery>, string]>([
      ['all that say something, in order of place', {}, 'abcdefghh of 9'],
      ['one modality', { modality: ['obligation'] }, 'abcefh of 6'],
      ['a further statement', { modality: ['exemption'] }, 'h of 1'],
      ['a bearer', { bearer: ['receiving-state', 'joint-body'] }, 'eg of 2'],
      ['a party by name: itself, each and all', { party: ['gull'] }, 'acd of 3'],
      ['a party by code', { party: ['PL'] }, 'bcd of 3'],
      ['a party by role', { party: ['the Supplier'] }, 'af of 2'],
      ['any of several parties', { party: ['gull', 'tern'] }, 'abcd of 4'],
      ['a party nobody is', { party: ['plover'] }, ' of 0'],
      ['due: dates, then the shorter period, then events; no lengths', { due: true }, 'fbcae of 5'],
      ['due of a party', { due: true, party: ['gull'] }, 'ca of 2'],
      ['a category', { category: ['termination'] }, 'g of 1'],
      ['an agreement', { document: ['agreement.txt'], modality: ['permission'] }, 'g of 1'],
      ['another agreement', { document: ['nothing'] }, ' of 0'],
      ['a page', { limit: 2, offset: 1 }, 'bc of 9'],
    ])('%s', async (_, query, expected) => {
      expect(await found(query)).toBe(expected);
    });

    it('says it in words, and where', async () => {
      const { hits } = await (await filled()).statements(StatementQuery.parse({ party: ['supplier'] }));
      expect(hits[0]).toEqual({
        recordId: expect.any(String),
        title: 'A',
        signed: '2007-04-12',
        fileName: 'agreement.txt',
        eId: 'art_1__para_1',
        heading: 'Article 1',
        pages: [1, 1],
        modality: 'obligation',
        bearer: { kind: 'named-party', words: 'aaa', party: 'Gull Boats', role: 'supplier' },
        action: null,
        object: null,
        counterparty: null,
        conditions: [],
        exceptions: [],
        deadline: { kind: 'within', words: 'aaa', period: 'P30D', date: null, event: null },
        text: 'aaa words',
      });
    });

    it('forgets those of an agreement that is removed', async () => {
      const store = await filled();
      const [agreement] = await store.list();
      await store.remove([agreement!.id]);
      expect((await store.statements(StatementQuery.parse({}))).total).toBe(0);
    });
  });
}
