import { jobPages } from './job-pages.js';
import { mustKnow } from './must-know.js';
import { withQueues } from './open-queues.js';
import { QueueError } from './queue-error.js';
import { tryAgain } from './try-again.js';

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
    await mustKnow(queues, batch);
    const failures: Failure[] = [];
    for await (const page of jobPages(queues, ['failed'], batch)) {
      for (const job of page) {
        failures.push({
          id: job.id!,
          // What somebody else put into the queue need not have one.
          uri: job.data?.uri ?? '',
          batch: job.parent?.id ?? '',
          reason: job.failedReason,
          attempts: job.attemptsMade,
          failedAt: new Date(job.finishedOn ?? 0).toISOString(),
        });
      }
    }
    return failures;
  });

/** Puts failed documents back into the queue: all, or those of a batch. Returns how many. */
export const retryFailures = (address: string, batch?: string): Promise<number> =>
  withQueues(address, async (queues) => {
    await mustKnow(queues, batch);
    let count = 0;
    for await (const page of jobPages(queues, ['failed'], batch)) {
      const again = await Promise.all(page.map((job) => tryAgain(job)));
      count += again.filter(Boolean).length;
    }
    return count;
  });

/** Takes documents out of the queue that nobody has begun: all, or those of a batch. Returns how many. */
export const drainQueue = (address: string, batch?: string): Promise<number> =>
  withQueues(address, async (queues) => {
    await mustKnow(queues, batch);
    let count = 0;
    for await (const page of jobPages(queues, ['waiting', 'delayed'], batch)) {
      // A worker may have taken it meanwhile: then it stays, and does not count.
      const removed = page.map((job) => queues.documents.remove(job.id!));
      count += sum(await Promise.all(removed));
    }
    return count;
  });

/**
 * Forgets batches that have ended, and returns how many. Of all batches those that have failed documents stay, so
 * that nothing is lost unseen; a batch that is named goes together with its failed documents.
 */
export const forgetEnded = (address: string, batch?: string): Promise<number> =>
  withQueues(address, async (queues) => {
    await mustKnow(queues, batch);
    const { batches, documents } = queues;
    const ended = new Set(await batches.getRanges(['completed'], 0, -1));
    if (batch !== undefined && !ended.has(batch)) {
      throw new QueueError('usage', `The batch "${batch}" has not ended.`);
    }
    let count = 0;
    for (const name of batch === undefined ? ended : [batch]) {
      const job = await batches.getJob(name);
      const { ignored = 0, unprocessed = 0 } =
        (await job?.getDependenciesCount({ ignored: true, unprocessed: true })) ?? {};
      if (batch === undefined && ignored + unprocessed > 0) continue;
      if (batch !== undefined && ignored > 0) {
        for await (const page of jobPages(queues, ['failed'], batch)) {
          await Promise.all(page.map((each) => documents.remove(each.id!)));
        }
      }
      count += await batches.remove(name, { removeChildren: false });
    }
    return count;
  });

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
