/**
 * `npm run bench:catalogue [-- <clauses>]`: how fast questions over a large catalogue are answered, from a folder and
 * from PostgreSQL. Default: 1,000,000 clauses, made up, always the same. Entries are written as workers write them; the
 * records behind them are empty, for no question here reads one. Each question is asked once to warm the cache and then
 * several times; what is measured is the store, and for the first views of the explorer the API of `pacta serve`.
 *
 * PostgreSQL has a quarter of 4 GB for its buffers, as its manual advises; all else is as it comes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchCatalogue } from './catalogue/bench.js';

const clauses = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
const server = fork(new URL('../test/support/postgres-server.mjs', import.meta.url), ['--large']);
const ended = once(server, 'exit');
try {
  const [{ port, password }] = (await once(server, 'message')) as [{ port: number; password: string }];
  await benchCatalogue(clauses, [
    ['folder with SQLite', path.join(folder, 'store')],
    ['PostgreSQL', `postgres://postgres:${password}@127.0.0.1:${port}/postgres`],
  ]);
} finally {
  server.disconnect();
  await ended;
  rmSync(folder, { recursive: true });
}
