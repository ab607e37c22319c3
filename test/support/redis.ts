import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { commandOf } from './debian.js';

/** A real Redis on a port of its own, on loopback. */
export interface RedisServer {
  port: number;
  /** `redis://127.0.0.1:<port>/<db>` */
  url: (db: number) => string;
  /** Stopped for a while, as a machine that does not answer. */
  signal: (name: NodeJS.Signals) => void;
  /** Ended and begun again with what it had written to the disk. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a server that writes every change to the disk at once, or a sentinel; `more`: further settings. */
export async function startRedis(more: string[] = [], kind?: 'sentinel'): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-redis-'));
  const port = await freePort();
  const common = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  const file = join(folder, 'sentinel.conf');
  writeFileSync(file, '');
  const settings =
    kind === 'sentinel' ? [file, '--sentinel', ...common, ...more] : [...common, ...durable, ...more];
  const start = async () => {
    const child = spawn(redisServer(), settings, { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    await untilItAnswers(port);
    return { child, ended };
  };
  let running = await start();
  const end = async () => {
    running.child.kill('SIGCONT');
    running.child.kill('SIGTERM');
    await running.ended;
  };
  return {
    port,
    url: (db) => `redis://127.0.0.1:${port}/${db}`,
    signal: (name) => running.child.kill(name),
    restart: async () => {
      await end();
      running = await start();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const redisServer = () =>
  commandOf(['redis-server'], 'The tests of the queue need redis-server (Redis 6.2 or later) on the PATH');

async function untilItAnswers(port: number): Promise<void> {
  const client = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 50, maxRetriesPerRequest: 200 });
  client.on('error', () => undefined);
  await client.ping().finally(() => client.disconnect());
}

/** The machines of a Redis Cluster talk on a port that is higher by 10,000: that has to be one too. */
const HIGHEST_PORT = 55_535;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = await anyFreePort();
    if (port <= HIGHEST_PORT) return port;
  }
}

function anyFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
