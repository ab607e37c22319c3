import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgreementRecord } from '../../src/model/index.js';
import { agreement, pacta, RULES } from '../support/cli.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { BUCKET, type S3Server, SECRET, startS3 } from '../support/s3.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ended, failures, records, startWorker, status, submit } from '../support/worker.js';

let redis: RedisServer;
let server: S3Server;
let databases = 0;

beforeAll(async () => {
  [redis, server] = await Promise.all([startRedis(), startS3()]);
});
beforeEach(() => server.fault(() => null));
afterAll(() => Promise.all([redis.stop(), server.stop()]));

/** A queue, a folder for the store, and a part of the bucket with these agreements. */
async function setUp(names: readonly string[]) {
  databases += 1;
  const prefix = `s3://${BUCKET}/part ${databases}`;
  const put = (name: string, content: string) => server.put(`part ${databases}/${name}`, content);
  for (const name of names) await put(name, agreement(name.toUpperCase()));
  const queue = redis.url(databases);
  const folder = temporaryFolder();
  return {
    ...{ prefix, put, queue, folder },
    submit: (batch: string, more: string[] = []) => submit(folder, queue, batch, more, [prefix], server.env),
    work: (more: string[] = [], env: Record<string, string> = {}) =>
      startWorker(folder, queue, more, { env: { ...server.env, ...env } }),
    ended: (batch: string, log: () => string) => ended(folder, queue, batch, log),
  };
}

const readRecord = (folder: string, name: string) =>
  AgreementRecord.parse(JSON.parse(readFileSync(join(folder, 'store', 'records', name), 'utf8')));

describe('documents in a bucket', () => {
  it('are submitted by their addresses, fetched by workers, and done once', async () => {
    const names = ['Albania.txt', 'deep/no #1? 100%.md', 'договор.txt'];
    const { prefix, put, queue, folder, ...do_ } = await setUp(names);
    await put('deep/', '');
    await put('empty.txt', '');
    await put('image.png', 'x');
    expect(await do_.submit('first')).toMatchObject({ total: 4, queued: 4, failed: [] });
    const worker = do_.work();
    expect(await do_.ended('first', worker.log)).toMatchObject({ read: 3, failed: 1 });
    expect(await failures(folder, queue)).toMatchObject([
      { uri: `${prefix}/empty.txt`, reason: expect.stringContaining('[read/empty]') },
    ]);
    const sources = records(folder).map((name) => readRecord(folder, name).source);
    expect(sources.map(({ uri }) => uri).sort()).toEqual(
      [...names, 'empty.txt'].map((name) => `${prefix}/${name}`).sort(),
    );
    expect(sources.find(({ uri }) => uri.includes('deep'))?.fileName).toBe('no #1? 100%.md');
    expect(await do_.submit('second')).toMatchObject({ queued: 0, unchanged: 3 });

    const { stderr } = await pacta(
      folder,
      ['ingest', prefix, '--store', 'store', '--pipeline', RULES],
      server.env,
    );
    expect(stderr).toMatch(/4 documents: 0 read, 3 unchanged, 0 partial, 1 failed/);
    expect(stderr).toMatch(/Passed over: 1 file \(\.png 1\)/);
    expect(worker.log()).not.toContain('AWS_');
  });

  it('fail for their own sake when they are gone, changed or too large, without being loaded', async () => {
    const { put, queue, folder, prefix, ...do_ } = await setUp(['gone.txt', 'changed.txt', 'kept.txt']);
    await put('large.txt', agreement('LARGE', 'x'.repeat(40_000)));
    await do_.submit('first');
    await server.remove(`${prefix.slice(`s3://${BUCKET}/`.length)}/gone.txt`);
    await put('changed.txt', agreement('OTHERS.TXT'));
    server.forget();
    const worker = do_.work(['--max-size', '0.03']);
    expect(await do_.ended('first', worker.log)).toMatchObject({ read: 1, failed: 3 });
    const told = (await failures(folder, queue)).map(({ uri, reason }) => [
      uri.slice(prefix.length + 1),
      reason,
    ]);
    expect(told.sort()).toEqual([
      ['changed.txt', expect.stringMatching(/changed .*\[batch\/unreadable\]/)],
      ['gone.txt', expect.stringMatching(/no longer there.*\[batch\/unreadable\]/)],
      ['large.txt', expect.stringMatching(/raise --max-size .*\[read\/too-large\]/)],
    ]);
    expect(server.asked().filter((question) => question.includes('large.txt'))).toEqual([]);
    expect(worker.log().match(/"again":true/g)).toBeNull();
    expect(records(folder)).toHaveLength(2);
  });

  it('are tried again, with a pause, while S3 is overloaded', async () => {
    const { folder, ...do_ } = await setUp(['Albania.txt']);
    await do_.submit('first');
    server.fault((question) => (question.startsWith('GET') ? { status: 503, code: 'SlowDown' } : null));
    const worker = do_.work();
    await worker.says(/503 SlowDown.*"again":true/);
    server.fault(() => null);
    expect(await do_.ended('first', worker.log)).toMatchObject({ read: 1, failed: 0 });
    expect(records(folder)).toHaveLength(1);
  });

  it('are left to others by a worker that S3 does not know', async () => {
    const { folder, queue, ...do_ } = await setUp(['Albania.txt']);
    await do_.submit('first');
    const stranger = do_.work([], { AWS_ACCESS_KEY_ID: 'NOBODY', AWS_SECRET_ACCESS_KEY: 'not-to-be-told' });
    await stranger.says(/refuses the credentials \(403 InvalidAccessKeyId\): check .*"again":true/);
    expect(stranger.log()).not.toContain('not-to-be-told');
    expect(await status(folder, queue)).toMatchObject({ delayed: 1, failed: 0 });
    stranger.signal('SIGTERM');
    expect(await stranger.end).toBe(0);
    const worker = do_.work();
    expect(await do_.ended('first', worker.log)).toMatchObject({ read: 1, failed: 0 });
  });

  it.each<[string, string, Record<string, string>, number, RegExp]>([
    [
      'a bucket that is not there',
      's3://nowhere/x',
      {},
      2,
      /^pacta: There is no bucket "nowhere" at 127.+\.\n$/,
    ],
    [
      'a prefix that is not there',
      `s3://${BUCKET}/x`,
      {},
      2,
      /^pacta: There is no object s3:\/\/archive\/x, .+\n$/,
    ],
    [
      'no credentials',
      `s3://${BUCKET}/x`,
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      1,
      /^pacta: There are no credentials for S3: set AWS_ACCESS_KEY_ID .+\.\n$/,
    ],
    [
      'a server that is not there',
      `s3://${BUCKET}/x`,
      { AWS_ENDPOINT_URL: `http://ann:${SECRET}@127.0.0.1:1` },
      1,
      /^pacta: 127\.0\.0\.1:1 does not answer as S3 should \(ECONNREFUSED\): .+\.\n$/,
    ],
  ])('are asked for in one sentence: %s', async (_, address, env, code, message) => {
    const args = ['submit', address, '--queue', redis.url(0), '--pipeline', RULES];
    const answer = await pacta(temporaryFolder(), args, { ...server.env, ...env });
    expect(answer.stderr).toMatch(message);
    expect(answer.stderr).not.toContain(SECRET);
    expect(answer.code).toBe(code);
  });
});
