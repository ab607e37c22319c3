import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Job } from '../../src/batch/job.js';
import { WorkerPool } from '../../src/batch/worker-pool.js';
import { isAlive, until } from '../support/cli.js';

const ENTRY = new URL('../support/troubled-worker.mjs', import.meta.url);

function pool(workers: number, timeLimitMs = 30_000): WorkerPool {
  const made = new WorkerPool(workers, { timeLimitMs, memoryLimitMb: 40 }, ENTRY);
  onTestFinished(() => made.close(true));
  return made;
}

const job = (fileName: string): Job => ({
  kind: 'read',
  document: { path: '', uri: '', fileName },
  sha256: '',
  bytes: 0,
  store: '',
  rulesFile: '',
});

describe('worker processes', { timeout: 120_000 }, () => {
  it.each<[string, string, number, RegExp]>([
    ['hang', 'batch/time-limit', 2_000, /longer than the 2 s/],
    ['run out of memory', 'batch/memory-limit', 60_000, /more than the 40 MB/],
    ['be killed', 'batch/worker-crashed', 60_000, /killed or crashed/],
    ['exit', 'batch/worker-crashed', 60_000, /killed or crashed/],
    ['end before it begins', 'batch/worker-crashed', 60_000, /killed or crashed/],
    [
      'throw',
      'batch/unexpected-error',
      60_000,
      /\(TypeError: x is not a function, in troubled-worker\.mjs:\d+\)/,
    ],
  ])('that %s fail their document alone', async (trouble, code, timeLimitMs, reason) => {
    const workers = pool(2, timeLimitMs);
    const [before, failed, beside] = await Promise.all(
      ['fine', trouble, 'fine'].map((name) => workers.run(job(name))),
    );
    const after = await workers.run(job('fine'));
    expect(failed).toMatchObject({ kind: 'lost', code, reason: expect.stringMatching(reason) });
    for (const result of [before, beside, after]) expect(result?.kind).toBe('not-opened');
  });

  it.each<[string, Job['readLimits'], object]>([
    ['hang on page 2', { maxPageMs: 600 }, { kind: 'not-opened', reason: 'without 2' }],
    ['run out of memory on pages 1 and 3', {}, { kind: 'not-opened', reason: 'without 1,3' }],
    ['hang after the last page', { maxPageMs: 300 }, { kind: 'lost', code: 'batch/time-limit' }],
    ['hang on page 2', { maxPageMs: 60_000 }, { kind: 'not-opened', reason: 'without 2' }],
    ['read long', { maxPageMs: 60_000 }, { kind: 'lost', code: 'batch/time-limit' }],
  ])(
    'that %s read the other pages, where a page is at fault: limits %o',
    async (trouble, readLimits, expected) => {
      expect(await pool(1, 2_000).run({ ...job(trouble), readLimits: readLimits! })).toMatchObject(expected);
    },
  );

  it('are replaced when there is only one', async () => {
    const workers = pool(1);
    for (const _ of [1, 2, 3]) {
      expect((await workers.run(job('be killed'))).kind).toBe('lost');
      expect((await workers.run(job('fine'))).kind).toBe('not-opened');
    }
  });

  it('may take longer than the limit over pages whose text is recognised', async () => {
    const result = await pool(1, 3_000).run(job('take long over scans'));
    expect(result.kind).toBe('not-opened');
  });

  it('that end while idle cost no document', async () => {
    const workers = pool(1);
    const first = await workers.run(job('fine'));
    const pid = Number((first as { reason: string }).reason);
    process.kill(pid, 'SIGKILL');
    await until('its end is noticed', () => !isAlive(pid));
    const next = await workers.run(job('fine'));
    expect(next.kind).toBe('not-opened');
    expect(Number((next as { reason: string }).reason)).not.toBe(pid);
  });

  it('break the run when the machine is at fault', async () => {
    await expect(pool(1).run(job('fill the disk'))).rejects.toThrow(/ENOENT/);
    await expect(pool(1).run(job('find a newer store'))).rejects.toThrow('made by a newer Pacta');
    await expect(pool(1).run(job('cannot start'))).rejects.toThrow(
      'A worker process could not start: no rules',
    );
  });

  it('that are ended at once, ready or not, let go of their documents', async () => {
    const workers = pool(1);
    const result = workers.run(job('hang'));
    await workers.close(true);
    expect(await result).toMatchObject({ kind: 'lost', code: 'batch/worker-crashed' });
  });

  it('do not print on the terminal', async () => {
    const printed = vi.spyOn(process.stderr, 'write');
    onTestFinished(() => printed.mockRestore());
    await pool(1).run(job('chatter'));
    expect(printed).not.toHaveBeenCalled();
  });
});
