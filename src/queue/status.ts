import type { Job } from 'bullmq';
import type { BatchJob, BatchSummary } from './batch-job.js';
import { type Queues, withQueues } from './open-queues.js';

const BATCHES_AT_ONCE = 100;

/** How one batch stands. */
export interface BatchStatus {
  name: string;
  state: 'submitting' | 'open' | 'ended' | 'broken';
  submittedAt: string;
  total: number;
  /** Done by workers. */
  done: number;
  /** Waiting or under way. */
  left: number;
  failed: number;
  /** Documents a second since it was submitted; null before the first is done and after the end. */
  rate: number | null;
  secondsLeft: number | null;
  summary: BatchSummary | null;
}

/** How the queue stands. */
export interface QueueStatus {
  waiting: number;
  active: number;
  /** Tried in vain for a fault of the surroundings, and waiting to be tried again. */
  delayed: number;
  failed: number;
  workers: number;
  /** Newest first. */
  batches: BatchStatus[];
}

/** Counts, and the batches, newest first; or one batch. */
export function queueStatus(address: string, batch?: string): Promise<QueueStatus> {
  return withQueues(address, async (queues) => {
    const counts = await queues.documents.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const failedOf = await failuresByBatch(queues);
    const jobs = batch === undefined ? await allBatches(queues) : [await queues.batches.getJob(batch)];
    const batches: BatchStatus[] = [];
    for (const job of jobs) {
      if (job)
        batches.push(await batchStatus(job as Job<BatchJob, BatchSummary>, failedOf.get(job.id!) ?? 0));
    }
    batches.sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
    return {
      waiting: counts.waiting ?? 0,
      active: counts.active ?? 0,
      delayed: counts.delayed ?? 0,
      failed: counts.failed ?? 0,
      workers: await queues.documents.getWorkersCount(),
      batches,
    };
  });
}

async function allBatches({ batches }: Queues) {
  const states = ['waiting', 'active', 'delayed', 'waiting-children', 'completed', 'failed'] as const;
  const jobs = [];
  for (let from = 0; ; from += BATCHES_AT_ONCE) {
    const page = await batches.getJobs([...states], from, from + BATCHES_AT_ONCE - 1);
    jobs.push(...page);
    if (page.length < BATCHES_AT_ONCE) return jobs;
  }
}

async function batchStatus(job: Job<BatchJob, BatchSummary>, failedJobs: number): Promise<BatchStatus> {
  const state = await job.getState();
  const counts = await job.getDependenciesCount({ processed: true, unprocessed: true });
  const { total, submitted, unreadable } = job.data;
  const ended = state === 'completed';
  const done = counts.processed ?? 0;
  const left = counts.unprocessed ?? 0;
  const seconds = (Date.now() - job.timestamp) / 1000;
  const rate = !ended && done > 0 ? done / seconds : null;
  return {
    name: job.id!,
    state: ended ? 'ended' : state === 'failed' ? 'broken' : submitted ? 'open' : 'submitting',
    submittedAt: new Date(job.timestamp).toISOString(),
    total,
    done,
    left,
    failed: failedJobs + unreadable.length,
    rate,
    secondsLeft: rate ? left / rate : null,
    summary: ended ? job.returnvalue : null,
  };
}

async function failuresByBatch(queues: Queues): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const job of failedJobs(queues)) {
    const batch = job.parent?.id ?? '';
    counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  return counts;
}

/** The failed documents, page by page. */
export async function* failedJobs({ documents }: Queues) {
  for (let from = 0; ; from += BATCHES_AT_ONCE) {
    const page = await documents.getJobs(['failed'], from, from + BATCHES_AT_ONCE - 1);
    yield* page;
    if (page.length < BATCHES_AT_ONCE) return;
  }
}
