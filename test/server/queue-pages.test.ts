import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemAnswer } from '../../src/server/problem.js';
import { openStore } from '../../src/store/index.js';
import { agreement, folderWith } from '../support/cli.js';
import { startPostgres } from '../support/postgres.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { askRaw, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { failures, startWorker, submit, until } from '../support/worker.js';

const TOKEN = '0123456789abcdef-token';
const KNOWN = { authorization: `Bearer ${TOKEN}` };
const PAGE = { accept: 'text/html' };

const postgres = startPostgres();
let redis: RedisServer;
let databases = 0;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** One that stays empty; those that do not have databases of their own. */
const empty = () => redis.url(0);

async function serving(token?: string, queue = empty(), mayChange = false): Promise<string> {
  const store = await openStore(temporaryFolder());
  return serve(store, token, undefined, { queue: { address: queue, mayChange } });
}

/** A queue of which one document has failed, and one is put back. */
async function filled(): Promise<string> {
  databases += 1;
  const queue = redis.url(databases);
  const folder = folderWith({ 'in/empty.pdf': '' });
  await submit(folder, queue, 'first');
  const worker = startWorker(folder, queue);
  await until(async () => (await failures(folder, queue)).length === 1, worker.log);
  worker.signal('SIGTERM');
  await worker.end;
  await submit(folderWith({ 'in/poland.txt': agreement('POLAND') }), queue, 'second');
  return queue;
}

interface Queues {
  queues: { name: string; readOnlyMode: boolean; counts: Record<string, number>; jobs: unknown[] }[];
}

describe('the pages of the queue', { timeout: 60_000 }, () => {
  it('tell what waits and what failed, with the reason', async () => {
    const address = await serving(undefined, await filled());
    const asked = `${address}/queues/api/queues?activeQueue=documents&status=failed&page=1&jobsPerPage=10`;
    const { queues } = (await (await fetch(asked)).json()) as Queues;
    expect(queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['documents', true],
      ['batches', true],
    ]);
    expect(queues[0]!.counts).toMatchObject({ waiting: 1, failed: 1 });
    expect(queues[0]!.jobs).toMatchObject([{ failedReason: expect.stringMatching(/empty.*\[read\//) }]);
  });

  it('tell the same of a queue in PostgreSQL', async () => {
    const address = await serving(undefined, postgres.newStore());
    const { queues } = (await (await fetch(`${address}/queues/api/queues`)).json()) as Queues;
    expect(queues.map(({ name, counts }) => [name, counts.waiting])).toEqual([
      ['documents', 0],
      ['batches', 0],
    ]);
    expect((await fetch(`${address}/queues/api/redis/stats`)).status).toBe(200);
  });

  it('have files of this server alone', async () => {
    const address = await serving();
    const answer = await askRaw(address, '/queues/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe-eval|\*|https?:|data:/);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.body).not.toMatch(/https?:|\/\/fonts/);
    const files = [...answer.body.matchAll(/(?:href|src)="(static\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect((await askRaw(address, `/queues/${file}`)).status).toBe(200);
  });

  it.each([
    '/queues/static/../index.ejs',
    '/queues/static/..%2findex.ejs',
    '/queues/static/%2e%2e/%2e%2e/package.json',
    '/queues/static/nothing.js',
    '/queues/nothing/at/all',
  ])('are nothing else: %s', async (path) => {
    const answer = await askRaw(await serving(), path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.body).not.toMatch(/basePath|"dependencies"/);
  });

  it('answer this machine under its own name alone', async () => {
    const answer = await askRaw(await serving(), '/queues/', { host: 'rebound.example.org' });
    expect(answer.status).toBe(421);
  });

  it.each<[string, string, string]>([
    ['stop all work', 'PUT', '/queues/api/queues/pause'],
    ['try a job again', 'PUT', '/queues/api/queues/documents/some-job/retry'],
    ['put something into the queue', 'POST', '/queues/api/queues/documents/add'],
    ['do away with it', 'PUT', '/queues/api/queues/documents/obliterate'],
  ])('change nothing unless told otherwise: %s', async (_, method, path) => {
    const answer = await askRaw(await serving(), path, {}, method);
    expect([answer.status, ProblemAnswer.parse(JSON.parse(answer.body)).detail]).toEqual([
      403,
      'The queue is only shown here: "pacta serve --manage-queue" lets it be changed.',
    ]);
  });

  it('change something where that was said, but for no page from elsewhere', async () => {
    const queue = await filled();
    const address = await serving(undefined, queue, true);
    const path = '/queues/api/queues/documents/retry/failed';
    const elsewhere = await askRaw(address, path, { origin: 'https://evil.example' }, 'PUT');
    expect(elsewhere.status).toBe(403);
    const folder = folderWith({});
    expect(await failures(folder, queue)).toHaveLength(1);
    expect((await askRaw(address, path, { origin: address }, 'PUT')).status).toBe(200);
    expect(await failures(folder, queue)).toHaveLength(0);
  });

  it('are told of only where there is a queue', async () => {
    const about = async (address: string) => (await fetch(`${address}/api/about`)).json();
    expect(await about(await serving())).toMatchObject({ queue: true });
    const without = await serve(await openStore(temporaryFolder()));
    expect(await about(without)).toMatchObject({ queue: false });
    for (const path of ['/queues', '/queues/', '/queues/api/queues', '/api/session'])
      expect((await askRaw(without, path)).status).toBe(404);
  });

  it('say that the queue does not answer', async () => {
    const own = await startRedis();
    const address = await serving(undefined, own.url(0)).finally(() => own.signal('SIGSTOP'));
    const answer = await askRaw(address, '/queues/api/queues');
    expect([answer.status, JSON.parse(answer.body).detail]).toEqual([
      503,
      'The queue does not answer: try again in a while.',
    ]);
    expect((await askRaw(address, '/api/agreements')).status).toBe(200);
    own.signal('SIGCONT');
    await until(async () => (await askRaw(address, '/queues/api/queues')).status === 200);
    await own.stop();
    expect((await askRaw(address, '/queues/api/queues')).status).toBe(503);
  });
});

describe('who sees the queue, where there is a token', { timeout: 60_000 }, () => {
  const session = (address: string, headers: Record<string, string> = KNOWN) =>
    askRaw(address, '/api/session', headers, 'POST');
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String((answer.headers['set-cookie'] as string[])[0]).split(';')[0]!;

  it.each([
    '/queues',
    '/queues/',
    '/queues/api/queues',
    '/queues/api/redis/stats',
    '/queues/static/js/main.js',
  ])('nobody without it: %s', async (path) => {
    const address = await serving(TOKEN);
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { cookie: 'pacta-session=wrong' }]) {
      const answer = await askRaw(address, path, headers);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
    const page = await askRaw(address, path, PAGE);
    expect([page.status, page.headers.location, page.body]).toEqual([303, '/', '']);
  });

  it('programs with it, and browsers with a session that it has opened', async () => {
    const address = await serving(TOKEN);
    expect((await askRaw(address, '/queues/api/queues', KNOWN)).status).toBe(200);
    const opened = await session(address);
    expect(opened.status).toBe(204);
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^pacta-session=[\w-]{43}; Path=\/queues; HttpOnly; SameSite=Strict$/),
    ]);
    const cookie = `other=1; ${cookieOf(opened)}`;
    for (const path of ['/queues/', '/queues/api/queues'])
      expect((await askRaw(address, path, { ...PAGE, cookie })).status).toBe(200);
    // It opens nothing else.
    expect((await askRaw(address, '/api/agreements', { cookie })).status).toBe(401);
    expect((await session(address, { cookie })).status).toBe(401);
    // And holds at no other server.
    expect((await askRaw(await serving(TOKEN), '/queues/api/queues', { cookie })).status).toBe(401);
  });

  it.each<[string, Record<string, string>, number]>([
    ['without the token', {}, 401],
    ['with another', { authorization: 'Bearer 0123456789abcdef-other' }, 401],
    ['by a page from elsewhere', { ...KNOWN, origin: 'https://evil.example' }, 403],
    ['by another site', { ...KNOWN, 'sec-fetch-site': 'cross-site' }, 403],
  ])('no session is opened %s', async (_, headers, status) => {
    const answer = await session(await serving(TOKEN), headers);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined]);
  });

  it('says to a browser that came by TLS that the cookie goes by TLS alone', async () => {
    const address = await serving(TOKEN);
    const { host } = new URL(address);
    const answer = await session(address, { ...KNOWN, origin: `https://${host}` });
    expect(answer.headers['set-cookie']![0]).toMatch(/; Secure$/);
  });

  it('keeps so many sessions, and lets the oldest go', async () => {
    const address = await serving(TOKEN);
    const first = cookieOf(await session(address));
    const second = cookieOf(await session(address));
    for (let count = 0; count < 99; count += 1) await session(address);
    const seen = async (cookie: string) => (await askRaw(address, '/queues/', { cookie })).status;
    expect([await seen(first), await seen(second)]).toEqual([401, 200]);
  });
});
