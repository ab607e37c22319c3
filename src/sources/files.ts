import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { digestOf } from './digest.js';
import { AlikeNamesError, localPath } from './local-path.js';
import { type FoundDocument, isHidden, PathError, type Search } from './search.js';
import { CHANGED, type Closed, ClosedError, type Source } from './source.js';

/** Files and folders of this machine. Whatever hinders the reading of a file is told as the file's own. */
export const files: Source = {
  absolute: (address) => resolve(address),

  async find(address, search) {
    const looked = await lookAt(address);
    if ('closed' in looked) return search.close({ uri: uriOf(address), reason: looked.closed });
    const { kind, real } = looked;
    if (kind.isFile()) search.add(real, documentAt(address));
    else if (kind.isDirectory()) {
      const besides = search.besides === undefined ? null : await realpath(search.besides).catch(() => null);
      await searchFolder(address, real, besides, search);
    } else throw new PathError(`${address} is neither a file nor a folder.`);
  },

  async digest(path) {
    try {
      const local = await localPath(path);
      if (!(await stat(local)).isFile()) return { closed: 'It is no file any more.' };
      return await digestOf(createReadStream(local, { highWaterMark: 1 << 18 }));
    } catch (error) {
      return openingFailure(error);
    }
  },

  async read(path, size) {
    try {
      const local = await localPath(path);
      if ((await stat(local)).size !== size) return CHANGED;
      return new Uint8Array(await readFile(local));
    } catch (error) {
      return openingFailure(error);
    }
  },

  async open(path) {
    try {
      const local = await localPath(path);
      const { size, mtimeMs } = await stat(local);
      return {
        size,
        version: `${size} ${mtimeMs}`,
        async *pieces(from, to) {
          if (to <= from) return;
          try {
            yield* createReadStream(local, { start: from, end: to - 1, highWaterMark: 1 << 18 });
          } catch (error) {
            throw new ClosedError(openingFailure(error));
          }
        },
      };
    } catch (error) {
      return openingFailure(error);
    }
  },
};

async function lookAt(path: string) {
  try {
    const local = await localPath(path);
    return { kind: await stat(local), real: await realpath(local) };
  } catch (error) {
    if (error instanceof AlikeNamesError) return { closed: error.message };
    const code = codeOf(error);
    throw new PathError(
      code === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be opened (${code}).`,
    );
  }
}

const documentAt = (path: string): FoundDocument => ({ path, uri: uriOf(path), fileName: basename(path) });

const uriOf = (path: string): string => path.split(sep).join('/');

/** Tells what lies below `folder`. As no link is followed, its real path goes on as the path itself does. */
async function searchFolder(
  folder: string,
  real: string,
  besides: string | null,
  search: Search,
): Promise<void> {
  if (real === besides) return;
  let entries: Dirent[];
  try {
    entries = await readdir(await localPath(folder), { withFileTypes: true });
  } catch (error) {
    search.close({ uri: uriOf(folder), reason: whyClosed('The folder cannot be opened', error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    const realOfEntry = join(real, entry.name);
    let kind: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>;
    try {
      kind = isKnown(entry) ? entry : await lstat(await localPath(path));
    } catch (error) {
      search.close({ uri: uriOf(path), reason: whyClosed('It cannot be looked at', error) });
      continue;
    }
    if (kind.isDirectory()) await searchFolder(path, realOfEntry, besides, search);
    else if (kind.isFile()) search.comeUpon(realOfEntry, documentAt(path));
    else if (kind.isSymbolicLink()) search.passOverLink(uriOf(path));
  }
}

/** Some file systems do not say what an entry of a folder is. */
const isKnown = (entry: Dirent): boolean => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const whyClosed = (what: string, error: unknown): string =>
  error instanceof AlikeNamesError ? error.message : `${what} (${codeOf(error)}).`;

/** Why a file could not be opened, in words for the person who runs it. */
function openingFailure(error: unknown): Closed {
  if (error instanceof AlikeNamesError) return { closed: error.message, isThere: true };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return { closed: 'The file may not be opened: permission is missing.', isThere: true };
  }
  if (code === 'ENOENT') return { closed: 'The file is no longer there.' };
  return { closed: `The file could not be opened: ${message}.` };
}
