import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';

/** A file to read. */
export interface FoundDocument {
  /** Where to open it. */
  path: string;
  /** The same, `/`-separated, as records name it. */
  uri: string;
  fileName: string;
}

/** A folder below a given one that cannot be looked into. */
export interface ClosedFolder {
  uri: string;
  reason: string;
}

/** A path that cannot be looked into, as the person gave it. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

const EXTENSIONS = new Set(['.pdf', '.txt', '.md']);

/**
 * The documents at the given paths: a file whatever its name, a folder's `.pdf`, `.txt` and `.md` files at
 * any depth, in order of name. Below a folder, hidden files and folders are left out, and so are symbolic
 * links (they may lead out of the folder, or round in a circle); a path given may itself be a link. A file
 * reached twice counts once. A folder further down that may not be opened is told, and the others looked into.
 */
export async function findDocuments(
  paths: readonly string[],
): Promise<{ documents: FoundDocument[]; closed: ClosedFolder[] }> {
  const found = new Map<string, FoundDocument>();
  const closed: ClosedFolder[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new PathError(
        error.code === 'ENOENT'
          ? `There is no file or folder ${path}.`
          : `${path} cannot be opened (${error.code}).`,
      );
    });
    if (!kind.isDirectory() && !kind.isFile()) throw new PathError(`${path} is neither a file nor a folder.`);
    const files = kind.isDirectory() ? await filesBelow(path, closed) : [path];
    for (const file of files) {
      const key = await realpath(file);
      if (!found.has(key)) {
        found.set(key, { path: file, uri: uriOf(file), fileName: basename(file) });
      }
    }
  }
  return { documents: [...found.values()], closed };
}

const uriOf = (path: string): string => path.split(sep).join('/');

async function filesBelow(folder: string, closed: ClosedFolder[]): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    closed.push({ uri: uriOf(folder), reason: `The folder cannot be opened (${code}).` });
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // Some file systems do not say what an entry is.
    const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await lstat(path);
    if (kind.isDirectory()) files.push(...(await filesBelow(path, closed)));
    else if (kind.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}
