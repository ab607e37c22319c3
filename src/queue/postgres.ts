import { createPostgresBackend } from 'bullmq';
import pg from 'pg';
import type { Connection, Patience } from './connection.js';
import { withoutPassword } from './connection.js';
import { NAMESPACE } from './names.js';
import { QueueError } from './queue-error.js';

const ANSWER_WITHIN_MS = 5_000;

/**
 * The door to a queue in PostgreSQL (13 or later): BullMQ keeps it in tables of the schema `pacta_queue`, which it
 * makes itself. `tell` says after a few seconds that nobody answers.
 */
export async function connectPostgres(address: string, patience: Patience): Promise<Connection> {
  const shown = withoutPassword(address);
  if (patience === 'tell') await answered(address, shown);
  return {
    options: {
      connection: { connectionString: address, schema: `${NAMESPACE}_queue`, migrate: true } as never,
      prefix: NAMESPACE,
    },
    factory: createPostgresBackend as never,
    address: shown,
    close: async () => undefined,
  };
}

async function answered(address: string, shown: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: ANSWER_WITHIN_MS });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const message = (error as Error).message || 'refused';
    throw new QueueError('unreachable', `No PostgreSQL that lets us in answers at ${shown} (${message}).`, {
      cause: error,
    });
  }
}
