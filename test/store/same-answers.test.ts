import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { AgreementOrder, AgreementQuery, type Fact, type QueryExpression } from '../../src/model/index.js';
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
/** As long as the words that name a bearer in it, at least. */
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' ').padEnd(3));

const label = fc.record({
  ...{
    category: fc.constantFrom('termination', 'dispute-resolution'),
    family: fc.constantFrom('final', 'disputes'),
  },
  ...{ score: fc.constantFrom(0.5, 0.8, 0.81), tier: fc.constantFrom('strict' as const, 'broad' as const) },
  polarity: fc.constantFrom('affirmed' as const, 'excluded' as const),
});
const span = { start: 0, end: 1 };
const sum = fc.constantFrom(30, 999.5, 1_000, 1_000_000);
const fact = fc.oneof<fc.Arbitrary<Fact>[]>(
  fc.record({
    ...{ kind: fc.constant('money' as const), span: fc.constant(span), amount: sum },
    currency: fc.constantFrom('EUR', 'USD', null),
  }),
  fc.record({
    kind: fc.constant('money' as const),
    span: fc.constant(span),
    amount: sum,
    to: sum,
    currency: fc.constant('EUR'),
  }),
  fc.record({
    ...{ kind: fc.constant('duration' as const), span: fc.constant(span) },
    period: fc.constantFrom('P30D', 'P12M', 'P1Y', 'PT1H'),
  }),
);
const clause = fc.record({
  text,
  labels: fc.array(label, { maxLength: 3 }),
  modality: fc.constantFrom('obligation' as const, 'none' as const),
  bearer: fc.constantFrom('person' as const, 'each-party' as const),
  facts: fc.array(fact, { maxLength: 2 }),
  cites: fc.array(fc.constantFrom('harbours', 'law', 'art_1__para_1'), { maxLength: 2 }),
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
  instrument: fc.constantFrom('agreement' as const, 'treaty' as const, null),
  signed: fc.constantFrom('2007-04-12', '2007-04', '2007', '1999-12-31', null),
  instruments: fc.constant<NonNullable<RecordSketch['instruments']>>([
    { id: 'harbours', title: 'Convention on Harbours', shortNames: ['Harbour Convention', '%'] },
    { id: 'law', title: 'Act No.', number: '12/2001' },
  ]),
  clauses: fc.array(clause, { maxLength: 6 }),
});

const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const category = fc.constantFrom(['termination'], ['termination', 'dispute-resolution'], ['none']);
const family = fc.constantFrom(['final'], ['disputes']);
const day = fc.constantFrom('2006-12-31', '2007-01-01', '2007-04-12', '2007-12-31', null);
const number = fc.constantFrom(0, 30, 365, 1_000, null);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Without the parts that are undefined, as the parser makes them. */
const condition = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model).map((value) => JSON.parse(JSON.stringify(value)) as T);
const kind = <K extends string>(name: K) => ({ kind: fc.constant(name) });
const labelCondition = condition({
  ...{ ...kind('label'), category: some(category), family: some(family) },
  polarity: some(fc.constantFrom('affirmed' as const, 'excluded' as const)),
  tier: some(fc.constantFrom('strict' as const, 'broad' as const)),
});
const { where } = fc.letrec<{ where: QueryExpression; part: QueryExpression }>((tie) => ({
  part: fc.oneof(
    { weight: 8, arbitrary: condition({ ...kind('words'), words: phrase }) },
    { weight: 3, arbitrary: labelCondition },
    condition({
      ...{ ...kind('statement'), modality: fc.constant(['obligation' as const]) },
      bearer: some(fc.constant(['person' as const])),
    }),
    condition({
      ...{ ...kind('party'), party: fc.constantFrom('tr', 'Turk', 'PL', 'us', 'cote d’', "'", 's\0a') },
    }),
    condition({ ...kind('instrument'), instrument: fc.constantFrom(['agreement'], ['treaty', 'charter']) }),
    condition({
      ...{ ...kind('document'), document: fc.constantFrom(['a.txt'], ['%'], ['agreement'], ['_', 'B']) },
    }),
    condition({ ...kind('signed'), from: day, to: day }),
    condition({ ...kind('money'), from: number, to: number, currency: some(fc.constantFrom('EUR', 'USD')) }),
    condition({ ...kind('duration'), from: number, to: number }),
    condition({
      ...{
        ...kind('refers-to'),
        words: fc.constantFrom('Harbour Convention', '12/2001', 'art_1', 'con', '%'),
      },
    }),
  ) as fc.Arbitrary<QueryExpression>,
  where: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: tie('part') },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        parts: fc.array(tie('where'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('where') }) },
  ),
}));
const query = fc.record({
  where: fc.oneof({ weight: 9, arbitrary: where }, { weight: 1, arbitrary: fc.constant(undefined) }),
  limit: fc.constantFrom(2, 100, 100),
  offset: fc.constantFrom(0, 0, 2),
});
const agreements = fc.record({
  document: some(fc.constantFrom(['a.txt'], ['%'], ['agreement'], ['_', 'B'], ['odd'])),
  party: some(fc.constantFrom(['tr'], ['Turk'], ['PL', 'us'], ['cote d’'], ["'"], ['s\0a'])),
  signed: some(fc.constantFrom(['2007'], ['2006', '1999'])),
  sort: some(fc.constantFrom(...AgreementOrder.options)),
  limit: fc.constantFrom(1, 20),
});

const collection = fc.record({
  kept: fc.array(sketch, { minLength: 1, maxLength: 5 }),
  /** Which records are put again with their first clause gone, and which are removed. */
  changed: fc.nat(4),
  removed: fc.nat(4),
  queries: fc.array(query, { minLength: 8, maxLength: 8 }),
  ofAgreements: fc.array(agreements, { minLength: 3, maxLength: 3 }),
});

it.each([
  ['', 0],
  [' that has met more than a million words', 1_044_650],
])(
  'gives the same answers in the same order from a folder and from PostgreSQL%s',
  {
    timeout: 120_000,
  },
  async (_, met) => {
    const [folder, database] = [temporaryFolder(), server.newStore()];
    const stores = [await openStore(folder), await openStore(database)] as const;
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    if (met > 0) {
      const file = new Database(join(folder, 'pacta.db'));
      file.prepare('INSERT INTO term VALUES (?, ?)').run([met, ':']);
      file.close();
      const schema = new URL(database).searchParams.get('schema');
      await server.run(`SELECT setval(pg_get_serial_sequence('${schema}.term', 'number'), ${met})`);
    }
    let found = 0;
    await fc.assert(
      fc.asyncProperty(collection, async ({ kept, changed, removed, queries, ofAgreements }) => {
        await both(stores, (store) => fill(store, kept, changed, removed));
        const list = await same(stores, (store) => store.list());
        await same(stores, (store) => store.categories());
        await same(stores, (store) => store.coverage());
        await same(stores, (store) => store.coverage(list.slice(1).map(({ id }) => id)));
        for (const asked of queries) {
          const { total } = await same(stores, (store) => pages((query) => store.search(query), asked));
          found += total;
          expect((await same(stores, (store) => store.facets(asked))).total).toBe(total);
        }
        for (const asked of ofAgreements) {
          await same(stores, (store) => store.find(asked.document?.[0] ?? list[0]?.id.slice(0, 5) ?? ''));
          const query = AgreementQuery.parse(asked);
          const { total } = await same(stores, (store) => pages((asked) => store.agreements(asked), query));
          expect((await same(stores, (store) => store.agreementFacets(query))).total).toBe(total);
        }
      }),
      { numRuns: met > 0 ? 15 : 40 },
    );
    expect(found).toBeGreaterThan(100);
  },
);

async function fill(store: Store, kept: RecordSketch[], changed: number, removed: number): Promise<void> {
  await store.remove((await store.list()).map(({ id }) => id));
  const records = kept.map(aRecord);
  for (const record of records) await store.put([record]);
  const again = records[changed];
  if (again) await store.put([{ ...again, clauses: again.clauses.slice(1) }]);
  const gone = records[removed];
  if (gone) await store.remove([gone.id]);
}

/** So many pages are followed. */
const MOST_PAGES = 2;

/** A page and those behind it, without the cursors: they name clauses as each store numbers them. */
async function pages<
  Query extends { offset: number; after?: string | undefined },
  Answer extends { total: number; next: string | null },
>(ask: (query: Query) => Promise<Answer>, query: Query) {
  const { next, ...first } = await ask(query);
  const behind: Omit<Answer, 'next'>[] = [];
  for (let after = next; after !== null && behind.length < MOST_PAGES; ) {
    const { next: further, ...page } = await ask({ ...query, offset: 0, after });
    behind.push(page);
    after = further;
  }
  return { ...first, behind };
}

const both = <T>(stores: readonly [Store, Store], ask: (store: Store) => Promise<T>): Promise<[T, T]> =>
  Promise.all([ask(stores[0]), ask(stores[1])]);

async function same<T>(stores: readonly [Store, Store], ask: (store: Store) => Promise<T>): Promise<T> {
  const [fromFolder, fromDatabase] = await both(stores, ask);
  expect(fromDatabase).toEqual(fromFolder);
  return fromFolder;
}
