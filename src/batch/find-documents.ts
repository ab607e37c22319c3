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

/** How many files of each extension (lower case, with its point; empty for none) were not looked into. */
export type PassedOver = Record<string, number>;

/** What a search has come upon. */
export interface Found {
  documents: FoundDocument[];
  closed: ClosedPath[];
  passedOver: PassedOver;
}

const EXTENSIONS = new Set(['.pdf', '.txt', '.md']);
/** Files that file managers leave behind. */
const LEFT_BEHIND = new Set(['thumbs.db', 'desktop.ini']);

/** A search under way; files by real path. */
interface Search {
  found: Map<string, FoundDocument>;
  closed: ClosedPath[];
  others: Set<string>;
  /** Real path of a folder to keep out of, or null. */
  besides: string | null;
}

/**
 * The documents at the given paths: a file whatever its name, a folder's `.pdf`, `.txt` and `.md` files at
 * any depth, in order of name. Below a folder, hidden files and folders are left out, and so are symbolic
 * links (they may lead out of the folder, or round in a circle); a path given may itself be a link. A file
 * reached twice counts once. What cannot be looked into below a folder is told, and the search goes on; other
 * files there are counted by extension. The folder `besides`, where the records are, is kept out of.
 */
export async function findDocuments(paths: readonly string[], besides?: string): Promise<Found> {
  const search: Search = {
    found: new Map(),
    closed: [],
    others: new Set(),
    besides: besides === undefined ? null : await realpath(besides).catch(() => null),
  };
  for (const path of paths) {
    const { kind, real } = await lookAt(path);
    if (kind.isFile()) add(search.found, real, path);
    else if (kind.isDirectory()) await searchFolder(path, real, search);
    else throw new PathError(`${path} is neither a file nor a folder.`);
  }
  const { found, closed, others } = search;
  const passedOver: PassedOver = {};
  for (const real of others) {
    if (found.has(real)) continue;
    const extension = extname(real).toLowerCase();
    passedOver[extension] = (passedOver[extension] ?? 0) + 1;
  }
  return { documents: [...found.values()], closed, passedOver };
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
async function searchFolder(folder: string, real: string, search: Search): Promise<void> {
  if (real === search.besides) return;
  const { found, closed, others } = search;
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
    if (kind.isDirectory()) await searchFolder(path, realOfEntry, search);
    else if (!kind.isFile()) continue;
    else if (EXTENSIONS.has(extname(entry.name).toLowerCase())) add(found, realOfEntry, path);
    else if (!LEFT_BEHIND.has(entry.name.toLowerCase())) others.add(realOfEntry);
  }
}

/** Some file systems do not say what an entry of a folder is. */
const isKnown = (entry: Dirent): boolean => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
