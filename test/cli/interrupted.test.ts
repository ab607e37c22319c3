import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  busyWorkerOf,
  folderWith,
  isAlive,
  longAgreement,
  pacta,
  RULES,
  recordIds,
  startPacta,
  until,
} from '../support/cli.js';

/** Of the built command. */
const RUN_REPORT = new URL('../../dist/cli/run-report.js', import.meta.url);

/** By one worker: then it is known which document is under way. */
const ARGS = ['ingest', 'in', '--pipeline', RULES, '--jobs', '1'];

/** A run on one worker, at the moment when it is busy with `b.txt`, which takes seconds. */
async function busyRun() {
  const folder = folderWith({
    'in/a.txt': agreement('POLAND'),
    'in/b.txt': longAgreement(8_000),
    'in/c.txt': agreement('ITALY'),
    'in/d.txt': agreement('NORWAY'),
  });
  const run = startPacta(folder, ARGS);
  await until('the first record is kept', () => recordIds(folder).length === 1);
  return { folder, run, worker: await busyWorkerOf(run) };
}

const inAgain = (folder: string) => pacta(folder, ARGS);

describe('a run that is disturbed', { timeout: 120_000 }, () => {
  it('reports the document whose worker was killed, reads the others, and tries it again next time', async () => {
    const { folder, run, worker } = await busyRun();
    process.kill(worker, 'SIGKILL');
    const { code, stderr } = await run.end;
    expect(stderr).toMatch(/4 documents: 3 read, 0 unchanged, 0 partial, 1 failed/);
    expect(stderr).toMatch(/in\/b\.txt: .*killed or crashed.* \[batch\/worker-crashed\]/);
    expect(code).toBe(3);
    const again = await inAgain(folder);
    expect(again.stderr).toMatch(/4 documents: 1 read, 3 unchanged, 0 partial, 0 failed/);
    expect(again.code).toBe(0);
  });

  it('finishes what is under way at Ctrl-C, and goes on where it ended', async () => {
    const { folder, run } = await busyRun();
    run.signal('SIGINT');
    const { code, stderr } = await run.end;
    expect(stderr).toMatch(/Stopping after the documents under way/);
    expect(stderr).toMatch(/4 documents: 2 read, 0 unchanged, 0 partial, 0 failed/);
    expect(stderr).toMatch(/goes on where this one ended/);
    expect(code).toBe(130);
    expect(recordIds(folder)).toHaveLength(2);
    const again = await inAgain(folder);
    expect(again.stderr).toMatch(/4 documents: 2 read, 2 unchanged, 0 partial, 0 failed/);
    expect(again.code).toBe(0);
  });

  it('stops at once at the second Ctrl-C', async () => {
    const { folder, run, worker } = await busyRun();
    run.signal('SIGINT');
    await until('the first is heard', () => run.said().includes('Ctrl-C again stops at once'));
    run.signal('SIGINT');
    const { code, stderr } = await run.end;
    expect(stderr).toMatch(/4 documents: 1 read, 0 unchanged, 0 partial, 0 failed/);
    expect(code).toBe(130);
    expect(recordIds(folder)).toHaveLength(1);
    await until('the worker is gone', () => !isAlive(worker));
  });

  it.each(['SIGINT', 'SIGTERM'])(
    'tells of a %s that comes when it is over by its exit code alone',
    async (name) => {
      const script = `
      import { watchRun } from ${JSON.stringify(RUN_REPORT)};
      const none = { read: 0, annotated: 0, unchanged: 0, duplicate: 0, copies: [], recognised: 0, partial: [], failed: [], pages: 0 };
      process.exitCode = await watchRun('ingest', async () => ({ ...none, total: 0, elapsedMs: 1, stopped: false }));
      process.kill(process.pid, '${name}');
      setTimeout(() => {}, 60_000);`;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
      expect(await once(child, 'exit')).toEqual([130, null]);
    },
  );

  it('leaves whole records and no process behind when it is killed', async () => {
    const { folder, run, worker } = await busyRun();
    process.kill(run.pid, 'SIGKILL');
    await run.end;
    await until('the worker is gone', () => !isAlive(worker));
    const kept = recordIds(folder).length;
    const again = await inAgain(folder);
    expect(again.stderr).toMatch(
      new RegExp(`4 documents: ${4 - kept} read, ${kept} unchanged, 0 partial, 0 failed`),
    );
    const list = JSON.parse((await pacta(folder, ['list', '--json'])).stdout) as unknown[];
    expect(list).toHaveLength(4);
  });
});
