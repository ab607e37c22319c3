/** Entry of a worker process: takes jobs from its parent until it is told to end. */
import workerpool from 'workerpool';
import type { Job, JobResult } from './job.js';
import type { CannotStart, WorkerNews } from './worker-pool.js';

// Ctrl-C reaches every process of the terminal; the parent decides when a worker ends.
process.on('SIGINT', () => undefined);

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
  return room.runJob(job);
}

workerpool.worker({ runJob });
