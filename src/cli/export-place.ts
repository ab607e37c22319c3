import { mkdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UsageError } from './errors.js';
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
  if (out === undefined) return (_, content) => toStandardOutput(content);
  if (single && !(await isFolder(out))) return (_, content) => writeWhole(out, content);
  if (extname(out) === `.${extension}` && !(await isFolder(out))) {
    throw new UsageError(`Name a folder with --out, not ${out}: each agreement is a file of its own.`);
  }
  await makeFolder(out);
  return (id, content) => writeWhole(join(out, `${id}.${extension}`), content);
}

/** Whether the path is written as one of a folder, or there is one. */
export const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/.test(path) ||
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The same, and a path whose last name has no ending: where tables or all records go. */
export const meansFolder = async (path: string): Promise<boolean> =>
  extname(path) === '' || (await isFolder(path));

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw explainWriting(error, path);
  }
}

/** Waits where the reader is slower. */
export function toStandardOutput(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}
