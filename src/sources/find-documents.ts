import { searchArchive } from './archives.js';
import { sourceFor } from './choose.js';
import { type Found, Search } from './search.js';

/**
 * The documents at the given paths: a file or object whatever its name, the files of a
 * folder or bucket at any depth whose names are those of documents, in order of name. ZIP archives are taken for folders. Below a folder, hidden files and folders are left out, and so are
 * symbolic links (they may lead out of the folder, or round in a circle); a path given may itself be a link. A file
 * reached twice counts once. What cannot be looked into below a folder is told, and the search goes on; other files
 * there are counted by extension. The folder `besides`, where the records are, is kept out of.
 */
export async function findDocuments(paths: readonly string[], besides?: string): Promise<Found> {
  const search = new Search(besides);
  for (const path of paths) await (await sourceFor(path)).find(path, search);
  await search.openArchives(async (archive, identity) =>
    searchArchive(archive, identity, await sourceFor(archive.path), search),
  );
  return search.found();
}
