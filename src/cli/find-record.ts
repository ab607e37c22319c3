import type { AgreementRecord } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { findAgreement } from './find-agreement.js';

/** The whole record of the one agreement that the person named; else a UsageError. */
export async function findRecord(reference: string, store: Store): Promise<AgreementRecord> {
  if (reference.trim() === '') {
    throw new UsageError('Name an agreement by its id, file name or title; "pacta list" shows them.');
  }
  const { id } = await findAgreement(reference, store);
  const record = await store.get(id);
  if (!record) throw new UsageError(`The record ${id} has just been removed.`);
  return record;
}
