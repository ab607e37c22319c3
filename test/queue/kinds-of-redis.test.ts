import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { agreement, pacta, write } from '../support/cli.js';
import { freePort, type RedisServer, startRedis } from '../support/redis.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { records, startWorker, submit } from '../support/worker.js';

const run = promisify(execFile);

type AtEnd = (end: () => void) => void;

interface Place {
  queue: string;
  env?: NodeJS.ProcessEnv;
}

const servers: RedisServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function aServer(settings: string[] = [], kind?: 'sentinel'): Promise<RedisServer> {
  const server = await startRedis(settings, kind);
  servers.push(server);
  return server;
}

/** A certificate that only those trust who are told to. */
async function withTls(atEnd: AtEnd): Promise<Place> {
  const folder = temporaryFolder(atEnd);
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const fresh = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await run('openssl', [...fresh, '-keyout', key, '-out', certificate, ...subject]);
  const tls = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
  const port = await freePort();
  await aServer([...tls, '--tls-port', String(port), '--tls-auth-clients', 'no']);
  return { queue: `rediss://127.0.0.1:${port}`, env: { NODE_EXTRA_CA_CERTS: certificate } };
}

async function withUser(): Promise<Place> {
  // All that BullMQ needs, on the keys of Pacta only.
  const ann = [
    '--user',
    'ann',
    'on',
    '>se:cr@et',
    '~{pacta}:*',
    '&*',
    '+@all',
    '-@dangerous',
    '+info',
    '+client',
  ];
  const { port } = await aServer(ann);
  return { queue: `redis://ann:se%3Acr%40et@127.0.0.1:${port}` };
}

async function withSentinel(): Promise<Place> {
  const main = await aServer();
  const settings = ['--sentinel', 'monitor', 'main', '127.0.0.1', String(main.port), '1'];
  const { port } = await aServer(settings, 'sentinel');
  return { queue: `redis+sentinel://127.0.0.1:${port}/main` };
}

async function withCluster(): Promise<Place> {
  const nodes = await Promise.all(
    [0, 1, 2].map(() => aServer(['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000'])),
  );
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
  await run('redis-cli', ['--cluster', 'create', ...addresses, '--cluster-yes']);
  return { queue: `redis+cluster://${addresses.slice(0, 2).join(',')}` };
}

describe('the queue in a Redis', () => {
  it.concurrent.for<[string, (atEnd: AtEnd) => Promise<Place>]>([
    ['with TLS', withTls],
    ['that knows its users', withUser],
    ['that sentinels watch', withSentinel],
    ['of several machines', withCluster],
  ])('%s', async ([, start], { onTestFinished }) => {
    const { queue, env } = await start(onTestFinished);
    const folder = temporaryFolder(onTestFinished);
    for (const name of ['Albania', 'Belgium']) write(folder, `in/${name}.txt`, agreement(name.toUpperCase()));
    expect(await submit(folder, queue, 'first', [], ['in'], env)).toMatchObject({ queued: 2 });
    const worker = startWorker(folder, queue, [], { ...(env && { env }), atEnd: onTestFinished });
    await worker.says('"batch ended"');
    expect(records(folder)).toHaveLength(2);
    const { stdout } = await pacta(folder, ['status', '--queue', queue, '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject({ waiting: 0, failed: 0, batches: [{ summary: { read: 2 } }] });
    worker.signal('SIGTERM');
    expect(await worker.end).toBe(0);
  });
});
