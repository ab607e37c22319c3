import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { AgreementFacets, AgreementRecord, ClauseFacets } from '../../src/model/index.js';
import { AgreementPage, Categories, ClausePage, OneClause, Reasons } from '../../src/server/answers.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { type Asked, asked } from '../support/asked.js';
import { startPostgres } from '../support/postgres.js';
import { askRaw, problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { filled, POLAND, SPAIN } from './a-store.js';

const postgres = startPostgres();

const KINDS: [string, () => string][] = [
  ['a folder', () => temporaryFolder()],
  ['PostgreSQL', () => postgres.newStore()],
];

/** What an address answers, which must be what it says it is. */
async function get<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.output<Schema>> {
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.status).toBe(200);
  const { data, error } = schema.safeParse(await response.json());
  expect(error).toBeUndefined();
  return data as z.output<Schema>;
}

describe.each(KINDS)('over %s', (_, location) => {
  it.each<[string, string, Asked, number]>([
    ['everything', '', {}, 4],
    ['words', 'words=dispute', { words: 'dispute' }, 4],
    ['a phrase', 'words=%22settled+by+consultation%22', { words: '"settled by consultation"' }, 1],
    ['a category', 'category=dispute-resolution', { category: ['dispute-resolution'] }, 2],
    ['one that only the store has', 'category=costs', { category: ['costs'] }, 1],
    ['one that only the rules have', 'category=amendment', { category: ['amendment'] }, 0],
    ['families', 'family=disputes&family=money', { family: ['disputes', 'money'] }, 3],
    ['a party', 'party=es', { party: ['es'] }, 1],
    [
      'statements',
      'modality=prohibition&modality=permission',
      { modality: ['prohibition', 'permission'] },
      2,
    ],
    ['a bearer', 'bearer=all-parties', { bearer: ['all-parties'] }, 1],
    ['a polarity', 'polarity=excluded', { polarity: 'excluded' }, 1],
    ['a tier', 'tier=strict&words=dispute', { tier: 'strict', words: 'dispute' }, 3],
    ['a document', 'document=poland', { document: ['poland'] }, 3],
    [
      'the language',
      `q=${encodeURIComponent('(tribunal or category:costs) -party:ES')}`,
      { q: '(tribunal or category:costs) -party:ES' },
      2,
    ],
    [
      'the language beside conditions',
      'q=dispute+-tribunal&party=PL',
      { q: 'dispute -tribunal', party: ['PL'] },
      2,
    ],
    ['a page', 'words=dispute&limit=2&offset=1', { words: 'dispute', limit: 2, offset: 1 }, 4],
  ])('finds the clauses that "pacta query" finds, in its order, by %s', async (_, sent, query, total) => {
    const store = await filled(location());
    const answer = await get(ClausePage, `${await serve(store)}/api/clauses?${sent}`);
    expect(answer).toEqual(await store.search(asked(query)));
    expect(answer.total).toBe(total);
  });

  it('counts what the same clauses have', async () => {
    const store = await filled(location());
    const address = `${await serve(store)}/api/facets`;
    const facets = await get(ClauseFacets, `${address}?q=dispute+-tribunal&polarity=affirmed`);
    expect(facets).toEqual(await store.facets(asked({ q: 'dispute -tribunal', polarity: 'affirmed' })));
    expect(facets.total).toBe(3);
    expect((await get(ClauseFacets, address)).total).toBe(4);
    expect((await problem(`${address}?limit=1`)).detail).toMatch(/^There is no parameter "limit"/);
  });

  it('lists agreements, a page at a time, and counts all of them', async () => {
    const address = await serve(await filled(location()));
    const all = await get(AgreementPage, `${address}/api/agreements`);
    expect(all.agreements.map(({ title }) => title)).toEqual([SPAIN, POLAND].map(titleOf));
    const second = await get(AgreementPage, `${address}/api/agreements?limit=1&offset=1`);
    expect(second).toEqual({ total: 2, before: 1, next: null, agreements: [all.agreements[1]] });
    const polish = await get(AgreementPage, `${address}/api/agreements?party=pl&instrument=agreement`);
    expect(polish).toEqual({ total: 1, before: 0, next: null, agreements: [all.agreements[1]] });
    const named = await get(AgreementPage, `${address}/api/agreements?document=spain&status=complete`);
    expect(named.agreements.map(({ id }) => id)).toEqual([SPAIN.id]);
    const sorted = await get(AgreementPage, `${address}/api/agreements?sort=-clauses&signed=2007`);
    expect(sorted.agreements.map(({ title }) => title)).toEqual([POLAND, SPAIN].map(titleOf));
  });

  it('counts what the same agreements have', async () => {
    const address = `${await serve(await filled(location()))}/api/agreement-facets`;
    expect(await get(AgreementFacets, address)).toEqual({
      total: 2,
      instrument: [{ value: 'agreement', agreements: 2 }],
      party: [
        { value: 'Poland', agreements: 1 },
        { value: 'Spain', agreements: 1 },
      ],
      signed: [{ value: '2007', agreements: 2 }],
      status: [{ value: 'complete', agreements: 2 }],
    });
    expect((await get(AgreementFacets, `${address}?party=ES`)).total).toBe(1);
    expect((await problem(`${address}?signed=07`)).detail).toBe('"signed" takes years, of four digits each.');
  });

  it('gives a record as it is kept, and says when it is still the same', async () => {
    const store = await filled(location());
    const address = `${await serve(store)}/api/agreements/${POLAND.id}`;
    expect(await get(AgreementRecord, address)).toEqual(POLAND);
    const etag = (await fetch(address)).headers.get('etag')!;
    const again = async (known: string) => {
      const { status, headers, body } = await askRaw(address, new URL(address).pathname, {
        'if-none-match': known,
      });
      return { status, etag: headers.etag, length: body.length };
    };
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect(await again(known)).toEqual({ status: 304, etag, length: 0 });
    }
    expect((await again('"other"')).status).toBe(200);
    await store.put([{ ...POLAND, status: 'partial' }]);
    const changed = await again(etag);
    expect(changed.status).toBe(200);
    expect(changed.etag).not.toBe(etag);
  });

  it('finds clauses of one agreement and not of one whose name holds its id', async () => {
    const address = await serve(await filled(location()));
    const own = `${address}/api/agreements/${POLAND.id}/clauses`;
    expect((await get(ClausePage, `${own}?words=dispute`)).total).toBe(3);
    expect((await get(ClausePage, `${own}?polarity=excluded`)).hits[0]?.eId).toBe('art_1__para_2');
    expect((await get(ClausePage, `${own}?q=dispute+or+costs+-tribunal`)).total).toBe(3);
    expect((await get(ClausePage, `${own}?limit=2&offset=2`)).hits).toHaveLength(1);
    expect((await problem(`${own}?party=PL`)).detail).toMatch(/^There is no parameter "party"/);
  });

  it('shows one clause with its evidence', async () => {
    const address = await serve(await filled(location()));
    const clause = await get(OneClause, `${address}/api/agreements/${POLAND.id}/clauses/art_1__para_1`);
    const [kept] = POLAND.clauses;
    expect(clause).toEqual({
      recordId: POLAND.id,
      text: POLAND.document.text.slice(kept!.span.start, kept!.span.end),
      ...kept,
    });
  });

  it('names the categories of the rules, then what else is in the store, and counts clauses', async () => {
    const { families } = await get(Categories, `${await serve(await filled(location()))}/api/categories`);
    expect(
      families.map(({ id, categories }) => [id, ...categories.map((each) => `${each.id} ${each.clauses}`)]),
    ).toEqual([
      ['disputes', 'dispute-resolution 2'],
      ['final-clauses', 'termination 1', 'amendment 0'],
      ['money', 'costs 1'],
    ]);
  });

  it('answers health', async () => {
    const response = await fetch(`${await serve(await filled(location()))}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, 'well\n']);
  });
});

const titleOf = ({ agreement }: AgreementRecord) => agreement.title?.value;

it.each<[string, (location: string) => Promise<string>]>([
  [
    'sessions that are read-only',
    async (location) =>
      `${location}&options=-c%20default_transaction_read_only%3Don%20-c%20statement_timeout%3D30s`,
  ],
  [
    'a user who may only read',
    async (location) => {
      const schema = new URL(location).searchParams.get('schema');
      await postgres.run(`CREATE ROLE reader LOGIN PASSWORD 'read'; GRANT USAGE ON SCHEMA ${schema} TO reader;
                          GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO reader`);
      return `${postgres.address('reader', 'read')}?schema=${schema}`;
    },
  ],
])('writes nothing into the store: %s are enough', async (_, reading) => {
  const location = postgres.newStore();
  await (await filled(location)).close();
  const store = await openStore(await reading(location), { mustExist: true });
  const address = await serve(store);
  for (const path of [
    'agreements',
    `agreements/${POLAND.id}`,
    'clauses?words=dispute',
    'facets',
    'categories',
  ]) {
    expect((await fetch(`${address}/api/${path}`)).status).toBe(200);
  }
  await expect(store.put([POLAND])).rejects.toThrow(/read-only transaction|permission denied/);
});

describe('the reasons of rules', () => {
  it('are told where the rules are those of the record, and not otherwise', async () => {
    const { loadPipeline } = await import('../../src/pipeline/index.js');
    const { RULES } = await import('../support/cli.js');
    const { hash } = await loadPipeline(RULES);
    const record = aRecord({ ...sketchOfRule, pipelineHash: hash });
    const [label] = record.clauses[0]!.labels;
    label!.evidence[0]!.ruleId = 'termination/may-terminate';
    const older = aRecord({ ...sketchOfRule, fileName: 'older.txt', title: 'Older', pipelineHash: 'other' });
    const store = await openStore(temporaryFolder());
    await store.put([record, older]);
    const address = `${await serve(store)}/api/agreements`;
    expect(await get(Reasons, `${address}/${record.id}/reasons`)).toEqual({
      reasons: { 'termination/may-terminate': 'Lets a Party end the agreement.' },
    });
    expect(await get(Reasons, `${address}/${older.id}/reasons`)).toEqual({ reasons: null });
  });
});

const sketchOfRule = {
  clauses: [
    { text: 'Either Party may leave.', labels: [{ category: 'termination', family: 'final-clauses' }] },
  ],
};
