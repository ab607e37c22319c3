import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatalogueEntry, type Store, StoreError } from '../../src/store/index.js';
import type { ClauseSketch } from '../support/a-record.js';
import {
  type AskPage,
  agreementIn,
  agreementsOf,
  allPages,
  annotatedAnew,
  COLLECTION,
  catalogueMany,
  clausesOf,
  entryOf,
  type Paged,
  statementsOf,
} from './paged-collection.js';

const QUESTIONS: [string, AskPage][] = [
  ['all clauses', clausesOf({})],
  ['clauses with a word', clausesOf({ q: 'dispute' })],
  ['clauses with words that are rare or not', clausesOf({ q: 'dispute or tribunal or here' })],
  ['clauses with a label', clausesOf({ category: ['dispute-resolution'] })],
  ['clauses with words or labels', clausesOf({ q: 'dispute or category:dispute-resolution or here' })],
  ['clauses of agreements', clausesOf({ q: 'dispute instrument:treaty' })],
  ['agreements', agreementsOf({})],
  ['agreements of a kind', agreementsOf({ instrument: ['treaty', 'agreement'], sort: '-clauses' })],
  ...(['title', '-title', 'signed', '-signed', 'pages'] as const).map((sort): [string, AskPage] => [
    `agreements by ${sort}`,
    agreementsOf({ sort }),
  ]),
  ['statements', statementsOf({})],
  ['statements of a kind', statementsOf({ modality: ['permission', 'right'] })],
  ['statements by when they are due', statementsOf({ due: true })],
];

const idOf = (number: number): string => COLLECTION[number]!.summary.id;

/** What is done to a store behind a page, the `turn`th one. */
type Change = (turn: number, page: Paged) => { remove?: string[]; index?: CatalogueEntry[] };

/** Afterwards a store is let alone: else paging might not come to an end. */
const MOST_CHANGES = 6;

type Labels = NonNullable<ClauseSketch['labels']>;
const termination = { category: 'termination', family: 'final' };
/** In one of three places, or none. */
const labelOf = (place: number): Labels =>
  ([[termination], [{ ...termination, category: 'costs' }, termination], [{ ...termination, tier: 'broad' }]][
    place
  ] as Labels | undefined) ?? [];

/** How every Store pages through answers that change meanwhile. `open` gives a new empty store. */
export function describePaging(name: string, open: () => Promise<Store>): void {
  describe(`${name}: paging`, () => {
    it.each(QUESTIONS)('pages through %s as they stand in one page', async (_, ask) => {
      const store = await open();
      await store.index(COLLECTION);
      const whole = await ask(store, { limit: 1_000 });
      expect(whole).toMatchObject({ before: 0, next: null, total: whole.names.length });
      expect(new Set(whole.names).size).toBe(whole.total);
      for (const limit of [2, 7, whole.total - 1, whole.total]) {
        let before = 0;
        const names = await allPages(store, ask, limit, async (page) => {
          expect(page).toMatchObject({ before, total: whole.total });
          before += page.names.length;
        });
        expect(names).toEqual(whole.names);
      }
      const { next } = await ask(store, { limit: 3, offset: 2 });
      const behind = await ask(store, { limit: 2, after: next! });
      expect(behind).toMatchObject({ names: whole.names.slice(5, 7), before: 5 });
    });

    it.each<[string, Change]>([
      ['agreements are added', (turn) => ({ index: [entryOf(20 + turn)] })],
      ['agreements are removed', (turn) => ({ remove: [idOf((turn * 5) % 8)] })],
      ['what was shown last is removed', (_, { names }) => ({ remove: [agreementIn(names.at(-1)!)] })],
      ['agreements are annotated anew', (turn) => ({ index: [annotatedAnew(COLLECTION[(turn * 5) % 8]!)] })],
      [
        'agreements are removed and others come in their place',
        (turn) => ({
          remove: [idOf(11 - (turn % 8)), idOf(turn % 4)],
          index: [entryOf(20 + turn), entryOf(40 + turn)],
        }),
      ],
    ])('shows what stays as it is once and in its order while %s', async (_, change) => {
      const store = await open();
      for (const [question, ask] of QUESTIONS) {
        await store.remove((await store.list()).map(({ id }) => id));
        await store.index(COLLECTION);
        const { names: atFirst } = await ask(store, { limit: 1_000 });
        const changed = new Set<string>();
        let turn = 0;
        const shown = await allPages(store, ask, 4, async (page) => {
          if (turn === MOST_CHANGES) return;
          const { index = [], remove = [] } = change(turn, page);
          await store.remove(remove);
          await store.index(index);
          for (const id of [...remove, ...index.map(({ summary }) => summary.id)]) changed.add(id);
          turn += 1;
        });
        expect([question, turn]).not.toEqual([question, 0]);
        const stays = (one: string) => !changed.has(agreementIn(one));
        expect([question, ...shown.filter(stays)]).toEqual([question, ...atFirst.filter(stays)]);
      }
    });

    it('shows what stays as it is once and in its order, whatever is done', async () => {
      const store = await open();
      const some = fc.array(fc.nat(15), { maxLength: 3 });
      const changes = fc.array(fc.record({ removed: some, indexed: some, anew: some }), { maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...QUESTIONS),
          fc.integer({ min: 1, max: 9 }),
          changes,
          async ([, ask], limit, given) => {
            const toDo = [...given];
            await store.remove((await store.list()).map(({ id }) => id));
            await store.index(COLLECTION);
            const { names: atFirst } = await ask(store, { limit: 1_000 });
            const changed = new Set<string>();
            const shown = await allPages(store, ask, limit, async () => {
              const { removed = [], indexed = [], anew = [] } = toDo.shift() ?? {};
              const gone = removed.map((number) => entryOf(number).summary.id);
              await store.remove(gone);
              const entries = [
                ...indexed.map(entryOf),
                ...anew.map((number) => annotatedAnew(entryOf(number))),
              ];
              await store.index(entries);
              for (const id of [...gone, ...entries.map(({ summary }) => summary.id)]) changed.add(id);
            });
            const stays = (one: string) => !changed.has(agreementIn(one));
            expect(shown.filter(stays)).toEqual(atFirst.filter(stays));
          },
        ),
        { numRuns: 25 },
      );
    });

    it('shows all once and in order while all is annotated anew, and nothing of it changes', async () => {
      const store = await open();
      await store.index(COLLECTION);
      for (const [question, ask] of QUESTIONS) {
        const { names } = await ask(store, { limit: 1_000 });
        const shown = await allPages(store, ask, 7, () => store.index(COLLECTION));
        expect([question, ...shown]).toEqual([question, ...names]);
      }
    });

    it.each<[string, AskPage, (clause: number) => Labels, agreements: number]>([
      ['words', clausesOf({ q: 'dispute' }), () => [], 14],
      [
        'a label, in each place',
        clausesOf({ q: 'dispute category:termination' }),
        (at) => labelOf(at % 3),
        14,
      ],
      [
        'words or a rare label',
        clausesOf({ q: 'dispute or category:termination' }),
        (at) => labelOf(at % 60),
        14,
      ],
      [
        'words or a label, and more than are counted,',
        clausesOf({ q: 'dispute or category:termination' }),
        (at) => labelOf(at % 5),
        28,
      ],
    ])('goes on by %s where more is found than is put in order', async (_, ask, label, agreements) => {
      const store = await open();
      const ids = await catalogueMany(store, agreements, 190, label);
      const { names: atFirst } = await ask(store, { limit: 10_000 });
      expect(atFirst).toHaveLength(agreements * 190);
      expect(await allPages(store, ask, 450)).toEqual(atFirst);
      const removed = [ids[13]!, ids[5]!, ids[9]!];
      const changed = new Set([...removed, ...ids.slice(0, 2)]);
      let turn = 0;
      const shown = await allPages(store, ask, 450, async () => {
        await store.index([entryOf(turn)]);
        await store.remove(removed.slice(turn, turn + 1));
        // The first two agreements are replaced.
        if (turn < removed.length) await catalogueMany(store, 2, 190, label);
        turn += 1;
      });
      const stays = (one: string) => ids.includes(agreementIn(one)) && !changed.has(agreementIn(one));
      expect(shown.filter(stays)).toEqual(atFirst.filter(stays));
      const replaced = shown.filter((one) => ids.slice(0, 2).includes(agreementIn(one)));
      expect(new Set(replaced).size).toBe(2 * 190);
      const added = shown.filter((one) => !ids.includes(agreementIn(one)));
      expect(added.length).toBeGreaterThan(0);
      expect(new Set(added).size).toBe(added.length);
    });

    it.each<[string, (next: string) => string, RegExp]>([
      ['what is none', () => 'the next page', /^"after" is not whole, /],
      ['nothing', () => '', /^"after" is not whole, /],
      ['one that is cut short', (next) => next.slice(0, -4), /^"after" is not whole, /],
      ['one with something behind it', (next) => `${next}.`, /^"after" is not whole, /],
      [
        'one in which something is changed',
        (next) => changed(next, { last: [0, 'x'] }),
        /^"after" is not whole/,
      ],
      ['one of other answers', (next) => changed(next, null, 'x'), /^"after" is of another question: /],
    ])('refuses %s', async (_, spoil, says) => {
      const store = await open();
      await store.index(COLLECTION);
      for (const [question, ask] of QUESTIONS) {
        const { next } = await ask(store, { limit: 2 });
        const told = await ask(store, { limit: 2, after: spoil(next!) }).catch((error: unknown) => error);
        expect([question, told]).toEqual([question, expect.any(StoreError)]);
        expect(told).toMatchObject({ reason: 'cursor', message: expect.stringMatching(says) });
      }
    });

    it('refuses one of another question, and one beside an offset', async () => {
      const store = await open();
      await store.index(COLLECTION);
      for (const [question, ask] of QUESTIONS) {
        const { next } = await ask(store, { limit: 2 });
        for (const [another, askOther] of QUESTIONS) {
          const told = await askOther(store, { limit: 2, after: next! }).catch(
            (error: Error) => error.message,
          );
          const isSame = question === another;
          expect([question, another, typeof told]).toEqual([question, another, isSame ? 'object' : 'string']);
        }
        await expect(ask(store, { limit: 2, after: next!, offset: 2 })).rejects.toThrow(
          /leave one of them out/,
        );
      }
    });
  });
}

/** A cursor with another place or question in it. */
function changed(next: string, place: unknown, question?: string): string {
  const [digest, before, last] = JSON.parse(Buffer.from(next, 'base64url').toString()) as unknown[];
  return Buffer.from(JSON.stringify([question ?? digest, before, place ?? last])).toString('base64url');
}
