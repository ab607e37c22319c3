import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProblemAnswer } from '../../src/server/problem.js';
import { isTooSlow } from '../../src/server/upload-route.js';
import { openStore } from '../../src/store/index.js';
import { askRaw, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TOKEN = '0123456789abcdef-token';
const PATH = '/api/agreements?fileName=treaty.txt';
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

async function serving(token?: string) {
  const location = temporaryFolder();
  const store = await openStore(location);
  const folder = join(location, 'uploads');
  const upload = { location, folder, readLimits: { maxBytes: 1024 * 1024 } };
  return { address: await serve(store, token, undefined, { upload }), store, folder };
}

it.each<[string, string, Record<string, string>, number, RegExp]>([
  ['a page from elsewhere', PATH, { ...TEXT, origin: 'https://evil.example' }, 403, /Only the pages of this/],
  ['a page of a sandbox', PATH, { ...TEXT, origin: 'null' }, 403, /Only the pages of this server/],
  ['another site', PATH, { ...TEXT, 'sec-fetch-site': 'cross-site' }, 403, /Only the pages of this server/],
  ['a sister site', PATH, { ...TEXT, 'sec-fetch-site': 'same-site' }, 403, /Only the pages of this server/],
  ['JSON', PATH, { 'content-type': 'application/json' }, 415, /"Content-Type: application\/pdf"/],
  ['a form', PATH, { 'content-type': 'multipart/form-data; boundary=x' }, 415, /application\/pdf/],
  ['a type that only begins so', PATH, { 'content-type': 'text/plainer' }, 415, /application\/pdf/],
  ['what is not said', PATH, {}, 415, /application\/pdf/],
  ['no name', '/api/agreements', TEXT, 400, /^"fileName" must be given/],
  ['an empty name', '/api/agreements?fileName=', TEXT, 400, /^"fileName" must be the name of a file/],
  ['a blank name', '/api/agreements?fileName=%20%20', TEXT, 400, /^"fileName" must be/],
  ['two names', `${PATH}&fileName=b.txt`, TEXT, 400, /^"fileName" can be given only once/],
  ['a name longer than any', `/api/agreements?fileName=${'a'.repeat(251)}`, TEXT, 400, /250 characters/],
  ['something else', `${PATH}&force=true`, TEXT, 400, /^There is no parameter "force"/],
])('refuses %s in one sentence', async (_, path, headers, status, detail) => {
  const { address, store, folder } = await serving();
  const answer = await askRaw(address, path, headers, 'POST', 'AGREEMENT');
  expect(answer.status).toBe(status);
  expect(ProblemAnswer.parse(JSON.parse(answer.body)).detail).toMatch(detail);
  expect([await store.list(), readdirSync(folder)]).toEqual([[], []]);
});

it.each([
  '..',
  '.',
  '../treaty.pdf',
  'a/b.pdf',
  '/etc/passwd',
  '..\\treaty.pdf',
  'C:\\treaty.pdf',
  'a%00.pdf',
  'a%0a.pdf',
  'a%e2%80%aefdp.txt',
  'a%ff.pdf',
  '%2e%2e%2ftreaty.pdf',
])('takes no file of the name %s', async (name) => {
  const { address, folder } = await serving();
  const answer = await askRaw(address, `/api/agreements?fileName=${name}`, TEXT, 'POST', 'x');
  expect([answer.status, ProblemAnswer.parse(JSON.parse(answer.body)).detail]).toEqual([
    400,
    '"fileName" must be the name of a file, without folders.',
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

it.each<[string, Record<string, string>]>([
  ['that says how large it is', { 'content-length': String(2 ** 21) }],
  ['that does not', { 'transfer-encoding': 'chunked' }],
])('refuses a document that is too large, %s, and goes on', async (_, headers) => {
  const { address, folder } = await serving();
  const body = Buffer.alloc(2 ** 21, 'a');
  const answer = await askRaw(address, PATH, { ...TEXT, ...headers }, 'POST', body);
  expect([answer.status, JSON.parse(answer.body).detail]).toEqual([
    413,
    'A document has 1 MB at most (--max-size of "pacta serve").',
  ]);
  expect(readdirSync(folder)).toEqual([]);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

it('forgets what breaks off on its way', async () => {
  const { address, folder, store } = await serving();
  const { hostname, port } = new URL(address);
  const sent = request({ hostname, port, path: PATH, method: 'POST', headers: TEXT });
  sent.on('error', () => undefined);
  sent.write('AGREEMENT');
  await expect.poll(() => readdirSync(folder)).toHaveLength(1);
  sent.destroy();
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  expect(await store.list()).toEqual([]);
});

it('takes documents only where it was told to, and says how to tell it', async () => {
  const store = await openStore(temporaryFolder());
  const address = await serve(store);
  const answer = await askRaw(address, PATH, TEXT, 'POST', 'AGREEMENT');
  expect([answer.status, JSON.parse(answer.body).detail]).toEqual([
    403,
    'Nothing is added here: "pacta serve --upload" starts a server that takes documents.',
  ]);
  expect(await (await fetch(`${address}/api/about`)).json()).toMatchObject({ upload: null });
  const taking = (await serving()).address;
  expect(await (await fetch(`${taking}/api/about`)).json()).toMatchObject({ upload: { maxBytes: 2 ** 20 } });
});

it('wants the token where there is one', async () => {
  const { address, folder } = await serving(TOKEN);
  expect((await askRaw(address, PATH, TEXT, 'POST', 'AGREEMENT')).status).toBe(401);
  expect(readdirSync(folder)).toEqual([]);
});

it.each<[string, number, number, boolean]>([
  ['has just begun', 0, 1_000, false],
  ['thought for a while', 10, 29_000, false],
  ['sends a byte now and then', 5, 40_000, true],
  ['has a slow line', 2_000_000, 200_000, false],
  ['slows down', 2_000_000, 290_000, true],
])('who %s', (_, bytes, elapsedMs, expected) => {
  expect(isTooSlow(bytes, elapsedMs)).toBe(expected);
});
