import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { digestOf } from './digest.js';
import { type FoundDocument, isHidden, PathError, type Search } from './search.js';
import { CHANGED, type Closed, ClosedError, type Source } from './source.js';

/** Files and folders of this machine. Whatever hinders the reading of a file is told as the file's own. */
export const files: Source = {
  absolute: (address) => resolve(address),

  async find(address, search) {
    const { kind, real } = await lookAt(address);
    if (kind.isFile()) search.add(real, documentAt(address));
    else if (kind.isDirectory()) {
      const besides = search.besides === undefined ? null : await realpath(search.besides).catch(() => null);
      await searchFolder(address, real, besides, search);
    } else throw new PathError(`${address} is neither a file nor a folder.`);
  },

  async digest(path) {
    try {
      if (!(await stat(path)).isFile()) return { closed: 'It is no file any more.' };
      return await digestOf(createReadStream(path, { highWaterMark: 1 << 18 }));
    } catch (error) {
      return openingFailure(error);
    }
  },

  async read(path, size) {
    try {
      if ((await stat(path)).size !== size) return CHANGED;
      return new Uint8Array(await readFile(path));
    } catch (error) {
      return openingFailure(error);
    }
  },

  async open(path) {
    try {
      const { size, mtimeMs } = await stat(path);
      return {
        size,
        version: `${size} ${mtimeMs}`,
        async *pieces(from, to) {
          if (to <= from) return;
          try {
            yield* createReadStream(path, { start: from, end: to - 1, highWaterMark: 1 << 18 });
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
    return { kind: await stat(path), real: await realpath(path) };
  } catch (error) {
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
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    search.close({ uri: uriOf(folder), reason: `The folder cannot be opened (${codeOf(error)}).` });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    const realOfEntry = join(real, entry.name);
    let kind: Pick<Dirent, 'isDirectory' | 'isFile'>;
    try {
      kind = isKnown(entry) ? entry : await lstat(path);
    } catch (error) {
      search.close({ uri: uriOf(path), reason: `It cannot be looked at (${codeOf(error)}).` });
      continue;
    }
    if (kind.isDirectory()) await searchFolder(path, realOfEntry, besides, search);
    else if (kind.isFile()) search.comeUpon(realOfEntry, documentAt(path));
  }
}

/** Some file systems do not say what an entry of a folder is. */
const isKnown = (entry: Dirent): boolean => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Why a file could not be opened, in words for the person who runs it. */
function openingFailure(error: unknown): Closed {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return { closed: 'The file may not be opened: permission is missing.', isThere: true };
  }
  if (code === 'ENOENT') return { closed: 'The file is no longer there.' };
  return { closed: `The file could not be opened: ${message}.` };
}
