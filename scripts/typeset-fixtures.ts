/**
 * Makes fixtures/agreements, fixtures/contracts and fixtures/gold from fixtures/sources: `npx tsx
 * scripts/typeset-fixtures.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFixtures } from './fixtures/files.js';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
for (const [path, bytes] of await makeFixtures(fixtures)) {
  await mkdir(dirname(join(fixtures, path)), { recursive: true });
  await writeFile(join(fixtures, path), bytes);
  console.error(`${path}: ${bytes.length} bytes`);
}
