import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { middle } from './middle.js';

const MAIN = path.resolve(import.meta.dirname, '../dist/bundled/main.js');
/**
 * A batch that takes more than a minute: what each process needs until its code runs at full speed, some six seconds,
 * counts for little.
 */
const DOCUMENTS_WANTED = 1000;
/** A batch of so much of them, for which it counts. */
const SHORT = 1 / 10;
const CORES = [0, 1];
const CAN_PIN = spawnSync('taskset', ['-c', CORES.join(), 'true']).status === 0;

export interface WorkersTimes {
  documents: number;
  /** Of the whole command. */
  oneSeconds: number;
  twoSeconds: number;
  /** Time of one worker process by that of two, in each round; the median of the rounds. */
  ratio: number;
  shortDocuments: number;
  /** The same as `ratio` of a short batch. */
  shortRatio: number;
  /**
   * The same as `ratio`, measured once, of two commands that know nothing of each other: what the machine makes of its
   * second core.
   */
  ofMachine: number;
}

/**
 * `pacta ingest` of many copies of these documents with one worker process on one core and with two on two, turn by
 * turn: whatever else is at work on the machine changes from minute to minute, and within a round least. In the end
 * twice at once with one on each core. Where `taskset` is missing all may use all cores; one worker process alone uses
 * more than one, for what the runtime does beside it.
 */
export async function timeWorkers(
  documents: readonly { file: string; bytes: Uint8Array }[],
  pipeline: string,
  rounds: number,
): Promise<WorkersTimes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
  try {
    const copies = Math.ceil(DOCUMENTS_WANTED / documents.length);
    const all = path.join(folder, 'in');
    const few = path.join(folder, 'few');
    const fewCopies = Math.ceil(copies * SHORT);
    writeCopies(documents, copies, all);
    writeCopies(documents, fewCopies, few);
    const times: { one: number; two: number; oneFew: number; twoFew: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const oneFew = await ingest(few, pipeline, CORES.slice(0, 1));
      const twoFew = await ingest(few, pipeline, CORES);
      const one = await ingest(all, pipeline, CORES.slice(0, 1));
      const two = await ingest(all, pipeline, CORES);
      times.push({ one, two, oneFew, twoFew });
    }
    const apart = Math.max(...(await Promise.all(CORES.map((core) => ingest(all, pipeline, [core])))));
    const oneSeconds = middle(times.map(({ one }) => one));
    return {
      documents: copies * documents.length,
      oneSeconds,
      twoSeconds: middle(times.map(({ two }) => two)),
      ratio: middle(times.map(({ one, two }) => one / two)),
      shortDocuments: fewCopies * documents.length,
      shortRatio: middle(times.map(({ oneFew, twoFew }) => oneFew / twoFew)),
      ofMachine: (2 * oneSeconds) / apart,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A document is known by its content: line ends after its last byte make every copy another one. */
function writeCopies(
  documents: readonly { file: string; bytes: Uint8Array }[],
  copies: number,
  folder: string,
): void {
  mkdirSync(folder);
  for (let copy = 0; copy < copies; copy += 1) {
    documents.forEach(({ file, bytes }, index) => {
      const name = `${copy}-${index}${path.extname(file)}`;
      writeFileSync(path.join(folder, name), Buffer.concat([bytes, Buffer.from('\n'.repeat(copy))]));
    });
  }
}

/** Seconds of the command on a folder with a worker process for each of these cores, kept to them. */
async function ingest(folder: string, pipeline: string, cores: readonly number[]): Promise<number> {
  const store = mkdtempSync(path.join(tmpdir(), 'pacta-bench-store-'));
  const options = ['--store', store, '--pipeline', pipeline, '--jobs', String(cores.length)];
  const start = process.hrtime.bigint();
  const node = [process.execPath, MAIN, 'ingest', folder, ...options];
  const [command = '', ...args] = CAN_PIN ? ['taskset', '-c', cores.join(), ...node] : node;
  await promisify(execFile)(command, args).catch((error: { code?: unknown }) => {
    if (error.code !== 3) throw error; // some of them are damaged on purpose
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  rmSync(store, { recursive: true });
  return seconds;
}
