import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { AgreementRecord, ClauseQuery } from '../../src/model/index.js';
import { AgreementPage, Categories, ClausePage, OneClause, Reasons } from '../../src/server/answers.js';
import { ProblemAnswer } from '../../src/server/problem.js';
import { openStore, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { startPostgres } from '../support/postgres.js';
import { askRaw, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TOKEN = '0123456789abcdef-token';
const postgres = startPostgres();

const POLAND = aRecord({
  title: 'Agreement with Poland',
  fileName: 'poland.pdf',
  parties: [{ name: 'Poland', country: 'PL' }],
  clauses: [
    {
      text: '1. Any dispute shall be\nsettled by consultation.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.9 }],
      modality: 'obligation',
      bearer: 'all-parties',
    },
    {
      text: '2. Disputes shall not be referred to a tribunal.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', polarity: 'excluded' }],
      modality: 'prohibition',
    },
    { text: '3. Costs of a dispute lie where they fall.', labels: [{ category: 'costs', family: 'money' }] },
  ],
});
/** Its name holds the id of the other. */
const SPAIN = aRecord({
  title: 'Memorandum with Spain',
  fileName: `${POLAND.id}.txt`,
  parties: [{ name: 'Spain', country: 'ES' }],
  clauses: [
    {
      text: 'Either Party may terminate this Memorandum; a dispute goes on.',
      labels: [{ category: 'termination', family: 'final-clauses', tier: 'broad' }],
      modality: 'permission',
      bearer: 'each-party',
    },
  ],
});

const KINDS: [string, () => string][] = [
  ['a folder', () => temporaryFolder()],
  ['PostgreSQL', () => postgres.newStore()],
];

async function filled(location: string): Promise<Store> {
  const store = await openStore(location);
  await store.put([POLAND, SPAIN]);
  return store;
}

/** What an address answers, which must be what it says it is. */
async function get<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.output<Schema>> {
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.status).toBe(200);
  const { data, error } = schema.safeParse(await response.json());
  expect(error).toBeUndefined();
  return data as z.output<Schema>;
}

async function problem(address: string): Promise<ProblemAnswer> {
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const answer = ProblemAnswer.parse(await response.json());
  expect(answer.status).toBe(response.status);
  return answer;
}

describe.each(KINDS)('over %s', (_, location) => {
  it.each<[string, string, Partial<ClauseQuery>, number]>([
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
    ['a page', 'words=dispute&limit=2&offset=1', { words: 'dispute', limit: 2, offset: 1 }, 4],
  ])('finds the clauses that "pacta query" finds, in its order, by %s', async (_, sent, query, total) => {
    const store = await filled(location());
    const answer = await get(ClausePage, `${await serve(store)}/api/clauses?${sent}`);
    expect(answer).toEqual(await store.search(ClauseQuery.parse(query)));
    expect(answer.total).toBe(total);
  });

  it('lists agreements, a page at a time, and counts all of them', async () => {
    const address = await serve(await filled(location()));
    const all = await get(AgreementPage, `${address}/api/agreements`);
    expect(all.agreements.map(({ title }) => title)).toEqual([SPAIN, POLAND].map(titleOf));
    const second = await get(AgreementPage, `${address}/api/agreements?limit=1&offset=1`);
    expect(second).toEqual({ total: 2, agreements: [all.agreements[1]] });
    const polish = await get(AgreementPage, `${address}/api/agreements?party=pl&instrument=agreement`);
    expect(polish).toEqual({ total: 1, agreements: [all.agreements[1]] });
    const named = await get(AgreementPage, `${address}/api/agreements?document=spain&status=complete`);
    expect(named.agreements.map(({ id }) => id)).toEqual([SPAIN.id]);
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

describe('what goes wrong', () => {
  const folder = async (token?: string) => serve(await filled(temporaryFolder()), token);

  it.each<[string, string, number, RegExp]>([
    ['an unknown address', '/nothing', 404, /^There is nothing at this address/],
    ['an unknown address of the API', '/api/nothing', 404, /^There is nothing at this address/],
    [
      'an unknown agreement',
      '/api/agreements/0123456789abcdef',
      404,
      /^There is no agreement with the id 0123456789abcdef\.$/,
    ],
    ['clauses of one', '/api/agreements/0123456789abcdef/clauses', 404, /^There is no agreement/],
    ['reasons for one', '/api/agreements/0123456789abcdef/reasons', 404, /^There is no agreement/],
    ['an id cut short', `/api/agreements/${POLAND.id.slice(0, 8)}`, 404, /16 hexadecimal digits/],
    ['an unknown clause', `/api/agreements/${POLAND.id}/clauses/art_9`, 404, /^There is no clause "art_9"/],
    ['a clause with an odd name', `/api/agreements/${POLAND.id}/clauses/%3Cb%3E`, 404, /a clause by its eId/],
    [
      'a name longer than any',
      `/api/agreements/${'a'.repeat(300)}`,
      400,
      /^This cannot be read: the address is too long/,
    ],
    [
      'an unknown category',
      '/api/clauses?category=dispute-resolutions',
      400,
      /^There is no category "dispute-resolutions"; did you mean "dispute-resolution"\?$/,
    ],
    [
      'an unknown family',
      `/api/agreements/${POLAND.id}/clauses?family=xyz`,
      400,
      /^There is no family "xyz": \/api\/categories lists them\.$/,
    ],
    ['an unknown parameter', '/api/categories?all=1', 400, /^There is no parameter "all"/],
    ['an address that is none', '/%zz', 400, /not written as one\.$/],
  ])('%s is told in one sentence', async (_, path, status, detail) => {
    const answer = await problem(`${await folder()}${path}`);
    expect(answer.status).toBe(status);
    expect(answer.detail).toMatch(detail);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is nothing that it takes', async (method) => {
    expect((await askRaw(await folder(), '/api/agreements', {}, method)).status).toBe(404);
  });

  it.each([
    '/../package.json',
    '/explorer/../../../package.json',
    '/explorer/%2e%2e/%2e%2e/package.json',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/%5c..%5c..%5cpackage.json',
    '/explorer/main.js/../../server/guard.js',
    '//etc/passwd',
    '/explorer/main.js%00.html',
    '/explorer/',
    '/explorer',
    '/api/agreements/..%2f..%2fpackage.json',
    '/api/agreements/%2e%2e/categories',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await askRaw(await folder(), path);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/root:|"dependencies"|timingSafe/);
  });

  it('answers this machine under its own name alone', async () => {
    const address = await folder();
    for (const path of ['/', '/api/agreements', '/healthz', '/nothing']) {
      const { status, body } = await askRaw(address, path, { host: 'rebound.example.org' });
      expect([path, status, ProblemAnswer.parse(JSON.parse(body)).detail]).toEqual([
        path,
        421,
        expect.stringMatching(/localhost only/),
      ]);
    }
    expect((await askRaw(address, '/api/agreements', { host: 'localhost:9' })).status).toBe(200);
  });

  it('tells the agreements to those alone who know the token, if there is one', async () => {
    const address = await folder(TOKEN);
    const paths = ['/api/agreements', '/api/clauses', '/api/openapi.json', `/api/agreements/${POLAND.id}`];
    for (const path of [...paths, '/api/agreements/', '/api//agreements', '/API/agreements']) {
      const { status, body } = await askRaw(address, path);
      expect([401, 404]).toContain(status);
      expect(body).not.toMatch(/Poland/);
    }
    for (const path of paths) {
      const without = await askRaw(address, path);
      expect([without.status, without.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect((await askRaw(address, path, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    }
    // The explorer holds nothing of the agreements, and asks for the token.
    for (const path of ['/', '/healthz', '/explorer/main.js'])
      expect((await askRaw(address, path)).status).toBe(200);
  });

  it('sends the headers that keep a browser from running anything else, with every answer', async () => {
    const address = await folder();
    for (const path of ['/', '/explorer/main.js', '/api/agreements', '/nothing', '/%zz', '/healthz']) {
      const { headers } = await askRaw(address, path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'self';.* frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:/);
    }
  });

  it('refuses a request that is no HTTP and goes on', async () => {
    const address = await folder();
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write('nonsense\r\n\r\n'),
      );
      let heard = '';
      socket.on('data', (data) => {
        heard += data;
      });
      socket.on('close', () => resolve(heard));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(
      (await askRaw(address, '/api/clauses', { cookie: 'x'.repeat(20_000) }).catch(() => null))?.status ??
        431,
    ).toBe(431);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it('says that the store does not answer, and nothing of where it is', { timeout: 60_000 }, async () => {
    const store = await filled(postgres.newStore());
    const address = await serve(store);
    await postgres.stop();
    try {
      const [answer, health] = await Promise.all([
        problem(`${address}/api/agreements`),
        fetch(`${address}/healthz`),
      ]);
      expect(answer).toMatchObject({
        status: 503,
        detail: 'The store does not answer: try again in a while.',
      });
      expect([health.status, await health.text()]).toEqual([503, 'the store does not answer\n']);
    } finally {
      await postgres.start();
    }
    expect((await fetch(`${address}/api/agreements`)).status).toBe(200);
  });

  it('says that something is broken, and nothing of what', async () => {
    const store = await filled(temporaryFolder());
    const address = await serve(store);
    await store.close();
    const answer = await problem(`${address}/api/agreements`);
    expect(answer).toMatchObject({
      status: 500,
      detail: expect.stringMatching(/the log of the server says what/),
    });
  });
});

it('writes nothing into the store: one that can only be read is enough', async () => {
  const location = postgres.newStore();
  await (await filled(location)).close();
  const readOnly = `${location}&options=-c%20default_transaction_read_only%3Don%20-c%20statement_timeout%3D30s`;
  const store = await openStore(readOnly, { mustExist: true });
  const address = await serve(store);
  for (const path of ['agreements', `agreements/${POLAND.id}`, 'clauses?words=dispute', 'categories']) {
    expect((await fetch(`${address}/api/${path}`)).status).toBe(200);
  }
  await expect(store.put([POLAND])).rejects.toThrow(/read-only transaction/);
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
