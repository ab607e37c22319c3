import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, FOLDER, HOSTILE, keepAskedStore, LOGISTICS } from './asked-store.js';

keepAskedStore();

describe('pacta compare', { timeout: 60_000 }, () => {
  it('shows by category what only one has, and counts', async () => {
    const { stdout, stderr, code } = await ask('compare', LOGISTICS.id, HOSTILE.id);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('only 1  art_1__para_1');
    expect(stdout).toContain('only 2  art_1__para_1');
    expect(stdout).toMatch(
      /0 clauses the same, 0 with other words, 2 only in the first, 1 only in the second\.\n$/,
    );
    expect(['\u001b', '\u202e', '\u0007'].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  it('keeps to a category', async () => {
    const { counts } = JSON.parse(
      (await ask('compare', LOGISTICS.id, HOSTILE.id, '--category', 'termination', '--json')).stdout,
    );
    expect(counts).toEqual({ same: 0, changed: 0, onlyOne: 1, onlyOther: 0 });
  });

  it('writes a page', async () => {
    expect((await ask('compare', LOGISTICS.id, HOSTILE.id, '--html', 'both.html')).code).toBe(0);
    const html = readFileSync(join(FOLDER, 'both.html'), 'utf8');
    expect(html).toContain('Agreement on Logistic Support');
    expect(html).not.toContain('\u001b');
  });

  it.each([
    ['the same twice', [LOGISTICS.id, 'logistics.pdf'], 'are the same agreement: name two.'],
    ['one that is not there', [LOGISTICS.id, 'radar'], 'No agreement has "radar"'],
    [
      'a category there is not',
      [LOGISTICS.id, HOSTILE.id, '--category', 'terminatoin'],
      'Did you mean "termination"',
    ],
  ])('refuses %s', async (_, args, says) => {
    const { code, stderr } = await ask('compare', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
