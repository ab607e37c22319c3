import { DelayedError, type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import {
  CatalogueWriter,
  type Limits,
  Refused,
  removeRules,
  Slots,
  targetOf,
  WorkerPool,
  writeRules,
} from '../batch/index.js';
import type { ReadLimits } from '../limits.js';
import { findPipeline, loadPipeline } from '../pipeline/index.js';
import { openRecords, openStore } from '../store/index.js';
import { Ahead } from './ahead.js';
import { type BatchJob, type BatchSummary, closeBatch } from './batch-job.js';
import { connect } from './connect.js';
import { DocumentJob, type DocumentResult } from './document-job.js';
import { BATCHES, DOCUMENTS } from './names.js';
import { isForOthers, readDocument, settleDocument, type Workplace } from './process-document.js';
import { MINUTES_KEPT } from './recent-rate.js';

/** A job whose worker does not renew its lock for so long goes to another worker. */
const LOCK_MS = 15_000;
const LOOK_FOR_STALLED_EVERY_MS = 5_000;
/** A document for workers of other rules is left to them so long at first, twice as long each time, at most so long. */
const FIRST_LEAVE_MS = 1_000;
const LONGEST_LEAVE_MS = 60_000;

/**
 * A document whose worker ends so often while it has it is given up. More than a few: a worker has more documents than
 * it is reading, and its end counts for all of them.
 */
const MOST_STALLS = 9;

/** What a worker tells of its work, for its log and its figures. */
export interface WorkerEvents {
  began: (document: DocumentJob) => void;
  finished: (document: DocumentJob, result: DocumentResult, elapsedMs: number) => void;
  /** `again`: it will be tried again. */
  failed: (document: DocumentJob, reason: string, again: boolean) => void;
  /** Submitted with other rules or another Pacta than this worker has: left to others, without an attempt counted. */
  left: (document: DocumentJob, pauseMs: number) => void;
  batchEnded: (name: string, summary: BatchSummary) => void;
  /** A batch could not be closed. */
  batchFailed: (name: string, reason: string, again: boolean) => void;
  /** The server of the queue is away, or said something that hinders the work. */
  troubled: (error: Error) => void;
}

/** How a worker works. */
export interface WorkerSettings {
  queue: string;
  store: string;
  pipeline: string;
  /** Documents under way at once, each in a process of its own. */
  concurrency: number;
  limits: Limits;
  /** Where they differ from the usual ones. */
  readLimits: Partial<ReadLimits>;
  /** Tried in this order for each PDF that asks for one. */
  passwords: readonly string[];
  onNotice: (message: string) => void;
  events: WorkerEvents;
}

/** A worker at work. */
export interface RunningWorker {
  address: string;
  /** Takes nothing more and waits for the documents under way. */
  finish(): Promise<void>;
  /** Gives the documents under way back to the queue; `finish` then ends soon. */
  handBack(): Promise<void>;
}

/** Takes documents from the queue until it is told to finish. Any number of workers may share queue and store. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { events, limits, concurrency } = settings;
  const pipeline = await loadPipeline(findPipeline(settings.pipeline));
  const store = await openStore(settings.store, { onNotice: settings.onNotice });
  const connection = await connect(settings.queue, 'wait');
  const rulesFile = await writeRules(pipeline);
  const pool = new WorkerPool(concurrency, limits);
  const place: Workplace = {
    pool,
    store,
    catalogue: new CatalogueWriter(store),
    records: await openRecords(settings.store),
    surroundings: {
      store: settings.store,
      rulesFile,
      readLimits: settings.readLimits,
      passwords: settings.passwords,
    },
    target: targetOf(pipeline, settings.readLimits, settings.passwords.length > 0),
  };
  const slots = new Slots(concurrency);
  const ahead = new Ahead();
  const givenBack = new AbortController();
  // A job whose process is ended before it has begun may never be heard of again: it is not waited for.
  const giving = new Promise<never>((_, reject) => {
    givenBack.signal.addEventListener('abort', () => reject(new Error('given back')));
  });
  giving.catch(() => undefined);

  async function document(job: Job<DocumentJob>, token = ''): Promise<DocumentResult> {
    const known = DocumentJob.safeParse(job.data);
    if (!known.success) {
      const [fault] = known.error.issues;
      throw new UnrecoverableError(
        `This is no job that "pacta submit" made: ${fault?.path.join('.')}: ${fault?.message}`,
      );
    }
    if (isForOthers(job.data, place)) {
      const pauseMs = Math.min(FIRST_LEAVE_MS * 2 ** (job.attemptsStarted - 1), LONGEST_LEAVE_MS);
      await job.moveToDelayed(Date.now() + pauseMs, token);
      events.left(job.data, pauseMs);
      throw new DelayedError();
    }
    let startedAt = 0;
    const read = async () => {
      startedAt = performance.now();
      events.began(job.data);
      const outcome = await readDocument(job, place);
      ahead.took(performance.now() - startedAt);
      documents.concurrency = concurrency * ahead.each;
      return outcome;
    };
    const work = async () => {
      const outcome = await slots.run(read);
      // Processes that were ended with the worker look as if they had crashed: no fault of the document.
      givenBack.signal.throwIfAborted();
      return settleDocument(job, outcome, place);
    };
    try {
      const result = await Promise.race([work(), giving]);
      events.finished(job.data, result, performance.now() - startedAt);
      return result;
    } catch (error) {
      if (!givenBack.signal.aborted && !(error instanceof Refused)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  }

  const common = { ...connection.options, lockDuration: LOCK_MS, stalledInterval: LOOK_FOR_STALLED_EVERY_MS };
  const documents = new Worker<DocumentJob, DocumentResult>(
    DOCUMENTS,
    document,
    {
      ...common,
      concurrency: concurrency * ahead.each,
      maxStalledCount: MOST_STALLS,
      metrics: { maxDataPoints: MINUTES_KEPT },
    },
    connection.factory as undefined,
  );
  const batches = new Worker<BatchJob, BatchSummary>(
    BATCHES,
    (job, token = '') => closeBatch(job, token),
    common,
    connection.factory as undefined,
  );
  documents.on('failed', (job, error) => {
    if (job) events.failed(job.data ?? {}, error.message, job.finishedOn === undefined);
  });
  batches.on('failed', (job, error) => {
    if (job) events.batchFailed(job.id ?? '', error.message, job.finishedOn === undefined);
  });
  batches.on('completed', (job, summary) => events.batchEnded(job.id ?? '', summary));
  for (const worker of [documents, batches]) worker.on('error', events.troubled);

  let finishing: Promise<void> | undefined;
  async function finish(): Promise<void> {
    const closed = [documents.close(), batches.close()];
    // Takes no more by now: what was taken ahead goes back.
    slots.close();
    await Promise.all(closed);
    await pool.close();
    await removeRules(rulesFile);
    await connection.close();
    await place.records.close();
    await store.close();
  }
  return {
    address: connection.address,
    finish: () => {
      finishing ??= finish();
      return finishing;
    },
    handBack: async () => {
      givenBack.abort();
      await pool.close(true);
    },
  };
}
