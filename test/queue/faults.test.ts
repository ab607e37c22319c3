import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit as submitHere } from '../../src/queue/index.js';
import { agreement, RULES, write } from '../support/cli.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, failures, records, startWorker, status, submit } from '../support/worker.js';

let redis: RedisServer;
let databases = 0;
const newQueue = (): string => redis.url(databases++);

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

function folderWith(documents: number, atEnd?: (end: () => void) => void, more = ''): string {
  const folder = temporaryFolder(atEnd);
  for (let i = 0; i < documents; i += 1) write(folder, `in/${i}.txt`, agreement(`COUNTRY ${i}`, more));
  return folder;
}

/** Enough text to keep a worker busy for a second or more. */
const LONG = '\n1. The Parties shall consult each other about the exercise.\n'.repeat(10_000);

/** Lets no file grow beyond a megabyte or half of one: shells count in blocks of their own. */
const CRAMPED = ['sh', '-c', 'ulimit -f 1024 && exec "$@"', 'sh'];

describe('faults', { timeout: 120_000 }, () => {
  it.concurrent('gives the documents of a worker that was killed to another, and the batch it was closing', async ({
    onTestFinished,
  }) => {
    const queue = newQueue();
    const folder = folderWith(3, onTestFinished);
    write(folder, 'in/long.txt', agreement('LONG', LONG.repeat(2)));
    await submit(folder, queue, 'first');
    const victim = startWorker(folder, queue, ['--concurrency', '4'], { atEnd: onTestFinished });
    await victim.says(/long\.txt","msg":"began"/);
    const client = new Redis(queue);
    const more: string[] = [];
    const where = { queue, store: join(folder, 'store'), pipeline: RULES };
    const submitting: Promise<unknown>[] = [];
    const isClosing = async (): Promise<boolean> => (await client.llen('{pacta}:batches:active')) > 0;
    // All their documents are done or in the first batch, so that a worker closes them at once: one follows another until it
    // is caught at that.
    for (;;) {
      expect(more.length).toBeLessThan(400);
      const batch = `more ${more.length}`;
      more.push(batch);
      submitting.push(submitHere([join(folder, 'in')], { ...where, batch }));
      await pause(10);
      if (!(await isClosing())) continue;
      victim.signal('SIGSTOP');
      await pause(20);
      if (await isClosing()) break;
      victim.signal('SIGCONT');
    }
    victim.signal('SIGKILL');
    await victim.end;
    await Promise.all(submitting);
    expect(await client.llen('{pacta}:batches:active')).toBe(1);
    client.disconnect();
    const heir = startWorker(folder, queue, [], { atEnd: onTestFinished });
    for (const batch of ['first', ...more]) {
      expect(await ended(folder, queue, batch, heir.log)).toMatchObject({ total: 4, failed: 0 });
    }
    expect(records(folder)).toHaveLength(4);
    expect(await status(folder, queue)).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it.concurrent('puts off what the disk has no room for, and reads it once there is room', async ({
    onTestFinished,
  }) => {
    const queue = newQueue();
    const folder = folderWith(2, onTestFinished);
    write(folder, 'in/long.txt', agreement('LONG', LONG.slice(0, 300_000)));
    await submit(folder, queue, 'first');
    // To this worker the disk is full in the middle of the long record.
    const cramped = startWorker(folder, queue, [], { by: CRAMPED, atEnd: onTestFinished });
    await cramped.says(/EFBIG.*"again":true/);
    cramped.signal('SIGTERM');
    expect(await cramped.end).toBe(0);
    expect(readdirSync(join(folder, 'store', 'records'))).toHaveLength(2);
    const worker = startWorker(folder, queue, [], { atEnd: onTestFinished });
    expect(await ended(folder, queue, 'first', worker.log)).toMatchObject({ total: 3, read: 3, failed: 0 });
    expect(readdirSync(join(folder, 'store', 'records'))).toHaveLength(3);
  });

  it.concurrent('goes on after Redis did not answer for ten seconds, and after it was started again', async ({
    onTestFinished,
  }) => {
    // Of its own: other tests run meanwhile.
    const away = await startRedis();
    onTestFinished(() => away.stop());
    const queue = away.url(0);
    const folder = folderWith(20, onTestFinished, LONG.slice(0, 100_000));
    await submit(folder, queue, 'first');
    const worker = startWorker(folder, queue, [], { atEnd: onTestFinished });
    await worker.says('"finished"');
    away.signal('SIGSTOP');
    await pause(10_000);
    away.signal('SIGCONT');
    await pause(500);
    await away.restart();
    expect(await ended(folder, queue, 'first', worker.log)).toMatchObject({ total: 20, failed: 0 });
    expect(records(folder)).toHaveLength(20);
    expect(await status(folder, queue)).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('finishes at a signal what is under way, and leaves the rest', async () => {
    const queue = newQueue();
    const folder = folderWith(0);
    for (const name of ['a', 'b']) write(folder, `in/${name}.txt`, agreement(name.toUpperCase(), LONG));
    await submit(folder, queue, 'first');
    const worker = startWorker(folder, queue);
    await worker.says('"began"');
    worker.signal('SIGTERM');
    expect(await worker.end).toBe(0);
    expect(records(folder)).toHaveLength(1);
    expect(await status(folder, queue)).toMatchObject({ waiting: 1, active: 0, failed: 0 });
  });

  it('gives back at a second signal what is under way', async () => {
    const queue = newQueue();
    const folder = folderWith(0);
    write(folder, 'in/a.txt', agreement('A', LONG.repeat(3)));
    await submit(folder, queue, 'first');
    const worker = startWorker(folder, queue);
    await worker.says('"began"');
    worker.signal('SIGTERM');
    await worker.says('finishing');
    worker.signal('SIGTERM');
    expect(await worker.end).toBe(0);
    expect(await status(folder, queue)).toMatchObject({ waiting: 1, active: 0, failed: 0 });
  });

  it('ends at a signal although the queue is away', async () => {
    const server = await startRedis();
    const queue = server.url(0);
    const folder = folderWith(1);
    await submit(folder, queue, 'first');
    const worker = startWorker(folder, queue, ['--grace', '0.5']);
    await worker.says('"batch ended"');
    await server.stop();
    worker.signal('SIGTERM');
    expect(await worker.end).toBe(1);
    expect(worker.log()).toContain('its documents go to other workers');
  });

  it.each([
    ['takes too long', ['--time-limit', '0.3'], 'batch/time-limit'],
    ['needs too much memory', ['--memory-limit', '48'], 'batch/memory-limit'],
  ])('names a document that %s, and goes on', async (_, args, code) => {
    const queue = newQueue();
    const folder = folderWith(0);
    write(folder, 'in/long.txt', agreement('LONG', LONG.repeat(4)));
    await submit(folder, queue, 'first');
    const worker = startWorker(folder, queue, args);
    expect(await ended(folder, queue, 'first', worker.log)).toMatchObject({ failed: 1 });
    expect(await failures(folder, queue)).toMatchObject([{ reason: expect.stringContaining(code) }]);
    expect(records(folder)).toHaveLength(1);
    expect(worker.log().match(/"msg":"failed"/g)).toHaveLength(1);
  });
});
