/**
 * `npm run layouts`: writes the layout suite, a PDF and the text that belongs to it for each case, into
 * fixtures/layouts.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { layoutCases, print } from './layouts/index.js';

const folder = path.resolve(import.meta.dirname, '../fixtures/layouts');
await mkdir(folder, { recursive: true });
for (const each of layoutCases) {
  await writeFile(path.join(folder, `${each.name}.pdf`), await print(each));
  await writeFile(path.join(folder, `${each.name}.txt`), `${each.text}\n`);
}
