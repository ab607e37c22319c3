import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CompiledPipeline } from '../analyse.js';
import type { Pipeline } from '../model/index.js';
import { packPipeline, unpackPipeline } from '../packed-pipeline.js';

/**
 * Writes a checked pipeline, compiled, where the worker processes of this run find it: compiling is most of a worker's
 * start; and a worker that is replaced uses the same rules, whatever became of the folder.
 * Returns the path of the file, which is alone in a new temporary folder.
 */
export async function writeRules(pipeline: Pipeline): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'pacta-')), 'rules');
  await writeFile(path, await packPipeline(pipeline));
  return path;
}

/** What `writeRules` wrote, ready for use in a process of the same run. */
export async function readRules(path: string): Promise<CompiledPipeline> {
  return unpackPipeline(await readFile(path));
}

/** Takes the file and its folder away. */
export async function removeRules(path: string): Promise<void> {
  await rm(dirname(path), { recursive: true, force: true });
}
