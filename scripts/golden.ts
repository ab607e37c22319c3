/** Writes test/golden anew: `npm run golden`. Read every line of the diff before you commit it. */
import { writeFile } from 'node:fs/promises';
import { goldenFile, goldenRecords } from './golden-records/records.js';

for (const [name, text] of await goldenRecords()) await writeFile(goldenFile(name), text);
