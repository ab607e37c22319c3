import { availableParallelism } from 'node:os';
import { findPipeline, loadPipeline } from '../pipeline/index.js';
import { type CatalogueEntry, catalogueEntry, openStore, RecordFiles, type Store } from '../store/index.js';
import { PACTA_VERSION, READER_VERSION } from '../version.js';
import { CatalogueWriter } from './catalogue-writer.js';
import { digestFile } from './digest.js';
import { failedRecord } from './failed-record.js';
import { findDocuments, PathError } from './find-documents.js';
import type { Job } from './job.js';
import { count, emptyTally, type Outcome, type Problem, settled, type Tally } from './outcome.js';
import { plan, planAnnotation, type Step, type Target } from './plan.js';
import { type Limits, WorkerPool } from './worker-pool.js';

export const DEFAULT_LIMITS: Limits = { timeLimitMs: 300_000, memoryLimitMb: 2048 };

export interface RunOptions {
  storeFolder: string;
  /** Name of a pipeline that comes with Pacta, or a folder. */
  pipeline: string;
  /** Worker processes; all cores when absent. */
  jobs?: number;
  limits?: Limits;
  /** Aborted: nothing more is begun, what is under way is finished. */
  stop?: AbortSignal;
  /** Aborted: what is under way is given up. */
  kill?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  onNotice?: (message: string) => void;
}

export interface Progress {
  total: number;
  settled: number;
  tally: Tally;
}

export interface RunSummary extends Tally {
  total: number;
  /** Stopped before every document was settled. */
  stopped: boolean;
  elapsedMs: number;
}

/** Reads the documents at these paths into the store, doing only what is not done yet (all with `force`). */
export async function ingest(
  paths: readonly string[],
  options: RunOptions & { force?: boolean },
): Promise<RunSummary> {
  const found = await findDocuments(paths);
  const total = found.documents.length + found.closed.length;
  if (total === 0) throw new PathError(`There is no .pdf, .txt or .md file to read in ${paths.join(', ')}.`);
  return run(options, async (store, target) => ({
    total,
    steps: plan(found, target, options.force ?? false, {
      digest: digestFile,
      stateOf: async (id) => (await store.states([id])).get(id),
    }),
  }));
}

/** Applies the rules to the stored records they have not been applied to (all with `force`). */
export async function annotateStore(options: RunOptions & { force?: boolean }): Promise<RunSummary> {
  return run({ ...options, mustExist: true }, async (store, target) => {
    const records = (await store.list()).filter(({ status }) => status !== 'failed');
    const stateOf = async (id: string) => (await store.states([id])).get(id);
    return { total: records.length, steps: planAnnotation(records, target, options.force ?? false, stateOf) };
  });
}

type Planned = { total: number; steps: AsyncGenerator<Step> };

async function run(
  options: RunOptions & { mustExist?: boolean },
  makePlan: (store: Store, target: Target) => Promise<Planned>,
): Promise<RunSummary> {
  const startedAt = performance.now();
  const { storeFolder, onProgress } = options;
  const limits = options.limits ?? DEFAULT_LIMITS;
  const pipelineFolder = await findPipeline(options.pipeline);
  const { head, hash } = await loadPipeline(pipelineFolder);
  const target = { producerVersion: PACTA_VERSION, readerVersion: READER_VERSION, pipelineHash: hash };

  const store = await openStore(storeFolder, {
    ...(options.mustExist ? { mustExist: true } : {}),
    ...(options.onNotice ? { onNotice: options.onNotice } : {}),
  });
  const files = new RecordFiles(storeFolder);
  const writer = new CatalogueWriter(store);
  const { total, steps } = await makePlan(store, target);
  const tally = emptyTally();
  onProgress?.({ total, settled: 0, tally });
  const workers = workersFor(total, options.jobs ?? availableParallelism());
  const pool = new WorkerPool(workers, limits);
  const kill = () => void pool.close(true);
  options.kill?.addEventListener('abort', kill, { once: true });

  const settle = (outcome: Outcome) => {
    count(tally, outcome);
    onProgress?.({ total, settled: settled(tally), tally });
  };

  const work = async (step: Step & { action: 'read' | 'annotate' }) => {
    const result = await pool.run(jobOf(step, storeFolder, pipelineFolder));
    if (options.kill?.aborted) return;
    if (result.kind === 'not-opened') {
      settle({ kind: 'failed', uri: step.uri, code: 'batch/unreadable', reason: result.reason });
    } else if (result.kind === 'kept') {
      await writer.add(result.entry);
      settle(keptOutcome(step, result.entry));
    } else {
      const { code, reason } = result;
      // Ctrl-C may reach a worker before it has learnt to leave that to its parent.
      if (options.stop?.aborted && code === 'batch/worker-crashed') return;
      if (step.action === 'read') {
        const pipeline = { id: head.id, version: head.version };
        const issue = { code, message: reason };
        const record = await failedRecord(step.document, step.sha256, issue, { ...target, pipeline });
        await files.save(record);
        await writer.add(catalogueEntry(record));
      }
      settle({ kind: 'failed', uri: step.uri, code, reason });
    }
  };

  try {
    await takeSteps(steps, workers, options.stop, settle, work);
  } finally {
    options.kill?.removeEventListener('abort', kill);
    await writer.flush();
    await pool.close(options.kill?.aborted ?? false);
    await store.close();
  }
  // Workers finish in any order; the summary does not depend on it.
  const byUri = (a: Problem, b: Problem) => (a.uri < b.uri ? -1 : 1);
  tally.failed.sort(byUri);
  tally.partial.sort(byUri);
  return { ...tally, total, stopped: settled(tally) < total, elapsedMs: performance.now() - startedAt };
}

/**
 * Takes the steps in order, with at most `atOnce` under way: the plan is worked out (and files are hashed)
 * only one step ahead of the workers. After `stop` nothing more is begun.
 */
async function takeSteps(
  steps: AsyncGenerator<Step>,
  atOnce: number,
  stop: AbortSignal | undefined,
  settle: (outcome: Outcome) => void,
  work: (step: Step & { action: 'read' | 'annotate' }) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let coming = steps.next();
  for (;;) {
    const { value: step, done } = await coming;
    if (done || stop?.aborted || failures.length > 0) break;
    coming = steps.next();
    if (step.action === 'read' || step.action === 'annotate') {
      while (underWay.size >= atOnce) await Promise.race(underWay);
      if (stop?.aborted || failures.length > 0) break;
      const job: Promise<void> = work(step)
        .catch((error: unknown) => {
          failures.push(error);
        })
        .finally(() => underWay.delete(job));
      underWay.add(job);
    } else settle(settledOutcome(step));
  }
  await Promise.all(underWay);
  await coming.catch(() => undefined);
  if (failures.length > 0) throw failures[0];
}

/** Starting a worker costs about as much as reading a short document: each is given at least two. */
const workersFor = (total: number, jobs: number): number => Math.max(1, Math.min(jobs, Math.ceil(total / 2)));

function jobOf(
  step: Step & { action: 'read' | 'annotate' },
  storeFolder: string,
  pipelineFolder: string,
): Job {
  const surroundings = { storeFolder, pipelineFolder };
  return step.action === 'read'
    ? { ...surroundings, kind: 'read', document: step.document, sha256: step.sha256 }
    : { ...surroundings, kind: 'annotate', id: step.id, reading: step.reading };
}

function keptOutcome(step: Step & { action: 'read' | 'annotate' }, entry: CatalogueEntry): Outcome {
  const { status, pages, problem } = entry.summary;
  const trouble = { code: entry.problemCode ?? '', reason: problem ?? '' };
  if (status === 'failed') return { kind: 'failed', uri: step.uri, ...trouble };
  const kind = step.action === 'read' ? 'read' : 'annotated';
  return { kind, uri: step.uri, pages, ...(status === 'partial' ? { partial: true, ...trouble } : {}) };
}

function settledOutcome(step: Exclude<Step, { action: 'read' | 'annotate' }>): Outcome {
  const { uri } = step;
  switch (step.action) {
    case 'unchanged':
    case 'duplicate':
      return { kind: step.action, uri };
    case 'still-failed':
      return { kind: 'failed', uri, code: step.code, reason: step.reason, earlier: true };
    case 'unreadable':
      return { kind: 'failed', uri, code: 'batch/unreadable', reason: step.reason };
  }
}
