import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Answer, runResident } from './resident.js';
import { temporaryFolder } from './temporary-folder.js';

export const MAIN = fileURLToPath(new URL('../../dist/bundled/main.js', import.meta.url));
/** A pipeline of a few rules that stay as they are. */
export const RULES = fileURLToPath(new URL('./rules', import.meta.url));

/**
 * Runs the built command in a folder and waits for its end. What is set in its environment is looked at when a process
 * starts, or kept: then it has a process of its own.
 */
export const pacta = (folder: string, args: string[], env?: NodeJS.ProcessEnv): Promise<Answer> =>
  env ? pactaAlone(folder, args, env) : runResident(folder, args);

/** The same in a process of its own, as it is run by people: that it ends is seen here alone. */
export function pactaAlone(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: '1', ...env } };
    const child = execFile(process.execPath, [MAIN, ...args], options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** Starts the built command in a process group of its own, as a terminal would; `atEnd`: how it knows when to end. */
export function startPacta(
  folder: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  atEnd: (end: () => void) => void = onTestFinished,
) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  const end = new Promise<Answer>((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
  atEnd(() => {
    if (child.exitCode === null) child.kill('SIGKILL');
  });
  return {
    pid: child.pid!,
    end,
    /** What it has written to stderr so far. */
    said: () => output.stderr,
    signal: (name: NodeJS.Signals) => process.kill(-child.pid!, name),
  };
}

/** A server of the built command on a free port, over the store `pacta-out` in the folder where no other is named. */
export async function startServing(
  folder: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
  atEnd?: (end: () => void) => void,
) {
  const run = startPacta(folder, ['serve', '--port', '0', '--pipeline', RULES, ...args], env, atEnd);
  const address = await until('it serves', () => /are at (http:\S+)\/ until/.exec(run.said())?.[1]);
  return { ...run, address };
}

export const agreement = (party: string, more = ''): string => `AGREEMENT BETWEEN ${party} AND FRANCE

Article 1
Settlement of Disputes

1. Any dispute concerning this Agreement shall be settled by consultation between the Parties.

2. Disputes shall not be referred to any tribunal.

Article 2
Termination

Either Party may terminate this Agreement by written notice of six months.
${more}`;

/** Text that keeps a worker busy: some seconds for ten thousand articles. */
export const longAgreement = (articles: number): string =>
  agreement(
    'SPAIN',
    Array.from(
      { length: articles },
      (_, index) =>
        `\nArticle ${index + 3}\n\nThe sending State shall within ${index} days give notice to the other Party.\n`,
    ).join(''),
  );

/** A new folder with these files. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) write(folder, name, content);
  return folder;
}

/** Writes a file below the folder. */
export function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

export const recordIds = (folder: string): string[] => {
  const records = join(folder, 'pacta-out', 'records');
  return existsSync(records) ? readdirSync(records).filter((name) => /^[0-9a-f]{16}\.json$/.test(name)) : [];
};

/** Asks again and again until the answer is there. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited too long until ${what}`);
}

/** Processes started by this one. */
const childrenOf = (pid: number): Promise<number[]> =>
  new Promise((resolve) => {
    execFile('ps', ['-A', '-o', 'pid=,ppid='], (_, stdout) => {
      const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
      resolve(pairs.filter(([, parent]) => parent === pid).map(([child]) => child!));
    });
  });

/** Processor time a process has used, in seconds. */
async function cpuSeconds(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    // After the name in brackets; the 12th and 13th are user and system time in hundredths of a second (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }
  const time = await new Promise<string>((resolve) => {
    execFile('ps', ['-o', 'time=', '-p', String(pid)], (_, stdout) => resolve(stdout));
  });
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** False once a process has ended and its parent has taken notice. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * The process id of the one worker of a run, once it is busy with a document that takes seconds. To be asked when the
 * document before is kept: telling of it costs next to nothing, so that such a time at work means the next is begun.
 */
export async function busyWorkerOf(run: { pid: number }): Promise<number> {
  const [worker] = await until('the worker is found', async () => {
    const children = await childrenOf(run.pid);
    return children.length > 0 ? children : undefined;
  });
  const before = await cpuSeconds(worker!);
  await until('the worker is at work on it', async () => (await cpuSeconds(worker!)) > before + 0.3);
  return worker!;
}
