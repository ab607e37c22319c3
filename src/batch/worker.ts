/** Entry of a worker process: takes jobs from its parent until it is told to end. */
import workerpool from 'workerpool';
import type { Job, JobResult, Told } from './job.js';
import type { CannotStart, WorkerNews } from './worker-pool.js';

// Ctrl-C reaches every process of the terminal; the parent decides when a worker ends.
process.on('SIGINT', () => undefined);

/** How often a worker tells of a document that takes long. */
const TELL_EVERY_MS = 1_000;

/** What a worker cannot begin without is loaded with the first job, so that its lack can be told. */
async function runJob(job: Job): Promise<JobResult | CannotStart> {
  workerpool.workerEmit({ begun: true } satisfies WorkerNews);
  let room: typeof import('./job.js');
  try {
    room = await import('./job.js');
    await room.prepare(job);
  } catch (error) {
    return { kind: 'cannot-start', reason: (error as Error).message };
  }
  return room.runJob(job, telling(job.kind === 'read' && job.tellEveryPage === true));
}

/** Of pages now and then, unless of every one; of each that took the time of text recognition. */
function telling(ofEveryPage: boolean): Told {
  let toldAtMs = performance.now();
  return {
    onPage: (pagesDone, pages) => {
      if (!ofEveryPage && performance.now() - toldAtMs < TELL_EVERY_MS) return;
      toldAtMs = performance.now();
      workerpool.workerEmit({ progress: { pagesDone, pages } } satisfies WorkerNews);
    },
    onRecognised: () => workerpool.workerEmit({ recognised: true } satisfies WorkerNews),
  };
}

workerpool.worker({ runJob });
