/** How a run gets on, worked out from the moments at which documents were settled. */
export interface Pace {
  documentsPerSecond: number;
  pagesPerSecond: number;
  /** Null while nothing can be said. */
  secondsLeft: number | null;
}

interface Moment {
  atMs: number;
  settled: number;
  pages: number;
}

/** Looking further back would let skipped documents, which cost nothing, promise too much. */
const WINDOW_MS = 20_000;
/** Sooner than this a rate is chance. */
const LEAST_MS = 500;

/** Measures the pace over the last seconds. Times are given, not taken from a clock. */
export class PaceMeter {
  #moments: Moment[];

  constructor(startMs: number) {
    this.#moments = [{ atMs: startMs, settled: 0, pages: 0 }];
  }

  pace(now: Moment, total: number): Pace {
    this.#moments.push(now);
    while (this.#moments.length > 2 && this.#moments[1]!.atMs <= now.atMs - WINDOW_MS) this.#moments.shift();
    const since = this.#moments[0]!;
    const ms = now.atMs - since.atMs;
    if (ms < LEAST_MS) return { documentsPerSecond: 0, pagesPerSecond: 0, secondsLeft: null };
    const documentsPerSecond = ((now.settled - since.settled) / ms) * 1000;
    return {
      documentsPerSecond,
      pagesPerSecond: ((now.pages - since.pages) / ms) * 1000,
      secondsLeft: documentsPerSecond > 0 ? (total - now.settled) / documentsPerSecond : null,
    };
  }
}

/** `4 s`, `3 min`, `2 h 10 min`. */
export function sayDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `95 pages a second`, or `one page in 4 s` where it is less than one; of nothing in particular: `95 a second`. */
export function sayRate(perSecond: number, thing?: string): string {
  if (perSecond < 1) return `one ${thing ? `${thing} ` : ''}in ${sayDuration(1 / perSecond)}`;
  return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)} ${thing ? `${thing}s ` : ''}a second`;
}

/** `12 of 340 documents, 8.1 a second, 95 pages a second, about 40 s left`. */
export function sayProgress(settled: number, total: number, pace: Pace): string {
  const parts = [`${settled} of ${total} documents`];
  if (pace.documentsPerSecond > 0) parts.push(sayRate(pace.documentsPerSecond));
  if (pace.pagesPerSecond > 0) parts.push(sayRate(pace.pagesPerSecond, 'page'));
  if (pace.secondsLeft !== null && settled < total) parts.push(`about ${sayDuration(pace.secondsLeft)} left`);
  return parts.join(', ');
}
