import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import workerpool, { type Pool } from 'workerpool';
import { DEFAULT_READ_LIMITS } from '../limits.js';
import type { Job, JobResult } from './job.js';

/** What one document may cost. */
export interface Limits {
  /** For one document; begun anew after each page that went through text recognition, which has a limit of its own. */
  timeLimitMs: number;
  /** JavaScript heap of one worker process. */
  memoryLimitMb: number;
}

/** A worker did not live through a document, or Pacta made a mistake on it; the other documents go on. */
interface WorkerFailure {
  kind: 'lost';
  code: 'batch/time-limit' | 'batch/memory-limit' | 'batch/worker-crashed' | 'batch/unexpected-error';
  reason: string;
}

/** A worker lacks what it needs for any document: no fault of this one. */
export interface CannotStart {
  kind: 'cannot-start';
  reason: string;
}

/** What a worker tells its pool while it is at work. */
export type WorkerNews = { begun: true } | { progress: PagesRead } | { recognised: true };

/** How much of a long document has been read. */
export interface PagesRead {
  pagesDone: number;
  pages: number;
}

/**
 * Memory for what lives shortly, in MB: V8 would begin with 1 and grow to this only when most of it stays alive, which
 * of a document it does not. Measured over small texts: a tenth less time.
 */
const YOUNG_SPACE = '--min-semi-space-size=16';
/**
 * No helpers for clearing memory where each core has a worker already: whoever waits for a helper then waits for
 * another document. Measured with two workers on two cores: a twentieth less time.
 */
const WITHOUT_HELPERS = '--single-threaded-gc';
/**
 * Regular expressions become machine code at first use, not after V8 has prepared and run each in another form:
 * nearly all of some thousand are used again. Measured over the first 22 agreements of a worker: a seventh less time.
 */
const MACHINE_CODE_AT_ONCE = '--no-regexp-tier-up';
/** How long a worker that is told to end may take before it is killed. */
const END_TIMEOUT_MS = 200;
/** Of what a dying worker printed: enough to hold its last words. */
const LAST_WORDS_LENGTH = 8_000;
/** Of a document with more pages at fault nothing is read: each costs the time of a whole document. */
const MOST_LEFT_OUT = 3;
/** How often a document is handed to a worker that ends before it begins it. */
const MOST_ATTEMPTS = 3;

const KILLED: WorkerFailure = {
  kind: 'lost',
  code: 'batch/worker-crashed',
  reason: 'The worker process reading it was killed or crashed.',
};

/**
 * Local worker processes. Processes, not threads: measured faster, and one can be killed in the middle of a
 * document without harm to the others. They start when first needed and are replaced when they end.
 */
export class WorkerPool {
  readonly #pool: Pool;
  readonly #limits: Limits;
  readonly #killed = new AbortController();
  #closed = false;
  /** Comes about when all workers are ended at once. */
  readonly #end = new Promise<{ result: WorkerFailure; begun: boolean }>((resolve) => {
    this.#killed.signal.addEventListener('abort', () => resolve({ result: KILLED, begun: true }));
  });

  /** `entry`: the file a worker runs. */
  constructor(workers: number, limits: Limits, entry = new URL('./worker.js', import.meta.url)) {
    this.#limits = limits;
    const hasFreeCores = workers < availableParallelism();
    this.#pool = workerpool.pool(fileURLToPath(entry), {
      workerType: 'process',
      maxWorkers: workers,
      workerTerminateTimeout: END_TIMEOUT_MS,
      // What a worker or its libraries print must not reach the person's terminal.
      emitStdStreams: true,
      forkOpts: {
        execArgv: [
          `--max-old-space-size=${limits.memoryLimitMb}`,
          YOUNG_SPACE,
          MACHINE_CODE_AT_ONCE,
          ...(hasFreeCores ? [] : [WITHOUT_HELPERS]),
        ],
      },
    });
  }

  /**
   * Rejects for broken infrastructure only: the disk is full, a worker cannot start. A document that needs too much
   * is read again without the page at fault, where there is one. That takes its time or memory once more for each
   * such page, and once to find the first.
   */
  async run(job: Job, onProgress?: (progress: PagesRead) => void): Promise<JobResult | WorkerFailure> {
    const result = await this.#runOnce(job, onProgress);
    if (job.kind !== 'read' || !isTooMuch(result)) return result;
    return this.#runWithoutPagesAtFault(job, result, onProgress);
  }

  async #runWithoutPagesAtFault(
    job: Job & { kind: 'read' },
    first: JobResult | WorkerFailure,
    onProgress?: (progress: PagesRead) => void,
  ): Promise<JobResult | WorkerFailure> {
    const leaveOut: number[] = [];
    const pageLimitMs = job.readLimits?.maxPageMs ?? DEFAULT_READ_LIMITS.maxPageMs;
    const muchMs = Math.min(pageLimitMs, this.#limits.timeLimitMs / 2);
    for (;;) {
      let reached: PagesRead | undefined;
      let atMs = 0;
      const careful: Job = { ...job, tellEveryPage: true, leaveOut };
      const result = await this.#runOnce(careful, (progress) => {
        reached = progress;
        atMs = performance.now();
        onProgress?.(progress);
      });
      if (result.kind !== 'lost' || !isTooMuch(result)) return result;
      // Before the first page or after the last, no page is at fault; nor in a document that is merely long.
      const isOnPage = reached !== undefined && reached.pagesDone < reached.pages;
      const isLong = result.code === 'batch/time-limit' && performance.now() - atMs < muchMs;
      if (!isOnPage || isLong || leaveOut.length === MOST_LEFT_OUT) return first;
      leaveOut.push(pageAfter(reached!.pagesDone, leaveOut));
    }
  }

  async #runOnce(job: Job, onProgress?: (progress: PagesRead) => void): Promise<JobResult | WorkerFailure> {
    for (let attempt = 1; ; attempt += 1) {
      const { result, begun } = await Promise.race([this.#attempt(job, onProgress), this.#end]);
      if (result.kind === 'cannot-start') {
        throw new Error(`A worker process could not start: ${result.reason}`);
      }
      // The worker had ended while idle: no fault of this document, and the pool has replaced the worker.
      const isInnocent = !begun && result.kind === 'lost' && result.code === 'batch/worker-crashed';
      if (!isInnocent || this.#closed || attempt === MOST_ATTEMPTS) return result;
    }
  }

  /** `begun`: the worker said so; it may have ended before its word was heard. */
  async #attempt(
    job: Job,
    onProgress?: (progress: PagesRead) => void,
  ): Promise<{ result: JobResult | CannotStart | WorkerFailure; begun: boolean }> {
    let lastWords = '';
    let begun = false;
    const on = (news: { stderr?: string; begun?: true; progress?: PagesRead; recognised?: true }) => {
      if (news.begun || news.recognised) clock.refresh();
      lastWords = (lastWords + (news.stderr ?? '')).slice(-LAST_WORDS_LENGTH);
      begun ||= news.begun ?? false;
      if (news.progress) onProgress?.(news.progress);
    };
    const working = this.#pool.exec('runJob', [job], { on });
    // A timeout of workerpool cannot be put off: none is set before the time is up.
    const clock = setTimeout(() => working.timeout(0), this.#limits.timeLimitMs);
    try {
      return { result: (await working) as JobResult | CannotStart, begun };
    } catch (error) {
      return { result: this.#failure(error as Error, lastWords), begun };
    } finally {
      clearTimeout(clock);
    }
  }

  /** Waits for the jobs under way, unless `now`: then those that are not done count as lost. */
  async close(now = false): Promise<void> {
    this.#closed = true;
    if (now) this.#killed.abort();
    const ended = this.#pool.terminate(now);
    if (!now) await ended;
    // workerpool waits for ever for a process that is ended before it was ready.
    else await Promise.race([ended, pause(2 * END_TIMEOUT_MS)]);
  }

  #failure(
    error: Error & { code?: string; syscall?: string; reason?: string },
    lastWords: string,
  ): WorkerFailure {
    if (error instanceof workerpool.Promise.TimeoutError) {
      const seconds = this.#limits.timeLimitMs / 1000;
      return {
        kind: 'lost',
        code: 'batch/time-limit',
        reason: `It took longer than the ${seconds} s a document may take (--time-limit).`,
      };
    }
    // V8 aborts when the heap is full; its words may come after the news of its end. How a worker ended stands
    // in the message alone, in the form workerpool 10 gives it.
    if (/heap out of memory|heap limit/i.test(lastWords) || error.message.includes('`SIGABRT`')) {
      return {
        kind: 'lost',
        code: 'batch/memory-limit',
        reason: `It needed more than the ${this.#limits.memoryLimitMb} MB of memory a worker may use (--memory-limit).`,
      };
    }
    if (error instanceof workerpool.TerminateError) return KILLED;
    if (error.syscall || error.name === 'SourceError' || isOfTheStore(error)) throw error;
    return {
      kind: 'lost',
      code: 'batch/unexpected-error',
      reason: `Pacta made a mistake on it (${sayMistake(error)}). Please report this.`,
    };
  }
}

const isTooMuch = (result: JobResult | WorkerFailure): boolean =>
  result.kind === 'lost' && (result.code === 'batch/time-limit' || result.code === 'batch/memory-limit');

/** The page (1-based) that is looked at after so many. */
function pageAfter(pagesDone: number, leaveOut: readonly number[]): number {
  let page = pagesDone + 1;
  while (leaveOut.includes(page)) page += 1;
  return page;
}

/** The store can no longer be reached, written or understood: so it is for every document. */
const isOfTheStore = ({ name, reason }: { name: string; reason?: string }): boolean =>
  name === 'StoreError' && ['connection', 'permission', 'blocked', 'format'].includes(reason ?? '');

/** `TypeError: x is not a function, in classify.js:12`. The name of an error is lost between processes. */
function sayMistake({ name, message, stack = '' }: Error): string {
  const kind = /^\w+/.exec(name === 'Error' ? stack : name)?.[0] ?? name;
  const place = /([\w-]+\.m?js:\d+):\d+/.exec(stack)?.[1];
  return `${kind}: ${message}${place ? `, in ${place}` : ''}`;
}
