import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/agreements/', import.meta.url));
const READ = ['mou-cyber-defence-research.txt', 'security-of-information.txt', 'ocean-guard-treaty.txt'];

describe('pacta obligations', { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder(afterAll);
    mkdirSync(join(folder, 'in'));
    for (const name of READ) copyFileSync(join(FIXTURES, name), join(folder, 'in', name));
    expect((await pacta(folder, ['ingest', 'in'])).code).toBe(0);
  }, 120_000);
  const ask = (...args: string[]) => pacta(folder, ['obligations', ...args]);

  it('lists who must do what, and counts', async () => {
    const { stdout, stderr, code } = await ask('--limit', '3');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^who +must +to, from or with +when \/ condition +where/);
    expect(stdout).toMatch(/Statements 1 to 3 of \d+\. More: --limit 15, or --offset 3\./);
  });

  it('gives programs the parts in words', async () => {
    const { stdout } = await ask('--json', '--limit', '500');
    const { total, hits } = JSON.parse(stdout);
    expect(hits).toHaveLength(total);
    expect(new Set(hits.map((hit: { modality: string }) => hit.modality))).toEqual(new Set(['obligation']));
    const told = hits.filter((hit: { action: string | null }) => hit.action !== null);
    expect(told.length / total).toBeGreaterThan(0.95);
  });

  it('leaves what is due, in order', async () => {
    const { hits } = JSON.parse((await ask('--due', '--json', '--limit', '500')).stdout);
    expect(hits.length).toBeGreaterThan(0);
    const kinds = hits.map((hit: { deadline: { kind: string } }) => hit.deadline.kind);
    expect(kinds).not.toContain('for');
    expect(kinds).not.toContain('until');
  });

  it('takes other modalities and refuses those there are not', async () => {
    const { hits } = JSON.parse((await ask('--modality', 'prohibition', '--json')).stdout);
    expect(hits[0].modality).toBe('prohibition');
    const { code, stderr } = await ask('--modality', 'duty');
    expect(code).toBe(2);
    expect(stderr).toContain('--modality does not take that value: one of obligation,');
  });

  it('writes CSV of all', async () => {
    const { total } = JSON.parse((await ask('--json')).stdout);
    const lines = (await ask('--csv')).stdout.trim().split('\r\n');
    expect(lines[0]).toMatch(/^record,title,file,eId,/);
    expect(lines.length).toBeGreaterThan(total);
  });

  it('says when there is nothing', async () => {
    expect((await ask('--party', 'Atlantis')).stdout).toMatch(
      /^No statement meets all of this\.\n {2}--party Atlantis: no statement binds such a party or role\./,
    );
    const { stdout, stderr } = await ask('--party', 'Atlantis', '--json');
    expect([JSON.parse(stdout), stderr]).toEqual([
      { total: 0, before: 0, next: null, hits: [] },
      expect.stringContaining('No statement meets all of this.'),
    ]);
    expect((await ask('--offset', '100000')).stdout).toMatch(/^There are only \d+ such statements: /);
    expect((await ask('--document', 'nowhere')).code).toBe(2);
  });

  it('refuses a category that neither the store nor the rules have', async () => {
    const { code, stderr } = await ask('--category', 'terminaton');
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no category "terminaton".')]);
  });

  it('names no further page behind the last', async () => {
    const { total } = JSON.parse((await ask('--json')).stdout);
    const { stdout } = await ask('--offset', String(total - 2));
    expect(stdout).toContain(`Statements ${total - 1} to ${total} of ${total}. "pacta show`);
  });

  it('goes on behind a page', async () => {
    const { hits } = JSON.parse((await ask('--due', '--json', '--limit', '500')).stdout);
    const first = JSON.parse((await ask('--due', '--json', '--limit', '2')).stdout);
    const second = JSON.parse((await ask('--due', '--json', '--limit', '3', '--after', first.next)).stdout);
    expect([...first.hits, ...second.hits]).toEqual(hits.slice(0, 5));
    const { stdout, stderr, code } = await ask('--after', first.next);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^pacta: "after" is of another question: [^\n]*\n$/);
  });

  it('tells the parts of one clause', async () => {
    const { hits } = JSON.parse((await ask('--due', '--json')).stdout);
    const { stdout } = await pacta(folder, ['show', hits[0].recordId, '--clause', hits[0].eId]);
    expect(stdout).toMatch(/\naction {3}/);
    expect(stdout).toMatch(/\nwhen {5}/);
  });
});
