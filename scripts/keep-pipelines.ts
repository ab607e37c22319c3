/** Part of `npm run build`: keeps the pipelines of the package, read, checked and compiled, beside what was built. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { built } from './built.js';

const root = path.resolve(import.meta.dirname, '..');
// What an earlier build kept must not be taken for what the files say.
rmSync(path.join(root, 'dist/kept-pipelines'), { recursive: true, force: true });
const { findPipeline, loadPipeline, packagedPipelines, packedRules } =
  await built<typeof import('../src/pipeline/index.js')>('pipeline/index.js');
const { keepPipeline } = await built<typeof import('../src/pipeline/kept.js')>('pipeline/kept.js');
for (const name of packagedPipelines()) {
  const pipeline = await loadPipeline(findPipeline(name));
  await keepPipeline(pipeline, await packedRules(pipeline));
}
