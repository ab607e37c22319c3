/** Writes what the tables of `pacta export` hold. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeTables, TABLES } from '../src/export/index.js';

const path = fileURLToPath(new URL('../src/export/TABLES.md', import.meta.url));
await writeFile(path, describeTables(TABLES));
