import { type Connection, type Patience, withoutPassword } from './connection.js';
import { QueueError } from './queue-error.js';

/**
 * Opens the server of the queue. Addresses: `redis://[user:password@]host[:port][/db]`, `rediss://` with TLS,
 * `redis+sentinel://host[:port],host[:port]/name`, `redis+cluster://host[:port],host[:port]` (each also as
 * `rediss+…`), `postgres://…`. Valkey speaks Redis. QueueError for other addresses and, with patience `tell`, for
 * a server that does not answer.
 */
export async function connect(address: string, patience: Patience): Promise<Connection> {
  if (/^postgres(ql)?:\/\//.test(address)) {
    const { connectPostgres } = await import('./postgres.js');
    return connectPostgres(address, patience);
  }
  if (/^rediss?(\+sentinel|\+cluster)?:\/\//.test(address)) {
    const { connectRedis } = await import('./redis.js');
    return connectRedis(address, patience);
  }
  throw new QueueError(
    'usage',
    `A queue cannot be at "${withoutPassword(address)}": write redis://host:6379 or postgres://host/database.`,
  );
}
