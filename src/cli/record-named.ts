import type { AgreementSummary } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';

/** The one record whose id is this or begins so; else a UsageError. A name will not do: what is removed is gone. */
export async function recordNamed(written: string, store: Pick<Store, 'find'>): Promise<AgreementSummary> {
  const wanted = written.toLowerCase();
  const [only, another] = (await store.find(wanted)).filter(({ id }) => id.startsWith(wanted));
  if (!only || wanted === '')
    throw new UsageError(`No record has the id "${written}"; "pacta list" shows them.`);
  if (another)
    throw new UsageError(`Several records have an id that begins with "${written}"; write more of it.`);
  return only;
}
