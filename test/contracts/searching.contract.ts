import { describe, expect, it } from 'vitest';
import { AgreementQuery } from '../../src/model/index.js';
import { catalogueEntry, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { type Asked, asked } from '../support/asked.js';
import { ask, fill } from './two-agreements.js';

/** How every Store finds clauses. `open` gives a new empty store. */
export function describeSearching(name: string, open: () => Promise<Store>): void {
  const filled = async () => fill(await open());

  describe(`${name}: searching`, () => {
    it.each<[string, Asked, string]>([
      ['a word in another form', { words: 'consultations' }, 'p1'],
      ['all words, not any', { words: 'dispute tribunal' }, 'p2'],
      ['a phrase across a line end', { words: '"settled by consultation"' }, 'p1'],
      ['words of a phrase in the wrong order', { words: '"attack armed"' }, ''],
      ['a phrase and a word', { words: 'mentions "armed attack"' }, 'p4'],
      ['a quote that is not closed', { words: '"armed attack' }, 'p4'],
      ['signs that full-text search would obey', { words: 'dispute* OR "x" NEAR(' }, ''],
      ['a column filter typed by chance', { words: 'text:dispute' }, ''],
      ['a word with a hyphen and without', { words: 'cooperation' }, 't2 t1'],
      ['the American spelling finds the British', { words: 'defense' }, 't2 t1'],
      ['a phrase with a hyphen', { words: 'armed-attack' }, 'p4'],
      ['the plain form of an irregular word', { words: 'keeping' }, 't1'],
      ['another word of the same beginning', { words: 'statement' }, ''],
      ['a category: main and strict first, then by score', { category: ['dispute-resolution'] }, 'p2 p1 p3'],
      ['strict labels only', { category: ['dispute-resolution'], tier: 'strict' }, 'p2 p1'],
      ['both tiers by name', { category: ['dispute-resolution'], tier: 'broad' }, 'p2 p1 p3'],
      ['what is ruled out', { polarity: 'excluded' }, 'p2'],
      ['any of two categories', { category: ['termination', 'jurisdiction-discipline'] }, 'p3 t1'],
      ['a family', { family: ['final-clauses'] }, 'p3'],
      [
        'category and tier must hold of one label',
        { category: ['dispute-resolution'], family: ['final-clauses'] },
        '',
      ],
      ['category and words', { category: ['dispute-resolution'], words: 'tribunal' }, 'p2'],
      ['modality', { modality: ['permission', 'prohibition'] }, 'p2 p3'],
      ['the modality of a further sentence', { modality: ['exemption'] }, 't1'],
      ['the bearer of a further sentence', { bearer: ['person'] }, 't1'],
      ['modality and bearer of one sentence', { modality: ['exemption'], bearer: ['person'] }, 't1'],
      ['modality and bearer of two sentences', { modality: ['exemption'], bearer: ['sending-state'] }, ''],
      ['bearer', { bearer: ['sending-state'] }, 't1'],
      ['a party by code, in small letters', { party: ['tr'], bearer: ['sending-state'] }, 't1'],
      ['a code is not looked for inside names', { party: ['us'], words: 'cooperation' }, ''],
      ['part of a party name without its accent', { party: ['turk'], words: 'cooperation' }, 't2 t1'],
      ['several parties must all be there', { party: ['US', 'Türkiye'] }, ''],
      ['two parties of one agreement', { party: ['US', 'pol'], words: 'tribunal' }, 'p2'],
      ['a document by part of its file name', { document: ['poland'], words: 'dispute' }, 'p2 p1 p3'],
      ['a document that is not there', { document: ['france'] }, ''],
      ['everything', {}, 'p1 p2 p3 p4 t1 t2'],
      ['one hit', { limit: 1 }, 'p1'],
      ['a page further on', { limit: 2, offset: 3 }, 'p4 t1'],
    ])('finds by %s', async (_, query, expected) => {
      const { store } = await filled();
      expect((await ask(store, query)).found).toBe(expected);
    });

    it('looks into one agreement alone, whatever the names of others hold', async () => {
      const { store, poland } = await filled();
      await store.put([aRecord({ fileName: `${poland.id}.txt`, clauses: [{ text: 'Any dispute.' }] })]);
      expect((await ask(store, { words: 'dispute', agreement: poland.id })).total).toBe(3);
      expect((await ask(store, { words: 'dispute', agreement: '0'.repeat(16) })).total).toBe(0);
    });

    it.each<[string, Partial<AgreementQuery>, string[], number]>([
      ['everything', {}, ['poland.pdf', 'turkiye.txt'], 2],
      ['part of a title, without accents', { document: ['memorandum'] }, ['turkiye.txt'], 1],
      ['any of several names', { document: ['poland', 'turkiye'] }, ['poland.pdf', 'turkiye.txt'], 2],
      ['a party by its code', { party: ['ru'] }, ['turkiye.txt'], 1],
      ['parties that must both be there', { party: ['US', 'Russia'] }, [], 0],
      ['an instrument', { instrument: ['agreement'] }, ['poland.pdf', 'turkiye.txt'], 2],
      ['an instrument that none is', { instrument: ['charter', 'treaty'] }, [], 0],
      ['a status', { status: ['failed'] }, [], 0],
      ['a status and a party', { status: ['failed', 'complete'], party: ['PL'] }, ['poland.pdf'], 1],
      ['the second page', { limit: 1, offset: 1 }, ['turkiye.txt'], 2],
      ['a page past the end', { offset: 2 }, [], 2],
    ])('finds agreements by %s', async (_, query, files, total) => {
      const { store } = await filled();
      const answer = await store.agreements(AgreementQuery.parse(query));
      const listed = await store.list();
      expect(answer).toMatchObject({
        agreements: files.map((file) => listed.find(({ fileName }) => fileName === file)),
        total,
      });
    });

    it('counts all that meet the query, whatever the page', async () => {
      const { store } = await filled();
      expect((await ask(store, { words: 'dispute', limit: 1 })).total).toBe(3);
      expect((await ask(store, { words: 'dispute', limit: 1, offset: 50 })).total).toBe(3);
    });

    it('counts no more than 5,000 and pages through all of more', { timeout: 60_000 }, async () => {
      const store = await open();
      const label = { category: 'dispute-resolution', family: 'disputes' };
      const clauses = Array.from({ length: 10_005 }, (_, number) => ({
        text: `Dispute ${number % 7 === 0 ? 'after dispute ' : ''}no. ${number}.`,
        labels: number % 2 === 0 ? [{ ...label, tier: 'broad' as const }] : [label],
      }));
      await store.put([aRecord({ clauses })]);
      const query = asked({ words: 'dispute', category: ['dispute-resolution'] });
      const pages = [];
      for (const offset of [0, 3_900, 4_200, 9_000])
        pages.push(await store.search({ ...query, offset, limit: offset < 9_000 ? 4_800 : 2_000 }));
      expect(pages.map(({ total, totalIsLeast }) => [total, totalIsLeast])).toEqual(
        pages.map(() => [5_000, true]),
      );
      const [first, second, third, last] = pages.map(({ hits }) => hits.map(({ eId }) => eId));
      expect(second!.slice(0, 900)).toEqual(first!.slice(3_900));
      expect(third!.slice(0, 4_500)).toEqual(second!.slice(300));
      expect(new Set([...first!, ...third!, ...last!]).size).toBe(10_005);
      const tiers = [...first!, ...third!.slice(600), ...last!].map(
        (eId) => Number(/\d+$/.exec(eId)?.[0]) % 2,
      );
      expect(tiers).toEqual(tiers.toSorted((one, other) => one - other));
      expect(await store.facets(query)).toMatchObject({ total: 5_000, totalIsLeast: true });
      const fewer = await store.search({ ...asked({ words: 'after' }), limit: 1 });
      expect([fewer.total, fewer.totalIsLeast]).toEqual([1_430, false]);
    });

    it('says where the clause stands and where the words found stand in it', async () => {
      const { store, poland } = await filled();
      const { hits } = await store.search(asked({ words: 'disputed "by consultation"' }));
      const hit = hits[0]!;
      expect(hit).toMatchObject({
        recordId: poland.id,
        title: 'Agreement with Poland',
        fileName: 'poland.pdf',
        eId: 'art_1__para_1',
        role: 'body',
        heading: 'Article 1',
        text: '1. Any dispute shall be settled by consultation between the Parties.',
        span: poland.clauses[0]!.span,
        pages: [3, 3],
        modality: 'obligation',
        bearer: 'all-parties',
        furtherStatements: [],
        labels: [
          {
            category: 'dispute-resolution',
            family: 'disputes',
            score: 0.9,
            tier: 'strict',
            polarity: 'affirmed',
          },
        ],
      });
      expect(hit.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual([
        'dispute',
        'by consultation',
      ]);
    });

    it('says what further sentences of the clause say', async () => {
      const { store } = await filled();
      const { hits } = await store.search(asked({ bearer: ['sending-state'] }));
      expect(hits[0]!.furtherStatements).toEqual([
        { modality: 'exemption', bearer: 'person' },
        { modality: 'declaration', bearer: null },
      ]);
    });

    it('takes for one word what the rules take for one', async () => {
      const store = await open();
      const texts = [
        'Men held goods.',
        'The programme was organised.',
        'The US may use the labour of a good man.',
      ];
      await store.put([aRecord({ fileName: 'x', clauses: texts.map((text) => ({ text })) })]);
      const found = async (words: string) => (await ask(store, { words })).found;
      expect(await found('man')).toBe('x1 x3');
      expect(await found('hold')).toBe('x1');
      expect(await found('goods')).toBe('x1');
      expect(await found('good')).toBe('x3');
      expect(await found('programs organization')).toBe('x2');
      expect(await found('organ')).toBe('');
      expect(await found('"the US"')).toBe('x3');
      expect(await found('"the use"')).toBe('');
      expect(await found('labor')).toBe('x3');
    });

    it('finds the United Kingdom by its everyday code', async () => {
      const store = await open();
      const parties = [{ name: 'United Kingdom', country: 'GB' }];
      await store.put([
        aRecord({ fileName: 'x', parties, clauses: [{ text: 'Each Party pays.' }] }),
        aRecord({ title: 'Ukraine', fileName: 'y', parties: [{ name: 'Ukraine', country: 'UA' }] }),
      ]);
      for (const party of ['UK', 'uk', 'GB']) expect((await ask(store, { party: [party] })).found).toBe('x1');
    });

    it('marks phrases that overlap as one, and numbers as written', async () => {
      const store = await open();
      await store.put([aRecord({ clauses: [{ text: 'Within 3.5 days of the third party request.' }] })]);
      const marked = async (words: string) => {
        const { hits } = await store.search(asked({ words }));
        return hits.flatMap(({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)));
      };
      expect(await marked('"third party" "party requests" 3.5')).toEqual(['3.5', 'third party request']);
      expect(await marked('"days of" of')).toEqual(['days of']);
      expect(await marked('"3 5"')).toEqual([]);
    });

    it('answers with more clauses than SQL takes values', { timeout: 60_000 }, async () => {
      const store = await open();
      const entry = catalogueEntry(aRecord({ clauses: [{ text: 'The very same words.' }] }));
      await store.index([{ ...entry, clauses: Array(33_000).fill(entry.clauses[0]) }]);
      const { hits } = await store.search(asked({ words: 'words', limit: 40_000 }));
      expect(hits).toHaveLength(33_000);
      expect(hits.at(-1)?.matches).toEqual([{ start: 14, end: 19 }]);
    });

    it('pages without gaps or repeats', async () => {
      const store = await open();
      const same = Array.from({ length: 25 }, () => ({ text: 'The very same words.' }));
      await store.put([aRecord({ clauses: same }), aRecord({ title: 'Another', clauses: same })]);
      const seen: string[] = [];
      for (let offset = 0; offset < 50; offset += 7) {
        const { hits } = await store.search(asked({ words: 'same words', limit: 7, offset }));
        seen.push(...hits.map(({ recordId, eId }) => `${recordId} ${eId}`));
      }
      expect(new Set(seen).size).toBe(50);
      expect(seen.length).toBe(50);
    });
  });
}
