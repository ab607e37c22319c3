import { expect, it } from 'vitest';
import type { z } from 'zod';
import { AgreementPage, ClausePage, MatrixPage, StatementPage } from '../../src/server/answers.js';
import { openStore, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { startPostgres } from '../support/postgres.js';
import { problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const postgres = startPostgres();
const LOCATIONS = [temporaryFolder, () => postgres.newStore()];

const RECORDS = ['A', 'B', 'C', 'D', 'E', 'F'].map((title) =>
  aRecord({
    ...{ title, fileName: `${title}.txt` },
    clauses: [
      { text: `Ships of ${title} pay.`, modality: 'obligation', bearer: 'each-party' },
      { text: 'They may leave.', modality: 'permission', bearer: 'person' },
    ],
  }),
);

/** A page, and the titles on it. */
async function get(
  address: string,
): Promise<{ titles: string; total: number; before: number; next: string | null }> {
  const schemas: [RegExp, z.ZodType][] = [
    [/\/clauses/, ClausePage],
    [/\/statements/, StatementPage],
    [/\/matrix/, MatrixPage],
    [/\/agreements\?/, AgreementPage],
  ];
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const answer = (await response.json()) as { total: number; before: number; next: string | null };
  schemas.find(([path]) => path.test(address))![1].parse(answer);
  const titles = [...JSON.stringify(answer).matchAll(/"title":"(\w)"/g)].map(([, title]) => title);
  return { ...answer, titles: titles.join('') };
}

const serveRecords = async (open: () => string): Promise<{ store: Store; address: string }> => {
  const store = await openStore(open());
  await store.put(RECORDS);
  return { store, address: `${await serve(store)}/api` };
};

it.each<[path: string, pages: string[]]>([
  ['/agreements?sort=-title', ['FE', 'B', 'A']],
  ['/matrix?by=family', ['AB', 'E', 'F']],
  ['/clauses?words=pay', ['AB', 'E', 'F']],
  ['/clauses?q=pay+-leave', ['AB', 'E', 'F']],
  ['/statements?modality=permission', ['AB', 'E', 'F']],
])('%s goes on behind what was answered, whatever has changed', async (path, pages) => {
  for (const open of LOCATIONS) {
    const { store, address } = await serveRecords(open);
    const first = await get(`${address}${path}&limit=2`);
    expect(first).toMatchObject({ titles: pages[0], before: 0, total: 6 });
    await store.remove([RECORDS[2]!.id, RECORDS[3]!.id]);
    const second = await get(`${address}${path}&limit=1&after=${first.next}`);
    expect(second).toMatchObject({ titles: pages[1], before: 2, total: 4 });
    const third = await get(`${address}${path}&limit=100&after=${second.next}`);
    expect(third).toMatchObject({ titles: pages[2], before: 3, next: null });
  }
});

it('goes on in one agreement', async () => {
  const { address } = await serveRecords(temporaryFolder);
  const own = `${address}/agreements/${RECORDS[1]!.id}/clauses`;
  const { next, total } = await get(`${own}?limit=1`);
  expect(total).toBe(2);
  expect(await get(`${own}?limit=1&after=${next}`)).toMatchObject({ titles: 'B', before: 1, next: null });
  const elsewhere = `${address}/agreements/${RECORDS[2]!.id}/clauses?after=${next}`;
  expect((await problem(elsewhere)).detail).toMatch(/^"after" is of another question/);
});

it.each<[string, string, RegExp]>([
  ['what is none', '/clauses?after=x', /^"after" is not whole, or of another version of Pacta: [^\n]*\.$/],
  [
    'what is too long',
    `/statements?after=${'x'.repeat(10_001)}`,
    /^"after" may have at most 10000 characters/,
  ],
  ['nothing', '/agreements?after=', /^"after" must not be empty/],
  ['two of them', '/agreements?after=x&after=y', /^"after" can be given only once/],
  ['one for facets', '/facets?after=x', /^There is no parameter "after"/],
  ['one for a file', '/clauses.csv?after=x', /^There is no parameter "after"/],
])('refuses %s in one sentence', async (_, path, detail) => {
  const { address } = await serveRecords(temporaryFolder);
  const answer = await problem(`${address}${path}`);
  expect(answer.status).toBe(400);
  expect(answer.detail).toMatch(detail);
});

it('refuses one of another question, and one beside an offset', async () => {
  for (const open of LOCATIONS) {
    const { address } = await serveRecords(open);
    const { next } = await get(`${address}/agreements?limit=1`);
    for (const path of [
      '/agreements?sort=title&',
      '/clauses?',
      '/statements?due=true&',
      '/matrix?party=x&',
    ]) {
      const answer = await problem(`${address}${path}after=${next}`);
      expect([path, answer.status, answer.detail]).toEqual([
        path,
        400,
        expect.stringMatching(/another question/),
      ]);
    }
    const both = await problem(`${address}/agreements?offset=1&after=${next}`);
    expect(both).toMatchObject({ status: 400, detail: expect.stringMatching(/"after" or by "offset"/) });
  }
});
