import { afterAll, beforeAll } from 'vitest';
import { type RedisServer, startRedis } from '../support/redis.js';
import { describeQueue } from './queue-contract.js';

let redis: RedisServer;
let databases = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describeQueue('the queue in Redis', async () => {
  const address = redis.url(databases);
  databases += 1;
  return address;
});
