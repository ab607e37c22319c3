import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  agreement,
  busyWorkerOf,
  folderWith,
  longAgreement,
  pacta,
  pactaAlone,
  RULES,
  recordIds,
  startPacta,
  until,
} from '../support/cli.js';
import { startPostgres } from '../support/postgres.js';

const server = startPostgres();
const PIPELINE = ['--pipeline', RULES];
/** To start another costs more than to read a few short documents. */
const ONE_WORKER = ['--jobs', '1'];

it('keeps in PostgreSQL what it keeps in a folder, and every command asks there', {
  timeout: 120_000,
}, async () => {
  const folder = folderWith({
    'in/a.txt': agreement('POLAND'),
    'in/b.txt': agreement('SPAIN'),
    'in/c.pdf': '%PDF-1.4 and nothing more',
  });
  const location = server.newStore();
  const run = (...args: string[]) => pacta(folder, args);
  const both = async (...args: string[]) => {
    const [here, there] = [await run(...args), await run(...args, '--store', location)];
    expect(there.stdout).toBe(here.stdout);
    expect(there.code).toBe(here.code);
    return there;
  };

  const first = await both('ingest', 'in', ...ONE_WORKER, ...PIPELINE);
  expect(first.stderr).toMatch(/3 documents: 2 read, 0 unchanged, 0 partial, 1 failed/);
  const rows = await server.run<{ id: string; body: string }>(
    `SELECT * FROM ${new URL(location).searchParams.get('schema')}.record ORDER BY id`,
  );
  expect(rows.map(({ id }) => `${id}.json`)).toEqual(recordIds(folder).sort());
  for (const { id, body } of rows) {
    expect(body).toBe(readFileSync(join(folder, 'pacta-out/records', `${id}.json`), 'utf8'));
  }

  expect((await both('ingest', 'in', ...ONE_WORKER, ...PIPELINE)).stderr).toMatch(
    /0 read, 2 unchanged, 0 partial, 1 failed/,
  );
  expect((await both('annotate', '--force', ...ONE_WORKER, ...PIPELINE)).stderr).toMatch(/2 annotated/);
  expect((await both('list', '--csv')).stdout).toMatch(/a\.txt/);
  expect((await both('query', 'disputes', '--party', 'PL', '--json')).stdout).toMatch(/"total":\s*[12]/);
  // A process of its own has to let go of the database to end.
  const alone = await pactaAlone(folder, ['list', '--csv', '--store', location]);
  expect(alone).toEqual(await run('list', '--csv', '--store', location));
  expect((await both('show', 'a.txt', '--clause', 'art_1__para_2')).stdout).toMatch(/tribunal/);
});

it('says what is wrong with the database, without the password', async () => {
  const { code, stderr } = await pacta(folderWith({}), [
    'list',
    '--store',
    server.address('postgres', 'hidden'),
  ]);
  expect(stderr).toMatch(
    /^pacta: postgres:\/\/postgres@.* does not let "postgres" in: the password is wrong/,
  );
  expect(stderr).not.toMatch('hidden');
  expect(code).toBe(1);
});

it('ends the run when the database takes no records', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': agreement('POLAND'), 'in/b.txt': agreement('SPAIN') });
  const location = server.newStore();
  const schema = new URL(location).searchParams.get('schema');
  await pacta(folder, ['ingest', 'in/a.txt', '--store', location, ...PIPELINE]);
  await server.run(`CREATE ROLE reader LOGIN PASSWORD 'read'; GRANT USAGE ON SCHEMA ${schema} TO reader;
                    GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO reader`);
  const reader = `${server.address('reader', 'read')}?schema=${schema}`;
  const { code, stderr } = await pacta(folder, [
    'ingest',
    'in',
    '--store',
    reader,
    ...ONE_WORKER,
    ...PIPELINE,
  ]);
  expect(stderr).toMatch(/^pacta: "reader" may not do that at .*: permission denied for table record\.\n$/);
  expect(code).toBe(1);
});

it('takes one collection read by two runs at once as one', { timeout: 120_000 }, async () => {
  const texts = Array.from({ length: 6 }, (_, index) => [`in/${index}.txt`, agreement(`COUNTRY ${index}`)]);
  const folder = folderWith(Object.fromEntries(texts));
  const args = ['ingest', 'in', '--jobs', '2', '--store', server.newStore(), ...PIPELINE];
  const runs = await Promise.all([pacta(folder, args), pacta(folder, args)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  const { stdout } = await pacta(folder, ['list', '--json', '--store', args[5]!]);
  expect(JSON.parse(stdout)).toHaveLength(6);
});

it('leaves no connection when it is interrupted', { timeout: 120_000 }, async () => {
  const folder = folderWith({
    'a.txt': agreement('POLAND'),
    'b.txt': agreement('SPAIN'),
    'long.txt': longAgreement(8_000),
  });
  const store = server.newStore();
  const to = ['--jobs', '1', '--store', store, ...PIPELINE];
  await pacta(folder, ['ingest', 'a.txt', ...to]);
  const rows = async (sql: string) => (await server.run(sql)).length;
  const records = () => rows(`SELECT 1 FROM ${new URL(store).searchParams.get('schema')}.record`);
  const connections = () => rows("SELECT 1 FROM pg_stat_activity WHERE application_name = 'pacta'");
  const run = startPacta(folder, ['ingest', '.', ...to]);
  await until('the document before is kept', async () => (await records()) === 2);
  await busyWorkerOf(run);
  expect(await connections()).toBeGreaterThan(0);
  run.signal('SIGINT');
  await until('it has heard', () => /Stopping/.test(run.said()));
  run.signal('SIGINT');
  expect((await run.end).code).toBe(130);
  await until('the server has noticed', async () => (await connections()) === 0);
});
