import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { AgreementQuery, ClauseQuery } from '../../src/model/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { aRecord, type RecordSketch } from '../support/a-record.js';
import { startPostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const server = startPostgres();

/** Few, so that they meet. */
const COMMON = [
  'the',
  'The',
  'a',
  'party',
  'parties',
  'armed',
  'attack',
  'dispute',
  'third-party',
  'defence',
];
/** What a database would fold, part, drop, cut or obey in its own way. */
const ODD = [
  ...[
    'goods',
    'U.N.',
    '3.5',
    '7',
    'co-operation',
    'cooperation',
    "5th's",
    'Türkiye',
    'ſet',
    'set',
    'σάς',
    'σάσ',
  ],
  ...['договор', '協定', '\u00ad', 'e\u0301tat', `${'long'.repeat(40)}a`, `${'long'.repeat(40)}b`],
  ...["o'clock", '%', '_', "'", '\\', ':*', '<->', '&', '\0', '\ud800', '😀', 'NOT', 'OR'],
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

const label = fc.record({
  ...{
    category: fc.constantFrom('termination', 'dispute-resolution'),
    family: fc.constantFrom('final', 'disputes'),
  },
  ...{ score: fc.constantFrom(0.5, 0.8, 0.81), tier: fc.constantFrom('strict' as const, 'broad' as const) },
  polarity: fc.constantFrom('affirmed' as const, 'excluded' as const),
});
const clause = fc.record({
  text,
  labels: fc.array(label, { maxLength: 3 }),
  modality: fc.constantFrom('obligation' as const, 'none' as const),
});
const party = fc.record(
  {
    name: fc.constantFrom('Poland', 'Türkiye', 'Côte d’Ivoire', 'US\0A'),
    country: fc.constantFrom('PL', 'TR', 'US'),
  },
  { requiredKeys: ['name'] },
);
const sketch = fc.record({
  title: fc.constantFrom('Agreement', 'agreement', 'Ägreement', 'Z', '_', '\ud800 odd'),
  fileName: fc.constantFrom('a.txt', 'B.txt', 'ä.txt', 'odd\0.txt', '100%.pdf'),
  parties: fc.array(party, { maxLength: 2 }),
  clauses: fc.array(clause, { maxLength: 6 }),
});

const typed = fc
  .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean()), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.map(([words, quoted]) => (quoted ? `"${words.join(' ')}"` : words.join(' '))).join(' '),
  );
const now = <T>(value: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight, arbitrary: value }, { weight: 5, arbitrary: fc.constant(undefined) });
const query = fc.record({
  words: now(typed, 20),
  category: now(fc.constantFrom(['termination'], ['termination', 'dispute-resolution'], ['none'])),
  family: now(fc.constantFrom(['final'], ['disputes'])),
  party: now(fc.constantFrom(['tr'], ['Turk'], ['PL', 'us'], ['cote d’'], ["'"], ['s\0a'])),
  modality: now(fc.constant(['obligation' as const])),
  polarity: now(fc.constantFrom('affirmed' as const, 'excluded' as const)),
  document: now(fc.constantFrom(['a.txt'], ['%'], ['agreement'], ['_', 'B'], ['odd'])),
  tier: now(fc.constantFrom('strict' as const, 'broad' as const)),
  limit: fc.constantFrom(2, 100, 100),
  offset: fc.constantFrom(0, 0, 2),
});

const collection = fc.record({
  kept: fc.array(sketch, { minLength: 1, maxLength: 5 }),
  /** Which records are put again with their first clause gone, and which are removed. */
  changed: fc.nat(4),
  removed: fc.nat(4),
  queries: fc.array(query, { minLength: 8, maxLength: 8 }),
});

it('gives the same answers in the same order from a folder and from PostgreSQL', {
  timeout: 60_000,
}, async () => {
  const stores = [await openStore(temporaryFolder()), await openStore(server.newStore())] as const;
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(collection, async ({ kept, changed, removed, queries }) => {
      await both(stores, (store) => fill(store, kept, changed, removed));
      const list = await same(stores, (store) => store.list());
      await same(stores, (store) => store.categories());
      await same(stores, (store) => store.coverage());
      await same(stores, (store) => store.coverage(list.slice(1).map(({ id }) => id)));
      for (const asked of queries) {
        const { total } = await same(stores, (store) => store.search(ClauseQuery.parse(asked)));
        found += total;
        const reference = asked.document?.[0] ?? list[0]?.id.slice(0, 5) ?? '';
        await same(stores, (store) => store.find(reference));
        const { document, party, limit, offset } = asked;
        await same(stores, (store) =>
          store.agreements(AgreementQuery.parse({ document, party, limit, offset })),
        );
      }
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(100);
});

async function fill(store: Store, kept: RecordSketch[], changed: number, removed: number): Promise<void> {
  await store.remove((await store.list()).map(({ id }) => id));
  const records = kept.map(aRecord);
  for (const record of records) await store.put([record]);
  const again = records[changed];
  if (again) await store.put([{ ...again, clauses: again.clauses.slice(1) }]);
  const gone = records[removed];
  if (gone) await store.remove([gone.id]);
}

const both = <T>(stores: readonly [Store, Store], ask: (store: Store) => Promise<T>): Promise<[T, T]> =>
  Promise.all([ask(stores[0]), ask(stores[1])]);

async function same<T>(stores: readonly [Store, Store], ask: (store: Store) => Promise<T>): Promise<T> {
  const [fromFolder, fromDatabase] = await both(stores, ask);
  expect(fromDatabase).toEqual(fromFolder);
  return fromFolder;
}
