import { built } from '../built.js';
import { fillCatalogue } from './fill.js';
import { timeFirstViews } from './first-views.js';
import { type Kind, QUESTIONS } from './questions.js';

const { clauseQuestion } = await built<typeof import('../../src/query/index.js')>('query/index.js');
const { openStore } = await built<typeof import('../../src/store/index.js')>('store/index.js');

type Store = Awaited<ReturnType<typeof openStore>>;

const ROUNDS = 7;

/** Fills each store and prints how fast it answers. */
export async function benchCatalogue(
  clauses: number,
  stores: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [name, location] of stores) {
    const seconds = await fillCatalogue(location, clauses);
    console.log(`\n${name}: ${clauses} clauses, written in ${seconds.toFixed(0)} s`);
    await timeStore(location);
    for (const [view, ms] of await timeFirstViews(location)) row(view, [ms]);
  }
}

/** Milliseconds in which 95 of 100 full-text questions with a filter are answered from a new folder of so many clauses. */
export async function filteredMs(location: string, clauses: number): Promise<number> {
  await fillCatalogue(location, clauses);
  const store = await openStore(location);
  const times: number[] = [];
  for (const kind of QUESTIONS) if (kind.isFiltered) times.push(...(await timeKind(store, kind)));
  await store.close();
  return shareOf(times, 0.95);
}

/** Prints the times of questions to a store that is filled. */
export async function timeStore(location: string): Promise<void> {
  const store = await openStore(location);
  try {
    console.log(
      `  ${'questions, ms'.padEnd(44)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'most'.padStart(8)}`,
    );
    const filtered: number[] = [];
    for (const kind of QUESTIONS) {
      const times = await timeKind(store, kind);
      if (kind.isFiltered) filtered.push(...times);
      row(kind.kind, times);
    }
    row('all full-text questions with a filter', filtered);
    const facets: number[] = [];
    for (const { questions } of QUESTIONS)
      for (const question of questions) {
        const { query } = clauseQuestion(question);
        facets.push(...(await timed(() => store.facets(query), 3, question, 'facets of ')));
      }
    row('facets of all these', facets);
    row('coverage of all agreements', await timed(() => store.coverage(), 3));
    row('categories in use', await timed(() => store.categories(), 3));
  } finally {
    await store.close();
  }
}

async function timeKind(store: Store, { questions }: Kind): Promise<number[]> {
  const all: number[] = [];
  for (const question of questions) {
    const { query } = clauseQuestion(question);
    all.push(...(await timed(() => store.search(query), ROUNDS, question)));
  }
  return all;
}

/** Milliseconds of each round, after one that is not counted. */
async function timed(
  work: () => Promise<unknown>,
  rounds: number,
  question?: object,
  what = '',
): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  if (question && process.env.PACTA_BENCH_EACH) row(`  ${what}${JSON.stringify(question)}`, times);
  return times;
}

/** The time in which this share of them lies. */
function shareOf(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

function row(name: string, times: readonly number[]): void {
  const shares = times.length === 1 ? [1] : [0.5, 0.95, 1];
  const figures = shares.map((share) => shareOf(times, share).toFixed(1).padStart(8));
  console.log(`  ${name.padEnd(44)}${figures.join('')}`);
}
