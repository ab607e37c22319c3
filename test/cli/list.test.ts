import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

describe('pacta list', { timeout: 60_000 }, () => {
  it('shows a table', async () => {
    const { stdout } = await ask('list');
    expect(stdout).toMatch(/^id +title +instrument +parties +signed +pages +clauses +status/);
    expect(stdout).toMatch(
      new RegExp(`${LOGISTICS.id.slice(0, 8)} +Agreement on .* +2007-04-12 +1 +2 +complete`),
    );
    expect(stdout).toMatch(/\n +logistics-copy\.txt *\n[\s\S]*\n +logistics\.pdf *\n/);
    expect(stdout).toContain('2 agreements, by file name.');
  });

  it('answers programs with JSON', async () => {
    const list = JSON.parse((await ask('list', '--json')).stdout);
    expect(list.map(({ id }: { id: string }) => id)).toEqual([HOSTILE.id, LOGISTICS.id]);
  });

  it('tells what could not be read, and why, and marks what was recognised from pictures', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    const scan = aRecord({ title: 'Scan', fileName: 'scan.pdf' });
    scan.document.pages[0]!.ocr = { confidence: 0.9, levelledDegrees: 0 };
    const issue = (message: string) => [{ code: 'read/damaged', severity: 'error' as const, message }];
    await store.put([
      scan,
      aRecord({
        title: 'Half',
        fileName: 'half.pdf',
        status: 'partial',
        issues: issue('A page is damaged.'),
      }),
      aRecord({ title: 'Lost', fileName: 'lost.pdf', status: 'failed', issues: issue('It is damaged.') }),
    ]);
    await store.close();
    const { stdout } = await pacta(folder, ['list']);
    expect(stdout).toMatch(/ 1 +0 +complete *\n.* 1 OCR/);
    expect(stdout).toMatch(
      /\n2 agreements, by file name\. "pacta show <id>" shows one\. 1 document of which nothing could be read:\n {2}[0-9a-f]{8} {2}folder\/lost\.pdf: It is damaged\.\n$/,
    );
    const failed = (await pacta(folder, ['list', '--status', 'failed'])).stdout;
    expect(failed).toMatch(
      /\n1 document of which nothing could be read:\n {2}\S+ {2}folder\/lost\.pdf: It is damaged/,
    );
    expect(failed).not.toContain('half.pdf');
    const partial = (await pacta(folder, ['list', '--status', 'partial'])).stdout;
    expect(partial).toMatch(/\n1 agreement, by .+\n {2}\S+ {2}folder\/half\.pdf: A page is damaged\.\n$/);
    const csv = (await pacta(folder, ['list', '--status', 'complete', '--csv'])).stdout.split(/\r?\n/);
    expect(csv[0]).toMatch(/,problem,recognised pages$/);
    expect(csv[1]).toMatch(/,1$/);
  });

  it('says when there is nothing', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    await store.close();
    expect((await pacta(folder, ['list'])).stdout).toBe('There are no agreements in this store yet.\n');
    expect((await pacta(folder, ['list', '--status', 'failed'])).stdout).toBe(
      'There is nothing in this store whose status is failed.\n',
    );
  });
});
