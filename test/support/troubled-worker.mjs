/** A worker that does to itself what the file name of its document says. */
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import workerpool from 'workerpool';

/** Answers nobody any more, as in a loop without end, and leaves the processor to other tests. */
const hang = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

const troubles = {
  hang,
  'run out of memory': () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(Math.random()));
  },
  'take long over scans': async () => {
    for (let page = 0; page < 9; page += 1) {
      await pause(400);
      workerpool.workerEmit({ recognised: true });
    }
  },
  'be killed': () => process.kill(process.pid, 'SIGKILL'),
  exit: () => process.exit(0),
  throw: () => {
    throw new TypeError('x is not a function');
  },
  'fill the disk': () => writeFileSync('/nowhere/at/all', ''),
  'find a newer store': () => {
    throw Object.assign(new Error('made by a newer Pacta'), { name: 'StoreError', reason: 'format' });
  },
  'hang on page 2': (job) => readPages(job, (page) => page === 2 && hang()),
  'run out of memory on pages 1 and 3': (job) =>
    readPages(job, (page) => page !== 2 && troubles['run out of memory']()),
  'read long': async () => {
    for (let page = 0; ; page += 1) {
      workerpool.workerEmit({ progress: { pagesDone: page, pages: 1_000 } });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
  'hang after the last page': (job) => {
    readPages(job, () => undefined);
    hang();
  },
  chatter: () => {
    console.log('printed');
    console.error('and printed');
  },
};

function readPages({ leaveOut = [] }, read) {
  for (let page = 1; page <= 3; page += 1) {
    workerpool.workerEmit({ progress: { pagesDone: page - 1, pages: 3 } });
    if (!leaveOut.includes(page)) read(page);
  }
  workerpool.workerEmit({ progress: { pagesDone: 3, pages: 3 } });
}

workerpool.worker({
  runJob: async (job) => {
    const { document, leaveOut } = job;
    if (document.fileName === 'end before it begins') process.kill(process.pid, 'SIGKILL');
    workerpool.workerEmit({ begun: true });
    if (document.fileName === 'cannot start') return { kind: 'cannot-start', reason: 'no rules' };
    await troubles[document.fileName]?.(job);
    return { kind: 'not-opened', reason: leaveOut ? `without ${leaveOut}` : String(process.pid) };
  },
});
