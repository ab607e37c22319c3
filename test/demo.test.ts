import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the demonstration finds something with each of its questions', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.match(/^\d+ clauses?\.$/gm)).toHaveLength(2);
  expect(stdout).not.toContain('No clause');
});
