import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { queueStatus } from '../../src/queue/index.js';
import { MAIN, pacta, RULES } from './cli.js';

/** To ask a queue takes a server and this process some 30 ms each time: oftener slows what is waited for. */
const ASK_EVERY_MS = 150;

interface Manner {
  /** A command that starts it. */
  by?: string[];
  env?: NodeJS.ProcessEnv;
  /** Where to say how it is ended; a test that runs beside others has its own. */
  atEnd?: (end: () => void) => void;
}

/** A worker process of the built command, with what it has logged. */
export function startWorker(folder: string, queue: string, args: string[] = [], manner: Manner = {}) {
  const { by = [], env = {}, atEnd = onTestFinished } = manner;
  const all = [
    'worker',
    '--queue',
    queue,
    '--store',
    'store',
    '--pipeline',
    RULES,
    '--concurrency',
    '1',
    ...args,
  ];
  const [command, ...rest] = [...by, process.execPath, MAIN, ...all];
  const child = spawn(command!, rest, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const end = new Promise<number | null>((resolve) => child.on('close', resolve));
  atEnd(() => {
    child.kill('SIGKILL');
  });
  return {
    pid: child.pid!,
    end,
    log: () => output,
    signal: (name: NodeJS.Signals) => child.kill(name),
    says: (words: string | RegExp) =>
      until(
        () => output.match(words) !== null,
        () => output,
      ),
  };
}

/** Waits until it is so; after a minute and a half the test fails with what `context` says. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  context: () => string = () => '',
): Promise<void> {
  const latest = Date.now() + 90_000;
  while (!(await isSo())) {
    if (Date.now() > latest) throw new Error(`It did not come about. ${context()}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** Submits the folder `in`, or what else is named, as the batch and returns the summary. */
export async function submit(
  folder: string,
  queue: string,
  batch: string,
  args: string[] = [],
  paths: readonly string[] = ['in'],
  env?: NodeJS.ProcessEnv,
) {
  const where = ['--queue', queue, '--store', 'store', '--pipeline', RULES];
  const all = ['submit', ...paths, ...where, '--batch', batch, '--json', ...args];
  const { stdout, stderr } = await pacta(folder, all, env);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** What `pacta status --json` prints, without the time a process takes to start. */
export const status = (_: string, queue: string) => queueStatus(queue);

/** Asked so often whether a batch has ended of which no worker has told. */
const ASK_ALL_THE_SAME_MS = 1_000;

/** Waits until the batch has ended and returns its summary. `log`: of a worker, who may tell that it has. */
export async function ended(folder: string, queue: string, batch: string, log: () => string = () => '') {
  let summary: unknown = null;
  let askedAt = Date.now();
  const isTold = () =>
    log()
      .split('\n')
      .some((line) => line.includes(`"batch":${JSON.stringify(batch)}`) && line.includes('"batch ended"'));
  await until(async () => {
    if (Date.now() - askedAt < ASK_ALL_THE_SAME_MS && !isTold()) return false;
    askedAt = Date.now();
    // A server that is being started again does not answer.
    const batches = await status(folder, queue).then(
      (answer) => answer.batches,
      () => [],
    );
    summary = batches.find(({ name }) => name === batch)?.summary ?? null;
    return summary !== null;
  }, log);
  return summary;
}

export async function failures(folder: string, queue: string): Promise<{ uri: string; reason: string }[]> {
  return JSON.parse((await pacta(folder, ['failures', '--queue', queue, '--json'])).stdout);
}

export const records = (folder: string): string[] =>
  readdirSync(join(folder, 'store', 'records')).filter((name) => !name.startsWith('.'));
