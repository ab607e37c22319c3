import { randomInt } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './errors.js';

/** Why a person's path cannot be written, for what the person can mend. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EEXIST: 'there is a file of that name',
  EISDIR: 'it is a folder',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk is for reading only',
};

/** Writes the file beside its place and renames it: whoever opens it finds the old one or the whole new one. */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> =>
  writeWholeBy(path, (temporary) => writeFile(temporary, content));

/** The same for what is written bit by bit: `write` is given the path of the file that will be renamed. */
export async function writeWholeBy<T>(path: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = join(dirname(path), `.pacta-${process.pid}-${randomInt(2 ** 40)}.tmp`);
  try {
    const result = await write(temporary);
    await rename(temporary, path);
    return result;
  } catch (error) {
    // Where nothing can be written nothing can be removed: the first reason is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw explainWriting(error, path);
  }
}

/** The error in the words of a person who has to name another place; others as they are. */
export function explainWriting(error: unknown, path: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined
    ? error
    : new UsageError(`${path} cannot be written: ${reason}.`, { cause: error });
}
