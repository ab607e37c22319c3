import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pipeline } from '../model/index.js';

/** Beside the rooms of the package as built; there is none beside the sources. */
const FOLDER = fileURLToPath(new URL('../kept-pipelines', import.meta.url));

/**
 * Keeps a pipeline, read and checked, and its rules, compiled and packed, for the package being built: the two are most
 * of what a worker process takes to start. It is known by the hash of its files, so that one that is changed is read
 * anew.
 */
export const keepPipeline = async (pipeline: Pipeline, packedRules: Uint8Array): Promise<void> => {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(placeOf(pipeline.hash), JSON.stringify({ ...pipeline, places: [...pipeline.places] }));
  await writeFile(placeOfRules(pipeline.hash), packedRules);
};

/** The pipeline of that hash as it was kept when the package was built; null where it was not. */
export const keptPipeline = async (hash: string): Promise<Pipeline | null> => {
  try {
    const kept = JSON.parse(await readFile(placeOf(hash), 'utf8'));
    return { ...kept, places: new Map(kept.places) };
  } catch {
    // Whatever is the matter with it, the files tell the same.
    return null;
  }
};

/** The packed rules of the pipeline of that hash; null where none are kept that this process can unpack. */
export const keptRules = async (hash: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(placeOfRules(hash));
  } catch {
    return null;
  }
};

const placeOf = (hash: string): string => join(FOLDER, `${hash}.json`);

/** Packed rules are for one version of Node and one order of bytes. */
const placeOfRules = (hash: string): string =>
  join(FOLDER, `${hash}-${process.version}-${endianness()}.rules`);
