import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pipeline } from '../model/index.js';

/**
 * Writes a checked pipeline where the worker processes of this run find it. Reading and checking its YAML is
 * most of a worker's start; and a worker that is replaced uses the same rules, whatever became of the folder.
 * Returns the path of the file, which is alone in a new temporary folder.
 */
export async function writeRules(pipeline: Pipeline): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'pacta-')), 'rules');
  await writeFile(path, serialize(pipeline));
  return path;
}

/** What `writeRules` wrote, in a process of the same run. */
export async function readRules(path: string): Promise<Pipeline> {
  return deserialize(await readFile(path));
}

/** Takes the file and its folder away. */
export async function removeRules(path: string): Promise<void> {
  await rm(dirname(path), { recursive: true, force: true });
}
