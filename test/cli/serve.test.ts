import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { folderWith, isAlive, MAIN, pacta, RULES, startPacta, until } from '../support/cli.js';
import { startPostgres } from '../support/postgres.js';
import { freePort } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TOKEN = '0123456789abcdef';
const postgres = startPostgres();

async function aStore(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const clauses = ['Any dispute shall be settled.', 'A dispute is a difference.', 'No tribunal.'];
  await store.put([aRecord({ title: 'One', clauses: clauses.map((text) => ({ text })) })]);
  await store.close();
  return folder;
}

async function serving(store: string, args: string[] = []) {
  const port = String(await freePort());
  const run = startPacta(store, ['serve', '--store', store, '--port', port, '--pipeline', RULES, ...args]);
  await until('it serves', () => /^The agreements are at /m.test(run.said()));
  return { ...run, address: `http://127.0.0.1:${port}` };
}

it('serves what "pacta query --json" prints until a signal ends it', { timeout: 60_000 }, async () => {
  const store = await aStore();
  const run = await serving(store);
  expect(run.said()).toContain(`The agreements are at ${run.address}/ until Ctrl-C.`);
  const { stdout } = await pacta(store, ['query', 'dispute', '--limit', '1', '--json', '--store', store]);
  const response = await fetch(`${run.address}/api/clauses?words=dispute&limit=1`);
  expect(await response.json()).toEqual(JSON.parse(stdout));
  run.signal('SIGTERM');
  expect((await run.end).code).toBe(0);
  await expect(fetch(run.address)).rejects.toThrow();
});

it('ends at Ctrl-C too, also while a browser keeps its connection', { timeout: 60_000 }, async () => {
  const run = await serving(await aStore());
  await (await fetch(`${run.address}/api/agreements`)).json();
  run.signal('SIGINT');
  expect((await run.end).code).toBe(0);
});

it.each<[string, NodeJS.ProcessEnv, boolean]>([
  ['ends with the npx it was started with', { npm_command: 'exec' }, true],
  ['outlives the shell it was started from', {}, false],
])('%s', { timeout: 60_000 }, async (_, env, expected) => {
  const port = await freePort();
  const command = `"${process.execPath}" "${MAIN}" serve --port ${port} --pipeline "${RULES}" --store "$STORE"; true`;
  const shell = spawn('sh', ['-c', command], {
    env: { ...process.env, npm_command: '', ...env, STORE: await aStore() },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  shell.stdout.on('data', (words) => {
    said += words;
  });
  const pid = await until(
    'it serves',
    () => Number(/"server":(\d+).*"listening"/.exec(said)?.[1]) || undefined,
  );
  onTestFinished(() => {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  shell.kill('SIGKILL');
  const ended = () => !isAlive(pid);
  if (expected) await until('it has ended', ended);
  else {
    // Longer than it takes to see that the parent is gone.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(ended()).toBe(false);
  }
});

it('serves the explorer', { timeout: 60_000 }, async () => {
  const run = await serving(await aStore());
  const page = await (await fetch(`${run.address}/search`)).text();
  const files = [...page.matchAll(/(?:href|src)="(\/explorer\/[^"]+)"/g)].map(([, file]) => file!);
  expect(files.map((file) => extname(file)).sort()).toEqual(['.css', '.js', '.svg']);
  for (const file of files) expect((await fetch(run.address + file)).status).toBe(200);
});

it.each<[string, string[], NodeJS.ProcessEnv | undefined, RegExp]>([
  [
    'all addresses without a token',
    ['--host', '0.0.0.0'],
    undefined,
    /could read every agreement: give a token/,
  ],
  ['a token too short', [], { PACTA_TOKEN: 'short' }, /A token has 16 to 200 characters/],
  ['an empty token', ['--host', '0.0.0.0'], { PACTA_TOKEN: '' }, /A token has 16 to 200 characters/],
  [
    'an address of another machine',
    ['--host', '192.0.2.1', '--token', TOKEN],
    undefined,
    /192\.0\.2\.1 is no address of this machine/,
  ],
  [
    'a queue that is none',
    ['--redis', 'http://localhost'],
    undefined,
    /^pacta: A queue cannot be at "http:\/\/localhost"/,
  ],
  [
    'a folder for documents that cannot be made',
    ['--uploads', '/dev/null/kept'],
    undefined,
    /^pacta: Documents that are added cannot be kept in \/dev\/null.* --uploads\.$/m,
  ],
  ['to manage no queue', ['--manage-queue'], { PACTA_QUEUE: '' }, /^pacta: Say where the queue is/],
  ['a port that is none', ['--port', '70000'], undefined, /from 0 to 65535/],
  ['a store that is not there', ['--store', 'nowhere'], undefined, /^pacta: There is no store at nowhere/],
])('refuses %s with one sentence', { timeout: 60_000 }, async (_, args, env, said) => {
  const folder = await aStore();
  const where = args.includes('--store') ? [] : ['--store', folder];
  const answer = await pacta(
    folderWith({}),
    ['serve', '--pipeline', RULES, ...where, '--port', '0', ...args],
    env,
  );
  expect(answer.stderr).toMatch(said);
  expect(answer.stderr.trim().split('\n')).toHaveLength(1);
  expect(answer.code).toBe(2);
});

it('says that a port is taken', { timeout: 60_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await until('it is taken', () => other.address() ?? undefined);
  const { port } = other.address() as { port: number };
  const store = await aStore();
  const { stderr, code } = await pacta(store, [
    'serve',
    '--store',
    store,
    '--port',
    String(port),
    '--pipeline',
    RULES,
  ]);
  expect(stderr).toBe(`pacta: Port ${port} at 127.0.0.1 is taken: name another with --port.\n`);
  expect(code).toBe(2);
});

it('logs addresses, statuses and times, and nothing of what was asked', { timeout: 60_000 }, async () => {
  const run = await serving(await aStore(), ['--token', TOKEN]);
  const address = `${run.address}/api/clauses?words=secretword`;
  await (await fetch(address, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
  await (await fetch(address)).text();
  await (await fetch(`${run.address}/secretword`)).text();
  run.signal('SIGTERM');
  const { stdout } = await run.end;
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ msg }) => msg === 'answered').map(({ route, status }) => [route, status])).toEqual([
    ['/api/clauses', 200],
    ['/api/clauses', 401],
    [null, 404],
  ]);
  expect(stdout).not.toMatch(`secretword|${TOKEN}`);
});

it('serves as compose.yaml starts it', { timeout: 60_000 }, async () => {
  const location = postgres.newStore();
  const store = await openStore(location);
  await store.put([aRecord({ title: 'One', clauses: [{ text: 'Any dispute.' }] })]);
  await store.close();
  const { explorer } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }).services;
  const options = new URL(explorer.environment.PACTA_STORE.replace(/\$\{.*?\}/, 'x')).search.slice(1);
  const args = explorer.command.map((word: string) => (word === '8080' ? '0' : word));
  const run = startPacta(folderWith({}), args, { PACTA_STORE: `${location}&${options}`, PACTA_TOKEN: TOKEN });
  const port = await until('it serves', () => /:(\d+)\/ until Ctrl-C/.exec(run.said())?.[1]);
  const address = `http://127.0.0.1:${port}`;
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect((await fetch(`${address}/api/clauses`)).status).toBe(401);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${address}/api/clauses?words=dispute`, { headers });
  expect(await answer.json()).toMatchObject({ total: 1 });
  run.signal('SIGTERM');
  expect((await run.end).code).toBe(0);
});
