import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const MAIN = path.resolve(import.meta.dirname, '../dist/cli/main.js');
/** Enough that starting the workers is a small part of the run. */
const DOCUMENTS_WANTED = 200;
const CORES = [0, 1];
const CAN_PIN = spawnSync('taskset', ['-c', CORES.join(), 'true']).status === 0;

export interface WorkersTimes {
  documents: number;
  oneSeconds: number;
  twoSeconds: number;
}

/**
 * `pacta ingest` of many copies of these documents with one worker process on one core and with two on two, turn by
 * turn. The best time of each, because whatever else is at work on the machine takes its cores from the two alone.
 * Where `taskset` is missing all may use all cores; one worker process alone uses more than one, for what the runtime
 * does beside it.
 */
export async function timeWorkers(
  documents: readonly { file: string; bytes: Uint8Array }[],
  pipeline: string,
  rounds: number,
): Promise<WorkersTimes> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
  try {
    const copies = Math.ceil(DOCUMENTS_WANTED / documents.length);
    writeCopies(documents, copies, path.join(folder, 'in'));
    const best = { 1: Number.POSITIVE_INFINITY, 2: Number.POSITIVE_INFINITY };
    for (let round = 0; round < rounds; round += 1) {
      for (const jobs of [1, 2] as const)
        best[jobs] = Math.min(best[jobs], await ingest(folder, pipeline, jobs));
    }
    return { documents: copies * documents.length, oneSeconds: best[1], twoSeconds: best[2] };
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

async function ingest(folder: string, pipeline: string, jobs: number): Promise<number> {
  const store = path.join(folder, `store-${jobs}`);
  const options = ['--store', store, '--pipeline', pipeline, '--jobs', String(jobs)];
  const start = process.hrtime.bigint();
  const node = [process.execPath, MAIN, 'ingest', path.join(folder, 'in'), ...options];
  const [command = '', ...args] = CAN_PIN ? ['taskset', '-c', CORES.slice(0, jobs).join(), ...node] : node;
  await promisify(execFile)(command, args).catch((error: { code?: unknown }) => {
    if (error.code !== 3) throw error; // some of them are damaged on purpose
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  rmSync(store, { recursive: true });
  return seconds;
}
