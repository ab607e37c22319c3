/**
 * `npm run documents`: writes Word documents and web pages, and the text that belongs to each, into
 * fixtures/documents.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentCases } from './documents/index.js';

const folder = path.resolve(import.meta.dirname, '../fixtures/documents');
await mkdir(folder, { recursive: true });
for (const each of documentCases) {
  await writeFile(path.join(folder, each.name), each.bytes());
  await writeFile(path.join(folder, `${each.name}.txt`), `${each.text}\n`);
}
