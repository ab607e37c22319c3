import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { docx, p, zip } from '../../scripts/documents/docx.js';
import { unfoldingForm } from '../../scripts/fixtures/unfolding-form.js';
import { AgreementRecord, type AgreementSummary } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { agreement, folderWith, longAgreement, pacta, RULES, recordIds } from '../support/cli.js';

const HOSTILE = resolve(import.meta.dirname, '../../fixtures/hostile');

/** Issue codes by file, in order, as the table of the README has them; those of lower limits left out. */
function toldIssues(): Map<string, string[]> {
  const rows = readFileSync(join(HOSTILE, 'README.md'), 'utf8').match(/^\| `.*$/gm) ?? [];
  return new Map(
    rows.flatMap((row) => {
      const cells = row.split('|');
      const [issues] = cells[5]!.split(';');
      const codes = [...issues!.matchAll(/`([a-z]+\/[\w-]+)`/g)].map(([, code]) => code!);
      return [...cells[1]!.matchAll(/`([^`]+)`/g)].map(([, name]): [string, string[]] => [name!, codes]);
    }),
  );
}

const ingest = (folder: string, ...args: string[]) => pacta(folder, ['ingest', '--pipeline', RULES, ...args]);
/** By one worker: to start another costs more than to read these few short documents. */
const ingestByOne = (folder: string, ...args: string[]) => ingest(folder, '--jobs', '1', ...args);

describe('pacta ingest', { timeout: 120_000 }, () => {
  it('reads a folder, keeps a valid record of each document, and ends with a summary', async () => {
    const folder = folderWith({
      'in/a.txt': agreement('POLAND'),
      'in/deep/b.md': agreement('SPAIN'),
      'in/deep/c.doc': 'x',
    });
    const { code, stdout, stderr } = await ingest(folder, 'in');
    expect(stderr).toMatch(/2 documents: 2 read, 0 unchanged, 0 partial, 0 failed; \d+ s, 2 pages/);
    expect(stderr).toMatch(/\nPassed over: 1 file \(\.doc 1\):\n {2}in\/deep\/c\.doc\n/);
    expect(stdout).toBe('');
    expect(code).toBe(0);
    const records = recordIds(folder).map((name) =>
      AgreementRecord.parse(JSON.parse(readFileSync(join(folder, 'pacta-out/records', name), 'utf8'))),
    );
    expect(records.map(({ source }) => source.uri).sort()).toEqual(['in/a.txt', 'in/deep/b.md']);
    expect(
      records[0]!.clauses.flatMap(({ labels }) => labels.map(({ category }) => category)).sort(),
    ).toEqual(['dispute-resolution', 'dispute-resolution', 'termination']);
  });

  it('reads Word documents, web pages and what lies in archives, and names what it cannot open', async () => {
    const paragraphs = agreement('POLAND').split('\n').filter(Boolean);
    const folder = folderWith({
      'in/a.zip': zip({
        'x/spain.txt': agreement('SPAIN'),
        'b.zip': zip({ 'c.txt': agreement('ITALY') }),
        'norway.html': `<html><p>${agreement('NORWAY').split('\n').join('<p>')}</html>`,
      }),
      'in/b.docx': docx({ body: paragraphs.map((words) => p(words)).join('') }),
      'in/c.zip': zip({ 'c.txt': agreement('ITALY') }).subarray(0, 100),
      'in/d.docx': zip({ 'e.txt': 'x' }),
    });
    const { code, stderr } = await ingestByOne(folder, 'in');
    expect(code).toBe(3);
    expect(stderr).toMatch(/6 documents: 3 read, 0 unchanged, 0 partial, 3 failed/);
    expect(stderr).toMatch(
      /in\/a\.zip#b\.zip: A ZIP archive inside another is not opened; .+\[batch\/unreadable\]/,
    );
    expect(stderr).toMatch(/in\/c\.zip: The ZIP archive is damaged or was cut off; .+\[batch\/unreadable\]/);
    expect(stderr).toMatch(/in\/d\.docx: The file is a ZIP archive .+\[read\/unsupported-media-type\]/);
    const list = JSON.parse((await pacta(folder, ['list', '--json'])).stdout) as AgreementSummary[];
    const failed = list
      .filter(({ status }) => status === 'failed')
      .map(({ uri, problem }) => `${uri}: ${problem}`);
    expect(failed.sort()).toEqual([
      expect.stringMatching(/^in\/a\.zip#b\.zip: A ZIP archive inside another/),
      expect.stringMatching(/^in\/c\.zip: The ZIP archive is damaged/),
      expect.stringMatching(/^in\/d\.docx: The file is a ZIP archive/),
    ]);
    const read = list.filter(({ status }) => status === 'complete');
    expect(read.map(({ uri, fileName }) => [uri, fileName]).sort()).toEqual([
      ['in/a.zip#norway.html', 'norway.html'],
      ['in/a.zip#x/spain.txt', 'spain.txt'],
      ['in/b.docx', 'b.docx'],
    ]);
    expect(new Set(read.map(({ clauses }) => clauses)).size).toBe(1);
    const again = await ingestByOne(folder, 'in');
    expect(again.stderr).toMatch(/6 documents: 0 read, 3 unchanged, 0 partial, 3 failed/);
  });

  it('names what cannot be read, keeps it in the list, and goes on', async () => {
    const folder = folderWith({
      'in/a.txt': agreement('POLAND'),
      'in/broken.pdf': '%PDF-1.7\nnot much of a PDF',
      'in/empty.txt': '',
    });
    const first = await ingestByOne(folder, 'in');
    expect(first.code).toBe(3);
    expect(first.stderr).toMatch(/1 read, 0 unchanged, 0 partial, 2 failed/);
    expect(first.stderr).toMatch(
      / {2}in\/broken\.pdf: .+ \[read\/\w+\]\n {2}in\/empty\.txt: .+ \[read\/empty\]\n/,
    );
    const list = JSON.parse((await pacta(folder, ['list', '--json'])).stdout) as { status: string }[];
    expect(list.map(({ status }) => status).sort()).toEqual(['complete', 'failed', 'failed']);

    const second = await ingestByOne(folder, 'in');
    expect(second.code).toBe(3);
    expect(second.stderr).toMatch(/0 read, 1 unchanged, 0 partial, 2 failed/);
    expect(second.stderr).toMatch(/in\/empty\.txt: .+ \(not tried again; --force does\)/);
  });

  it('gives every hostile file the issues its description tells', async () => {
    const folder = folderWith({});
    const names = readdirSync(HOSTILE).filter((name) => !name.endsWith('.md'));
    const { code } = await ingest(folder, ...names.map((name) => join(HOSTILE, name)));
    expect(code).toBe(3);
    const told = toldIssues();
    expect([...told.keys()].sort()).toEqual(names.sort());
    const records = recordIds(folder).map((id) =>
      AgreementRecord.parse(JSON.parse(readFileSync(join(folder, 'pacta-out/records', id), 'utf8'))),
    );
    // Two pairs of files are the same bytes.
    expect(records).toHaveLength(names.length - 2);
    for (const { source, issues } of records) {
      const codes = issues.map((issue) => issue.code);
      expect([source.fileName, codes]).toEqual([source.fileName, told.get(source.fileName)]);
    }
  });

  it('reads a document without the page that uses up its time', async () => {
    const folder = folderWith({});
    writeFileSync(
      join(folder, 'costly.pdf'),
      unfoldingForm('The Parties meet once a year.', 'Nobody sees this.'),
    );
    const { code, stderr } = await ingest(
      folder,
      'costly.pdf',
      '--time-limit',
      '4',
      '--page-time-limit',
      '1',
    );
    expect(stderr).toMatch(
      /1 read, 0 unchanged, 1 partial, 0 failed[\s\S]*used up .*: 2; .*\[read\/too-costly\]/,
    );
    expect(code).toBe(0);
    const [id] = recordIds(folder);
    const record = AgreementRecord.parse(
      JSON.parse(readFileSync(join(folder, 'pacta-out/records', id!), 'utf8')),
    );
    expect(record.document.pages.map(({ pageNumber }) => pageNumber)).toEqual([1, 3]);
  });

  it.each([
    ['nothing', 0],
    ['only the first record', 1],
  ])('ends with the reason, and no worker, when the catalogue takes %s', async (_, most) => {
    const folder = folderWith({ 'in/a.txt': agreement('POLAND'), 'in/b.txt': agreement('SPAIN') });
    await (await openStore(join(folder, 'pacta-out'))).close();
    const db = new Database(join(folder, 'pacta-out/pacta.db'));
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON agreement WHEN (SELECT COUNT(*) FROM agreement) >= ${most}
      BEGIN SELECT RAISE(ABORT, 'no room left'); END`);
    db.close();
    const { code, stderr } = await ingest(folder, 'in');
    expect(stderr).toMatch(/pacta: .*no room left/);
    expect(code).toBe(1);
  });

  it('gives up a document that needs too much memory, alone', async () => {
    const folder = folderWith({
      'in/a.txt': agreement('POLAND'),
      'in/b.txt': longAgreement(12_000),
      'in/c.txt': agreement('ITALY'),
      'in/d.txt': agreement('NORWAY'),
    });
    const { code, stderr } = await ingestByOne(folder, 'in', '--memory-limit', '48');
    expect(stderr).toMatch(/4 documents: 3 read, 0 unchanged, 0 partial, 1 failed/);
    expect(stderr).toMatch(/in\/b\.txt: It needed more than the 48 MB .+ \[batch\/memory-limit\]/);
    expect(stderr).not.toMatch(/FATAL|heap/);
    expect(code).toBe(3);
    // It failed for the run's sake: the next one tries it again.
    const again = await ingestByOne(folder, 'in');
    expect(again.stderr).toMatch(/4 documents: 1 read, 3 unchanged, 0 partial, 0 failed/);
    expect(again.code).toBe(0);
  });

  it('recognises scans as it is told to, and reads again what that changes', async () => {
    const folder = folderWith({ 'a.txt': agreement('POLAND') });
    const scan = resolve(import.meta.dirname, '../../fixtures/scans/clean.pdf');
    const never = await ingestByOne(folder, '.', scan, '--ocr', 'never');
    expect(never.stderr).toMatch(
      /clean\.pdf: No page holds text.+ read it with --ocr auto\. \[read\/no-text/,
    );
    expect([never.code, readdirSync(folder).includes('eng.traineddata')]).toEqual([3, false]);
    const auto = await ingestByOne(folder, '.', scan);
    expect(auto.stderr).toMatch(/2 documents: 1 read, 1 unchanged, 0 partial, 0 failed/);
    expect(auto.stderr).toMatch(
      /\n1 document was read by text recognition, in whole or in part: single letters/,
    );
    expect((await ingestByOne(folder, '.', scan, '--ocr', 'never')).stderr).toMatch(/0 read, 2 unchanged/);
    const { stderr, code } = await ingestByOne(folder, scan, '--ocr', 'always');
    expect([code, /1 document: 1 read, 0 unchanged/.test(stderr)]).toEqual([0, true]);
    const [shown] = JSON.parse((await pacta(folder, ['query', 'passport', '--json'])).stdout).hits ?? [];
    expect(JSON.stringify(shown)).toContain('exempt from the passport and visa rules');
  });

  it.each<[string, string[], RegExp]>([
    ['no path', [], /missing required argument 'paths'/],
    ['a path that is not there', ['nowhere'], /There is no file or folder nowhere\./],
    [
      'a folder without documents',
      ['empty'],
      /There is no \.pdf, \.docx, \.html, \.txt, \.md or \.zip file to read in empty\.\nPassed over: 1 file \(\.doc 1\):\n {2}empty\/a\.doc\n/,
    ],
    [
      'a limit that is none',
      ['a.txt', '--max-pages', '0.5'],
      /--max-pages.*Write a whole number from 1 upwards/,
    ],
    ['no workers', ['a.txt', '--jobs', '0'], /--jobs.*Write a whole number from 1 upwards/],
    ['an unknown option', ['a.txt', '--forse'], /unknown option '--forse'\n\(Did you mean --force\?\)/],
    ['rules that are not there', ['a.txt', '--pipeline', './none'], /The rules in .*none cannot be used/],
  ])('says what is wrong: %s', async (_, args, message) => {
    const folder = folderWith({ 'a.txt': agreement('POLAND'), 'empty/a.doc': 'x' });
    const { code, stderr } = await ingest(folder, ...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
  });

  it('ends with 1 where something is broken', async () => {
    const folder = folderWith({ 'a.txt': agreement('POLAND'), store: 'a file, not a folder' });
    const { code, stderr } = await ingest(folder, 'a.txt', '--store', 'store');
    expect(stderr).toMatch(
      /^pacta: There can be no store here: .*store.* is a file, not a folder\. Move it away/,
    );
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(1);
  });
});
