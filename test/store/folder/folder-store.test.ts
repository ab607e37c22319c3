import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Span } from '../../../src/model/index.js';
import { formatRecord, openRecords, openStore, RecordFiles } from '../../../src/store/index.js';
import { describeRecords } from '../../contracts/records.contract.js';
import { describeStore } from '../../contracts/store.contract.js';
import { aRecord } from '../../support/a-record.js';
import { asked } from '../../support/asked.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { closedStore, ONE, open, TWO } from './two-records.js';

describeStore('folder store', () => open(temporaryFolder()));

describeRecords('folder store', async () => {
  const folder = temporaryFolder();
  await open(folder);
  return openRecords(folder);
});

/** The first record as a hand might have spoilt it. */
const withSpan = (span: Span): string =>
  formatRecord({ ...ONE, clauses: ONE.clauses.map((clause) => ({ ...clause, span })) });

/** What is left of a catalogue that SQLite can open, and what is in it. */
async function looks(folder: string): Promise<{ files: string[]; clauses: number; notices: string[] }> {
  const notices: string[] = [];
  const store = await open(folder, { mustExist: true, onNotice: (message) => notices.push(message) });
  const files = (await store.list()).map(({ fileName }) => fileName);
  const { total } = await store.search(asked({ words: 'clause' }));
  return { files, clauses: total, notices };
}

describe('opening a folder', () => {
  it('does not make a store that must exist', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    await expect(openStore(folder, { mustExist: true })).rejects.toThrow(
      /There is no store at .*nowhere.*ingest/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'missing',
      (folder) => {
        for (const name of readdirSync(folder)) if (name.startsWith('pacta.db')) rmSync(join(folder, name));
      },
      /was missing and was made again from 2 records/,
    ],
    [
      'of another version',
      (folder) => {
        const db = new Database(join(folder, 'pacta.db'));
        db.exec('DROP TABLE party; DELETE FROM clause; PRAGMA user_version = 9999');
        db.close();
      },
      /could not be used and was made again from 2 records/,
    ],
    [
      'not a database',
      (folder) => writeFileSync(join(folder, 'pacta.db'), 'x'.repeat(5000)),
      /could not be used and was made again from 2 records/,
    ],
    [
      'without its tables',
      (folder) => {
        const db = new Database(join(folder, 'pacta.db'));
        db.exec('DROP TABLE agreement');
        db.close();
      },
      /could not be used and was made again from 2 records/,
    ],
  ])('makes the catalogue again when it is %s', async (_, spoil, notice) => {
    const folder = await closedStore();
    spoil(folder);
    const { files, clauses, notices } = await looks(folder);
    expect(files).toEqual(['one.txt', 'two.txt']);
    expect(clauses).toBe(2);
    expect(notices.join()).toMatch(notice);
    expect((await looks(folder)).notices).toEqual([]);
  });

  it('makes a catalogue again whose damage shows only in use', async () => {
    const folder = await closedStore();
    const path = join(folder, 'pacta.db');
    const pages = readFileSync(path);
    // The first page holds the list of tables; everything behind it is spoilt.
    pages.fill(0xee, 4096);
    writeFileSync(path, pages);
    const { files, clauses, notices } = await looks(folder);
    expect(files).toEqual(['one.txt', 'two.txt']);
    expect(clauses).toBe(2);
    expect(notices.join()).toMatch(/made again from 2 records/);
  });

  it('answers all questions that meet damage at the same time, and makes the catalogue again once', async () => {
    const folder = await closedStore();
    const notices: string[] = [];
    const store = await open(folder, { onNotice: (message) => notices.push(message) });
    const other = new Database(join(folder, 'pacta.db'));
    other.exec('DROP TABLE searchable');
    other.close();
    const query = asked({ words: 'clause' });
    const answers = Array.from({ length: 4 }, () => [store.search(query), store.facets(query)]);
    expect((await Promise.all(answers.flat())).map(({ total }) => total)).toEqual(Array(8).fill(2));
    expect(notices).toEqual(['The catalogue was damaged and was made again from 2 records.']);
  });

  it('catalogues a record that was kept before its run was killed, and forgets one whose file is gone', async () => {
    const folder = await closedStore();
    const files = new RecordFiles(folder);
    await files.save(
      aRecord({ title: 'Three', fileName: 'three.txt', clauses: [{ text: 'A third clause.' }] }),
    );
    await files.remove(ONE.id);
    expect(await looks(folder)).toEqual({ files: ['three.txt', 'two.txt'], clauses: 2, notices: [] });
  });

  it.each([
    [
      'another format',
      formatRecord(ONE).replace('"1.0.0"', '"0.3.0"'),
      /has record format 0\.3\.0; this Pacta reads 1\.0\.0/,
    ],
    ['no format', '{}', /names no record format/],
    ['half a file', formatRecord(ONE).slice(0, 500), /is not JSON/],
    [
      'a wrong value',
      formatRecord(ONE).replace('"complete"', '"fine"'),
      /not hold a valid record \(at status/,
    ],
    [
      'a clause past its text',
      withSpan({ start: 5, end: 9_999 }),
      /\(at clauses\.0\.span\.end: 9999 lies past the end of the text, which has \d+ characters\)\. Ingest/,
    ],
    [
      'a clause that ends before it starts',
      withSpan({ start: 9, end: 5 }),
      /\(at clauses\.0\.span: span ends before it starts\)\. Ingest its document again with --force/,
    ],
  ])('passes over a record of %s and says so', async (_, json, notice) => {
    const folder = await closedStore();
    rmSync(join(folder, 'pacta.db'));
    writeFileSync(new RecordFiles(folder).pathOf(ONE.id), json);
    const { files, notices } = await looks(folder);
    expect(files).toEqual(['two.txt']);
    expect(notices[0]).toMatch(notice);
    expect(notices[0]).toContain(`${ONE.id}.json`);
  });

  it('passes over a folder named like a record, and names it where the record is asked for', async () => {
    const folder = await closedStore();
    const path = new RecordFiles(folder).pathOf(ONE.id);
    const sentence = `${path} is a folder where Pacta keeps a file: move it away and try again.`;
    rmSync(path);
    mkdirSync(path);
    const catalogued = await open(folder);
    await expect(catalogued.get(ONE.id)).rejects.toThrow(sentence);
    await expect(catalogued.put([ONE])).rejects.toThrow(sentence);
    await expect(catalogued.remove([ONE.id])).rejects.toThrow(sentence);
    await catalogued.close();
    rmSync(join(folder, 'pacta.db'));
    const { files, notices } = await looks(folder);
    expect(files).toEqual(['two.txt']);
    expect(notices[0]).toBe(sentence);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'a folder where the catalogue belongs',
      (folder) => mkdirSync(join(folder, 'pacta.db')),
      /^\S+pacta\.db is a folder where Pacta keeps a file: move it away and try again\.$/,
    ],
    [
      'a file where the records belong',
      (folder) => writeFileSync(join(folder, 'records'), ''),
      /^There can be no store here: \S+records or a part of that path is a file, not a folder\. Move it away/,
    ],
  ])('says so of %s', async (_, block, message) => {
    const folder = temporaryFolder();
    block(folder);
    await expect(openStore(folder)).rejects.toMatchObject({
      name: 'StoreError',
      reason: 'blocked',
      message: expect.stringMatching(message),
    });
  });

  it('says of a catalogued record that its file is no longer of this format', async () => {
    const folder = await closedStore();
    writeFileSync(new RecordFiles(folder).pathOf(ONE.id), formatRecord(ONE).replace('"1.0.0"', '"0.3.0"'));
    const store = await open(folder);
    await expect(store.get(ONE.id)).rejects.toThrow(/record format 0\.3\.0/);
  });

  it('clears away what a killed process left, but not what one is writing now', async () => {
    const folder = await closedStore();
    const old = join(folder, 'records', `.${ONE.id}.123.tmp`);
    const fresh = join(folder, 'records', `.${TWO.id}.124.tmp`);
    writeFileSync(old, '{');
    writeFileSync(fresh, '{');
    utimesSync(old, 0, 0);
    await open(folder);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
  });
});

describe('record files', () => {
  it('without a byte count as not kept', async () => {
    const folder = await closedStore();
    truncateSync(new RecordFiles(folder).pathOf(ONE.id));
    const store = await open(folder);
    expect(await store.state(ONE.id)).toBeUndefined();
    expect(await store.state(TWO.id)).toMatchObject({ status: 'complete' });
  });

  it('hold a part, a section and a clause a line, the same bytes for the same record', () => {
    const json = formatRecord(ONE);
    expect(JSON.parse(json)).toEqual(ONE);
    expect(json.split('\n')).toContain('"status": "complete",');
    expect(json.split('\n').filter((line) => line.startsWith('{"id":"art_1__para_1"'))).toHaveLength(1);
  });

  it('leave no temporary file behind', async () => {
    const folder = await closedStore();
    expect(readdirSync(join(folder, 'records')).sort()).toEqual([`${ONE.id}.json`, `${TWO.id}.json`].sort());
  });
});

it('ranks what was put again as if it had been put once', async () => {
  const hits = async (folder: string, times: number) => {
    const store = await open(folder);
    const texts = [
      'One clause.',
      'One clause, and a clause.',
      'A word, a word.',
      'Other words.',
      'Other.',
      'And.',
    ];
    for (let time = 0; time < times; time += 1) {
      await store.put([TWO, aRecord({ clauses: texts.map((text) => ({ text })) })]);
      await store.remove([TWO.id]);
    }
    const found = await store.search(asked({ words: 'clause word' }));
    const db = new Database(join(folder, 'pacta.db'));
    onTestFinished(() => void db.close());
    const known = db.prepare("SELECT COUNT(*) FROM clause_words WHERE clause_words MATCH 'claus'");
    return { found, known: known.raw().all([]) };
  };
  expect(await hits(temporaryFolder(), 5)).toEqual(await hits(temporaryFolder(), 1));
});

describe('several processes', () => {
  it('write to one store at the same time', async () => {
    const folder = temporaryFolder();
    const writers = [0, 1, 2].map((writer) =>
      fork(new URL('../../support/store-writer.mjs', import.meta.url), [folder, String(writer)], {
        stdio: 'inherit',
      }),
    );
    const ends = await Promise.all(writers.map((writer) => once(writer, 'exit')));
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
    const store = await open(folder);
    expect(await store.list()).toHaveLength(60);
    expect((await store.search(asked({ words: 'clause' }))).total).toBe(60);
  });
});
