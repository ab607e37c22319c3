import { openStore, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';

export const POLAND = aRecord({
  title: 'Agreement with Poland',
  fileName: 'poland.pdf',
  parties: [{ name: 'Poland', country: 'PL' }],
  clauses: [
    {
      text: '1. Any dispute shall be\nsettled by consultation.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.9 }],
      modality: 'obligation',
      bearer: 'all-parties',
    },
    {
      text: '2. Disputes shall not be referred to a tribunal.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', polarity: 'excluded' }],
      modality: 'prohibition',
    },
    { text: '3. Costs of a dispute lie where they fall.', labels: [{ category: 'costs', family: 'money' }] },
  ],
});
/** Its name holds the id of the other. */
export const SPAIN = aRecord({
  title: 'Memorandum with Spain',
  fileName: `${POLAND.id}.txt`,
  parties: [{ name: 'Spain', country: 'ES' }],
  clauses: [
    {
      text: 'Either Party may terminate this Memorandum; a dispute goes on.',
      labels: [{ category: 'termination', family: 'final-clauses', tier: 'broad' }],
      modality: 'permission',
      bearer: 'each-party',
    },
  ],
});

/** A store of the two. */
export async function filled(location: string): Promise<Store> {
  const store = await openStore(location);
  await store.put([POLAND, SPAIN]);
  return store;
}
