/** `npm run scans`: writes scanned documents, a PDF and the text that belongs to it for each, into fixtures/scans. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printScan, scanCases } from './scans/index.js';

const folder = path.resolve(import.meta.dirname, '../fixtures/scans');
await mkdir(folder, { recursive: true });
for (const each of scanCases) {
  const bytes = await printScan(each);
  await writeFile(path.join(folder, `${each.name}.pdf`), bytes);
  await writeFile(path.join(folder, `${each.name}.txt`), `${each.text}\n`);
  console.error(`${each.name}.pdf: ${bytes.length} bytes`);
}
