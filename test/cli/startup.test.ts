import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { MAIN, startServing } from '../support/cli.js';
import { startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const CLI = fileURLToPath(new URL('../../src/cli/', import.meta.url));
const LIGHT = new Set(['commander', '../limits.js', '../version.js']);

/** Files whose import statements the command's start has to wait for. */
const atStart = () =>
  readdirSync(CLI).filter(
    (file) =>
      /export function \w+Command\(/.test(readFileSync(CLI + file, 'utf8')) ||
      ['main.ts', 'run.ts'].includes(file),
  );

/** What a file of the commands waits for, itself or through another of them, and that is not light. */
function heavy(file: string, from: readonly string[] = []): string[] {
  if (from.includes(file)) return [];
  const path = [...from, file];
  return [...readFileSync(CLI + file, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^']+)';/gm)].flatMap(
    ([, target]) => {
      const own = /^\.\/(.+)\.js$/.exec(target!)?.[1];
      if (own !== undefined) return heavy(`${own}.ts`, path);
      return target!.startsWith('node:') || LIGHT.has(target!) ? [] : [`${path.join(' → ')} → ${target}`];
    },
  );
}

it('loads nothing heavy before a command is at work, so that help and answers come at once', () => {
  const files = atStart();
  expect(files.length).toBeGreaterThan(7);
  expect(files.flatMap((file) => heavy(file))).toEqual([]);
});

const BUILT = fileURLToPath(new URL('../../dist/bundled/', import.meta.url));
const NAMES_PACKAGES = fileURLToPath(new URL('../support/loaded-packages.cjs', import.meta.url));

/** Packages a process of the built command loads, by what it says at its end. */
function packagesOf(args: string[]): string[] {
  const { stderr } = spawnSync(process.execPath, ['--require', NAMES_PACKAGES, ...args], {
    encoding: 'utf8',
  });
  return /^loaded: (.*)$/m.exec(stderr)![1]!.split(' ');
}

const HEAVY = ['@aws-sdk/client-s3', 'compromise', 'fastify', 'workerpool', 'yaml'];

it.each<[string, (store: string) => string[]]>([
  ['list', (store) => ['list', '--store', store]],
  ['query for words', (store) => ['query', 'clause', '--store', store]],
  ['obligations', (store) => ['obligations', '--due', '--store', store]],
  ['query for a category', (store) => ['query', '--category', 'dispute-resolution', '--store', store]],
  ['show', (store) => ['show', 'One', '--store', store]],
  ['show safeguards', (store) => ['show', 'One', '--safeguards', '--store', store]],
  ['export', (store) => ['export', 'One', '--format', 'akn', '--store', store]],
])('answers from the store without the rules: %s', { timeout: 30_000 }, async (_, args) => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const labels = [{ category: 'dispute-resolution', family: 'final-clauses' }];
  await store.put([aRecord({ title: 'One', clauses: [{ text: 'The first clause.', labels }] })]);
  await store.close();
  const loaded = packagesOf([MAIN, ...args(folder)]);
  expect(loaded).toContain('libsql');
  expect(loaded.filter((name) => HEAVY.includes(name))).toEqual([]);
});

it('starts a worker process without what its parent alone needs', { timeout: 30_000 }, () => {
  const job = readdirSync(BUILT).find((file) => /^job-\w+\.js$/.test(file));
  const loaded = packagesOf([
    '--input-type=module',
    '--eval',
    `await import('${pathToFileURL(BUILT)}${job}')`,
  ]);
  expect(loaded).toContain('natural');
  expect(loaded.filter((name) => ['@aws-sdk/client-s3', 'libsql', 'yaml'].includes(name))).toEqual([]);
});

it('serves without what takes documents and shows the queue, unless it is told to', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  await (await openStore(folder)).close();
  const OTHERS = ['@bull-board/api', '@bull-board/fastify', 'bullmq', 'ejs', 'ioredis', 'workerpool'];
  const packages = async (...args: string[]) => {
    const run = await startServing(folder, ['--store', folder, ...args], {
      NODE_OPTIONS: `--require ${NAMES_PACKAGES}`,
    });
    run.signal('SIGTERM');
    const loaded = /^loaded: (.*)$/m.exec((await run.end).stderr)![1]!.split(' ');
    return loaded.filter((name) => OTHERS.includes(name));
  };
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  expect(await packages()).toEqual([]);
  expect(await packages('--upload')).toEqual(['workerpool']);
  expect(await packages('--redis', redis.url(0))).toEqual(OTHERS);
});

it('loads the client of S3 for those alone who name a bucket', { timeout: 30_000 }, () => {
  const client = (address: string) =>
    packagesOf([MAIN, 'submit', address, '--queue', 'redis://127.0.0.1:1']).includes('@aws-sdk/client-s3');
  expect([client('nowhere'), client('s3://')]).toEqual([false, true]);
});
