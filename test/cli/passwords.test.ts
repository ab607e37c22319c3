import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { passwordsOf } from '../../src/cli/password-options.js';
import type { AgreementSummary } from '../../src/model/index.js';
import { agreement, folderWith, pacta, RULES, recordIds } from '../support/cli.js';

const LOCKED = readFileSync(resolve(import.meta.dirname, '../../fixtures/encrypted/aes-256.pdf'));
const HOSTILE = resolve(import.meta.dirname, '../../fixtures/hostile');
const READER = 'Übereinkunft № 7 – łódź';

/** By one worker: to start another costs more than to read these few short documents. */
const ingest = (folder: string, ...args: string[]) =>
  pacta(folder, ['ingest', '--pipeline', RULES, '--jobs', '1', 'in', ...args]);

describe('pacta ingest', { timeout: 120_000 }, () => {
  it('reads a protected PDF once it is given the password, and then does not ask again', async () => {
    const folder = folderWith({ 'in/a.txt': agreement('POLAND'), 'in/locked.pdf': LOCKED });
    const first = await ingest(folder);
    expect(first.stderr).toMatch(/1 read, 0 unchanged, 0 partial, 1 failed/);
    expect(first.stderr).toMatch(
      /locked\.pdf: The PDF is protected by a password; .+--password.+encrypted\]/,
    );
    expect(first.code).toBe(3);

    const without = await ingest(folder);
    expect(without.stderr).toMatch(/0 read, 1 unchanged, 0 partial, 1 failed/);
    expect(without.stderr).toMatch(/protected by a password; .+\[read\/encrypted\]\n/);

    for (const wrong of [['wrong one'], ['wrong', 'wrong two']]) {
      const { stderr, code } = await ingest(folder, ...wrong.flatMap((word) => ['--password', word]));
      expect(stderr).toMatch(/0 read, 1 unchanged, 0 partial, 1 failed/);
      expect(stderr).toContain(
        wrong.length === 1 ? 'the one given does not fit' : 'none of the 2 given fits',
      );
      expect(stderr).not.toContain('wrong');
      expect(code).toBe(3);
    }

    const right = await ingest(folder, '--password', 'wrong one', '--password', READER);
    expect(right.stderr).toMatch(/1 read, 1 unchanged, 0 partial, 0 failed/);
    expect(right.code).toBe(0);

    for (const args of [[], ['--password', 'wrong one']]) {
      const { stderr, code } = await ingest(folder, ...args);
      expect(stderr).toMatch(/0 read, 2 unchanged, 0 partial, 0 failed/);
      expect(code).toBe(0);
    }
    const again = await ingest(folder, '--force');
    expect(again.stderr).toMatch(/1 read, 0 unchanged, 0 partial, 1 failed/);
    expect(again.stderr).toMatch(
      /password-file\. Its record from when it was read before was kept\. \[read\/encrypted\]\n/,
    );
    expect(again.code).toBe(3);

    const list = JSON.parse((await pacta(folder, ['list', '--json'])).stdout) as AgreementSummary[];
    expect(list.map(({ status }) => status)).toEqual(['complete', 'complete']);
    expect(recordIds(folder)).toHaveLength(2);
  });

  it('keeps passwords nowhere', async () => {
    const folder = folderWith({ 'in/locked.pdf': LOCKED, words: `unfitting\n${READER}\n` });
    const runs = [
      await ingest(folder, '--password', 'unfitting'),
      await ingest(folder, '--password-file', 'words'),
    ];
    expect(runs.map(({ code }) => code)).toEqual([3, 0]);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(/unfitting|bereinkunft/);
    const look = promisify(execFile)('grep', ['-rlE', 'unfitting|bereinkunft', 'pacta-out'], { cwd: folder });
    await expect(look).rejects.toMatchObject({ code: 1 });
  });

  it.each<[string, string, string[]]>([
    ['one line', READER, [READER]],
    ['several, and an empty one', `wrong\n\n${READER}\n`, ['wrong', READER]],
    [
      'lines as Windows ends them, after a byte order mark',
      `\ufeffwrong\r\n${READER}\r\n`,
      ['wrong', READER],
    ],
    ['blanks that are part of it, and one given twice', 'a word \na word \n', ['a word ']],
  ])('takes passwords from a file: %s', async (_, words, expected) => {
    const folder = folderWith({ words });
    expect(await passwordsOf({ passwordFile: join(folder, 'words') })).toEqual(expected);
  });

  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['--password-file', 'none'], /password file none cannot be read \(ENOENT\)/],
    ['a folder', ['--password-file', 'in'], /password file in cannot be read \(EISDIR\)/],
    ['an empty file', ['--password-file', 'empty'], /no password in empty/],
    ['no text', ['--password-file', 'in/locked.pdf'], /in\/locked\.pdf is not in UTF-8/],
    ['an empty password', ['--password', ''], /Write the password/],
  ])('says what is wrong with %s', async (_, args, expected) => {
    const folder = folderWith({ 'in/locked.pdf': LOCKED, empty: '\n\n' });
    const { stderr, code } = await ingest(folder, ...args);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });

  it('reads what lies in one folder under different passwords', async () => {
    const folder = folderWith({
      'in/a.pdf': LOCKED,
      'in/b.pdf': readFileSync(join(HOSTILE, 'encrypted.pdf')),
      'in/c.pdf': readFileSync(join(HOSTILE, 'really-a-pdf.txt')),
    });
    const { stderr } = await ingest(folder, ...['--password', READER, '--password', 'only the reader knows']);
    expect(stderr).toMatch(/3 documents: 3 read/);
  });
});
