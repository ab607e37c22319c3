import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, sourceOf } from '../../src/analyse.js';
import { openPipeline } from '../../src/open-pipeline.js';
import { againstSource, fixtureSources } from './against-source.js';
import { projectRecord } from './project.js';

const agreements = fileURLToPath(new URL('../../fixtures/agreements', import.meta.url));

/** Where the golden record of a fixture is kept. */
export const goldenFile = (name: string): string =>
  fileURLToPath(new URL(`../../test/golden/${name}.json`, import.meta.url));

/** The real path over every fixture: by fixture name, the golden form as it stands in the file. */
export async function goldenRecords(): Promise<Map<string, string>> {
  const pipeline = await openPipeline('defence-cooperation');
  const sources = await fixtureSources();
  const golden = new Map<string, string>();
  for (const file of (await readdir(agreements)).sort()) {
    const name = file.replace(/\.(pdf|txt)$/, '');
    const bytes = new Uint8Array(await readFile(join(agreements, file)));
    const record = await analyse(sourceOf(file, bytes), bytes, pipeline);
    const form = { ...projectRecord(record), againstSource: againstSource(record, sources.get(name)!) };
    golden.set(name, `${JSON.stringify(form, null, 2)}\n`);
  }
  return golden;
}
