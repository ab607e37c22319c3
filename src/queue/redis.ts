import { Cluster, Redis } from 'ioredis';
import type { Connection, Patience } from './connection.js';
import { withoutPassword } from './connection.js';
import { NAMESPACE } from './names.js';
import { QueueError } from './queue-error.js';
import { parseRedisAddress } from './redis-address.js';

/** How long a person waits to hear that no server answers. */
const ANSWER_WITHIN_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;

/** The door to Redis; `wait` tries again for ever, `tell` says after a few seconds that nobody answers. */
export async function connectRedis(address: string, patience: Patience): Promise<Connection> {
  const client = clientFor(address);
  const shown = withoutPassword(address);
  // Without a listener every lost connection would be printed; workers log them by BullMQ's own events.
  client.on('error', () => undefined);
  if (patience === 'tell') await answered(client, shown);
  return {
    options: { connection: client as never, prefix: `{${NAMESPACE}}` },
    factory: undefined,
    address: shown,
    close: async () => client.disconnect(),
  };
}

function clientFor(address: string): Redis | Cluster {
  const { kind, hosts, username, password, tls, db, masterName } = parseRedisAddress(address);
  const common = {
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(100 * 2 ** times, LONGEST_PAUSE_MS),
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(tls ? { tls: {} } : {}),
  };
  if (kind === 'cluster') return new Cluster(hosts, { redisOptions: common });
  if (kind === 'sentinel') {
    return new Redis({
      ...common,
      db,
      sentinels: hosts,
      name: masterName!,
      ...(tls ? { enableTLSForSentinelMode: true } : {}),
    });
  }
  return new Redis({ ...common, db, ...hosts[0]! });
}

/** QueueError at the first thing that goes wrong: a person would rather hear it than wait. */
async function answered(client: Redis | Cluster, shown: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const trouble = new Promise<never>((_, reject) => {
    client.once('error', reject);
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS);
  });
  try {
    await Promise.race([client.ping(), trouble]);
  } catch (error) {
    client.disconnect();
    const { message } = error as Error;
    throw new QueueError(
      'unreachable',
      `No Redis that lets us in answers at ${shown} (${message || 'refused'}).`,
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
  }
}
