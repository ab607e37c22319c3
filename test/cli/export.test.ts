import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAkomaNtoso } from '../../src/export/index.js';
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
      'a folder where there is a file',
      ['--out', 'a-file'],
      'a-file cannot be written: there is a file of that name.',
    ],
    [
      'another format',
      ['visits', '--format', 'pdf'],
      "option '--format <name>' argument 'pdf' is invalid. Allowed choices are akn.",
    ],
  ])('refuses %s', async (_, args, said) => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(await akn(folder, ...args)).toEqual({ code: 2, stdout: '', stderr: `pacta: ${said}\n` });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says which agreements are meant when there are several, and wants a format', async () => {
    const { code, stderr } = await akn(folder, 'agreement on');
    expect(stderr).toMatch(/^pacta: 2 agreements match "agreement on"; name one by its id:\n/);
    expect(code).toBe(2);
    expect((await pacta(folder, ['export', 'visits'])).stderr).toBe(
      "pacta: required option '--format <name>' not specified\n",
    );
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
