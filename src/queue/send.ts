import { setTimeout as pause } from 'node:timers/promises';
import type { JobsOptions } from 'bullmq';
import type { Copy, Step, Target, WorkStep } from '../batch/index.js';
import { groupBy } from '../model/index.js';
import type { BatchJob } from './batch-job.js';
import { contentOf, type DocumentJob, documentJob, documentJobId, ocrOf } from './document-job.js';
import { BATCHES } from './names.js';
import type { Queues } from './open-queues.js';
import { QueueError } from './queue-error.js';
import { tryAgain } from './try-again.js';

/** Jobs sent to the server at once. */
const JOBS_AT_ONCE = 500;
/** While a submission lasts, it says so often that it is still there. */
export const TELL_EVERY_MS = 20_000;
/** Faults of the surroundings (a store that is away, a full disk) are met by trying again: for some ten minutes. */
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5_000;
/** A worker of other rules that has taken a job gives it back sooner than this. */
const HELD_FOR_MS = 500;
/** What BullMQ answers for a job that is part of another batch. */
const OF_ANOTHER_BATCH = '-7';

/** How far a submission has come. */
export interface SubmitProgress {
  total: number;
  settled: number;
}

/** What became of the documents of a submission. */
export interface SendSummary {
  batch: string;
  total: number;
  queued: number;
  /** Their record stands. */
  unchanged: number;
  /** The same bytes as an earlier document of this submission. */
  duplicate: number;
  /** Documents whose record is named after another of the same bytes. */
  copies: Copy[];
  /** Queued already, or failed and now tried again, as part of another batch. */
  elsewhere: number;
  /** Jobs of the same documents with other rules or another version, taken out of the queue: the newest count. */
  replaced: number;
  /** Could not be opened, or were read earlier without success. */
  failed: { uri: string; reason: string }[];
}

/** What is sent, and how. */
export interface SendOptions {
  batch: string;
  /** Steps there will be. */
  total: number;
  target: Target;
  force?: boolean;
  onProgress?: (progress: SubmitProgress) => void;
}

/**
 * Queues the documents of these steps as one batch, many at a time, while the next steps are being worked out. Throws
 * QueueError when the batch has ended already.
 */
export async function send(
  queues: Queues,
  steps: AsyncGenerator<Step>,
  options: SendOptions,
): Promise<SendSummary> {
  const { batch, total, target, force = false, onProgress } = options;
  const summary: SendSummary = {
    batch,
    total,
    queued: 0,
    unchanged: 0,
    duplicate: 0,
    copies: [],
    elsewhere: 0,
    replaced: 0,
    failed: [],
  };
  await openBatch(queues, batch, asBatchJob(summary, false));
  const older = await withOtherRules(queues, target);
  const held: string[] = [];
  const queueKey = queues.batches.qualifiedName;
  let waiting: WorkStep[] = [];
  let adding: Promise<void> = Promise.resolve();
  let settled = 0;

  /** Sends what is waiting, once what was sent before has arrived: files are hashed meanwhile. */
  async function flush(): Promise<void> {
    await adding;
    adding = add(waiting);
    // Heard of when it is awaited; without a handler, Node would end the process before.
    adding.catch(() => undefined);
    waiting = [];
  }

  async function add(documents: readonly WorkStep[]): Promise<void> {
    const jobs = documents.map((step) =>
      aJob(documentJob(step, target, force), { id: batch, queue: queueKey }),
    );
    for (const { data } of jobs) {
      for (const id of older.get(contentOf(documentJobId(data))) ?? []) {
        if (!(await takeOut(id))) held.push(id);
      }
    }
    const added = await queues.documents.addBulk(jobs);
    for (const { id } of added) {
      if (String(id) === OF_ANOTHER_BATCH) summary.elsewhere += 1;
      else summary.queued += 1;
    }
    await tryFailedAgain(queues, jobs);
    tell(jobs.length);
  }

  async function takeOut(id: string): Promise<boolean> {
    const removed = (await queues.documents.remove(id)) === 1;
    if (removed) summary.replaced += 1;
    return removed;
  }

  /** Those that a worker had taken: what is still with one is under way, and workers of its rules finish it. */
  async function takeOutHeld(): Promise<void> {
    if (held.length === 0) return;
    await pause(HELD_FOR_MS);
    for (const id of held) {
      if ((await queues.documents.getJobState(id)) !== 'unknown') await takeOut(id);
    }
  }

  function tell(more: number): void {
    settled += more;
    onProgress?.({ total, settled });
  }

  const parent = await queues.batches.getJob(batch);
  const tellAlive = () => {
    // What cannot be told now is told the next time.
    parent?.updateProgress(Date.now()).catch(() => undefined);
  };
  tellAlive();
  const telling = setInterval(tellAlive, TELL_EVERY_MS);
  try {
    await sendAll();
  } finally {
    clearInterval(telling);
  }
  await parent?.updateData(asBatchJob(summary, true));
  return summary;

  async function sendAll(): Promise<void> {
    for await (const step of steps) {
      if (step.action === 'read' || step.action === 'annotate') {
        waiting.push(step);
        if (waiting.length === JOBS_AT_ONCE) await flush();
        continue;
      }
      if ('reason' in step) summary.failed.push({ uri: step.uri, reason: step.reason });
      else {
        const { action, uri, sameAs } = step;
        summary[action] += 1;
        if (sameAs !== undefined) summary.copies.push({ uri, sameAs });
      }
      tell(1);
    }
    if (waiting.length > 0) await flush();
    await adding;
    await takeOutHeld();
  }
}

/**
 * Ids of the jobs with other rules or another reader, by the content of their document: those that a worker has just
 * taken to see whether they are for it, too.
 */
async function withOtherRules({ documents }: Queues, target: Target): Promise<Map<string, string[]>> {
  const ids = await documents.getRanges(['waiting', 'active', 'delayed', 'failed'], 0, -1);
  const ofTarget = documentJobId({ sha256: '', ...target, ...ocrOf(target) });
  return groupBy(
    ids.filter((id) => !id.endsWith(ofTarget)),
    contentOf,
  );
}

/**
 * Puts those back into the queue that were there already and have failed. Asked after they were added: what fails
 * later counts for its batch, what failed before would keep it open for ever.
 */
async function tryFailedAgain(
  { documents }: Queues,
  jobs: readonly ReturnType<typeof aJob>[],
): Promise<void> {
  if ((await documents.getFailedCount()) === 0) return;
  const again = jobs.map(async ({ data, opts }) => {
    if ((await documents.getJobState(opts.jobId)) !== 'failed') return;
    const job = await documents.getJob(opts.jobId);
    if (job) await tryAgain(job, data);
  });
  await Promise.all(again);
}

/** Adds the batch's own job, unless it is there and still open. */
async function openBatch({ batches }: Queues, name: string, data: BatchJob): Promise<void> {
  const there = await batches.getJob(name);
  if (there) {
    const state = await there.getState();
    if (state === 'completed' || state === 'failed') {
      throw new QueueError(
        'usage',
        `The batch "${name}" has ended; give this one another name with --batch.`,
      );
    }
    await there.updateData({ ...there.data, submitted: false });
    return;
  }
  await batches.add(BATCHES, data, {
    jobId: name,
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
  });
}

function aJob(data: DocumentJob, parent: { id: string; queue: string }) {
  const opts: JobsOptions & { jobId: string } = {
    jobId: documentJobId(data),
    parent,
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
    // The store tells what is done; the queue holds what is to do and what went wrong.
    removeOnComplete: true,
    ignoreDependencyOnFailure: true,
    stackTraceLimit: 1,
  };
  return { name: data.action, data, opts };
}

const asBatchJob = (summary: SendSummary, submitted: boolean): BatchJob => ({
  total: summary.total,
  unchanged: summary.unchanged,
  duplicate: summary.duplicate,
  elsewhere: summary.elsewhere,
  unreadable: summary.failed,
  submitted,
});
