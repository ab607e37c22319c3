import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { CompiledPipeline } from '../../src/analyse.js';
import { readRules, removeRules, writeRules } from '../../src/batch/rules-file.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { agreement, folderWith, pacta, RULES } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('hands the rules to a worker as they were checked, and leaves nothing', async () => {
  const file = await writeRules(await loadPipeline(RULES));
  expect(plain(await readRules(file))).toEqual(plain(await openPipeline(RULES)));
  await removeRules(file);
  expect(existsSync(dirname(file))).toBe(false);
});

/** Without the vocabulary's own functions, of which each has its own. */
const plain = ({ rules, ...rest }: CompiledPipeline) => ({
  ...rest,
  rules: { ...rules, vocabulary: rules.vocabulary.words() },
});

it('is gone after a run', { timeout: 60_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': agreement('POLAND') });
  const TMPDIR = temporaryFolder();
  const { code } = await pacta(folder, ['ingest', 'in', '--pipeline', RULES], { TMPDIR });
  expect(code).toBe(0);
  expect(readdirSync(TMPDIR)).toEqual([]);
});
