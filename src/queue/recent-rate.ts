/** What BullMQ counts of a queue: jobs of one outcome, by the minute. */
interface Metrics {
  meta: { count: number; prevTS: number; prevCount: number };
  /** Newest minute first; written when a job ends in a later one. */
  data: number[];
}

interface Counted {
  getMetrics(outcome: 'completed' | 'failed', start: number, end: number): Promise<Metrics>;
}

const MINUTE_MS = 60_000;
/** Whole minutes before the present one that are looked at. */
const MINUTES = 5;
/** Kept by the server for each outcome. */
export const MINUTES_KEPT = 60;

/** Documents ended in a second, lately; null when none has. */
export async function recentRate(queue: Counted, nowMs: number): Promise<number | null> {
  const completed = await queue.getMetrics('completed', 0, MINUTES - 1);
  const failed = await queue.getMetrics('failed', 0, MINUTES - 1);
  const rate = rateOf(completed, nowMs) + rateOf(failed, nowMs);
  return rate > 0 ? rate : null;
}

/** A second, from the end of the last pause: a minute without any job ends the look backwards. */
export function rateOf({ meta, data }: Metrics, nowMs: number): number {
  if (meta.prevTS === 0) return 0;
  let jobs = meta.count - meta.prevCount;
  let sinceMs = meta.prevTS;
  const pauseAt = data.findIndex((each) => each <= 0);
  const minutes = pauseAt === -1 ? data : data.slice(0, pauseAt);
  if (minutes.length > 0) {
    // The first of a new minute has closed the minute before.
    sinceMs = Math.floor(meta.prevTS / MINUTE_MS) * MINUTE_MS - minutes.length * MINUTE_MS;
    for (const each of minutes) jobs += each;
  }
  return jobs / (Math.max(nowMs - sinceMs, 1_000) / 1000);
}
