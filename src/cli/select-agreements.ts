import { type AgreementSummary, type Coverage, Instrument } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { noSuchAgreement } from './with-store.js';

/** Which agreements a person named; all of them where nothing is named. */
export interface Selection {
  document?: string[] | undefined;
  party?: string[] | undefined;
  instrument?: string[] | undefined;
}

const ALL = 1_000_000_000;

/** The agreements and what they cover. Throws UsageError where there is none, in words that say why. */
export async function selectAgreements(
  store: Store,
  { document, party, instrument }: Selection,
): Promise<{ agreements: AgreementSummary[]; coverage: Coverage }> {
  const kinds = instrument?.map(kindOf);
  for (const reference of document ?? []) {
    if ((await store.find(reference)).length === 0) throw new UsageError(noSuchAgreement(reference));
  }
  const asked = { document, party, instrument: kinds };
  const { agreements } = await store.agreements({ ...asked, limit: ALL, offset: 0 });
  if (agreements.length === 0) {
    const isEmpty = (await store.agreements({ limit: 1, offset: 0 })).total === 0;
    throw new UsageError(
      isEmpty
        ? 'There are no agreements in this store yet: read some with "pacta ingest <folder>".'
        : 'No agreement is of that kind and has such a party; "pacta list" shows them all.',
    );
  }
  const isAll = !document && !party && !instrument;
  return { agreements, coverage: await store.coverage(isAll ? undefined : agreements.map(({ id }) => id)) };
}

function kindOf(written: string): Instrument {
  const kind = Instrument.safeParse(written);
  if (kind.success) return kind.data;
  throw new UsageError(`--instrument takes one of: ${Instrument.options.join(', ')}.`);
}
