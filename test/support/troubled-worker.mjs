/** A worker that does to itself what the file name of its document says. */
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import workerpool from 'workerpool';

const troubles = {
  hang: () => {
    for (;;);
  },
  'run out of memory': () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(Math.random()));
  },
  'take long over scans': async () => {
    for (let page = 0; page < 12; page += 1) {
      await pause(500);
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
  chatter: () => {
    console.log('printed');
    console.error('and printed');
  },
};

workerpool.worker({
  runJob: async ({ document }) => {
    if (document.fileName === 'end before it begins') process.kill(process.pid, 'SIGKILL');
    workerpool.workerEmit({ begun: true });
    if (document.fileName === 'cannot start') return { kind: 'cannot-start', reason: 'no rules' };
    await troubles[document.fileName]?.();
    return { kind: 'not-opened', reason: String(process.pid) };
  },
});
