import { type AgreementRecord, groupBy, type Review } from '../model/index.js';
import type { Store } from '../store/index.js';
import { EXIT } from './errors.js';

/** The agreements to export, and how many of them there were to write. */
export interface Records {
  /** One at a time is in memory; may be gone through several times. */
  read: () => AsyncGenerator<AgreementRecord>;
  /** What people decided of the labels of a record. */
  reviewsOf: (id: string) => readonly Review[];
  /** Of the last time. */
  count: number;
}

/** Those that are named, once each; all where none is. */
export async function recordsOf(references: readonly string[], store: Store): Promise<Records> {
  const ids = await idsOf(references, store);
  const reviews = groupBy(await store.reviews(), ({ recordId }) => recordId);
  const told = new Set<string>();
  const records: Records = {
    reviewsOf: (id) => reviews.get(id) ?? [],
    count: 0,
    async *read() {
      records.count = 0;
      for (const id of ids) {
        const record = await store.get(id);
        if (record && record.status !== 'failed') {
          records.count += 1;
          yield record;
        } else if (!told.has(id)) {
          told.add(id);
          await sayNotExported(id, record);
        }
      }
    },
  };
  return records;
}

async function idsOf(references: readonly string[], store: Store): Promise<string[]> {
  if (references.length === 0) return (await store.list()).map(({ id }) => id);
  const { findAgreement } = await import('./find-agreement.js');
  const ids = new Set<string>();
  for (const reference of references) ids.add((await findAgreement(reference, store)).id);
  return [...ids];
}

/** Of a document that could not be read there is nothing to export. */
async function sayNotExported(id: string, record: AgreementRecord | null): Promise<void> {
  const { oneLine } = await import('./terminal.js');
  const why = record ? `${oneLine(record.source.uri)} could not be read` : 'it has just been removed';
  process.stderr.write(`Not exported: ${id}, ${why}.\n`);
  process.exitCode = EXIT.someFailed;
}
