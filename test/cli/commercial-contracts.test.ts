import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PIPELINE = ['--pipeline', 'commercial-contracts'];

describe('the pipeline of commercial contracts', { timeout: 120_000 }, () => {
  it('reads a contract and answers by its categories', async () => {
    const folder = temporaryFolder();
    const ingest = await pacta(folder, ['ingest', path.join(ROOT, 'fixtures/contracts'), ...PIPELINE]);
    expect([ingest.code, ingest.stderr]).toEqual([0, expect.stringContaining('1')]);
    const query = await pacta(folder, ['query', '--category', 'governing-law', ...PIPELINE, '--json']);
    expect(query.code).toBe(0);
    expect(query.stdout).toContain('governed by the laws of the State of Vermont');
  });

  it('lists its 41 categories', async () => {
    const { stdout, code } = await pacta(temporaryFolder(), ['categories', ...PIPELINE, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(41);
  });

  it('is sound', async () => {
    const { stderr, code } = await pacta(temporaryFolder(), ['rules', 'lint', ...PIPELINE]);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^ok: 41 categories/)]);
  });

  it('is measured with spans, as a table and as JSON', async () => {
    const gold = path.join(ROOT, 'fixtures/gold/spans.jsonl');
    const evaluate = ['evaluate', '--gold', gold, '--task', 'spans', ...PIPELINE];
    const table = await pacta(temporaryFolder(), [...evaluate, '--errors', '1']);
    expect(table.stdout).toMatch(/^category +support +precision +recall +AUPR +P at 80 % recall$/m);
    expect(table.stdout).toMatch(/^average of categories( +\d+\.\d){4}$/m);
    expect(table.stderr).toMatch(/^ {2}got {7}/m);
    const { stdout } = await pacta(temporaryFolder(), [...evaluate, '--json']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['task', 'items', 'spans', 'pooled', 'averaged']);
  });
});
