import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { pacta } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { ask, HOSTILE, LOGISTICS } from './asked-store.js';

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

  it('says when there is nothing', async () => {
    const folder = temporaryFolder();
    const store = await openStore(join(folder, 'pacta-out'));
    await store.close();
    expect((await pacta(folder, ['list'])).stdout).toBe('There are no agreements in this store yet.\n');
  });
});
