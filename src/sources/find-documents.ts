import { memberOf } from '../model/index.js';
import { searchArchive } from './archives.js';
import { sourceFor } from './choose.js';
import { type Found, PathError, Search } from './search.js';

/**
 * The documents at the given paths: a file or object whatever its name, the files of a folder or bucket at any depth
 * whose names are those of documents, in order of name. ZIP archives are taken for folders, whose documents come last,
 * and `old.zip#x` names what is in one. Below a folder, hidden files and folders are left out, and so are symbolic
 * links (they may lead out of the folder, or round in a circle); a path given may itself be a link. A file reached
 * twice counts once. What cannot be looked into below a folder is told, and the search goes on; other files and links
 * there are told too. The folder `besides`, where the records are, is kept out of.
 */
export async function findDocuments(paths: readonly string[], besides?: string): Promise<Found> {
  const search = new Search(besides);
  for (const path of paths) {
    if (memberOf(path) === null) await (await sourceFor(path)).find(path, search);
    else await findInArchive(path, search);
  }
  await lookIntoArchives(search);
  return search.found();
}

const lookIntoArchives = (search: Search): Promise<void> =>
  search.openArchives(async (archive, identity) =>
    searchArchive(archive, identity, await sourceFor(archive.path), search),
  );

/** What `path` names in an archive: a member, or what is below a folder. Else it is a file with such a name. */
async function findInArchive(path: string, search: Search): Promise<void> {
  const source = await sourceFor(path);
  const { archive } = memberOf(path)!;
  const inside = new Search();
  try {
    await source.find(archive, inside);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    return source.find(path, search);
  }
  await lookIntoArchives(inside);
  const folder = path.endsWith('/') ? path : `${path}/`;
  const isNamed = ({ uri }: { uri: string }): boolean => uri === path || uri.startsWith(folder);
  const { documents, closed } = inside.found();
  const named = documents.filter(isNamed);
  const refused = closed.filter((each) => isNamed(each) || each.uri === archive);
  if (named.length + refused.length === 0) throw new PathError(`There is no file or folder ${path}.`);
  for (const document of named) search.add(document.path, document);
  for (const each of refused) search.close(each);
}
