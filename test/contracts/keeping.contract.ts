import { describe, expect, it } from 'vitest';
import { AgreementRecord } from '../../src/model/index.js';
import { catalogueEntry, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { ask, fill } from './two-agreements.js';

/** How every Store keeps records and finds agreements. `open` gives a new empty store. */
export function describeKeeping(name: string, open: () => Promise<Store>): void {
  const filled = async () => fill(await open());

  describe(`${name}: keeping`, () => {
    it('gives back a record exactly as it was put', async () => {
      const { store, poland } = await filled();
      const back = await store.get(poland.id);
      expect(back).toEqual(poland);
      expect(AgreementRecord.parse(back)).toEqual(poland);
    });

    it('finds a record by the beginning of its id, in capitals too, and knows what is not there', async () => {
      const { store, poland } = await filled();
      expect((await store.get(poland.id.slice(0, 6).toUpperCase()))?.id).toBe(poland.id);
      expect(await store.get('0000000000000000')).toBeNull();
      expect(await store.get('%')).toBeNull();
    });

    it('refuses a beginning that several records have', async () => {
      const { store } = await filled();
      await expect(store.get('')).rejects.toThrow(/Several records begin with/);
    });

    it('lists summaries by file name', async () => {
      const { store, poland } = await filled();
      const list = await store.list();
      expect(list.map(({ fileName }) => fileName)).toEqual(['poland.pdf', 'turkiye.txt']);
      expect(list[0]).toEqual({
        id: poland.id,
        status: 'complete',
        problem: null,
        uri: 'folder/poland.pdf',
        fileName: 'poland.pdf',
        title: 'Agreement with Poland',
        instrument: 'agreement',
        parties: ['United States', 'Poland'],
        signed: '2007-04-12',
        pages: 1,
        recognisedPages: 0,
        clauses: 4,
        pipelineHash: 'abc',
        pipelineId: 'defence-cooperation',
        readerVersion: '1',
      });
    });

    it('replaces a record of the same id, its words and labels too', async () => {
      const { store, poland } = await filled();
      const changed: AgreementRecord = { ...poland, clauses: poland.clauses.slice(3) };
      await store.put([changed]);
      expect(await store.get(poland.id)).toEqual(changed);
      expect(await ask(store, { words: 'consultation' })).toEqual({ total: 0, found: '' });
      expect((await ask(store, { category: ['termination'] })).total).toBe(0);
      expect((await ask(store, { words: '"armed attack"' })).total).toBe(1);
      expect((await store.list()).length).toBe(2);
    });

    it('forgets what is removed and passes over what is not there', async () => {
      const { store, poland } = await filled();
      await store.remove([poland.id, '0000000000000000']);
      expect(await store.get(poland.id)).toBeNull();
      expect((await store.list()).map(({ fileName }) => fileName)).toEqual(['turkiye.txt']);
      expect((await ask(store, { words: 'dispute' })).total).toBe(0);
    });

    it('takes all entries of a group or none', async () => {
      const { store, poland } = await filled();
      const entry = catalogueEntry(aRecord({ title: 'A third', fileName: 'third.txt' }));
      const broken = {
        ...catalogueEntry(poland),
        summary: { ...catalogueEntry(poland).summary, title: null },
      };
      await expect(store.index([entry, broken as never])).rejects.toThrow();
      expect((await store.list()).map(({ fileName }) => fileName)).toEqual(['poland.pdf', 'turkiye.txt']);
    });

    it('tells with what a record was made, of the ids it has', async () => {
      const store = await open();
      const failed = aRecord({
        status: 'failed',
        readerVersion: '7',
        pipelineHash: 'xyz',
        issues: [
          { code: 'read/odd', severity: 'info', message: 'Not the reason.' },
          { code: 'read/encrypted', severity: 'error', message: 'It asks for a password.' },
          { code: 'read/much', severity: 'error', message: 'Much.', limit: { name: 'maxPages', value: 7 } },
        ],
      });
      await store.put([failed]);
      expect(await store.state('0000000000000000')).toBeUndefined();
      expect(await store.state(failed.id)).toEqual({
        uri: failed.source.uri,
        producerVersion: '0.1.0',
        pipelineHash: 'xyz',
        readerVersion: '7',
        status: 'failed',
        problem: 'It asks for a password.',
        problemCode: 'read/encrypted',
        limits: [{ name: 'maxPages', value: 7 }],
      });
    });

    it('counts the clauses of each category in use', async () => {
      const { store } = await filled();
      expect(await store.categories()).toEqual([
        { category: 'dispute-resolution', family: 'disputes', clauses: 3 },
        { category: 'jurisdiction-discipline', family: 'personnel', clauses: 1 },
        { category: 'termination', family: 'final-clauses', clauses: 1 },
      ]);
    });

    it('finds agreements by the beginning of their id, unless that is too short to mean one', async () => {
      const { store, poland } = await filled();
      expect((await store.find(poland.id.slice(0, 4))).map(({ id }) => id)).toEqual([poland.id]);
      expect(await store.find(poland.id.slice(0, 3))).toEqual([]);
    });

    it.each([
      ['part of the file name', 'OLAND', ['poland.pdf']],
      ['part of the title, without its accents', 'memorandum', ['turkiye.txt']],
      ['a sign that SQL would read as a wildcard', '_oland', []],
      ['something in both', 'with', ['poland.pdf', 'turkiye.txt']],
    ])('finds agreements by %s', async (_, reference, expected) => {
      const { store } = await filled();
      expect((await store.find(reference)).map(({ fileName }) => fileName)).toEqual(expected);
    });
  });
}
