import { cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgreementRecord } from '../../src/model/index.js';
import { agreement, folderWith, pacta, RULES, recordIds } from '../support/cli.js';

/** By one worker: to start another costs more than to read these few short documents. */
const ingest = (folder: string, ...args: string[]) =>
  pacta(folder, ['ingest', '--pipeline', RULES, '--jobs', '1', ...args]);

describe('pacta ingest, again', { timeout: 120_000 }, () => {
  it('does no work twice, unless forced', async () => {
    const folder = folderWith({ 'in/a.txt': agreement('POLAND'), 'in/b.txt': agreement('SPAIN') });
    await ingest(folder, 'in');
    const second = await ingest(folder, 'in');
    expect(second.stderr).toMatch(/2 documents: 0 read, 2 unchanged/);
    expect(second.code).toBe(0);
    const forced = await ingest(folder, 'in', '--force');
    expect(forced.stderr).toMatch(/2 documents: 2 read, 0 unchanged/);
  });

  it('keeps one record of equal documents, wherever they lie', async () => {
    const same = agreement('POLAND');
    const folder = folderWith({ 'in/a.txt': same, 'in/b.txt': same, 'c.txt': same });
    const first = await ingest(folder, 'in');
    expect(first.stderr).toMatch(/2 documents: 1 read, 0 unchanged, 1 duplicate/);
    expect(first.stderr).toContain(
      '1 copy, listed under the other name:\n  in/b.txt: the same as in/a.txt\n',
    );
    const second = await ingest(folder, 'c.txt');
    expect(second.stderr).toMatch(/1 document: 0 read, 1 unchanged/);
    expect(second.stderr).toContain('  c.txt: the same as in/a.txt\n');
    expect(recordIds(folder)).toHaveLength(1);
  });

  it('follows a file to its new name, and stays with it while copies come and go', async () => {
    const folder = folderWith({ 'in/m.pdf': agreement('POLAND') });
    const steps: [string, () => void, RegExp, string, string[]][] = [
      ['first', () => {}, /1 read/, 'in/m.pdf', ['read/wrong-extension']],
      [
        'renamed',
        () => renameSync(join(folder, 'in/m.pdf'), join(folder, 'in/m.txt')),
        /0 read, 1 annotated, 0 unchanged/,
        'in/m.txt',
        [],
      ],
      ['left alone', () => {}, /0 read, 1 unchanged/, 'in/m.txt', []],
      [
        'copied to a name before it',
        () => cpSync(join(folder, 'in/m.txt'), join(folder, 'in/a.pdf')),
        /0 read, 1 unchanged, 1 duplicate/,
        'in/m.txt',
        [],
      ],
      [
        'taken away, but for the copy',
        () => rmSync(join(folder, 'in/m.txt')),
        /0 read, 1 annotated, 0 unchanged/,
        'in/a.pdf',
        ['read/wrong-extension'],
      ],
    ];
    for (const [what, change, summary, uri, codes] of steps) {
      change();
      expect((await ingest(folder, 'in')).stderr, what).toMatch(summary);
      const { source, issues } = AgreementRecord.parse(
        JSON.parse(readFileSync(join(folder, 'pacta-out/records', recordIds(folder)[0]!), 'utf8')),
      );
      expect([source.uri, source.fileName, issues.map(({ code }) => code)], what).toEqual([
        uri,
        uri.slice(3),
        codes,
      ]);
    }
    expect(recordIds(folder)).toHaveLength(1);
  });

  it('tells of records whose files are gone or changed, and takes them away when asked', async () => {
    const folder = folderWith({
      'in/a.txt': agreement('POLAND'),
      'in/b.txt': agreement('SPAIN'),
      'in/c.txt': agreement('NORWAY'),
      'other/d.txt': agreement('ITALY'),
    });
    const first = await ingest(folder, 'in', 'other');
    expect(first.stderr).not.toContain('gone');
    rmSync(join(folder, 'in/a.txt'));
    rmSync(join(folder, 'other/d.txt'));
    writeFileSync(join(folder, 'in/b.txt'), agreement('PERU'));
    const { stderr } = await ingest(folder, './in/');
    const told = [...stderr.matchAll(/^ {2}([0-9a-f]{16}) {2}(\S+)$/gm)];
    expect(told.map(([, , uri]) => uri)).toEqual(['in/a.txt', 'in/b.txt']);
    expect(stderr).toContain('2 records stand for files that are gone or changed; "pacta remove <id>" takes');
    const ids = told.map(([, id]) => id!);

    const wrong = await pacta(folder, ['remove', ids[0]!, 'ffff']);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      'pacta: No record has the id "ffff"; "pacta list" shows them.\n',
    ]);
    expect(recordIds(folder)).toHaveLength(5);
    const removed = await pacta(folder, ['remove', ids[0]!, ids[1]!.slice(0, 8)]);
    expect([removed.code, removed.stderr]).toEqual([
      0,
      `${ids[0]}  in/a.txt\n${ids[1]}  in/b.txt\n2 records removed.\n`,
    ]);
    const list = JSON.parse((await pacta(folder, ['list', '--json'])).stdout) as { uri: string }[];
    expect(list.map(({ uri }) => uri)).toEqual(['in/b.txt', 'in/c.txt', 'other/d.txt']);
    expect((await ingest(folder, 'in')).stderr).not.toContain('gone');
  });

  it('reads again what a full disk left without a byte', async () => {
    const folder = folderWith({ 'a.txt': agreement('POLAND') });
    await ingest(folder, 'a.txt');
    truncateSync(join(folder, 'pacta-out/records', recordIds(folder)[0]!));
    expect((await ingest(folder, 'a.txt')).stderr).toMatch(/1 document: 1 read, 0 unchanged/);
  });

  it('applies changed rules without reading the documents again', async () => {
    const folder = folderWith({ 'in/a.txt': agreement('POLAND') });
    cpSync(RULES, join(folder, 'rules'), { recursive: true });
    await pacta(folder, ['ingest', 'in', '--pipeline', './rules']);
    const path = join(folder, 'rules/rules/all.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('terminate ..6 agreement', '"six months"'));
    rmSync(join(folder, 'in'), { recursive: true });

    const annotated = await pacta(folder, ['annotate', '--pipeline', './rules']);
    expect(annotated.stderr).toMatch(/1 document: 1 annotated, 0 unchanged/);
    expect(annotated.code).toBe(0);
    const { hits } = JSON.parse(
      (await pacta(folder, ['query', '--category', 'termination', '--json'])).stdout,
    );
    const shown = await pacta(folder, ['show', hits[0].recordId, '--clause', hits[0].eId, '--json']);
    const [{ text, span, labels }] = JSON.parse(shown.stdout);
    const evidence = labels[0].evidence[0].span;
    expect(text.slice(evidence.start - span.start, evidence.end - span.start)).toBe('six months');
    const again = await pacta(folder, ['annotate', '--pipeline', './rules']);
    expect(again.stderr).toMatch(/1 document: 0 annotated, 1 unchanged/);
  });

  it('uses the stored text too when a document is named again after a change of the rules', async () => {
    const folder = folderWith({ 'a.txt': agreement('POLAND') });
    cpSync(RULES, join(folder, 'rules'), { recursive: true });
    await pacta(folder, ['ingest', 'a.txt', '--pipeline', './rules']);
    writeFileSync(join(folder, 'rules/lexicons.yaml'), 'some-words:\n  - a word\n');
    const { stderr } = await pacta(folder, ['ingest', 'a.txt', '--pipeline', './rules']);
    expect(stderr).toMatch(/1 document: 0 read, 1 annotated, 0 unchanged/);
  });

  it('reads again under a higher limit what a limit cut short', async () => {
    const folder = folderWith({ 'a.txt': `${agreement('POLAND')}\f${agreement('SPAIN')}`, 'b.txt': 'short' });
    const cut = await ingest(folder, '.', '--max-pages', '1', '--max-size', '0.01');
    expect(cut.stderr).toMatch(/2 documents: 2 read, 0 unchanged, 1 partial/);
    expect(cut.stderr).toMatch(
      /a\.txt: Only the first 1 pages were read; raise --max-pages or .+\[read\/too-many/,
    );
    const same = await ingest(folder, '.', '--max-pages', '1');
    expect(same.stderr).toMatch(/2 documents: 0 read, 2 unchanged/);
    const more = await ingest(folder, '.', '--max-pages', '2');
    expect(more.stderr).toMatch(/2 documents: 1 read, 1 unchanged, 0 partial/);
    expect(JSON.parse((await pacta(folder, ['list', '--json'])).stdout)[0].pages).toBe(2);
  });
});
