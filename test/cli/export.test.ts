import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAkomaNtoso } from '../../src/export/index.js';
import { AgreementRecord } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { agreement, folderWith, pacta, RULES, recordIds } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LOGISTICS = aRecord({
  title: 'Agreement on Logistics',
  fileName: 'logistics.pdf',
  clauses: [{ text: 'One.' }],
});
const VISITS = aRecord({ title: 'Agreement on Visits', fileName: 'visits.txt', clauses: [{ text: 'Two.' }] });
const EVIL = aRecord({
  title: 'Evil',
  fileName: 'evil.txt',
  clauses: [{ text: '\u001b[31m \u009b31m \u202e' }],
});
const UNREAD = aRecord({ title: 'Unread', fileName: 'unread.pdf', status: 'failed' });

async function storeIn(folder: string, records: (typeof VISITS)[]): Promise<string> {
  const store = await openStore(join(folder, 'pacta-out'));
  await store.put(records);
  await store.close();
  return folder;
}

const akn = (folder: string, ...args: string[]) => pacta(folder, ['export', '--format', 'akn', ...args]);
const read = (folder: string, ...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

describe('pacta export', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await storeIn(temporaryFolder(afterAll), [LOGISTICS, VISITS, EVIL]);
  });

  it('writes one agreement to standard output, and nothing else', async () => {
    const [expected, none] = [toAkomaNtoso(LOGISTICS), ''];
    expect(await akn(folder, 'logistics')).toEqual({ code: 0, stdout: expected, stderr: none });
    expect(await akn(folder, LOGISTICS.id.slice(0, 6))).toEqual({ code: 0, stdout: expected, stderr: none });
  });

  it('writes one agreement to a file, in the place of another', async () => {
    writeFileSync(join(folder, 'one.xml'), 'old');
    expect(await akn(folder, 'visits', '--out', 'one.xml')).toEqual({
      ...{ code: 0, stdout: '', stderr: '1 agreement written to one.xml.\n' },
    });
    expect(read(folder, 'one.xml')).toBe(toAkomaNtoso(VISITS));
  });

  it.each<[string, string, string[], string[]]>([
    ['one, into a folder that is there', 'there', ['visits'], [VISITS.id]],
    ['one, into a folder that is not there', 'new/', ['visits'], [VISITS.id]],
    [
      'several, one of them named twice',
      'two',
      ['visits', 'logistics', VISITS.id],
      [VISITS.id, LOGISTICS.id],
    ],
    ['all', 'deep/all', [], [LOGISTICS.id, VISITS.id, EVIL.id]],
  ])('writes %s', async (_, out, references, ids) => {
    mkdirSync(join(folder, 'there'), { recursive: true });
    const { code, stderr } = await akn(folder, ...references, '--out', out);
    expect(stderr).toBe(`${ids.length} agreement${ids.length === 1 ? '' : 's'} written to ${out}.\n`);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, out)).sort()).toEqual(ids.map((id) => `${id}.xml`).sort());
    expect(read(folder, out, `${ids[0]}.xml`)).toContain(`<FRBRnumber value="${ids[0]}"/>`);
  });

  it('lets no control character of a document through', async () => {
    const { stdout, code } = await akn(folder, 'evil');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });

  it.each<[string, string[], string]>([
    [
      'all without a folder',
      [],
      'Name a folder with --out: only a single agreement goes to standard output.',
    ],
    [
      'several without a folder',
      ['visits', 'logistics'],
      'Name a folder with --out: only a single agreement goes to standard output.',
    ],
    ['nothing by name', [' '], 'Name each agreement by its id, file name or title; "pacta list" shows them.'],
    [
      'what is not there',
      ['treaty'],
      'No agreement has "treaty" in its id, file name or title; "pacta list" shows them.',
    ],
    [
      'a file in a folder that is not there',
      ['visits', '--out', 'no/a.xml'],
      'no/a.xml cannot be written: its folder is not there.',
    ],
    [
      'a file in what is a file',
      ['visits', '--out', 'a-file/a.xml'],
      'a-file/a.xml cannot be written: a part of that path is a file, not a folder.',
    ],
    [
      'a folder where there is a file',
      ['--out', 'a-file'],
      'a-file cannot be written: there is a file of that name.',
    ],
    [
      'several in a file of one',
      ['visits', 'logistics', '--out', 'two.xml'],
      'Name a folder with --out, not two.xml: each agreement is a file of its own.',
    ],
    [
      'a table of whole agreements',
      ['visits', '--table', 'facts'],
      '--table is for csv, xlsx and parquet; akn writes whole agreements.',
    ],
    [
      'another format',
      ['visits', '--format', 'pdf'],
      "option '--format <name>' argument 'pdf' is invalid. Allowed choices are json, jsonl, csv, xlsx, parquet, akn, annotations.",
    ],
  ])('refuses %s', async (_, args, said) => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(await akn(folder, ...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: ${said}\n` });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says which agreements are meant when there are several', async () => {
    const { code, stderr } = await akn(folder, 'agreement on');
    expect(stderr).toMatch(/^pacta: 2 agreements match "agreement on"; name one by its id:\n/);
    expect(code).toBe(2);
  });

  it('passes over a document that could not be read, and says so', async () => {
    const some = await storeIn(temporaryFolder(), [VISITS, UNREAD]);
    const answer = await akn(some, '--out', 'out');
    expect(answer.stderr).toBe(
      `Not exported: ${UNREAD.id}, folder/unread.pdf could not be read.\n1 agreement written to out.\n`,
    );
    expect(answer.code).toBe(3);
    expect(readdirSync(join(some, 'out'))).toEqual([`${VISITS.id}.xml`]);
    const one = await akn(some, 'unread', '--out', 'one.xml');
    expect(one.code).toBe(3);
    expect(existsSync(join(some, 'one.xml'))).toBe(false);
  });

  it('writes whole records, a line each where nothing else is asked for', async () => {
    const { stdout, stderr, code } = await pacta(folder, ['export']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => AgreementRecord.parse(JSON.parse(line)));
    expect(records).toEqual([EVIL, LOGISTICS, VISITS]);
    const one = await pacta(folder, ['export', 'visits', '--format', 'json']);
    expect(JSON.parse(one.stdout)).toEqual(VISITS);
  });

  it.each<[string, string[], string[], string]>([
    ['a workbook', ['--out', 'all.xlsx'], ['all.xlsx'], 'PK'],
    ['a table as CSV', ['--out', 'labels.csv', '--table', 'labels'], ['labels.csv'], 'record,title,file,eId'],
    ['the table of clauses', ['--out', 'one.parquet'], ['one.parquet'], 'PAR1'],
    ['annotations', ['visits', '--out', 'one.jsonld'], ['one.jsonld'], '{\n "@context"'],
    ['a record', ['visits', '--out', 'one.json'], ['one.json'], '{\n  "schemaVersion"'],
    ['records of all', ['--out', 'all.jsonl'], ['all.jsonl'], '{"schemaVersion"'],
    ['files of records', ['--out', 'records/'], [`records/${VISITS.id}.json`], '{\n  "schemaVersion"'],
    ['all records in a folder', ['--format', 'jsonl', '--out', 'r/'], ['r/records.jsonl'], '{"schema'],
    [
      'all tables',
      ['--format', 'parquet', '--out', 'tables'],
      ['agreements', 'clauses', 'statements', 'labels', 'facts'].map((name) => `tables/${name}.parquet`),
      'PAR1',
    ],
    [
      'some tables',
      ['visits', '--table', 'facts,labels', '--out', 'some/'],
      ['some/labels.csv', 'some/facts.csv'],
      'record,',
    ],
  ])('writes %s, by the name of --out', async (_, args, files, beginning) => {
    const { code, stdout, stderr } = await pacta(folder, ['export', ...args]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^\d agreements? written to .+\.\n$/);
    for (const file of files) expect(read(folder, file).slice(0, beginning.length)).toBe(beginning);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes a table to standard output, with what the text of a document would run made harmless', async () => {
    const { code, stdout } = await pacta(folder, ['export', 'evil', '--table', 'clauses']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/(?![\r\n])[\p{Cc}\u202a-\u202e]/u);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('says how many rows there are', async () => {
    const { stderr } = await pacta(folder, ['export', '--out', 'said.csv', '--table', 'agreements']);
    expect(stderr).toBe('3 agreements written to said.csv: agreements 3 rows.\n');
  });

  it.each<[string, string[], string]>([
    [
      'a workbook on a terminal',
      ['--format', 'xlsx'],
      'Name a file with --out, such as agreements.xlsx: a workbook is one file.',
    ],
    [
      'Parquet on a terminal',
      ['--format', 'parquet'],
      'Name a file or folder with --out: parquet is no text.',
    ],
    [
      'two tables at once',
      ['--table', 'facts,labels'],
      'Name a folder with --out: only a single table goes to standard output.',
    ],
    [
      'two tables in a file',
      ['--table', 'facts,labels', '--out', 'a.csv'],
      'Name a folder with --out, not a.csv: a file holds a single table.',
    ],
    [
      'a table that is not there',
      ['--table', 'rows'],
      'There is no table "rows"; the tables are agreements, clauses, statements, labels, facts, reviews.',
    ],
    [
      'an ending that tells nothing',
      ['--out', 'a.doc'],
      'Name the format of a.doc with --format: its ending tells none.',
    ],
    [
      'a table in a folder that is not there',
      ['--out', 'no/a.csv'],
      'no/a.csv cannot be written: its folder is not there.',
    ],
    [
      'Parquet in a folder that is not there',
      ['--out', 'no/a.parquet'],
      'no/a.parquet cannot be written: its folder is not there.',
    ],
    [
      'all as JSON on a terminal',
      ['--format', 'json'],
      'Name a folder with --out: only a single agreement goes to standard output, and --format jsonl takes all of them there.',
    ],
  ])('refuses %s', async (_, args, said) => {
    expect(await pacta(folder, ['export', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: `pacta: ${said}\n`,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('names a document that could not be read once, however many tables there are', async () => {
    const some = await storeIn(temporaryFolder(), [VISITS, UNREAD]);
    const { code, stderr } = await pacta(some, ['export', '--out', 'all.xlsx']);
    expect(stderr.match(/Not exported/g)).toHaveLength(1);
    expect(code).toBe(3);
  });

  it('exports what was ingested', async () => {
    const documents = folderWith({ 'a.txt': agreement('SPAIN') });
    await pacta(documents, ['ingest', '.', '--pipeline', RULES]);
    const { stdout } = await akn(documents, recordIds(documents)[0]!.slice(0, 16));
    expect(stdout).toContain('<docTitle>AGREEMENT BETWEEN SPAIN AND FRANCE</docTitle>');
    expect(stdout).toMatch(
      /<paragraph eId="art_1__para_1" refersTo="#category_dispute-resolution">\s*<num>1\.<\/num>/,
    );
  });
});
