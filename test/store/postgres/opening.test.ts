import { describe, expect, it, onTestFinished } from 'vitest';
import { openRecords, openStore, type StoreOptions } from '../../../src/store/index.js';
import { aRecord } from '../../support/a-record.js';
import { asked } from '../../support/asked.js';
import { startPostgres } from '../../support/postgres.js';

const server = startPostgres();

const open = async (location: string, options?: StoreOptions) => {
  const store = await openStore(location, options);
  onTestFinished(() => store.close());
  return store;
};

const ONE = aRecord({ title: 'One', fileName: 'one.txt', clauses: [{ text: 'The first clause.' }] });
const TWO = aRecord({ title: 'Two', fileName: 'two.txt', clauses: [{ text: 'The second clause.' }] });

/** A closed store of two records, and the schema it is in. */
async function closedStore() {
  const location = server.newStore();
  const store = await openStore(location);
  await store.put([ONE, TWO]);
  await store.close();
  return { location, schema: new URL(location).searchParams.get('schema')! };
}

async function looks(location: string) {
  const notices: string[] = [];
  const store = await open(location, { mustExist: true, onNotice: (message) => notices.push(message) });
  const files = (await store.list()).map(({ fileName }) => fileName);
  const { total } = await store.search(asked({ words: 'clause' }));
  return { files, clauses: total, notices };
}

describe('opening a database', () => {
  it('does not make a store that must exist', async () => {
    const location = server.newStore();
    await expect(openStore(location, { mustExist: true })).rejects.toMatchObject({
      reason: 'missing',
      message: expect.stringMatching(/There is no store at postgres:.*ingest/),
    });
    await expect(openStore(location, { mustExist: true })).rejects.toThrow(/There is no store/);
  });

  it('makes one store when several processes open it at the same moment', async () => {
    const location = server.newStore();
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(location)));
    await stores[0]!.put([ONE]);
    for (const store of stores) expect(await store.list()).toHaveLength(1);
  });

  it('keeps stores of different schemas apart', async () => {
    const { location } = await closedStore();
    const other = await open(server.newStore());
    expect(await other.list()).toEqual([]);
    expect((await looks(location)).files).toEqual(['one.txt', 'two.txt']);
  });

  it.each<[string, string]>([
    [
      'of an older version',
      "UPDATE S.version SET version = 0 WHERE part = 'catalogue'; DELETE FROM S.clause",
    ],
    ['without one of its tables', 'DROP TABLE S.label'],
  ])('makes the catalogue again when it is %s', async (_, spoil) => {
    const { location, schema } = await closedStore();
    await server.run(spoil.replaceAll('S.', `${schema}.`));
    const { files, clauses, notices } = await looks(location);
    expect(files).toEqual(['one.txt', 'two.txt']);
    expect(clauses).toBe(2);
    expect(notices.join()).toMatch(/could not be used and was made again from 2 records/);
    expect((await looks(location)).notices).toEqual([]);
  });

  it('does not make it again over what others have built on it', async () => {
    const { location, schema } = await closedStore();
    await server.run(
      `CREATE VIEW ${schema}.mine AS SELECT text FROM ${schema}.clause;
       UPDATE ${schema}.version SET version = 0 WHERE part = 'catalogue'`,
    );
    await expect(openStore(location)).rejects.toThrow(
      /something that is not Pacta's depends on it: .*clause/,
    );
    expect(await server.run(`SELECT * FROM ${schema}.mine`)).toHaveLength(2);
  });

  it.each(['records', 'catalogue'])(
    'refuses a store whose %s a newer Pacta made, and leaves it alone',
    async (part) => {
      const { location, schema } = await closedStore();
      await server.run(`UPDATE ${schema}.version SET version = 99 WHERE part = '${part}'`);
      await expect(openStore(location)).rejects.toMatchObject({
        reason: 'format',
        message: expect.stringMatching(/made by a newer Pacta: use that one, or name another store/),
      });
      expect(await server.run(`SELECT id FROM ${schema}.record`)).toHaveLength(2);
    },
  );

  it('catalogues a record that was kept before its run was killed, and forgets one that is gone', async () => {
    const { location } = await closedStore();
    const records = await openRecords(location);
    await records.save(
      aRecord({ title: 'Three', fileName: 'three.txt', clauses: [{ text: 'A third clause.' }] }),
    );
    await records.remove(ONE.id);
    await records.close();
    expect(await looks(location)).toEqual({ files: ['three.txt', 'two.txt'], clauses: 2, notices: [] });
  });

  it('passes over a record of another format and says so', async () => {
    const { location, schema } = await closedStore();
    await server.run(
      `UPDATE ${schema}.record SET body = replace(body, '"1.0.0"', '"0.3.0"') WHERE id = '${ONE.id}';
       DELETE FROM ${schema}.agreement`,
    );
    const { files, notices } = await looks(location);
    expect(files).toEqual(['two.txt']);
    expect(notices).toEqual([
      expect.stringMatching(/^The record .* has record format 0\.3\.0; this Pacta reads/),
    ]);
    expect(notices[0]).toContain(ONE.id);
  });

  it('catalogues many records, in as many steps as it takes', async () => {
    const { location, schema } = await closedStore();
    const records = await openRecords(location);
    for (let index = 0; index < 120; index += 1) {
      await records.save(aRecord({ title: `Agreement ${index}`, clauses: [{ text: 'A clause.' }] }));
    }
    await records.close();
    await server.run(`UPDATE ${schema}.version SET version = 0 WHERE part = 'catalogue'`);
    expect(await looks(location)).toMatchObject({
      clauses: 122,
      notices: [expect.stringMatching(/from 122 records/)],
    });
  });
});

describe('users with few rights', () => {
  const PASSWORD = 'of-the-reader';

  async function reader(name: string, rights: (schema: string) => string) {
    const { schema } = await closedStore();
    await server.run(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}'; ${rights(schema)}`);
    return { location: `${server.address(name, PASSWORD)}?schema=${schema}`, schema };
  }

  it('may ask when they may only read', async () => {
    const { location, schema } = await reader(
      'may_read',
      (schema) =>
        `GRANT USAGE ON SCHEMA ${schema} TO may_read; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO may_read`,
    );
    expect(await looks(location)).toEqual({ files: ['one.txt', 'two.txt'], clauses: 2, notices: [] });
    await server.run(`DELETE FROM ${schema}.agreement WHERE id = '${ONE.id}'`);
    const { files, notices } = await looks(location);
    expect(files).toEqual(['two.txt']);
    expect(notices).toEqual([expect.stringMatching(/not in line with the records: "may_read" may not/)]);
    const store = await open(location);
    await expect(store.put([ONE])).rejects.toMatchObject({ reason: 'permission' });
  });

  it('are told when they may not even read, or make the store', async () => {
    const { location } = await reader('may_nothing', () => '');
    await expect(openStore(location)).rejects.toMatchObject({
      reason: 'permission',
      message: expect.stringMatching(/"may_nothing" may not do that at .*permission denied for schema/),
    });
    const elsewhere = `${server.address('may_nothing', PASSWORD)}?schema=mine`;
    await expect(openStore(elsewhere)).rejects.toMatchObject({ reason: 'permission' });
  });

  it('can use a schema that was made for them', async () => {
    await server.run(
      `CREATE ROLE has_own LOGIN PASSWORD '${PASSWORD}'; CREATE SCHEMA has_own AUTHORIZATION has_own`,
    );
    const store = await open(`${server.address('has_own', PASSWORD)}?schema=has_own`);
    await store.put([ONE]);
    expect(await store.list()).toHaveLength(1);
  });
});
