import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { ProblemAnswer } from '../../src/server/problem.js';
import { startPostgres } from '../support/postgres.js';
import { askRaw, problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { filled, POLAND } from './a-store.js';

const TOKEN = '0123456789abcdef-token';
const postgres = startPostgres();

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
    /^There is no category "dispute-resolutions"\. Did you mean "dispute-resolution"\? \/api\/categories lists them all\.$/,
  ],
  [
    'an unknown family',
    `/api/agreements/${POLAND.id}/clauses?family=xyz`,
    400,
    /^There is no family "xyz"\. \/api\/categories lists them all\.$/,
  ],
  ['an unknown parameter', '/api/categories?all=1', 400, /^There is no parameter "all"/],
  ['an address that is none', '/%zz', 400, /not written as one\.$/],
])('%s is told in one sentence', async (_, path, status, detail) => {
  const answer = await problem(`${await folder()}${path}`);
  expect(answer.status).toBe(status);
  expect(answer.detail).toMatch(detail);
});

it.each<[string, string, string, string]>([
  [
    'a field that is none',
    'dispute partie:PL',
    'There is no field "partie". Did you mean "party:"?',
    'partie:',
  ],
  ['an open parenthesis', 'a1 (b1', 'The parenthesis that opens here is not closed.', '('],
  ['an unknown category', 'b1 -category:terminatio', 'There is no category "terminatio". Did', 'terminatio'],
  ['no word', '- -', 'There is no word to look for.', '- -'],
])('tells where in a question is %s', async (_, q, detail, marked) => {
  for (const path of ['/api/clauses', '/api/facets', `/api/agreements/${POLAND.id}/clauses`]) {
    const answer = await problem(`${await folder()}${path}?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(400);
    expect(answer.detail.startsWith(detail)).toBe(true);
    expect(answer.detail).not.toContain('\n');
    expect(q.slice(answer.place!.start, answer.place!.end)).toBe(marked);
  }
});

it.each<[string, string, string, number, string?]>([
  ['a change of one', 'PUT', `/api/agreements/${POLAND.id}`, 405, 'GET, HEAD'],
  ['the end of one', 'DELETE', `/api/agreements/${POLAND.id}?force=1`, 405, 'GET, HEAD'],
  ['what may be asked', 'OPTIONS', '/', 405, 'GET, HEAD'],
  ['a change of all', 'PUT', '/api/agreements', 405, 'GET, HEAD, POST'],
  [
    'the end of what people decided',
    'DELETE',
    `/api/agreements/${POLAND.id}/reviews`,
    405,
    'GET, HEAD, POST',
  ],
  ['a change where nothing is', 'POST', '/api/nothing', 404],
])('%s (%s) is nothing that it takes', async (_, method, path, status, allow) => {
  const answer = await askRaw(await folder(), path, { 'content-type': 'application/json' }, method);
  expect(ProblemAnswer.parse(JSON.parse(answer.body)).status).toBe(status);
  expect([answer.status, answer.headers.allow]).toEqual([status, allow]);
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

it.each<[string, string, number]>([
  ['what is no HTTP', 'nonsense\r\n\r\n', 400],
  [
    'headers longer than any',
    `GET / HTTP/1.1\r\nhost: localhost\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
])('refuses %s in its usual form, and goes on', async (_, sent, status) => {
  const address = await folder();
  const said = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(sent));
    let heard = '';
    socket.on('data', (data) => {
      heard += data;
    });
    socket.on('close', () => resolve(heard));
    // What was sent but not read any more.
    socket.on('error', () => undefined);
  });
  const [head = '', body = ''] = said.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain('content-type: application/problem+json; charset=utf-8');
  expect(head).toContain('x-content-type-options: nosniff');
  expect(ProblemAnswer.parse(JSON.parse(body)).status).toBe(status);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

it.each<[string, (folder: string) => Promise<unknown>]>([
  ['deleted', async () => undefined],
  ['replaced', async (folder) => (await filled(folder)).close()],
])('says that the store was %s', async (_, after) => {
  const folder = temporaryFolder();
  const address = await serve(await filled(folder));
  rmSync(folder, { recursive: true });
  await after(folder);
  const healthz = await fetch(`${address}/healthz`);
  expect([healthz.status, await healthz.text()]).toEqual([503, 'the store was deleted or replaced\n']);
  for (const path of ['/api/agreements', '/api/clauses?q=dispute', `/api/agreements/${POLAND.id}`]) {
    const { status, detail } = await problem(`${address}${path}`);
    expect([path, status, detail]).toEqual([path, 503, expect.stringMatching(/deleted or replaced while/)]);
  }
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
