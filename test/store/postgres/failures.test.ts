import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type StoreErrorReason } from '../../../src/store/index.js';
import { aRecord } from '../../support/a-record.js';
import { asked } from '../../support/asked.js';
import { startPostgres } from '../../support/postgres.js';

const server = startPostgres();
const ONE = aRecord({ title: 'One', clauses: [{ text: 'The first clause.' }] });
const SECRET = 'hidden-from-all';

describe('a database that cannot be used', () => {
  it.each<[string, () => string, StoreErrorReason, RegExp]>([
    [
      'no server',
      () => `postgres://me:${SECRET}@127.0.0.1:1/treaties`,
      'connection',
      /^No PostgreSQL server listens at postgres:\/\/me@127\.0\.0\.1:1\/treaties: is it running/,
    ],
    [
      'an unknown host',
      () => `postgres://me:${SECRET}@no-such-host.invalid/treaties`,
      'connection',
      /^The host of postgres:\/\/me@no-such-host\.invalid:5432\/treaties is not known/,
    ],
    [
      'a wrong password',
      () => server.address('postgres', SECRET),
      'connection',
      /does not let "postgres" in: the password is wrong or missing\. Write it in .* PGPASSWORD/,
    ],
    [
      'no password',
      () => server.address('postgres', ''),
      'connection',
      /does not let "postgres" in: the password is wrong or missing/,
    ],
    [
      'no such database',
      () => server.address().replace(/postgres$/, 'nowhere'),
      'missing',
      /^There is no database "nowhere" at .*: make it with "createdb nowhere"\.$/,
    ],
    [
      'a port that is none',
      () => `postgres://me:${SECRET}@host:123456/x`,
      'location',
      /^That is not the address of a PostgreSQL database: write postgres:/,
    ],
    [
      'a password with signs that are not escaped',
      () => `postgres://me:${SECRET}/@:#x@[host/x`,
      'location',
      /^That is not the address of a PostgreSQL database/,
    ],
    [
      'a schema that is no name',
      () => `${server.address()}?schema=a";DROP`,
      'location',
      /^A schema is named with small letters/,
    ],
  ])('%s', async (_, location, reason, message) => {
    const error = await openStore(location()).then(
      () => null,
      (failure: Error) => failure,
    );
    expect(error).toMatchObject({ name: 'StoreError', reason, message: expect.stringMatching(message) });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(
      new RegExp(`${SECRET}|${server.password}`),
    );
  });

  it('a server that speaks another language', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    await expect(openStore(`postgres://me:${SECRET}@127.0.0.1:${port}/x`)).rejects.toMatchObject({
      reason: 'connection',
      message: expect.stringContaining(`postgres://me@127.0.0.1:${port}/x does not answer`),
    });
  });

  it('text in another encoding than UTF-8', async () => {
    await server.run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    await expect(openStore(server.address().replace(/postgres$/, 'latin'))).rejects.toMatchObject({
      reason: 'location',
      message: expect.stringMatching(/keeps text in LATIN1; Pacta needs UTF8/),
    });
  });
});

describe('a server that goes away', () => {
  it('cuts the connections: questions and writing go on', async () => {
    const store = await openStore(server.newStore());
    onTestFinished(() => store.close());
    await store.put([ONE]);
    const cut = () =>
      server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pacta'");
    await cut();
    expect(await store.list()).toHaveLength(1);
    await cut();
    await store.put([aRecord({ title: 'Two' })]);
    // In the middle of questions and writing, again and again.
    let running = true;
    const cutting = (async () => {
      for (let times = 0; running && times < 8; times += 1) await cut();
    })();
    for (let times = 0; times < 8; times += 1) {
      await Promise.all([store.put([ONE]), store.search(asked({ words: 'clause' }))]);
    }
    running = false;
    await cutting;
    expect(await store.list()).toHaveLength(2);
    expect((await store.search(asked({ words: 'clause' }))).total).toBe(1);
  });

  it('is started again: what was asked meanwhile is answered', { timeout: 60_000 }, async () => {
    const store = await openStore(server.newStore());
    onTestFinished(() => store.close());
    await store.put([ONE]);
    await server.stop();
    const answer = store.list();
    const writing = store.put([aRecord({ title: 'Two' })]);
    await server.start();
    expect(await answer).toContainEqual(expect.objectContaining({ title: 'One' }));
    await writing;
    expect(await store.list()).toHaveLength(2);
  });

  it('stays away: that is said, and the store can be closed', { timeout: 60_000 }, async () => {
    const store = await openStore(server.newStore());
    await server.stop();
    await expect(store.list()).rejects.toMatchObject({
      reason: 'connection',
      message: expect.stringMatching(/^No PostgreSQL server listens at/),
    });
    await store.close();
    await server.start();
  });
});
