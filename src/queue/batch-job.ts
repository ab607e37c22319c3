import { DelayedError, type Job, UnrecoverableError, WaitingChildrenError } from 'bullmq';
import { z } from 'zod';
import { DocumentResult } from './document-job.js';

/** What the job of a batch carries. */
export const BatchJob = z.strictObject({
  /** Documents that the submitter found, in all. */
  total: z.int(),
  /** Settled before anything was queued. */
  unchanged: z.int(),
  duplicate: z.int(),
  /** Waiting or failed as part of another batch. */
  elsewhere: z.int(),
  unreadable: z.array(z.strictObject({ uri: z.string(), reason: z.string() })),
  /** All its documents are queued; until then it does not end. */
  submitted: z.boolean(),
});
export type BatchJob = z.infer<typeof BatchJob>;

/** How a batch ended. */
export interface BatchSummary {
  total: number;
  read: number;
  annotated: number;
  unchanged: number;
  duplicate: number;
  elsewhere: number;
  partial: number;
  failed: number;
  pages: number;
}

/** How often it is looked whether the submitter is done. */
const LOOK_AGAIN_MS = 1_000;
/** Results taken from the server at once. */
const RESULTS_AT_ONCE = 1_000;

/** Waits, without holding a worker, for all documents of the batch; then sums up what became of them. */
export async function closeBatch(job: Job<BatchJob>, token: string): Promise<BatchSummary> {
  if (!BatchJob.safeParse(job.data).success)
    throw new UnrecoverableError('This is no batch that "pacta submit" made.');
  if (!job.data.submitted) {
    await job.moveToDelayed(Date.now() + LOOK_AGAIN_MS, token);
    throw new DelayedError();
  }
  if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
  return summarise(job);
}

/**
 * Those of them that were settled before anything was queued. A submission that goes on with a batch finds unchanged,
 * or failed already, what became of its `children` earlier: they count once.
 */
export function settledBefore(job: BatchJob, children: number): { unchanged: number; unreadable: number } {
  const { total, unchanged, duplicate, elsewhere, unreadable } = job;
  const twice = Math.max(0, children + unchanged + duplicate + elsewhere + unreadable.length - total);
  const unchangedOnce = Math.max(0, unchanged - twice);
  const left = twice - (unchanged - unchangedOnce);
  return { unchanged: unchangedOnce, unreadable: Math.max(0, unreadable.length - left) };
}

async function summarise(job: Job<BatchJob>): Promise<BatchSummary> {
  const { total, duplicate, elsewhere } = job.data;
  const { ignored = 0, processed = 0 } = await job.getDependenciesCount({ ignored: true, processed: true });
  const { unchanged, unreadable } = settledBefore(job.data, ignored + processed);
  const summary: BatchSummary = {
    total,
    read: 0,
    annotated: 0,
    unchanged,
    duplicate,
    elsewhere,
    partial: 0,
    failed: unreadable + ignored,
    pages: 0,
  };
  for await (const { kind, pages, partial } of results(job)) {
    summary[kind] += 1;
    summary.pages += pages;
    if (partial !== undefined) summary.partial += 1;
  }
  return summary;
}

async function* results(job: Job<BatchJob>): AsyncGenerator<DocumentResult> {
  // A server may give a result twice while it rearranges them.
  const seen = new Set<string>();
  let cursor = 0;
  do {
    const page = await job.getDependencies({ processed: { cursor, count: RESULTS_AT_ONCE } });
    for (const [key, value] of Object.entries(page.processed ?? {})) {
      if (seen.has(key)) continue;
      seen.add(key);
      yield DocumentResult.parse(value);
    }
    cursor = page.nextProcessedCursor ?? 0;
  } while (cursor !== 0);
}
