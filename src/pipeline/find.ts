import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `pipelines/` beside `src/` or `dist/`, in the repository and in the installed package alike. */
export const PACKAGED = fileURLToPath(new URL('../../pipelines', import.meta.url));

/** Names of the pipelines that come with Pacta, in alphabetical order. */
export const packagedPipelines = (): string[] =>
  readdirSync(PACKAGED)
    .filter((name) => existsSync(join(PACKAGED, name, HEAD)))
    .sort();

const HEAD = 'pipeline.yaml';
const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The folder of a pipeline: a name is one that comes with Pacta, anything else a path. A path may be a plain
 * word too when no packaged pipeline has that name. Whether the folder holds a pipeline is not looked at.
 */
export const findPipeline = (nameOrFolder: string): string => {
  if (NAME.test(nameOrFolder)) {
    const packaged = join(PACKAGED, nameOrFolder);
    if (existsSync(packaged)) return packaged;
  }
  return resolve(nameOrFolder);
};
