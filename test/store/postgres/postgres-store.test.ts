import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { catalogueEntry, formatRecord, openRecords, openStore } from '../../../src/store/index.js';
import { describeRecords } from '../../contracts/records.contract.js';
import { describeStore } from '../../contracts/store.contract.js';
import { aRecord } from '../../support/a-record.js';
import { asked } from '../../support/asked.js';
import { startPostgres } from '../../support/postgres.js';

const server = startPostgres();

const openNew = async (location = server.newStore()) => {
  const store = await openStore(location);
  onTestFinished(() => store.close());
  return store;
};

describeStore('PostgreSQL store', openNew);

describeRecords('PostgreSQL store', async () => {
  const location = server.newStore();
  await openNew(location);
  const records = await openRecords(location);
  onTestFinished(() => records.close());
  return records;
});

it('keeps the very text a record file holds', async () => {
  const location = server.newStore();
  const record = aRecord({ title: 'NUL \0 and a half \ud800', clauses: [{ text: 'A clause.' }] });
  await (await openNew(location)).put([record]);
  const schema = new URL(location).searchParams.get('schema');
  const rows = await server.run(`SELECT id, body FROM ${schema}.record`);
  expect(rows).toEqual([{ id: record.id, body: formatRecord(record) }]);
});

it('takes what several processes write at once, also of the same documents', {
  timeout: 60_000,
}, async () => {
  const location = server.newStore();
  const writers = ['a', 'a', 'b', 'b'].map((writer) =>
    fork(new URL('../../support/store-writer.mjs', import.meta.url), [location, writer], {
      stdio: 'inherit',
    }),
  );
  const ends = await Promise.all(writers.map((writer) => once(writer, 'exit')));
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  const store = await openNew(location);
  expect(await store.list()).toHaveLength(40);
  expect((await store.search(asked({ words: 'clause' }))).total).toBe(40);
});

it('takes groups in any order from several writers, and removals between', { timeout: 60_000 }, async () => {
  const location = server.newStore();
  const stores = await Promise.all([openNew(location), openNew(location), openNew(location)]);
  const records = Array.from({ length: 12 }, (_, index) =>
    aRecord({
      title: `Agreement ${index}`,
      clauses: [{ text: 'The first clause.', labels: [{ category: 'termination', family: 'final' }] }],
    }),
  );
  const entries = records.map(catalogueEntry);
  await Promise.all(
    Array.from({ length: 24 }, (_, turn) => {
      const store = stores[turn % 3]!;
      const some = turn % 2 ? [...records].reverse() : records.slice(turn % 5);
      if (turn % 6 === 0) return store.remove(some.map(({ id }) => id));
      return turn % 4 === 1 ? store.index([...entries.slice(turn % 7), ...entries]) : store.put(some);
    }),
  );
  await stores[0].put(records);
  expect(await stores[1].list()).toHaveLength(12);
  expect((await stores[1].search(asked({ words: 'clause' }))).total).toBe(12);
  expect(await stores[2].categories()).toEqual([{ category: 'termination', family: 'final', clauses: 12 }]);
});

it('finds in clauses longer than any index of words counts', { timeout: 60_000 }, async () => {
  const store = await openNew();
  const filler = Array.from({ length: 18_000 }, (_, index) => `the w${index}`).join(' ');
  const texts = [`Far ${filler} the the far end, very end.`, 'Not this.'];
  await store.put([aRecord({ fileName: 'x', clauses: texts.map((text) => ({ text })) })]);
  const cases: [string, string, number][] = [
    ['a word far behind', 'far', 1],
    ['a phrase far behind', '"very end"', 1],
    ['a phrase whose words are far apart', '"w1 very"', 0],
    ['a phrase of the commonest word', '"the the"', 1],
  ];
  for (const [name, words, total] of cases) {
    const answer = await store.search(asked({ words }));
    expect([name, answer.total]).toEqual([name, total]);
    expect(answer.hits.map(({ eId }) => eId)).toEqual(total ? ['art_1__para_1'] : []);
  }
});
