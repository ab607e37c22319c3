import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgreementRecord } from '../model/index.js';
import { UsageError } from './errors.js';
import { withStore } from './with-store.js';

/** Where agreements are that rules are tried on: in files and folders, or in a store. */
export interface TrialPlace {
  paths: readonly string[];
  store?: string;
  /** Rules the files are read with; what they make of them does not matter here. */
  pipeline: string;
}

/**
 * Hands over the records of the agreements at a place, one after the other, those left out that could not be read.
 * Files are read first, into a store of their own that is gone afterwards; what could not be read is told, and makes
 * the exit code.
 */
export async function eachAgreement(
  { paths, store, pipeline }: TrialPlace,
  take: (record: AgreementRecord) => void,
): Promise<void> {
  if (paths.length > 0 === (store !== undefined)) {
    throw new UsageError('Name the folder of the agreements, or a store with --store: one of the two.');
  }
  if (store !== undefined) return eachRecord(store, take);
  const folder = await mkdtemp(join(tmpdir(), 'pacta-trial-'));
  try {
    const [{ ingest }, { watchRun }] = await Promise.all([
      import('../batch/index.js'),
      import('./run-report.js'),
    ]);
    process.exitCode = await watchRun('ingest', (watched) =>
      ingest(paths, { store: folder, pipeline, ...watched }),
    );
    await eachRecord(folder, take);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const eachRecord = (location: string, take: (record: AgreementRecord) => void): Promise<void> =>
  withStore(location, async (store) => {
    for (const { id, status } of await store.list()) {
      const record = status === 'failed' ? null : await store.get(id);
      if (record) take(record);
    }
  });
