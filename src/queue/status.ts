import type { Job } from 'bullmq';
import type { PagesRead } from '../batch/index.js';
import { BatchJob, type BatchSummary, settledBefore } from './batch-job.js';
import type { DocumentJob } from './document-job.js';
import { mustKnow } from './must-know.js';
import { type Queues, withQueues } from './open-queues.js';
import { recentRate } from './recent-rate.js';
import { TELL_EVERY_MS } from './send.js';

const BATCHES_AT_ONCE = 100;
const UNDER_WAY_SHOWN = 100;
/** A submission that tells nothing for so long has ended: several times what it usually takes to tell again. */
const SILENT_MS = 6 * TELL_EVERY_MS;

/** How one batch stands. */
export interface BatchStatus {
  name: string;
  /** `interrupted`: its submission has not been heard of for a while. Submitting again under its name goes on. */
  state: 'submitting' | 'interrupted' | 'open' | 'ended' | 'broken';
  submittedAt: string;
  total: number;
  /** Unchanged, duplicates, and those of other batches. */
  nothingToDo: number;
  /** Done by workers. */
  done: number;
  /** Waiting or under way. */
  left: number;
  failed: number;
  /** Until it is done, older batches first; null where the rate is not known, and after the end. */
  secondsLeft: number | null;
  summary: BatchSummary | null;
}

/** How the queue stands. */
export interface QueueStatus {
  waiting: number;
  active: number;
  /** Tried in vain for a fault of the surroundings, or put off for `others`. */
  delayed: number;
  /** Some wait for a worker of other rules or another version than those at work. */
  others: boolean;
  failed: number;
  workers: number;
  /** Documents a second in the last minutes of work; null before the first is done. */
  rate: number | null;
  /** Documents under way of which some pages are read: those that take longer than a moment. */
  underWay: (PagesRead & { uri: string })[];
  /** Newest first. */
  batches: BatchStatus[];
}

/** Counts, and the batches, newest first; or one batch. */
export function queueStatus(address: string, batch?: string): Promise<QueueStatus> {
  return withQueues(address, async (queues) => {
    const { documents } = queues;
    await mustKnow(queues, batch);
    const counts = await documents.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const rate = await recentRate(documents, Date.now());
    const all: BatchStatus[] = [];
    for await (const page of batchPages(queues)) all.push(...(await Promise.all(page.map(batchStatus))));
    // Names settle it for those of the same millisecond.
    const key = ({ submittedAt, name }: BatchStatus) => `${submittedAt} ${name}`;
    all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    let ahead = 0;
    for (const each of all) {
      ahead += each.left;
      each.secondsLeft = each.left > 0 && rate !== null ? ahead / rate : null;
    }
    return {
      waiting: counts.waiting ?? 0,
      active: counts.active ?? 0,
      delayed: counts.delayed ?? 0,
      others: await areForOthers(queues),
      failed: counts.failed ?? 0,
      workers: await documents.getWorkersCount(),
      rate,
      underWay: await longOnes(queues),
      batches: all.reverse().filter(({ name }) => batch === undefined || name === batch),
    };
  });
}

async function longOnes({ documents }: Queues): Promise<QueueStatus['underWay']> {
  const active = await documents.getJobs(['active'], 0, UNDER_WAY_SHOWN - 1);
  return active.flatMap((job) => {
    const progress = job?.progress as Partial<PagesRead> | undefined;
    const { pagesDone, pages } = progress ?? {};
    return pagesDone && pages ? [{ uri: (job.data as DocumentJob).uri, pagesDone, pages }] : [];
  });
}

/** Put off without having been tried: a worker leaves so what was submitted with other rules. A glance, no count. */
async function areForOthers({ documents }: Queues): Promise<boolean> {
  const delayed = await documents.getJobs(['delayed'], 0, BATCHES_AT_ONCE - 1);
  return delayed.some(({ attemptsMade }) => attemptsMade === 0);
}

async function* batchPages({ batches }: Queues) {
  const ids = await batches.getRanges(
    ['waiting', 'active', 'delayed', 'waiting-children', 'completed', 'failed'],
    0,
    -1,
  );
  for (let from = 0; from < ids.length; from += BATCHES_AT_ONCE) {
    const page = await Promise.all(ids.slice(from, from + BATCHES_AT_ONCE).map((id) => batches.getJob(id)));
    // What somebody else put there is no batch.
    yield page.filter((job) => BatchJob.safeParse(job?.data).success) as Job<BatchJob, BatchSummary>[];
  }
}

async function batchStatus(job: Job<BatchJob, BatchSummary>): Promise<BatchStatus> {
  const state = await job.getState();
  const counts = await job.getDependenciesCount({ processed: true, unprocessed: true, ignored: true });
  const { total, duplicate, elsewhere } = job.data;
  const { processed = 0, unprocessed = 0, ignored = 0 } = counts;
  const { unchanged, unreadable } = settledBefore(job.data, processed + unprocessed + ignored);
  const ended = state === 'completed';
  return {
    name: job.id!,
    state: ended ? 'ended' : state === 'failed' ? 'broken' : openState(job),
    submittedAt: new Date(job.timestamp).toISOString(),
    total,
    nothingToDo: unchanged + duplicate + elsewhere,
    done: processed,
    left: unprocessed,
    failed: ignored + unreadable,
    secondsLeft: null,
    summary: ended ? job.returnvalue : null,
  };
}

function openState({ data, timestamp, progress }: Job<BatchJob>): BatchStatus['state'] {
  if (data.submitted) return 'open';
  const heardAt = typeof progress === 'number' ? progress : 0;
  return Date.now() - Math.max(heardAt, timestamp) > SILENT_MS ? 'interrupted' : 'submitting';
}
