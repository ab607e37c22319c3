import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goldenFile, goldenRecords } from '../../scripts/golden-records/records.js';

const records = await goldenRecords();
const names = [...records.keys()];

describe('golden records', () => {
  it('there is one for every fixture, and none besides', async () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const kept = (await readdir(here)).filter((name) => name.endsWith('.json'));
    expect(kept.sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  it.each(names)('%s is read as it was when a person last looked', async (name) => {
    const golden: unknown = JSON.parse(await readFile(goldenFile(name), 'utf8'));
    expect(JSON.parse(records.get(name)!)).toEqual(golden);
  });
});
