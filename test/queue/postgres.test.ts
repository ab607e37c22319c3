import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement, pacta, write } from '../support/cli.js';
import { startPostgres } from '../support/postgres.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, startWorker, status, submit } from '../support/worker.js';

let redis: RedisServer;
const postgres = startPostgres();

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** Enough text for a tenth of a second of a worker. */
const SOME_WORK = '\n1. The Parties shall consult each other about the exercise.\n'.repeat(1_000);

async function newQueue(): Promise<string> {
  await postgres.run('CREATE DATABASE queue');
  return postgres.address().replace(/postgres$/, 'queue');
}

describe('a store in PostgreSQL', () => {
  it('puts the records of workers into one database', async () => {
    const queue = redis.url(0);
    const store = ['--store', postgres.newStore()];
    const folder = temporaryFolder();
    for (const name of ['ALBANIA', 'BELGIUM', 'CANADA', 'DENMARK', 'ESTONIA'])
      write(folder, `in/${name}.txt`, agreement(name));
    expect(await submit(folder, queue, 'first', store)).toMatchObject({ queued: 5 });
    const workers = [startWorker(folder, queue, store), startWorker(folder, queue, store)];
    expect(await ended(folder, queue, 'first', workers[0]!.log)).toMatchObject({ read: 5, failed: 0 });
    const { stdout } = await pacta(folder, ['list', '--json', ...store]);
    expect(JSON.parse(stdout)).toHaveLength(5);
    expect(await submit(folder, queue, 'second', store)).toMatchObject({ queued: 0, unchanged: 5 });
  });
});

describe('a PostgreSQL that is started again under running workers', () => {
  it('loses nothing of the store and of the queue in it', async () => {
    const places = [
      { queue: redis.url(1), store: ['--store', postgres.newStore()] },
      { queue: await newQueue(), store: ['--store', 'store'] },
    ];
    const all = await Promise.all(
      places.map(async ({ queue, store }) => {
        const folder = temporaryFolder();
        for (let i = 0; i < 20; i += 1) write(folder, `in/${i}.txt`, agreement(`COUNTRY ${i}`, SOME_WORK));
        await submit(folder, queue, 'first', store);
        const worker = startWorker(folder, queue, store);
        await worker.says('"finished"');
        return { folder, queue, store, worker };
      }),
    );
    await postgres.stop();
    await pause(500);
    await postgres.start();
    for (const { folder, queue, store, worker } of all) {
      expect(await ended(folder, queue, 'first', worker.log)).toMatchObject({ total: 20, failed: 0 });
      const { stdout } = await pacta(folder, ['list', '--json', ...store]);
      expect(JSON.parse(stdout)).toHaveLength(20);
      expect(await status(folder, queue)).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    }
  });
});
