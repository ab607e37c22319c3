import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Opens the store named first, if it can, and prints the libraries of databases loaded by then. */
const SCRIPT = `
  import { createRequire } from 'node:module';
  import { openStore } from '${new URL('../../dist/store/index.js', import.meta.url).href}';
  const store = await openStore(process.argv[1]).catch(() => null);
  const loaded = Object.keys(createRequire(import.meta.url).cache).join();
  console.log(['libsql', 'pg'].filter((name) => loaded.includes('/node_modules/' + name + '/')).join());
  await store?.close();
`;

it.each([
  ['a folder', () => temporaryFolder(), 'libsql'],
  ['a database', () => 'postgres://nobody@127.0.0.1:1/none', 'pg'],
])('opens %s without the library of the other kind', (_, location, library) => {
  const args = ['--input-type=module', '--eval', SCRIPT, location()];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe(library);
});
