import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { readRules, removeRules, writeRules } from '../../src/batch/rules-file.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { agreement, folderWith, pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('hands the rules to a worker as they were checked, and leaves nothing', async () => {
  const pipeline = await loadPipeline(RULES);
  const file = await writeRules(pipeline);
  expect(await readRules(file)).toEqual(pipeline);
  await removeRules(file);
  expect(existsSync(dirname(file))).toBe(false);
});

it('is gone after a run', { timeout: 60_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': agreement('POLAND') });
  const TMPDIR = temporaryFolder();
  const { code } = await pacta(folder, ['ingest', 'in', '--pipeline', RULES], { TMPDIR });
  expect(code).toBe(0);
  expect(readdirSync(TMPDIR)).toEqual([]);
});
