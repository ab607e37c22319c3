import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { built } from '../built.js';
import { CLAUSES_EACH, entryMaker, idOf } from './entries.js';

const { openPipeline } = await built<typeof import('../../src/open-pipeline.js')>('open-pipeline.js');
const { openStore } = await built<typeof import('../../src/store/index.js')>('store/index.js');
const { searchableText } = await built<typeof import('../../src/store/full-text.js')>('store/full-text.js');

const ENTRIES_AT_ONCE = 50;

/** Writes made-up entries into a new store; seconds that the writing took, without the making up. */
export async function fillCatalogue(location: string, clauses: number): Promise<number> {
  const entry = entryMaker(await openPipeline('defence-cooperation'), searchableText);
  const agreements = Math.ceil(clauses / CLAUSES_EACH);
  const store = await openStore(location);
  let milliseconds = 0;
  for (let from = 0; from < agreements; from += ENTRIES_AT_ONCE) {
    const count = Math.min(ENTRIES_AT_ONCE, agreements - from);
    const entries = Array.from({ length: count }, (_, index) => entry(from + index));
    const start = performance.now();
    await store.index(entries);
    milliseconds += performance.now() - start;
  }
  await store.close();
  await keepEmptyRecords(location, agreements);
  return milliseconds / 1_000;
}

/** A store that is opened forgets what has no record. */
async function keepEmptyRecords(location: string, agreements: number): Promise<void> {
  const ids = Array.from({ length: agreements }, (_, number) => idOf(number));
  if (!location.startsWith('postgres:')) {
    mkdirSync(path.join(location, 'records'), { recursive: true });
    for (const id of ids) writeFileSync(path.join(location, 'records', `${id}.json`), '{}\n');
    return;
  }
  const client = new pg.Client(location);
  await client.connect();
  const schema = new URL(location).searchParams.get('schema') ?? 'pacta';
  await client.query(`INSERT INTO ${schema}.record SELECT id, '{}' FROM unnest($1::text[]) id`, [ids]);
  await client.end();
}
