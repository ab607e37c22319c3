import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

/** A PostgreSQL server of a test file. */
export interface TestServer {
  /** Address of a store of its own: a schema nobody used before. */
  newStore: () => string;
  /** Address of the database, as the superuser or another user. */
  address: (user?: string, password?: string) => string;
  /** Runs statements as the superuser. */
  run: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  readonly port: number;
  readonly password: string;
}

/** Starts a server before the tests of the file and ends it after them. */
export function startPostgres(): TestServer {
  let child: ChildProcess | undefined;
  let server = { port: 0, password: '' };
  let stores = 0;

  beforeAll(async () => {
    child = fork(new URL('./postgres-server.mjs', import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error('PostgreSQL could not be started.')),
    );
    ended.catch(() => undefined);
    const [news] = await Promise.race([once(child, 'message'), ended]);
    server = news as typeof server;
  }, 60_000);

  afterAll(async () => {
    if (!child || child.exitCode !== null) return;
    const end = once(child, 'exit');
    child.disconnect();
    await end;
  }, 60_000);

  async function wish(name: 'stop' | 'start'): Promise<void> {
    const done = once(child!, 'message');
    child!.send(name);
    await done;
  }

  const address = (user = 'postgres', password = server.password) =>
    `postgres://${user}:${password}@127.0.0.1:${server.port}/postgres`;

  return {
    newStore: () => {
      stores += 1;
      return `${address()}?schema=store_${stores}`;
    },
    address,
    run: async (sql, values = []) => {
      const client = new pg.Client(address());
      await client.connect();
      try {
        return (await client.query(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
    stop: () => wish('stop'),
    start: () => wish('start'),
    get port() {
      return server.port;
    },
    get password() {
      return server.password;
    },
  };
}
