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

/** What cannot be looked into: a folder, or an entry below one that does not say what it is. */
export interface ClosedPath {
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
 * reached twice counts once. What cannot be looked into below a folder is told, and the search goes on.
 */
export async function findDocuments(
  paths: readonly string[],
): Promise<{ documents: FoundDocument[]; closed: ClosedPath[] }> {
  /** By real path. */
  const found = new Map<string, FoundDocument>();
  const closed: ClosedPath[] = [];
  for (const path of paths) {
    const { kind, real } = await lookAt(path);
    if (kind.isFile()) add(found, real, path);
    else if (kind.isDirectory()) await searchFolder(path, real, found, closed);
    else throw new PathError(`${path} is neither a file nor a folder.`);
  }
  return { documents: [...found.values()], closed };
}

async function lookAt(path: string) {
  try {
    return { kind: await stat(path), real: await realpath(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PathError(
      code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be opened (${code}).`,
    );
  }
}

function add(found: Map<string, FoundDocument>, real: string, path: string): void {
  if (!found.has(real)) found.set(real, { path, uri: uriOf(path), fileName: basename(path) });
}

const uriOf = (path: string): string => path.split(sep).join('/');

/** Adds what lies below `folder`. As no link is followed, its real path goes on as the path itself does. */
async function searchFolder(
  folder: string,
  real: string,
  found: Map<string, FoundDocument>,
  closed: ClosedPath[],
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    closed.push({ uri: uriOf(folder), reason: `The folder cannot be opened (${codeOf(error)}).` });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const realOfEntry = join(real, entry.name);
    let kind: Pick<Dirent, 'isDirectory' | 'isFile'>;
    try {
      kind = isKnown(entry) ? entry : await lstat(path);
    } catch (error) {
      closed.push({ uri: uriOf(path), reason: `It cannot be looked at (${codeOf(error)}).` });
      continue;
    }
    if (kind.isDirectory()) await searchFolder(path, realOfEntry, found, closed);
    else if (kind.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) {
      add(found, realOfEntry, path);
    }
  }
}

/** Some file systems do not say what an entry of a folder is. */
const isKnown = (entry: Dirent): boolean => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
