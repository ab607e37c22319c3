import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pacta } from '../support/cli.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('asking for a queue wrongly', () => {
  it.each([
    ['no address', [], 2, /Say where the queue is/],
    ['an address of another kind', ['--queue', 'http://queue'], 2, /write redis:/],
    [
      'a server that is not there',
      ['--redis', 'redis://ann:secret@127.0.0.1:1/0'],
      1,
      /No Redis .* at redis:\/\/127/,
    ],
  ])('%s', async (_, args, code, message) => {
    const answer = await pacta(temporaryFolder(), ['status', ...args], { PACTA_QUEUE: '' });
    expect(answer.code).toBe(code);
    expect(answer.stderr).toMatch(message);
    expect(answer.stderr).not.toContain('secret');
  });

  it.each([
    ['a batch that is not there', ['failures', '--batch', 'nobody'], /There is no batch "nobody"/],
    ['a name that cannot be one', ['submit', '.', '--batch', 'a:b'], /cannot name a batch/],
  ])('%s', async (_, args, message) => {
    const answer = await pacta(temporaryFolder(), [...args, '--queue', redis.url(15)]);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toMatch(message);
  });
});
