/**
 * `npm run bench:queue [-- <documents>]`: the queue against a run on this machine, over small synthetic agreements.
 * Starts a Redis of its own, which writes to the disk once a second, as is usual. Build first: it runs the command
 * itself.
 *
 *   overhead    wall time of one worker with two documents at once, against `ingest --jobs 2`
 *   scaling     two workers against one, each with one document at once
 *   submit      documents queued a second, once hashed; bytes of Redis memory for each job
 */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { startRedis } from '../test/support/redis.js';
import { syntheticAgreement } from './synthetic-agreement.js';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const LOOK_EVERY_MS = 100;
const run = promisify(execFile);

const documents = Number(process.argv[2] ?? 5_000);
const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
const redis = await startRedis();
try {
  await writeEverySecond();
  const files = path.join(folder, 'agreements');
  mkdirSync(files);
  for (let i = 0; i < documents; i += 1) writeFileSync(path.join(files, `${i}.txt`), syntheticAgreement(i));
  console.log(`queue: ${documents} agreements of about ${Buffer.byteLength(syntheticAgreement(0))} bytes`);

  const ingestMs = await timed(() => pacta('ingest', files, '--store', 'local', '--jobs', '2'));
  row('ingest, two documents at once', documents / (ingestMs / 1000), 'a second');

  const bytesBefore = await usedBytes();
  const submitMs = await timed(() => pacta('submit', files, ...place(0)));
  row('submit, hashing included', documents / (submitMs / 1000), 'a second');
  row('Redis memory for each job', ((await usedBytes()) - bytesBefore) / documents, 'bytes');
  const queuedMs = await timed(() => work(0, ['2']));
  row('one worker, two documents at once', documents / (queuedMs / 1000), 'a second');
  row('overhead against ingest', 100 * (queuedMs / ingestMs - 1), '%');

  await pacta('submit', files, ...place(1));
  const oneMs = await timed(() => work(1, ['1']));
  await pacta('submit', files, ...place(2));
  const twoMs = await timed(() => work(2, ['1', '1']));
  row('two workers against one', oneMs / twoMs, 'x');
} finally {
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}

function place(db: number): string[] {
  return ['--queue', redis.url(db), '--store', `store-${db}`, '--batch', 'bench'];
}

function pacta(...args: string[]): Promise<unknown> {
  return run(process.execPath, [MAIN, ...args], { cwd: folder, maxBuffer: 1 << 26 });
}

/** Runs workers, one for each concurrency, until the batch has ended. */
async function work(db: number, concurrencies: string[]): Promise<void> {
  const args = (each: string) => [
    'worker',
    '--queue',
    redis.url(db),
    '--store',
    `store-${db}`,
    '--concurrency',
    each,
  ];
  const workers = concurrencies.map((each) =>
    spawn(process.execPath, [MAIN, ...args(each)], { cwd: folder, stdio: 'ignore' }),
  );
  const client = new Redis(redis.url(db));
  while (Number(await client.zcard('{pacta}:batches:completed')) === 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  client.disconnect();
  for (const worker of workers) worker.kill('SIGTERM');
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.on('close', resolve))));
}

async function writeEverySecond(): Promise<void> {
  const client = new Redis(redis.url(0));
  await client.config('SET', 'appendfsync', 'everysec');
  client.disconnect();
}

async function usedBytes(): Promise<number> {
  const client = new Redis(redis.url(0));
  const [, bytes] = /used_memory:(\d+)/.exec(await client.info('memory')) ?? [];
  client.disconnect();
  return Number(bytes);
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
}

function row(name: string, value: number, unit: string): void {
  console.log(`  ${name.padEnd(42)}${value.toFixed(1).padStart(8)} ${unit}`);
}
