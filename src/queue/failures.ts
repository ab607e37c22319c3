import { type Queues, withQueues } from './open-queues.js';
import { QueueError } from './queue-error.js';
import { failedJobs } from './status.js';

/** A document that is given up until somebody asks for it again. */
export interface Failure {
  id: string;
  uri: string;
  batch: string;
  /** With the issue code in brackets at its end, where there is one. */
  reason: string;
  attempts: number;
  failedAt: string;
}

/** The documents that failed, or those of a batch. */
export const listFailures = (address: string, batch?: string): Promise<Failure[]> =>
  withQueues(address, async (queues) => {
    const failures: Failure[] = [];
    for await (const job of failedOf(queues, batch)) {
      failures.push({
        id: job.id!,
        uri: job.data.uri,
        batch: job.parent?.id ?? '',
        reason: job.failedReason,
        attempts: job.attemptsMade,
        failedAt: new Date(job.finishedOn ?? 0).toISOString(),
      });
    }
    return failures;
  });

/** Puts failed documents back into the queue: all, or those of a batch. Returns how many. */
export const retryFailures = (address: string, batch?: string): Promise<number> =>
  withQueues(address, async (queues) => {
    const jobs = [];
    for await (const job of failedOf(queues, batch)) jobs.push(job);
    for (const job of jobs) await job.retry('failed', { resetAttemptsMade: true });
    return jobs.length;
  });

/** Takes documents out of the queue that nobody has begun: all, or those of a batch. Returns how many. */
export const drainQueue = (address: string, batch?: string): Promise<number> =>
  withQueues(address, async (queues) => {
    await mustKnow(queues, batch);
    let removed = 0;
    const jobs = await queues.documents.getJobs(['waiting', 'delayed']);
    for (const job of jobs) {
      if (!job || (batch !== undefined && job.parent?.id !== batch)) continue;
      // A worker may have taken it meanwhile: then it stays.
      removed += await queues.documents.remove(job.id!).catch(() => 0);
    }
    return removed;
  });

async function* failedOf(queues: Queues, batch: string | undefined) {
  await mustKnow(queues, batch);
  for await (const job of failedJobs(queues)) {
    if (batch === undefined || job.parent?.id === batch) yield job;
  }
}

async function mustKnow({ batches }: Queues, batch: string | undefined): Promise<void> {
  if (batch === undefined || (await batches.getJob(batch))) return;
  throw new QueueError('usage', `There is no batch "${batch}"; "pacta status" shows them.`);
}
