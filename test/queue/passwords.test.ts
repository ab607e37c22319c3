import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pacta, write } from '../support/cli.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, failures, records, startWorker, submit } from '../support/worker.js';

const LOCKED = readFileSync(resolve(import.meta.dirname, '../../fixtures/encrypted/aes-256.pdf'));
const READER = 'Übereinkunft № 7 – łódź';
const SECRETS = /unfitting|bereinkunft/;

let redis: RedisServer;
let databases = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

function setUp() {
  databases += 1;
  const folder = temporaryFolder();
  write(folder, 'in/locked.pdf', LOCKED);
  write(folder, 'words', `unfitting\n${READER}\n`);
  return { folder, queue: redis.url(databases) };
}

/** All that the queue holds. */
async function contentOf(queue: string): Promise<string> {
  const server = new Redis(queue);
  try {
    const keys = await server.keys('*');
    return JSON.stringify(await Promise.all(keys.map(async (key) => [key, await heldIn(server, key)])));
  } finally {
    await server.quit();
  }
}

async function heldIn(server: Redis, key: string): Promise<unknown> {
  switch (await server.type(key)) {
    case 'hash':
      return server.hgetall(key);
    case 'list':
      return server.lrange(key, 0, -1);
    case 'set':
      return server.smembers(key);
    case 'zset':
      return server.zrange(key, '0', '-1');
    case 'stream':
      return server.xrange(key, '-', '+');
    default:
      return server.get(key);
  }
}

it('workers read protected PDFs with passwords that stay with them', async () => {
  const { folder, queue } = setUp();
  expect(await submit(folder, queue, 'first')).toMatchObject({ queued: 1 });
  const wrong = startWorker(folder, queue, ['--password', 'unfitting']);
  expect(await ended(folder, queue, 'first', wrong.log)).toMatchObject({ read: 0, failed: 1 });
  expect(await failures(folder, queue)).toMatchObject([
    { reason: expect.stringMatching(/and the one given does not fit.+\[read\/encrypted\]/) },
  ]);
  const before = await contentOf(queue);
  expect(before).toContain('locked.pdf');
  wrong.signal('SIGTERM');
  await wrong.end;

  expect(await submit(folder, queue, 'second')).toMatchObject({ queued: 0, failed: [{}] });
  expect(await submit(folder, queue, 'third', ['--encrypted'])).toMatchObject({ queued: 0, elsewhere: 1 });
  const right = startWorker(folder, queue, ['--password-file', 'words']);
  await right.says('"kind":"read"');
  expect(await ended(folder, queue, 'third', right.log)).toMatchObject({ failed: 0 });
  expect(await failures(folder, queue)).toEqual([]);
  expect(await submit(folder, queue, 'fourth', ['--encrypted'])).toMatchObject({ queued: 0, unchanged: 1 });
  right.signal('SIGTERM');
  await right.end;

  const [name] = records(folder);
  const record = readFileSync(join(folder, 'store', 'records', name!), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ status: 'complete' });
  expect(readdirSync(join(folder, 'store', 'records'))).toHaveLength(1);
  for (const text of [before, await contentOf(queue), wrong.log(), right.log(), record]) {
    expect(text).not.toMatch(SECRETS);
  }
});

it('what failed for want of a password is tried again by "pacta retry"', async () => {
  const { folder, queue } = setUp();
  await submit(folder, queue, 'first');
  const without = startWorker(folder, queue);
  expect(await ended(folder, queue, 'first', without.log)).toMatchObject({ failed: 1 });
  without.signal('SIGTERM');
  await without.end;
  expect((await pacta(folder, ['retry', '--queue', queue])).stderr).toMatch(/1 document queued again/);
  const worker = startWorker(folder, queue, ['--password-file', 'words']);
  await worker.says('"kind":"read"');
  worker.signal('SIGTERM');
  await worker.end;
});
