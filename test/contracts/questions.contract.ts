import { describe, expect, it } from 'vitest';
import type { QueryExpression } from '../../src/model/index.js';
import type { Store } from '../../src/store/index.js';
import { aRecord, type RecordSketch } from '../support/a-record.js';
import { type Asked, asked } from '../support/asked.js';

type Facts = NonNullable<NonNullable<RecordSketch['clauses']>[number]['facts']>;

const span = { start: 0, end: 1 };
const sum = (amount: number, currency: string | null, to?: number): Facts => [
  { kind: 'money', span, amount, currency, ...(to === undefined ? {} : { to }) },
];
const lasts = (period: string, to?: string): Facts => [
  { kind: 'duration', span, period, ...(to === undefined ? {} : { to }) },
];
const label = (category: string, family: string) => ({ category, family, score: 0.9 });

/** Each clause begins with the name by which a row of the tables calls it. */
const COLLECTION: RecordSketch[] = [
  {
    title: 'Agreement on Harbour Visits',
    fileName: 'visits.pdf',
    parties: [
      { name: 'Northern Isles', country: 'NO' },
      { name: 'Poland', country: 'PL' },
    ],
    signed: '1998-05-20',
    instruments: [
      { id: 'harbours', title: 'Convention on Harbours', number: '12/2001', shortNames: ['HC'] },
      { id: 'seas', title: 'Law of the Seas Charter' },
    ],
    clauses: [
      {
        text: 'a1 Any dispute goes to a tribunal.',
        labels: [label('disputes', 'settling')],
        modality: 'obligation',
        bearer: 'each-party',
      },
      {
        text: 'a2 No dispute goes to a court or tribunal.',
        labels: [{ ...label('disputes', 'settling'), polarity: 'excluded' }],
        modality: 'prohibition',
        bearer: 'each-party',
        further: [{ modality: 'right', bearer: 'person' }],
      },
      {
        text: 'a3 A visit costs a fee.',
        labels: [label('costs', 'money'), { ...label('disputes', 'settling'), tier: 'broad', score: 0.4 }],
        facts: [...sum(5_000, 'EUR', 10_000), ...lasts('P30D')],
        cites: ['harbours'],
      },
      { text: 'a4 The fee is paid within a year.', facts: lasts('P12M'), cites: ['art_1__para_3'] },
    ],
  },
  {
    title: 'Memorandum on Lights',
    fileName: 'lights.txt',
    parties: [{ name: 'Poland', country: 'PL' }],
    instrument: 'memorandum',
    signed: '2004',
    instruments: [{ id: 'seas', title: 'Law of the Seas Charter' }],
    clauses: [
      { text: 'b1 A court hears the dispute.', facts: sum(20_000, null), cites: ['seas'] },
      {
        text: 'b2 Lights burn for ten years or more.',
        labels: [label('costs', 'money')],
        facts: lasts('P6M', 'P10Y'),
        modality: 'intention',
        bearer: 'all-parties',
      },
    ],
  },
  {
    title: 'Note without a date',
    fileName: 'note.txt',
    instrument: null,
    signed: null,
    clauses: [{ text: 'c1 The tribunal sits in a court.', cites: ['art_1'] }],
  },
];

/** How every Store answers the language of questions. `open` gives a new empty store. */
export function describeQuestions(name: string, open: () => Promise<Store>): void {
  const filled = async () => {
    const store = await open();
    await store.put(COLLECTION.map(aRecord));
    return store;
  };
  /** In the order of the collection: what is found, not in which order. */
  const found = async (store: Store, question: Asked | { where: QueryExpression }) => {
    const query = 'where' in question ? { ...question, limit: 20, offset: 0 } : asked(question);
    const { hits, total } = await store.search(query);
    expect(hits).toHaveLength(total);
    expect((await store.facets(query)).total).toBe(total);
    return hits.map(({ text }) => text.slice(0, 2)).join(' ');
  };
  const sorted = (names: string) => names.split(' ').sort().join(' ');

  describe(`${name}: the language of questions`, () => {
    it.each<[string, string, string]>([
      ['words side by side', 'dispute tribunal', 'a1 a2'],
      ['either word', 'fee or lights', 'a3 a4 b2'],
      ['a word left out', 'tribunal -dispute', 'c1'],
      ['either of two left out', 'tribunal NOT (dispute or court)', ''],
      ['nothing but a word left out', 'NOT dispute', 'a3 a4 b2 c1'],
      ['what is not left out', 'NOT (NOT fee)', 'a3 a4'],
      ['or in and', '(tribunal or court) dispute', 'a1 a2 b1'],
      ['and in or', '(tribunal court) or fee', 'a2 a3 a4 c1'],
      ['words or a field', 'lights or category:disputes', 'a1 a2 a3 b2'],
      ['words and a field, each left out of the other', 'court -party:PL', 'c1'],
      ['a category', 'category:costs', 'a3 b2'],
      ['any of two', 'category:costs,disputes', 'a1 a2 a3 b2'],
      ['both of two', 'category:costs category:disputes', 'a3'],
      ['one without the other', 'category:costs -category:disputes', 'b2'],
      ['a family', 'family:settling', 'a1 a2 a3'],
      ['a polarity', 'polarity:excluded', 'a2'],
      ['what is affirmed of a category', 'category:disputes polarity:affirmed', 'a1 a3'],
      ['a tier', 'category:disputes tier:strict', 'a1 a2'],
      ['both tiers: any label', 'tier:broad', 'a1 a2 a3 b2'],
      ['no label', '-tier:broad', 'a4 b1 c1'],
      ['a modality', 'modality:prohibition', 'a2'],
      ['that of a further sentence', 'modality:right', 'a2'],
      ['of two sentences', 'modality:right modality:prohibition', 'a2'],
      ['a modality and a bearer of one sentence', 'modality:right bearer:person', 'a2'],
      ['of no one sentence', 'modality:prohibition bearer:person', ''],
      ['a bearer', 'bearer:each-party', 'a1 a2'],
      ['a bearer left out, which not every clause has', '-bearer:each-party', 'a3 a4 b1 b2 c1'],
      ['no statement', 'modality:none', 'a3 a4 b1 c1'],
      ['a party by code', 'party:NO', 'a1 a2 a3 a4'],
      ['a party by phrase', 'party:"northern isles"', 'a1 a2 a3 a4'],
      ['a party left out', '-party:NO', 'b1 b2 c1'],
      ['one party without another', 'party:(PL -NO)', 'b1 b2'],
      ['an instrument', 'instrument:memorandum', 'b1 b2'],
      ['an instrument left out, which not every agreement has', '-instrument:memorandum', 'a1 a2 a3 a4 c1'],
      ['a document', 'document:lights', 'b1 b2'],
      ['any of two documents', 'document:lights,note', 'b1 b2 c1'],
      ['signed on a day', 'signed:1998-05-20', 'a1 a2 a3 a4'],
      ['signed in a month', 'signed:1998-05', 'a1 a2 a3 a4'],
      ['signed in another month', 'signed:1998-06..', 'b1 b2'],
      ['signed in a year of which a day is asked', 'signed:2004-07-01', 'b1 b2'],
      ['signed before a year', 'signed:<2004', 'a1 a2 a3 a4'],
      ['signed up to a year', 'signed:..2004', 'a1 a2 a3 a4 b1 b2'],
      ['not signed then, or nobody knows when', '-signed:1998', 'b1 b2 c1'],
      ['a sum in a range', 'money:7500', 'a3'],
      ['the end of a range', 'money:EUR>=10,000', 'a3'],
      ['past the end of a range', 'money:EUR>10,000', ''],
      ['a sum in any currency', 'money:>=10k', 'a3 b1'],
      ['any sum of a currency', 'money:EUR', 'a3'],
      ['no sum', '-money:>=0', 'a1 a2 a4 b2 c1'],
      ['a length of time', 'duration:30d', 'a3'],
      ['twelve months are a year', 'duration:1y', 'a4 b2'],
      ['a length in a range', 'duration:5y', 'b2'],
      ['up to a length', 'duration:<=6m', 'a3 b2'],
      ['an instrument cited by its title', 'refers-to:"convention on harbours"', 'a3'],
      ['by part of it', 'refers-to:charter', 'b1'],
      ['by its short name', 'refers-to:hc', 'a3'],
      ['by its number', 'refers-to:12/2001', 'a3'],
      ['by words of it in any form and order', 'refers-to:"harbour convention"', 'a3'],
      ['by title and number', 'refers-to:"harbours 12/2001"', 'a3'],
      ['not by part of a word', 'refers-to:harb', ''],
      ['not by words of two names', 'refers-to:"2001 hc"', ''],
      ['not by a wildcard', 'refers-to:%', ''],
      ['a part of the agreement cited', 'refers-to:art_1__para_3', 'a4'],
      ['the part that it lies in', 'refers-to:art_1', 'a4 c1'],
      ['all kinds together', 'signed:1998 (category:costs or (tribunal -polarity:excluded))', 'a1 a3'],
      ['much nested', '((fee (money:EUR or duration:1y)) or (court NOT (dispute or party:PL)))', 'a3 a4 c1'],
    ])('%s', async (_, q, expected) => {
      expect(sorted(await found(await filled(), { q }))).toBe(expected);
    });

    it.each<[string, Asked, string]>([
      ['words asked for, and not those left out', { q: '(court -fee) or lights' }, 'b2 b1 c1 a2'],
      ['labels first: main and strict, then the others', { q: 'category:disputes or fee' }, 'a1 a2 a3 a4'],
      ['flags and language alike', { q: 'dispute', category: ['disputes'] }, 'a1 a2'],
    ])('orders by %s', async (_, question, expected) => {
      expect(await found(await filled(), question)).toBe(expected);
    });

    it.each<[string, string, string[]]>([
      ['both alternatives', 'court or tribunal', ['court', 'tribunal']],
      ['words of a mixed question', '(court party:PL) or "a court"', ['A court', 'a court']],
      ['nothing that is left out', 'court -dispute', ['court']],
    ])('marks %s', async (_, q, expected) => {
      const { hits } = await (await filled()).search(asked({ q }));
      const marked = hits.flatMap(({ text, matches }) =>
        matches.map(({ start, end }) => text.slice(start, end)),
      );
      expect([...new Set(marked)].sort()).toEqual(expected);
    });

    it('finds nothing by a word that is none', async () => {
      const store = await filled();
      const none: QueryExpression = { kind: 'words', words: '- ;' };
      expect(await found(store, { where: none })).toBe('');
      expect(
        await found(store, { where: { kind: 'any', parts: [none, { kind: 'party', party: 'NO' }] } }),
      ).toBe('a1 a2 a3 a4');
    });

    it('answers where no clause has a word', async () => {
      const store = await open();
      await store.put([aRecord({ clauses: [{ text: '– – –' }] })]);
      expect(await found(store, { q: 'fee or party:NO' })).toBe('');
      expect(await found(store, { q: 'fee or -party:NO' })).toBe('– ');
    });

    it('counts what the clauses found have', async () => {
      const store = await filled();
      expect(await store.facets(asked())).toEqual({
        total: 7,
        totalIsLeast: false,
        category: counts('disputes 3, costs 2'),
        family: counts('settling 3, money 2'),
        instrument: counts('agreement 4, memorandum 2'),
        party: counts('Poland 6, Northern Isles 4'),
        modality: counts('none 4, intention 1, obligation 1, prohibition 1, right 1'),
        bearer: counts('each-party 2, all-parties 1, person 1'),
        signed: counts('1998 4, 2004 2'),
      });
      const { category, party, signed, total } = await store.facets(asked({ q: 'court', limit: 1 }));
      expect({ category, party, signed, total }).toEqual({
        total: 3,
        category: counts('disputes 1'),
        party: counts('Poland 2, Northern Isles 1'),
        signed: counts('1998 1, 2004 1'),
      });
    });

    it.each([
      ['everything', ''],
      ['a category', 'category:disputes'],
      ['a family and a tier', 'family:settling tier:strict'],
      ['a modality', 'modality:prohibition'],
      ['a bearer', 'bearer:each-party'],
      ['a word', 'fee'],
    ])('finds as many with each value as it counts: of %s', async (_, q) => {
      const store = await filled();
      const { total, totalIsLeast, ...facets } = await store.facets(asked(q === '' ? {} : { q }));
      const counted = Object.entries(facets).flatMap(([field, values]) =>
        values.map(({ value, clauses }) => [field, value, clauses] as const),
      );
      expect(counted.length).toBeGreaterThan(3);
      for (const [field, value, clauses] of counted) {
        const part = field === 'party' ? `party:"=${value}"` : `${field}:${value}`;
        const found = await store.search(asked({ q: `${q} (${part})` }));
        expect([field, value, found.total]).toEqual([field, value, clauses]);
      }
    });

    it('finds a party by the words that its agreement names it by', async () => {
      const store = await open();
      // Of these records the words that name a party are the title.
      const parties = [{ name: 'Gull', country: 'NO' }];
      await store.put([
        aRecord({ title: 'The Kingdom of Gull', parties, clauses: [{ text: 'g1' }] }),
        aRecord({ title: 'Gull-Tern', parties: [{ name: 'Gull-Tern' }], clauses: [{ text: 'g2' }] }),
      ]);
      for (const [party, names] of [
        ['"Kingdom of Gull"', 'g1'],
        ['gull', 'g2 g1'],
        ['=gull', 'g1'],
        ['=Gull-Tern', 'g2'],
        ['=NO', ''],
        ['NO', 'g1'],
        ['"=Kingdom of Gull"', ''],
      ])
        expect([party, await found(store, { q: `party:${party}` })]).toEqual([party, names]);
    });

    it('forgets sums, lengths and citations with their clauses', async () => {
      const store = await filled();
      await store.put([{ ...aRecord(COLLECTION[0]), clauses: [] }]);
      for (const q of ['money:EUR', 'duration:30d', 'refers-to:hc'])
        expect(await found(store, { q })).toBe('');
    });
  });
}

/** `costs 2, disputes 1` */
const counts = (said: string) =>
  said.split(', ').map((each) => {
    const [, value, clauses] = /^(.*) (\d+)$/.exec(each)!;
    return { value, clauses: Number(clauses) };
  });
