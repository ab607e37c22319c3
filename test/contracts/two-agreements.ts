import type { Store } from '../../src/store/index.js';
import { aRecord, type RecordSketch } from '../support/a-record.js';
import { type Asked, asked } from '../support/asked.js';

const polish: RecordSketch = {
  title: 'Agreement with Poland',
  fileName: 'poland.pdf',
  parties: [
    { name: 'United States', country: 'US' },
    { name: 'Poland', country: 'PL' },
  ],
  clauses: [
    {
      text: '1. Any dispute shall be settled by\nconsultation between the Parties.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.9 }],
      modality: 'obligation',
      bearer: 'all-parties',
      page: 3,
    },
    {
      text: '2. Disputes shall not be referred to a tribunal.',
      labels: [{ category: 'dispute-resolution', family: 'disputes', score: 0.95, polarity: 'excluded' }],
      modality: 'prohibition',
      bearer: 'all-parties',
    },
    {
      text: '3. Either Party may terminate this Agreement; disputes then pending go on.',
      labels: [
        { category: 'termination', family: 'final-clauses' },
        { category: 'dispute-resolution', family: 'disputes', score: 0.5, tier: 'broad' },
      ],
      modality: 'permission',
      bearer: 'each-party',
    },
    { text: '4. This text mentions armed forces and an attack, and an armed attack.' },
  ],
};

const turkish: RecordSketch = {
  title: 'Mémorandum with Türkiye',
  fileName: 'turkiye.txt',
  parties: [
    { name: 'Türkiye', country: 'TR' },
    { name: 'Russia', country: 'RU' },
  ],
  clauses: [
    {
      text: 'The sending State shall keep order; co-operation in defence shall go on.',
      labels: [{ category: 'jurisdiction-discipline', family: 'personnel' }],
      modality: 'obligation',
      bearer: 'sending-state',
      further: [
        { modality: 'exemption', bearer: 'person' },
        { modality: 'declaration', bearer: null },
      ],
    },
    { text: 'Cooperation on defense matters is described elsewhere.' },
  ],
};

/** Two agreements in a store. */
export async function fill(store: Store) {
  const [poland, turkey] = [aRecord(polish), aRecord(turkish)];
  await store.put([poland, turkey]);
  return { store, poland, turkey };
}

/** What a store finds: of each clause the first letter of its file and the last of its id. */
export async function ask(store: Store, query: Asked) {
  const { hits, total } = await store.search(asked(query));
  return {
    total,
    found: hits.map(({ fileName, eId }) => `${fileName.slice(0, 1)}${eId.at(-1)}`).join(' '),
  };
}
