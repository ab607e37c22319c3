import type { StatementParts } from '../../src/model/index.js';
import { AgreementQuery, StatementQuery } from '../../src/model/index.js';
import { type CatalogueEntry, catalogueEntry, type Store } from '../../src/store/index.js';
import { aRecord, type ClauseSketch, type RecordSketch } from '../support/a-record.js';
import { type Asked, asked } from '../support/asked.js';

/** A page of answers, each by a name that no other answer has: the id of its agreement, then what it is in it. */
export interface Paged {
  names: string[];
  total: number;
  before: number;
  next: string | null;
}

/** Asks a store for a page of one question. */
export type AskPage = (
  store: Store,
  page: { limit: number; offset?: number; after?: string | undefined },
) => Promise<Paged>;

export const clausesOf =
  (question: Asked): AskPage =>
  async (store, page) => {
    const { hits, ...rest } = await store.search({ ...asked(question), offset: 0, ...page });
    return { names: hits.map(({ recordId, eId }) => `${recordId} ${eId}`), ...rest };
  };

export const agreementsOf =
  (question: Partial<AgreementQuery>): AskPage =>
  async (store, page) => {
    const { agreements, ...rest } = await store.agreements(AgreementQuery.parse({ ...question, ...page }));
    return { names: agreements.map(({ id }) => id), ...rest };
  };

export const statementsOf =
  (question: Partial<StatementQuery>): AskPage =>
  async (store, page) => {
    const { hits, ...rest } = await store.statements(StatementQuery.parse({ ...question, ...page }));
    return { names: hits.map(({ recordId, eId, modality }) => `${recordId} ${eId} ${modality}`), ...rest };
  };

export const agreementIn = (name: string): string => name.slice(0, 16);

/** All pages of a question; `meanwhile` is done between them, and told the page before. */
export async function allPages(
  store: Store,
  ask: AskPage,
  limit: number,
  meanwhile: (page: Paged) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ask(store, { limit, after });
    names.push(...page.names);
    if (page.next === null) return names;
    await meanwhile(page);
    after = page.next;
  }
}

/** Said by the first letters of the clause. */
const due = (deadline: Partial<NonNullable<StatementParts['deadline']>>) => (start: number) => ({
  deadline: {
    ...{ kind: 'within' as const, span: { start, end: start + 3 }, period: null, date: null, event: null },
    ...deadline,
  },
});

const TITLES = ['Agreement', 'Treaty', 'agreement', 'Ärger', '協定', 'Agreement', '_', 'Z'];
const DATES = [null, '2001-02-03', '1999', '2001-02-03', null];
const INSTRUMENTS = ['treaty', null, 'agreement'] as const;

/** An agreement like many others: few titles, dates and wordings, so that much of it is as good as much of them. */
export function aboutDisputes(number: number): RecordSketch {
  const clauses = Array.from({ length: 4 + (number % 3) }, (_, at): ClauseSketch => {
    const turn = number + at;
    const label = { category: 'dispute-resolution', family: 'disputes' };
    const labels: NonNullable<ClauseSketch['labels']>[] = [
      [{ ...label, score: 0.5 + (turn % 2) / 4 }],
      [{ category: 'termination', family: 'final' }, label],
      [{ ...label, tier: 'broad' as const }],
      [],
    ];
    const parts = [
      due({ date: turn % 2 === 0 ? '2030-01-01' : `2030-01-${10 + number}` }),
      due({ period: turn % 2 === 0 ? 'P30D' : 'P1M' }),
      due({ kind: 'immediately' }),
    ];
    return {
      text: `The dispute${' dispute'.repeat(turn % 3)}${at % 2 ? ' of a tribunal' : ''}${number === 3 ? ' here' : ''}.`,
      labels: labels[turn % 4]!,
      ...{ modality: 'obligation', bearer: 'each-party', parts: parts[turn % 3]! },
      further: at === 1 ? [{ modality: 'permission', bearer: 'each-party' }] : [],
    };
  });
  return {
    title: TITLES[number % TITLES.length]!,
    fileName: `${number % 2 ? 'a' : 'B'}.txt`,
    signed: DATES[number % DATES.length]!,
    instrument: INSTRUMENTS[number % INSTRUMENTS.length]!,
    // Tells apart those that are alike otherwise.
    clauses: [...clauses, { text: `No. ${number}.` }],
  };
}

export const entryOf = (number: number): CatalogueEntry => catalogueEntry(aRecord(aboutDisputes(number)));

export const COLLECTION: readonly CatalogueEntry[] = Array.from({ length: 12 }, (_, number) =>
  entryOf(number),
);

/** The same, annotated by rules that know less. */
export const annotatedAnew = (entry: CatalogueEntry): CatalogueEntry => ({
  ...entry,
  clauses: entry.clauses.slice(1).map((clause) => ({ ...clause, labels: clause.labels.slice(1) })),
});

/** Catalogues agreements with very many short clauses, the records of which nobody asks for. */
export async function catalogueMany(
  store: Store,
  agreements: number,
  clauses: number,
  label: (clause: number) => NonNullable<ClauseSketch['labels']>,
): Promise<string[]> {
  const entries = Array.from({ length: agreements }, (_, number) =>
    catalogueEntry(
      aRecord({
        title: `Agreement ${number}`,
        clauses: Array.from({ length: clauses }, (_, at) => ({
          text: `Dispute${' dispute'.repeat((number + at) % 3)} of no. ${at}.`,
          labels: label(at),
        })),
      }),
    ),
  );
  await store.index(entries);
  return entries.map(({ summary }) => summary.id);
}
