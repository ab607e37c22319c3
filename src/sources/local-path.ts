import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';

/** What Node shows in the place of the bytes of a name that are no UTF-8; such a path opens nothing. */
const UNSHOWN = '\uFFFD';

/** Several names of one folder look the same, as their bytes that are no UTF-8 cannot be shown. */
export class AlikeNamesError extends Error {
  override readonly name = 'AlikeNamesError';

  /** `name`: what they look like. */
  constructor(name: string) {
    super(
      `Several names in its folder look like ${name}, as they are no UTF-8; rename them so that they differ.`,
    );
  }
}

/**
 * The path to hand to the file system for one that Node has shown, as of a name in an older encoding: `caf\uFFFD.txt`
 * is the one entry of its folder that looks so, whatever its bytes. Other paths stay as they are, and so do those
 * that lead to nothing. Throws AlikeNamesError where several entries look the same.
 */
export async function localPath(path: string): Promise<string | Buffer> {
  if (!path.includes(UNSHOWN)) return path;
  let found = Buffer.of();
  for (const [index, name] of path.split(sep).entries()) {
    const before = index === 0 ? found : Buffer.concat([found, Buffer.from(sep)]);
    const bytes = name.includes(UNSHOWN) ? await bytesOf(name, before) : Buffer.from(name);
    if (bytes === null) return path;
    found = Buffer.concat([before, bytes]);
  }
  return found;
}

/** The bytes of the one entry that looks like `name`; null when there is none. */
async function bytesOf(name: string, folder: Buffer): Promise<Buffer | null> {
  const entries = await readdir(folder.length === 0 ? '.' : folder, { encoding: 'buffer' }).catch(() => []);
  const alike = entries.filter((entry) => entry.toString() === name);
  if (alike.length > 1) throw new AlikeNamesError(name);
  return alike[0] ?? null;
}
