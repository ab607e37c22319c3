import { absoluteAddress, isDocumentAt } from '../sources/index.js';

/** A record whose document is no longer where it was. */
export interface Gone {
  id: string;
  uri: string;
}

/**
 * Of these records, such as stand for documents below the paths that are no longer there, or have become others. `met`:
 * ids of the documents that were found there.
 */
export async function goneBelow(
  paths: readonly string[],
  records: readonly Gone[],
  met: ReadonlySet<string>,
): Promise<Gone[]> {
  const roots = await Promise.all(paths.map(absoluteAddress));
  const gone: Gone[] = [];
  for (const { id, uri } of records) {
    if (met.has(id)) continue;
    const place = await absoluteAddress(uri);
    if (roots.some((root) => isBelow(place, root)) && !(await isDocumentAt(uri, id))) gone.push({ id, uri });
  }
  return gone;
}

/** `a` is below `a/`, `s3://a` and, as an archive, below itself. */
const isBelow = (place: string, root: string): boolean =>
  place === root || place.startsWith(root.endsWith('/') ? root : `${root}/`) || place.startsWith(`${root}#`);
