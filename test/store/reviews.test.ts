import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Review } from '../../src/model/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { startPostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const postgres = startPostgres();
const KINDS: [string, () => string][] = [
  ['a folder', () => temporaryFolder()],
  ['PostgreSQL', () => postgres.newStore()],
];
const RECORD = aRecord({ clauses: [{ text: 'Each Party shall pay.' }] });

const review = (given: Partial<Review> = {}): Review => ({
  recordId: RECORD.id,
  clause: 'art_1__para_1',
  category: 'costs',
  verdict: 'accepted',
  note: null,
  by: null,
  at: '2024-05-06T07:08:09.000Z',
  words: 'Each Party shall pay.',
  ...given,
});

async function opened(location: string): Promise<Store> {
  const store = await openStore(location);
  onTestFinished(() => store.close());
  return store;
}

describe.each(KINDS)('decisions in %s', (_, location) => {
  it('keeps the last one on each clause and category, in the order of time', async () => {
    const store = await opened(location());
    expect(await store.reviews()).toEqual([]);
    const others = [review({ category: 'scope' }), review({ clause: 'art_2' })];
    const last = review({ verdict: 'rejected', note: 'It says\nnothing\u0000 of "money" – ü', by: 'Ana' });
    for (const one of [review(), ...others, last]) await store.addReview(one);
    const kept = { ...last, note: (await store.reviews()).at(-1)!.note };
    expect(await store.reviews()).toEqual([...others, kept]);
    expect(kept.note).toMatch(/^It says\nnothing.{1} of "money" – ü$/u);
  });

  it('forgets what is taken back', async () => {
    const store = await opened(location());
    for (const verdict of ['rejected', 'withdrawn'] as const) await store.addReview(review({ verdict }));
    expect(await store.reviews()).toEqual([]);
  });

  it('tells those of one record', async () => {
    const store = await opened(location());
    const other = review({ recordId: '0123456789abcdef' });
    await store.addReview(review());
    await store.addReview(other);
    expect(await store.reviews(other.recordId)).toEqual([other]);
  });

  it('outlives records that are written again or removed, and the store being opened anew', async () => {
    const place = location();
    const store = await opened(place);
    await store.put([RECORD]);
    await store.addReview(review());
    await store.put([{ ...RECORD, clauses: [] }]);
    await store.remove([RECORD.id]);
    expect(await (await opened(place)).reviews()).toEqual([review()]);
  });

  it('takes decisions from many at once', async () => {
    const place = location();
    const stores = await Promise.all([opened(place), opened(place)]);
    const made = Array.from({ length: 40 }, (_, index) => review({ clause: `art_${index}` }));
    await Promise.all(made.map((one, index) => stores[index % 2]!.addReview(one)));
    const kept = (await stores[0]!.reviews()).map(({ clause }) => clause).sort();
    expect(kept).toEqual(made.map(({ clause }) => clause).sort());
  });
});

describe('reviews.jsonl', () => {
  it('is not there before the first decision', async () => {
    const folder = temporaryFolder();
    await opened(folder);
    expect(existsSync(join(folder, 'reviews.jsonl'))).toBe(false);
  });

  it('loses nothing to a line that a crash cut short, and says where it is', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    await store.addReview(review());
    appendFileSync(join(folder, 'reviews.jsonl'), '{"recordId":"01');
    await store.addReview(review({ clause: 'art_2' }));
    await expect(store.reviews()).rejects.toThrow(/reviews\.jsonl:3 is no decision .* take it out\.$/);
  });
});
