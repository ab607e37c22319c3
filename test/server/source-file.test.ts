import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { type AgreementRecord, recordId } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { askRaw, problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const BYTES = Buffer.from(`%PDF-1.7\n${'An invented agreement. '.repeat(40_000)}`);
const SECRET = Buffer.from('what nobody is to read');

/** A record of a PDF of these bytes that claims to lie at `uri`. */
function recordAt(
  uri: string,
  bytes: Buffer,
  source: Partial<AgreementRecord['source']> = {},
): AgreementRecord {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made = aRecord({ fileName: 'agreement.pdf' });
  return {
    ...made,
    id: recordId(sha256),
    source: { ...made.source, uri, bytes: bytes.length, sha256, ...source },
  };
}

async function served(record: AgreementRecord, token?: string): Promise<{ address: string; path: string }> {
  const store = await openStore(temporaryFolder());
  await store.put([record]);
  return { address: await serve(store, token), path: `/api/agreements/${record.id}/source` };
}

/** A folder with the file, perhaps in an archive; and where it is. */
function placed(name: string, bytes: Buffer): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

it.each<[string, () => string]>([
  ['a file', () => placed('agreement.pdf', BYTES)],
  ['a file below the folder of the server', () => relative(process.cwd(), placed('agreement.pdf', BYTES))],
  [
    'a member of a ZIP archive',
    () => `${placed('old.zip', Buffer.from(zipSync({ '1990/a.pdf': BYTES })))}#1990/a.pdf`,
  ],
  [
    'a link to the file, which a person may have named',
    () => {
      const link = join(temporaryFolder(), 'link.pdf');
      symlinkSync(placed('agreement.pdf', BYTES), link);
      return link;
    },
  ],
])('sends %s as it was read', async (_, place) => {
  const { address, path } = await served(recordAt(place(), BYTES));
  const response = await fetch(address + path);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'content-length': String(BYTES.length),
    'x-content-type-options': 'nosniff',
    etag: `"${createHash('sha256').update(BYTES).digest('hex')}"`,
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(BYTES)).toBe(true);
  const head = await fetch(address + path, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(BYTES.length)]);
  const again = await askRaw(address, path, { 'if-none-match': response.headers.get('etag')! });
  expect([again.status, again.body]).toEqual([304, '']);
});

/** Other bytes of the same length. */
const other = Buffer.from(BYTES.toString().replace('invented', 'Invented'));

it.each<[string, () => string, Buffer]>([
  ['is gone', () => join(temporaryFolder(), 'gone.pdf'), BYTES],
  ['has other bytes of the same number', () => placed('a.pdf', other), BYTES],
  ['has fewer bytes', () => placed('a.pdf', BYTES.subarray(1)), BYTES],
  ['has become a folder', () => temporaryFolder(), BYTES],
  ['is in an archive that is gone', () => join(temporaryFolder(), 'gone.zip#a.pdf'), BYTES],
  [
    'is no longer in the archive',
    () => `${placed('old.zip', Buffer.from(zipSync({ 'b.pdf': BYTES })))}#a.pdf`,
    BYTES,
  ],
  ['is in what is no archive', () => `${placed('old.zip', BYTES)}#a.pdf`, BYTES],
  ['was another from the beginning, of a record that lies', () => placed('secret.txt', SECRET), BYTES],
  ['is a file of the system', () => '/etc/passwd', SECRET],
  ['is one by a way round', () => '../../../../../../../../etc/passwd', SECRET],
  ['is a file without end', () => '/dev/zero', Buffer.of()],
  ['is what the kernel makes up', () => '/proc/self/environ', Buffer.of(0)],
  ['has a name that cannot be', () => 'agreement\u0000.pdf', BYTES],
  ['has no name', () => '', BYTES],
  ['would be asked of another machine', () => 'http://127.0.0.1:9/agreement.pdf', BYTES],
  ['is written as an address of a file', () => `file://${placed('a.pdf', BYTES)}`, BYTES],
  [
    'is a pipe that nobody writes to',
    () => {
      const pipe = join(temporaryFolder(), 'pipe.pdf');
      execFileSync('mkfifo', [pipe]);
      return pipe;
    },
    BYTES,
  ],
])('says in the same words that it is not there when it %s', async (_, place, bytes) => {
  const record = recordAt(place(), bytes);
  const { address, path } = await served(record);
  const answer = await problem(address + path);
  expect(answer.status).toBe(404);
  expect(answer.detail.startsWith(`The file that was read is no longer at ${record.source.uri}`)).toBe(true);
  expect(answer.detail).toMatch(/(\.pdf|passwd|zero|environ|secret\.txt|\/[^/ ]*|was started)\.$/);
});

it.each<[string, Partial<AgreementRecord['source']>, RegExp]>([
  ['is no PDF', { mediaType: 'text/plain' }, /^This agreement was read from no PDF/],
  [
    'lies in a bucket',
    { uri: 's3://bucket/agreement.pdf' },
    /^The file lies at s3:\/\/bucket\/agreement\.pdf/,
  ],
  ['is too large', { bytes: 300 * 1024 ** 2 }, /^The file is not shown: it is larger than 200 MB\.$/],
])('shows none that %s, and does not look for it', async (_, source, detail) => {
  const { address, path } = await served(recordAt(placed('agreement.pdf', BYTES), BYTES, source));
  const answer = await problem(address + path);
  expect([answer.status, answer.detail]).toEqual([404, expect.stringMatching(detail)]);
});

it('finds it again where it is put back', async () => {
  const place = placed('agreement.pdf', BYTES);
  const { address, path } = await served(recordAt(place, BYTES));
  rmSync(place);
  expect((await problem(address + path)).status).toBe(404);
  mkdirSync(place);
  expect((await problem(address + path)).status).toBe(404);
  rmSync(place, { recursive: true });
  writeFileSync(place, BYTES);
  expect((await fetch(address + path)).status).toBe(200);
});

it('gives it to those alone who know the token', async () => {
  const token = '0123456789abcdef-token';
  const { address, path } = await served(recordAt(placed('agreement.pdf', BYTES), BYTES), token);
  expect((await askRaw(address, path)).status).toBe(401);
  expect((await askRaw(address, path, { authorization: `Bearer ${token}` })).status).toBe(200);
});

it.each<[string, string, RegExp]>([
  ['the program', 'build/pdf.min.mjs', /^text\/javascript/],
  ['its worker', 'build/pdf.worker.min.mjs', /^text\/javascript/],
  ['a table of letters', 'cmaps/UniJIS-UTF16-H.bcmap', /^application\/octet-stream$/],
  ['a font', 'standard_fonts/LiberationSans-Regular.ttf', /^font\/ttf$/],
  ['a decoder', 'wasm/jbig2.wasm', /^application\/wasm$/],
])('sends %s of pdf.js, once', async (_, name, type) => {
  const { address } = await served(recordAt('gone.pdf', BYTES));
  const path = `/assets/pdfjs/${name}`;
  const { status, headers } = await askRaw(address, path);
  expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(type)]);
  // A worker has the policy that comes with its script: there alone scans are decoded with WebAssembly.
  const isWorker = name.includes('worker');
  expect(headers['content-security-policy']!.includes("'wasm-unsafe-eval'")).toBe(isWorker);
  expect(headers['content-security-policy']).not.toMatch(/'unsafe|\*|data:|blob:/);
  expect((await askRaw(address, path, { 'if-none-match': headers.etag! })).status).toBe(304);
});

it.each([
  'build/pdf.mjs',
  'build/pdf.sandbox.min.mjs',
  'cmaps/LICENSE',
  'build/..%2f..%2fpackage.json',
  'build/%2e%2e%2fpackage.json',
  '..%2fpackage.json/x',
  '%2e%2e/package.json',
  'cmaps/..%5c..%5cpackage.json',
  'constructor/name',
  'build/pdf.min.mjs%00',
  'build/',
  'build',
])('sends nothing else for %s', async (name) => {
  const { address } = await served(recordAt('gone.pdf', BYTES));
  const { status, body } = await askRaw(address, `/assets/pdfjs/${name}`);
  expect([400, 404]).toContain(status);
  expect(body).not.toMatch(/"dependencies"|pdfjs-dist|License/);
});

/** More than the system keeps for whoever does not read. */
const LARGE = Buffer.from(`%PDF-1.7\n${'An invented agreement. '.repeat(500_000)}`);

it('answers questions while more files are being fetched than questions may wait', async () => {
  const { address, path } = await served(recordAt(placed('agreement.pdf', LARGE), LARGE));
  const fetched = Array.from({ length: 70 }, () => askUnread(address, path));
  const slow = await Promise.all(fetched);
  onTestFinished(() => {
    for (const one of slow) one.destroy();
  });
  expect((await fetch(`${address}/api/about`)).status).toBe(200);
});

/** Asks, and reads no more of the answer than its headers. */
const askUnread = (address: string, path: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(address + path, { agent: new Agent() }, resolve).on('error', reject);
  });
