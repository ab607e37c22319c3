import { ARCHIVE_LIMITS } from '../limits.js';
import { fileNameOf } from '../model/index.js';
import {
  type Access,
  isTrickName,
  type Member,
  readDirectory,
  unpack,
  unpackWhole,
  ZipError,
} from '../zip/index.js';
import { type Digest, digestOf } from './digest.js';
import { type FoundDocument, isArchiveName, isDocumentName, isHidden, type Search } from './search.js';
import { CHANGED, type Closed, ClosedError, type OpenedFile, type Source } from './source.js';

/** Where file managers of Apple keep what belongs to a file and is not in it. */
const RESOURCE_FORKS = '__MACOSX';

const NESTED = 'A ZIP archive inside another is not opened; unpack the outer one.';

/** Directories kept at hand: documents are read one by one, and mostly of the same archives. */
const KEPT_DIRECTORIES = 4;

type Directory = ReadonlyMap<string, Member>;

/**
 * Tells `search` of the documents in an archive, as of those below a folder; or of the file itself, where it is no
 * archive at all, or one that is a document of its own, as Word's are. What an archive must not be is told of it.
 */
export async function searchArchive(
  archive: FoundDocument,
  identity: string,
  source: Source,
  search: Search,
): Promise<void> {
  const { path, uri } = archive;
  const members = await withArchive(source, path, async (access) => {
    if (!(await isZip(access))) return null;
    return readDirectory(access, ARCHIVE_LIMITS.maxMembers);
  });
  if (members !== null && 'closed' in members) {
    search.close({ uri, reason: members.closed, document: archive });
    return;
  }
  if (members === null || members.some(({ name }) => name === '[Content_Types].xml')) {
    search.add(identity, archive);
    return;
  }
  const total = members.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > ARCHIVE_LIMITS.maxUnpackedBytes) {
    const most = ARCHIVE_LIMITS.maxUnpackedBytes / 1024 ** 3;
    search.close({
      uri,
      reason: `The ZIP archive unpacks to more than ${most} GB; divide it.`,
      document: archive,
    });
    return;
  }
  const names = new Set<string>();
  for (const member of [...members].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, link } = member;
    const parts = name.split('/');
    if (name.endsWith('/') || parts.some(isHidden) || parts[0] === RESOURCE_FORKS) continue;
    const document = { path: `${path}#${name}`, uri: `${uri}#${name}`, fileName: fileNameOf(name) };
    if (link) {
      search.passOverLink(document.uri);
      continue;
    }
    const reason = isDocumentName(name) ? reasonAgainst(member, names.has(name)) : null;
    names.add(name);
    if (reason !== null) search.close({ uri: document.uri, reason });
    else if (isArchiveName(name)) search.close({ uri: document.uri, reason: NESTED, document });
    else search.comeUpon(`${identity}#${name}`, document);
  }
}

/** Reads a member for its hash. */
export const digestMember = (source: Source, path: string, name: string): Promise<Digest | Closed> =>
  withMember(source, path, name, (access, member) => digestOf(unpack(access, member)));

/** The bytes of a member, `size` of them. */
export const readMember = (
  source: Source,
  path: string,
  name: string,
  size: number,
): Promise<Uint8Array | Closed> =>
  withMember(source, path, name, async (access, member) =>
    member.unpacked === size ? unpackWhole(access, member) : CHANGED,
  );

/** Why a member is not looked into, in words for the person who runs it; null where it may be. */
function reasonAgainst(member: Member, isSecond: boolean): string | null {
  const { name, packed, unpacked } = member;
  if (isTrickName(name)) return 'Its name leads out of the ZIP archive or cannot be a file’s; rename it.';
  if (isSecond) return 'The ZIP archive holds another of the same name; rename one of them.';
  if (unpacked > ARCHIVE_LIMITS.bombBytes && unpacked > ARCHIVE_LIMITS.maxRatio * packed) {
    return `It would unpack to more than ${ARCHIVE_LIMITS.maxRatio} times its size, which no agreement does.`;
  }
  return null;
}

/** An archive without members begins with its end. */
async function isZip(access: Access): Promise<boolean> {
  for await (const piece of access.pieces(0, Math.min(4, access.size))) {
    return piece[0] === 0x50 && piece[1] === 0x4b;
  }
  return false;
}

async function withMember<T>(
  source: Source,
  path: string,
  name: string,
  use: (access: Access, member: Member) => Promise<T>,
): Promise<T | Closed> {
  return withArchive(source, path, async (access) => {
    const member = await memberIn(access, path, name);
    return 'closed' in member ? member : use(access, member);
  });
}

/** The member of that name in the archive that is open, or why it may not be unpacked. Throws ZipError. */
export async function memberIn(access: OpenedFile, path: string, name: string): Promise<Member | Closed> {
  const member = (await directoryAt(path, access)).get(name);
  if (member === undefined)
    return { closed: 'The file is no longer there: the ZIP archive holds it no more.' };
  const reason = reasonAgainst(member, false);
  return reason === null ? member : { closed: reason };
}

async function withArchive<T>(
  source: Source,
  path: string,
  use: (access: OpenedFile) => Promise<T>,
): Promise<T | Closed> {
  const access = await source.open(path);
  if ('closed' in access) return access;
  try {
    return await use(access);
  } catch (error) {
    if (error instanceof ZipError) return { closed: error.message };
    if (error instanceof ClosedError) return error.why;
    throw error;
  }
}

const directories = new Map<string, Promise<Directory>>();

/** The members of the archive at `path` by name, as long as it is the same file. */
function directoryAt(path: string, access: OpenedFile): Promise<Directory> {
  const key = `${access.version} ${path}`;
  const known = directories.get(key);
  if (known) return known;
  const members = readDirectory(access, ARCHIVE_LIMITS.maxMembers).then(
    // Of several of one name the first counts, as in a search.
    (all) => new Map(all.toReversed().map((member) => [member.name, member])),
  );
  directories.set(key, members);
  members.catch(() => directories.delete(key));
  if (directories.size > KEPT_DIRECTORIES) directories.delete(directories.keys().next().value!);
  return members;
}
