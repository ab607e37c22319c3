import { availableParallelism } from 'node:os';
import type { ReadLimits } from '../limits.js';
import { type Pipeline, recordId } from '../model/index.js';
import { findPipeline, loadPipeline } from '../pipeline/index.js';
import {
  type Closed,
  type Digest,
  digestDocument,
  findDocuments,
  isDocumentAt,
  type PassedOver,
} from '../sources/index.js';
import { type CatalogueEntry, catalogueEntry, openRecords, openStore, type Store } from '../store/index.js';
import { CatalogueWriter } from './catalogue-writer.js';
import { failedRecord } from './failed-record.js';
import { type Gone, goneBelow } from './gone.js';
import { keepingUnread, UNREADABLE } from './keep-unread.js';
import { count, emptyTally, type Outcome, settled, type Tally, type Trouble } from './outcome.js';
import { plan, planAnnotation, type Step } from './plan.js';
import { removeRules, writeRules } from './rules-file.js';
import { nothingToRead } from './say-passed-over.js';
import { jobOf, type SettledStep, takeSteps, type WorkStep } from './take-steps.js';
import { type Target, targetOf } from './target.js';
import { type Limits, WorkerPool } from './worker-pool.js';

/** What one document may cost. */
export const DEFAULT_LIMITS: Limits = { timeLimitMs: 300_000, memoryLimitMb: 2048 };

/** How a run is done. */
export interface RunOptions {
  /** A folder, or the address of a PostgreSQL database. */
  store: string;
  /** Name of a pipeline that comes with Pacta, or a folder. */
  pipeline: string;
  /** Worker processes; all cores when absent. */
  jobs?: number;
  limits?: Limits;
  /** What is read of one document, where it differs from `DEFAULT_READ_LIMITS`. */
  readLimits?: Partial<ReadLimits>;
  /** Tried in this order for each PDF that asks for one. */
  passwords?: readonly string[];
  /** Aborted: nothing more is begun, what is under way is finished. */
  stop?: AbortSignal;
  /** Aborted: what is under way is given up. */
  kill?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  onNotice?: (message: string) => void;
}

/** How far a run has come. */
export interface Progress {
  total: number;
  settled: number;
  tally: Tally;
}

/** What a run has done. */
export interface RunSummary extends Tally {
  total: number;
  /** Stopped before every document was settled. */
  stopped: boolean;
  /** What below the folders given was not looked into; absent where no folder was searched. */
  passedOver?: PassedOver;
  /** Records of documents that were below the paths given, and are gone. */
  gone?: Gone[];
  elapsedMs: number;
}

/** Reads the documents at these paths into the store, doing only what is not done yet (all with `force`). */
export async function ingest(
  paths: readonly string[],
  options: RunOptions & { force?: boolean },
): Promise<RunSummary> {
  const found = await findDocuments(paths, options.store);
  const total = found.documents.length + found.closed.length;
  if (total === 0) throw nothingToRead(paths, found.passedOver);
  /** Ids of the documents that are there. */
  const met = new Set<string>();
  async function digest(path: string): Promise<Digest | Closed> {
    const result = await digestDocument(path);
    if (!('closed' in result)) met.add(recordId(result.sha256));
    return result;
  }
  const summary = await run(
    options,
    async (store, target) => ({
      total,
      steps: plan(found, target, options.force ?? false, {
        digest,
        stateOf: (id) => store.state(id),
        isAt: isDocumentAt,
      }),
    }),
    async (store) => goneBelow(paths, await store.list(), met),
  );
  return { ...summary, passedOver: found.passedOver };
}

/** Applies the rules to the stored records they have not been applied to (all with `force`). */
export async function annotateStore(options: RunOptions & { force?: boolean }): Promise<RunSummary> {
  return run({ ...options, mustExist: true }, async (store, target) => {
    const records = (await store.list()).filter(({ status }) => status !== 'failed');
    const steps = planAnnotation(records, target, options.force ?? false, (id) => store.state(id));
    return { total: records.length, steps };
  });
}

type Planned = { total: number; steps: AsyncGenerator<Step> };

async function run(
  options: RunOptions & { mustExist?: boolean },
  makePlan: (store: Store, target: Target) => Promise<Planned>,
  lookBack?: (store: Store) => Promise<Gone[]>,
): Promise<RunSummary> {
  const startedAt = performance.now();
  const pipeline = await loadPipeline(findPipeline(options.pipeline));
  const { readLimits = {}, passwords = [] } = options;
  const target = targetOf(pipeline, readLimits, passwords.length > 0);
  const store = await openStore(options.store, {
    ...(options.mustExist ? { mustExist: true } : {}),
    ...(options.onNotice ? { onNotice: options.onNotice } : {}),
  });
  try {
    const planned = await makePlan(store, target);
    const tally = await work(planned, options, store, pipeline, target);
    const { total } = planned;
    const stopped = settled(tally) < total;
    const elapsedMs = performance.now() - startedAt;
    const gone = stopped ? undefined : await lookBack?.(store);
    return { ...tally, total, stopped, elapsedMs, ...(gone ? { gone } : {}) };
  } finally {
    await store.close();
  }
}

/** Has the workers do the planned steps. However it ends, no worker is left behind. */
async function work(
  { total, steps }: Planned,
  options: RunOptions,
  store: Store,
  pipeline: Pipeline,
  target: Target,
): Promise<Tally> {
  const { stop, kill, onProgress } = options;
  const records = await openRecords(options.store);
  const catalogue = new CatalogueWriter(store);
  const tally = emptyTally();
  onProgress?.({ total, settled: 0, tally });
  const rulesFile = await writeRules(pipeline);
  const { passwords = [] } = options;
  const surroundings = { store: options.store, rulesFile, readLimits: target.readLimits, passwords };
  const workers = workersFor(total, options.jobs ?? availableParallelism());
  const pool = new WorkerPool(workers, options.limits ?? DEFAULT_LIMITS);
  const killWorkers = () => void pool.close(true);
  kill?.addEventListener('abort', killWorkers, { once: true });

  function settle(outcome: Outcome): void {
    count(tally, outcome);
    onProgress?.({ total, settled: settled(tally), tally });
  }

  /** The last steps find a catalogue that waits for no more. */
  async function* untilLast(): AsyncGenerator<Step> {
    yield* keepingUnread(steps, target, store);
    catalogue.hurry();
  }

  async function doStep(step: WorkStep, free: () => void): Promise<void> {
    const result = await pool.run(jobOf(step, surroundings));
    free();
    if (kill?.aborted) return;
    if (result.kind === 'not-opened') {
      settle({ kind: 'failed', uri: step.uri, code: result.code, reason: result.reason });
    } else if (result.kind === 'kept') {
      await catalogue.add(result.entry);
      settle(keptOutcome(step, result.entry));
    } else {
      const { code, reason } = result;
      // Ctrl-C may reach a worker before it has learnt to leave that to its parent.
      if (stop?.aborted && code === 'batch/worker-crashed') return;
      if (step.action === 'read') {
        const record = failedRecord(step, { code, message: reason }, target);
        await records.save(record);
        await catalogue.add(catalogueEntry(record));
      }
      settle({ kind: 'failed', uri: step.uri, code, reason });
    }
  }

  try {
    const hands = { atOnce: workers, stop, work: doStep };
    await takeSteps(untilLast(), { ...hands, settle: (step) => settle(settledOutcome(step)) });
  } finally {
    kill?.removeEventListener('abort', killWorkers);
    await pool.close(kill?.aborted ?? false);
    await removeRules(rulesFile);
    await records.close();
  }
  // Workers finish in any order; the summary does not depend on it.
  tally.failed.sort(byUri);
  tally.partial.sort(byUri);
  return tally;
}

const byUri = (a: Trouble, b: Trouble): number => (a.uri < b.uri ? -1 : 1);

/** Starting a worker costs about as much as reading a short document: each is given at least two. */
const workersFor = (total: number, jobs: number): number => Math.max(1, Math.min(jobs, Math.ceil(total / 2)));

function keptOutcome(step: WorkStep, entry: CatalogueEntry): Outcome {
  const { status, pages, problem, recognisedPages } = entry.summary;
  const trouble = { code: entry.problemCode ?? '', reason: problem ?? '' };
  if (status === 'failed') return { kind: 'failed', uri: step.uri, ...trouble };
  const kind = step.action === 'read' ? 'read' : 'annotated';
  return {
    kind,
    uri: step.uri,
    pages,
    recognisedPages,
    ...(status === 'partial' ? { partial: true, ...trouble } : {}),
  };
}

function settledOutcome(step: SettledStep): Outcome {
  const { uri } = step;
  switch (step.action) {
    case 'unchanged':
    case 'duplicate':
      return { kind: step.action, uri, ...(step.sameAs === undefined ? {} : { sameAs: step.sameAs }) };
    case 'still-failed':
      return { kind: 'failed', uri, code: step.code, reason: step.reason, earlier: true };
    case 'unreadable':
      return { kind: 'failed', uri, code: UNREADABLE, reason: step.reason };
  }
}
