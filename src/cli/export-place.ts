import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explainWriting, writeWhole } from './write-whole.js';

/** Writes what is exported of one agreement. */
export type Write = (id: string, content: string) => Promise<void>;

/**
 * Where the agreements go: to standard output where nothing is named, to a file of that name if there is a single one
 * and the name is none of a folder, else to files in that folder, which is made.
 */
export async function placeFor(
  out: string | undefined,
  { single, extension }: { single: boolean; extension: string },
): Promise<Write> {
  if (out === undefined) return async (_, content) => void process.stdout.write(content);
  if (single && !(await isFolder(out))) return (_, content) => writeWhole(out, content);
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw explainWriting(error, out);
  }
  return (id, content) => writeWhole(join(out, `${id}.${extension}`), content);
}

const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/.test(path) ||
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
