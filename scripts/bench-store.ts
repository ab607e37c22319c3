/**
 * `npm run bench:store [-- <documents>]`: how fast finished records are kept and catalogued, each on its own as workers
 * do it, in a folder and in a PostgreSQL that waits for its disk. A row is one row of the catalogue: an agreement, a
 * party, a clause or a label. Starts a server of its own.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AgreementRecord } from '../src/model/index.js';
import { built } from './built.js';
import { syntheticAgreement } from './synthetic-agreement.js';

const { annotate, parse, sourceOf } = await built<typeof import('../src/analyse.js')>('analyse.js');
const { openPipeline } = await built<typeof import('../src/open-pipeline.js')>('open-pipeline.js');
const { catalogueEntry, openRecords, openStore } =
  await built<typeof import('../src/store/index.js')>('store/index.js');

const documents = Number(process.argv[2] ?? 1_000);
const WRITERS = [1, 4];

const pipeline = await openPipeline('defence-cooperation');
const records: AgreementRecord[] = [];
for (let i = 0; i < documents; i += 1) {
  const bytes = Buffer.from(syntheticAgreement(i));
  records.push(annotate(await parse(sourceOf(`${i}.txt`, bytes), bytes), pipeline));
}
const rows = records.reduce((sum, record) => sum + rowsOf(record), 0);
console.log(`store: ${documents} records, ${(rows / documents).toFixed(0)} rows each`);

const folder = mkdtempSync(path.join(tmpdir(), 'pacta-bench-'));
const server = fork(new URL('../test/support/postgres-server.mjs', import.meta.url), ['--durable']);
const ended = once(server, 'exit');
try {
  const [{ port, password }] = (await once(server, 'message')) as [{ port: number; password: string }];
  for (const writers of WRITERS) {
    await measure('folder with SQLite', path.join(folder, `store-${writers}`), writers);
    const address = `postgres://postgres:${password}@127.0.0.1:${port}/postgres?schema=store_${writers}`;
    await measure('PostgreSQL', address, writers);
  }
} finally {
  server.disconnect();
  await ended;
  rmSync(folder, { recursive: true });
}

async function measure(name: string, location: string, writers: number): Promise<void> {
  const store = await openStore(location);
  const kept = await openRecords(location);
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let record = records[next++]; record; record = records[next++]) {
        await kept.save(record);
        await store.index([catalogueEntry(record)]);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await kept.close();
  await store.close();
  const title = `${name}, ${writers} at once`.padEnd(34);
  console.log(
    `  ${title}${(documents / seconds).toFixed(0).padStart(7)} records/s${(rows / seconds).toFixed(0).padStart(8)} rows/s`,
  );
}

function rowsOf({ agreement, clauses }: AgreementRecord): number {
  const labels = clauses.reduce((sum, clause) => sum + clause.labels.length, 0);
  return 1 + agreement.parties.length + clauses.length + labels;
}
