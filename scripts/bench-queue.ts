/**
 * `npm run bench:queue [-- <documents>]`: the queue against a run on this machine, over short synthetic agreements.
 * Starts a Redis of its own, which writes to the disk once a second, as is usual.
 *
 *   overhead    wall time of one worker with two documents at once, against `ingest --jobs 2`
 *   scaling     documents a second of two workers against one, each with one document at once, once a tenth is taken:
 *               what a worker takes to start counts once for each, however much there is to do. Each worker is kept to
 *               a core of its own, where `taskset` can do that: the processes of one worker alone use more than one
 *               core, so that on a machine with two of them the second worker would find one that is not free. Turn by
 *               turn, the median of some rounds, because what else the machine does falls on two workers more.
 *   machine     what the machine itself makes of a second core: two runs of `ingest` beside each other, with a store
 *               and a core each, against one alone. Cores share caches and memory, and virtual ones more than that, so
 *               that it is less than two; no queue can give more.
 *   jobs        documents queued a second once they are hashed, and what 100,000 of them take in Redis
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Step, Target } from '../src/batch/index.js';
import { startRedis } from '../test/support/redis.js';
import { built } from './built.js';
import { middle } from './middle.js';
import { syntheticAgreement } from './synthetic-agreement.js';

const { withQueues } = await built<typeof import('../src/queue/open-queues.js')>('queue/open-queues.js');
const { send } = await built<typeof import('../src/queue/send.js')>('queue/send.js');
const { DEFAULT_READ_LIMITS } = await built<typeof import('../src/limits.js')>('limits.js');

const MAIN = fileURLToPath(new URL('../dist/bundled/main.js', import.meta.url));
const LOOK_EVERY_MS = 100;
const MANY_JOBS = 100_000;
const CORES = [0, 1];
const SCALING_ROUNDS = 5;
/** Of the documents one in so many serves to see what the machine gives. */
const PART = 3;
const run = promisify(execFile);

const documents = Number(process.argv[2] ?? 5_000);
const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
const files = path.join(folder, 'agreements');
const part = path.join(folder, 'part');
const redis = await startRedis();
let database = 0;
try {
  await writeEverySecond();
  writeAgreements();
  await measureJobs();
  await measureOverhead();
  await measureScaling();
} finally {
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}

function writeAgreements(): void {
  mkdirSync(files);
  mkdirSync(part);
  for (let i = 0; i < documents; i += 1) {
    writeFileSync(path.join(files, `${i}.txt`), syntheticAgreement(i));
    if (i % PART === 0) writeFileSync(path.join(part, `${i}.txt`), syntheticAgreement(i));
  }
  console.log(`queue: ${documents} agreements of about ${Buffer.byteLength(syntheticAgreement(0))} bytes`);
}

async function measureJobs(): Promise<void> {
  const bytesBefore = await usedBytes();
  const target: Target = {
    producerVersion: '0.1.0',
    readerVersion: '1',
    pipelineHash: 'a72bf2046889e4e1',
    pipeline: { id: 'bench', version: '1' },
    readLimits: DEFAULT_READ_LIMITS,
    hasPasswords: false,
  };
  const ms = await timed(() =>
    withQueues(redis.url(database), (queues) =>
      send(queues, hashedSteps(), { batch: 'bench', total: MANY_JOBS, target }),
    ),
  );
  row('jobs queued once hashed', MANY_JOBS / (ms / 1000), 'a second');
  row('Redis memory for 100,000 jobs', ((await usedBytes()) - bytesBefore) / 1e6, 'MB');
  await emptyRedis();
}

async function measureOverhead(): Promise<void> {
  const ingestMs = await timed(() => pacta('ingest', files, '--store', 'local', '--jobs', '2'));
  row('ingest, two documents at once', documents / (ingestMs / 1000), 'a second');
  const submitMs = await timed(submit);
  row('submit, starting and hashing included', documents / (submitMs / 1000), 'a second');
  const queuedMs = await timed(() => work([{ concurrency: 2 }]));
  row('one worker, two documents at once', documents / (queuedMs / 1000), 'a second');
  row('overhead against ingest', 100 * (queuedMs / ingestMs - 1), '%');
}

async function measureScaling(): Promise<void> {
  const canPin = spawnSync('taskset', ['-c', CORES.join(), 'true']).status === 0;
  const workers = CORES.map((core) => ({ concurrency: 1, core: canPin ? core : undefined }));
  const ofQueue: number[] = [];
  const ofMachine: number[] = [];
  for (let round = 0; round < SCALING_ROUNDS; round += 1) {
    const aloneMs = await timed(() => ingestAt(workers.slice(0, 1)));
    ofMachine.push((2 * aloneMs) / (await timed(() => ingestAt(workers))));
    await submit();
    const oneMs = await work(workers.slice(0, 1));
    await submit();
    ofQueue.push(oneMs / (await work(workers)));
  }
  const each = canPin ? ', a core each' : '';
  for (const [name, ratios] of [
    ['two workers against one', ofQueue],
    ['two runs against one: the machine itself', ofMachine],
  ] as const) {
    row(
      name,
      middle(ratios),
      `x${each}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    );
  }
  row('of what the machine gives', (100 * middle(ofQueue)) / middle(ofMachine), '%');
}

/** A run of `ingest` for each core beside the others, over the same part of the documents. */
async function ingestAt(places: readonly { core: number | undefined }[]): Promise<void> {
  const runs = places.map(async ({ core }, which) => {
    const store = `alone-${which}`;
    const [command, args] = at(core, ['ingest', part, '--store', store, '--jobs', '1']);
    await run(command, args, { cwd: folder, maxBuffer: 1 << 26 });
    rmSync(path.join(folder, store), { recursive: true });
  });
  await Promise.all(runs);
}

/** The command, kept to the core where there is one. */
function at(core: number | undefined, command: readonly string[]): [string, string[]] {
  const whole = [process.execPath, MAIN, ...command];
  return core === undefined ? [whole[0]!, whole.slice(1)] : ['taskset', ['-c', String(core), ...whole]];
}

/** Of documents that do not exist: they are queued only. */
async function* hashedSteps(): AsyncGenerator<Step> {
  for (let i = 0; i < MANY_JOBS; i += 1) {
    const uri = `/shared/agreements/collection/${i}.pdf`;
    const sha256 = i.toString(16).padStart(16, '0').padEnd(64, '0');
    yield { action: 'read', uri, document: { path: uri, uri, fileName: `${i}.pdf` }, sha256, bytes: 123_456 };
  }
}

/** Into a queue and a store that hold nothing yet. */
async function submit(): Promise<void> {
  database += 1;
  await pacta('submit', files, ...place(), '--batch', 'bench');
}

function place(): string[] {
  return ['--queue', redis.url(database), '--store', `store-${database}`];
}

function pacta(...args: string[]): Promise<unknown> {
  return run(process.execPath, [MAIN, ...args], { cwd: folder, maxBuffer: 1 << 26 });
}

/** Runs workers until the batch has ended; returns how long they took for the last nine tenths of it. */
async function work(workers: readonly { concurrency: number; core?: number | undefined }[]): Promise<number> {
  const running = workers.map(({ concurrency, core }) => {
    const [command, args] = at(core, ['worker', ...place(), '--concurrency', String(concurrency)]);
    return spawn(command, args, { cwd: folder, stdio: 'ignore' });
  });
  const client = new Redis(redis.url(database));
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    return performance.now();
  };
  const tenthAtMs = await until(async () => (await client.llen('{pacta}:documents:wait')) <= 0.9 * documents);
  const endAtMs = await until(async () => (await client.zcard('{pacta}:batches:completed')) > 0);
  client.disconnect();
  for (const worker of running) worker.kill('SIGTERM');
  await Promise.all(running.map((worker) => new Promise((resolve) => worker.on('close', resolve))));
  return endAtMs - tenthAtMs;
}

async function withRedis<T>(ask: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(redis.url(database));
  try {
    return await ask(client);
  } finally {
    client.disconnect();
  }
}

function writeEverySecond(): Promise<unknown> {
  return withRedis((client) => client.config('SET', 'appendfsync', 'everysec'));
}

function emptyRedis(): Promise<unknown> {
  return withRedis((client) => client.flushdb());
}

async function usedBytes(): Promise<number> {
  const [, bytes] = /used_memory:(\d+)/.exec(await withRedis((client) => client.info('memory'))) ?? [];
  return Number(bytes);
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
}

function row(name: string, value: number, unit: string): void {
  console.log(`  ${name.padEnd(42)}${value.toFixed(unit.startsWith('x') ? 2 : 1).padStart(8)} ${unit}`);
}
